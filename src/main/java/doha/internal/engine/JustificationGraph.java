package doha.internal.engine;

import doha.model.Fact;
import doha.model.FactId;
import doha.terms.Compound;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.common.TruthMaintenanceSystem;
import org.drools.core.common.TruthMaintenanceSystemFactory;
import org.drools.tms.LogicalDependency;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.drools.tms.beliefsystem.BeliefSet;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/**
 * What led to a conclusion, read from the engine's own record of why it holds: every conclusion of a rule keeps the matches that
 * justify it, and goes when they go.
 */
public final class JustificationGraph {

    private final TruthMaintenanceSystem beliefs;
    /** What has been looked up, by the very object: comparing terms by their content costs more than all else here. */
    private final Map<Object, Justification> known = new IdentityHashMap<>();
    private final Map<TruthMaintenanceSystemEqualityKey, Justification> byKey = new IdentityHashMap<>();

    /** The facts met so far, each with its number. */
    private final List<Fact> met = new ArrayList<>();
    private final Map<FactId, Integer> numbers = new HashMap<>();
    private int walks;

    public JustificationGraph(KieSession session) {
        this.beliefs = TruthMaintenanceSystemFactory.get().getOrCreateTruthMaintenanceSystem((ReteEvaluator) session);
    }

    /** The matches that justify a conclusion, in an order that does not depend on that of facts or rules; none for what was given. */
    public List<Match> matches(Object conclusion) {
        return justification(conclusion).matches;
    }

    Justification justification(Object term) {
        Justification found = known.get(term);
        if (found == null) {
            found = beliefs.get(term) instanceof TruthMaintenanceSystemEqualityKey key && key.getBeliefSet() != null
                    ? byKey.computeIfAbsent(key, k -> concluded(term, k)) : Justification.GIVEN;
            known.put(term, found);
        }
        return found;
    }

    private static Justification concluded(Object term, TruthMaintenanceSystemEqualityKey key) {
        List<Match> matches = new ArrayList<>();
        BeliefSet<?> believed = key.getBeliefSet();
        for (var mode = believed.getFirst(); mode != null; mode = mode.getNext()) {
            if (mode instanceof SimpleMode simple) {
                matches.add((Match) ((LogicalDependency<?>) simple.getObject()).getJustifier());
            }
        }
        if (matches.size() > 1) {
            matches.sort(Comparator.comparing((Match m) -> m.getRule().getName()).thenComparing(m -> String.valueOf(m.getObjects())));
        }
        return matches.isEmpty() ? Justification.GIVEN : new Justification(term, matches);
    }

    /** What a conclusion rests on: what the rule matched, and what the conclusion itself is made of. */
    List<Object> premises(Justification conclusion) {
        List<Object> premises = new ArrayList<>();
        for (Object object : conclusion.match().getObjects()) {
            premises.add(object);
            if (!object.equals(conclusion.term)) {
                addParts(object, premises);
            }
        }
        if (conclusion.term instanceof Compound compound) {
            compound.parts().forEach(part -> {
                premises.add(part);
                addParts(part, premises);
            });
        }
        return premises;
    }

    /** What a concluded compound is made of is part of its own proof, so that ten thousand closings do not each repeat all violations. */
    private void addParts(Object term, List<Object> premises) {
        if (term instanceof Compound compound && justification(term) == Justification.GIVEN) {
            premises.addAll(compound.parts());
        }
    }

    /** All that led to a conclusion: the scenario's facts, and the rules with premises before what follows from them. */
    public Behind behind(Object conclusion) {
        BitSet found = new BitSet(met.size());
        Set<String> rules = new LinkedHashSet<>();
        forEach(conclusion, each -> {
            for (int fact : each.facts) {
                found.set(fact);
            }
            rules.add(each.match().getRule().getName());
        });
        return new Behind(found.stream().mapToObj(met::get).sorted(Fact.BY_DAY).map(Fact::id).toList(), List.copyOf(rules));
    }

    /** Goes through what led to a conclusion, premises before what follows from them; some of it more than once. */
    void forEach(Object conclusion, Consumer<Justification> action) {
        walks++;
        // A due day moved by ten thousand closings is a proof ten thousand steps deep: no recursion.
        Deque<Justification> open = new ArrayDeque<>();
        Justification last = justification(conclusion);
        if (last != Justification.GIVEN) {
            open.push(last);
        }
        while (!open.isEmpty()) {
            Justification each = open.peek();
            if (each.walk != walks) {
                each.walk = walks;
                link(each);
                for (Justification premise : each.from) {
                    if (premise.walk != walks) {
                        open.push(premise);
                    }
                }
            } else {
                // All its premises have been gone through; one is met again if it was pushed twice.
                action.accept(open.pop());
            }
        }
    }

    /** Looks up, once, what a conclusion rests on; a proof of many duties goes through it many times. */
    private void link(Justification conclusion) {
        if (conclusion.from != null) {
            return;
        }
        List<Justification> from = new ArrayList<>();
        List<Object> premises = premises(conclusion);
        conclusion.facts = premises.stream().filter(Fact.class::isInstance).mapToInt(fact -> number((Fact) fact)).toArray();
        for (Object premise : premises) {
            Justification before = premise instanceof Fact ? Justification.GIVEN : justification(premise);
            if (before != Justification.GIVEN) {
                from.add(before);
            }
        }
        // They come off the stack in their order.
        Collections.reverse(from);
        conclusion.from = from;
    }

    private int number(Fact fact) {
        return numbers.computeIfAbsent(fact.id(), id -> {
            met.add(fact);
            return met.size() - 1;
        });
    }

    /** What led to a conclusion: facts in the order of their days, and rules in the order of the proof. */
    public record Behind(List<FactId> facts, List<String> rules) {

        static final Behind NOTHING = new Behind(List.of(), List.of());
    }

    /** How a term was concluded: the matches that justify it; a given term has none. */
    static final class Justification {

        private static final Justification GIVEN = new Justification(null, List.of());

        final Object term;
        private final List<Match> matches;
        private int[] facts;
        private List<Justification> from;
        private int walk;

        private Justification(Object term, List<Match> matches) {
            this.term = term;
            this.matches = matches;
        }

        Match match() {
            return matches.get(0);
        }
    }
}
