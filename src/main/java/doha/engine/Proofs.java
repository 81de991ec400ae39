package doha.engine;

import doha.model.Fact;
import doha.model.FactId;
import doha.terms.Compound;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    /** What has been looked up, by the very object: comparing terms by their content costs more than all else here. */
    private final Map<Object, Step> steps = new IdentityHashMap<>();
    private final Map<TruthMaintenanceSystemEqualityKey, Step> stepsByKey = new IdentityHashMap<>();

    Proofs(KieSession session) {
        this.beliefs = TruthMaintenanceSystemFactory.get().getOrCreateTruthMaintenanceSystem((ReteEvaluator) session);
    }

    /** The matches that justify a conclusion, in an order that does not depend on that of facts or rules; none for what was given. */
    List<Match> matches(Object conclusion) {
        return step(conclusion).matches();
    }

    private Step step(Object term) {
        Step known = steps.get(term);
        if (known == null) {
            known = beliefs.get(term) instanceof TruthMaintenanceSystemEqualityKey key && key.getBeliefSet() != null
                    ? stepsByKey.computeIfAbsent(key, Proofs::concluded) : Step.GIVEN;
            steps.put(term, known);
        }
        return known;
    }

    private static Step concluded(TruthMaintenanceSystemEqualityKey key) {
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
        return matches.isEmpty() ? Step.GIVEN : new Step(matches, new Applied(matches.get(0).getRule().getName()), premises(matches.get(0)));
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
        Map<FactId, Fact> facts = new HashMap<>();
        Set<String> rules = new LinkedHashSet<>();
        Set<Step> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        // A due day moved by ten thousand closings is a proof ten thousand steps deep: no recursion.
        Deque<Object> open = new ArrayDeque<>();
        open.push(conclusion);
        while (!open.isEmpty()) {
            Object term = open.pop();
            if (term instanceof Applied applied) {
                rules.add(applied.rule);
            } else if (term instanceof Fact fact) {
                facts.put(fact.id(), fact);
            } else {
                Step step = step(term);
                if (step != Step.GIVEN && seen.add(step)) {
                    open.push(step.applied());
                    for (int i = step.premises().size() - 1; i >= 0; i--) {
                        open.push(step.premises().get(i));
                    }
                }
            }
        }
        return new Behind(
                facts.values().stream().sorted(Comparator.comparing(Fact::on).thenComparing(Fact::id)).map(Fact::id).toList(),
                List.copyOf(rules));
    }

    /** What led to a conclusion: facts in the order of their days, and rules in the order of the proof. */
    record Behind(List<FactId> facts, List<String> rules) { }

    /** How a term was concluded: the matches that justify it, and the rule and premises of the first; a given term has none. */
    private record Step(List<Match> matches, Applied applied, List<Object> premises) {

        static final Step GIVEN = new Step(List.of(), null, List.of());
    }

    /** Marks, on the stack, that all premises of a rule have been gone through. */
    private record Applied(String rule) { }
}
