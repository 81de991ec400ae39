package doha.engine;

import doha.model.Fact;
import doha.model.FactId;
import doha.terms.Compound;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.common.TruthMaintenanceSystem;
import org.drools.core.common.TruthMaintenanceSystemFactory;
import org.drools.tms.LogicalDependency;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.drools.tms.beliefsystem.BeliefSet;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/**
 * What led to a conclusion, read from the engine's own record of why it holds: every conclusion of a rule keeps the matches that
 * justify it, and goes when they go.
 */
final class Proofs {

    private final TruthMaintenanceSystem beliefs;

    Proofs(KieSession session) {
        this.beliefs = TruthMaintenanceSystemFactory.get().getOrCreateTruthMaintenanceSystem((ReteEvaluator) session);
    }

    /** The matches that justify a conclusion, in an order that does not depend on that of facts or rules; none for what was given. */
    List<Match> matches(Object conclusion) {
        if (!(beliefs.get(conclusion) instanceof TruthMaintenanceSystemEqualityKey key) || key.getBeliefSet() == null) {
            return List.of();
        }
        List<Match> matches = new ArrayList<>();
        BeliefSet<?> believed = key.getBeliefSet();
        for (var mode = believed.getFirst(); mode != null; mode = mode.getNext()) {
            if (mode instanceof org.drools.tms.SimpleMode simple) {
                matches.add((Match) ((LogicalDependency<?>) simple.getObject()).getJustifier());
            }
        }
        if (matches.size() > 1) {
            matches.sort(Comparator.comparing((Match m) -> m.getRule().getName()).thenComparing(m -> String.valueOf(premises(m))));
        }
        return matches;
    }

    /** What a match matched, compound terms followed by their parts. */
    static List<Object> premises(Match match) {
        List<Object> premises = new ArrayList<>();
        for (Object object : match.getObjects()) {
            premises.add(object);
            if (object instanceof Compound compound) {
                premises.addAll(compound.parts());
            }
        }
        return premises;
    }

    /** All that led to a conclusion: the scenario's facts, and the rules with premises before what follows from them. */
    Behind behind(Object conclusion) {
        Set<Fact> facts = new LinkedHashSet<>();
        Set<String> rules = new LinkedHashSet<>();
        Set<Object> seen = new HashSet<>();
        // A due day moved by ten thousand closings is a proof ten thousand steps deep: no recursion.
        Deque<Object> open = new ArrayDeque<>();
        open.push(conclusion);
        while (!open.isEmpty()) {
            Object term = open.pop();
            if (term instanceof Applied applied) {
                rules.add(applied.rule);
            } else if (term instanceof Fact fact) {
                facts.add(fact);
            } else if (seen.add(term)) {
                List<Match> matches = matches(term);
                if (!matches.isEmpty()) {
                    Match match = matches.get(0);
                    open.push(new Applied(match.getRule().getName()));
                    List<Object> premises = premises(match);
                    for (int i = premises.size() - 1; i >= 0; i--) {
                        open.push(premises.get(i));
                    }
                }
            }
        }
        return new Behind(
                facts.stream().sorted(Comparator.comparing(Fact::on).thenComparing(Fact::id)).map(Fact::id).toList(),
                List.copyOf(rules));
    }

    /** What led to a conclusion: facts in the order of their days, and rules in the order of the proof. */
    record Behind(List<FactId> facts, List<String> rules) { }

    /** Marks, on the stack, that all premises of a rule have been gone through. */
    private record Applied(String rule) { }
}
