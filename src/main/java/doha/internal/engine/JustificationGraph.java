package doha.internal.engine;

import doha.model.Fact;
import doha.model.FactId;
import doha.terms.Compound;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final Map<Object, Step> steps = new IdentityHashMap<>();
    private final Map<TruthMaintenanceSystemEqualityKey, Step> stepsByKey = new IdentityHashMap<>();

    /** The facts met so far, each with its number. */
    private final List<Fact> met = new ArrayList<>();
    private final Map<FactId, Integer> numbers = new HashMap<>();
    private int walks;

    public JustificationGraph(KieSession session) {
        this.beliefs = TruthMaintenanceSystemFactory.get().getOrCreateTruthMaintenanceSystem((ReteEvaluator) session);
    }

    /** The matches that justify a conclusion, in an order that does not depend on that of facts or rules; none for what was given. */
    public List<Match> matches(Object conclusion) {
        return step(conclusion).matches;
    }

    private Step step(Object term) {
        Step known = steps.get(term);
        if (known == null) {
            known = beliefs.get(term) instanceof TruthMaintenanceSystemEqualityKey key && key.getBeliefSet() != null
                    ? stepsByKey.computeIfAbsent(key, k -> concluded(term, k)) : Step.GIVEN;
            steps.put(term, known);
        }
        return known;
    }

    private static Step concluded(Object term, TruthMaintenanceSystemEqualityKey key) {
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
        return matches.isEmpty() ? Step.GIVEN : new Step(term, matches);
    }

    /** What a conclusion rests on by a match: what the rule matched, and what the conclusion itself is made of. */
    List<Object> premises(Object term, Match match) {
        List<Object> premises = new ArrayList<>();
        for (Object object : match.getObjects()) {
            premises.add(object);
            if (!object.equals(term)) {
                addParts(object, premises);
            }
        }
        if (term instanceof Compound compound) {
            compound.parts().forEach(part -> {
                premises.add(part);
                addParts(part, premises);
            });
        }
        return premises;
    }

    /** What a concluded compound is made of is part of its own proof, so that ten thousand closings do not each repeat all violations. */
    private void addParts(Object term, List<Object> premises) {
        if (term instanceof Compound compound && step(term) == Step.GIVEN) {
            premises.addAll(compound.parts());
        }
    }

    /** All that led to a conclusion: the scenario's facts, and the rules with premises before what follows from them. */
    public Behind behind(Object conclusion) {
        walks++;
        BitSet found = new BitSet(met.size());
        Set<String> rules = new LinkedHashSet<>();
        // A due day moved by ten thousand closings is a proof ten thousand steps deep: no recursion.
        Deque<Step> open = new ArrayDeque<>();
        Step last = step(conclusion);
        if (last != Step.GIVEN) {
            open.push(last);
        }
        while (!open.isEmpty()) {
            Step step = open.peek();
            if (step.walk != walks) {
                step.walk = walks;
                link(step);
                for (int fact : step.facts) {
                    found.set(fact);
                }
                for (Step premise : step.from) {
                    if (premise.walk != walks) {
                        open.push(premise);
                    }
                }
            } else {
                // All its premises have been gone through; a step is met again where it was pushed twice.
                open.pop();
                rules.add(step.rule());
            }
        }
        return new Behind(found.stream().mapToObj(met::get).sorted(Fact.BY_DAY).map(Fact::id).toList(), List.copyOf(rules));
    }

    /** Looks up, once, what a step rests on; a proof of many duties goes through it many times. */
    private void link(Step step) {
        if (step.from != null) {
            return;
        }
        List<Step> from = new ArrayList<>();
        List<Object> premises = premises(step.term, step.matches.get(0));
        int[] facts = new int[premises.size()];
        int count = 0;
        for (Object premise : premises) {
            if (premise instanceof Fact fact) {
                facts[count++] = number(fact);
            } else {
                Step before = step(premise);
                if (before != Step.GIVEN) {
                    from.add(before);
                }
            }
        }
        // They come off the stack in their order.
        Collections.reverse(from);
        step.from = from;
        step.facts = Arrays.copyOf(facts, count);
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
    private static final class Step {

        static final Step GIVEN = new Step(null, List.of());

        private final Object term;
        private final List<Match> matches;
        private int[] facts;
        private List<Step> from;
        private int walk;

        Step(Object term, List<Match> matches) {
            this.term = term;
            this.matches = matches;
        }

        String rule() {
            return matches.get(0).getRule().getName();
        }
    }
}
