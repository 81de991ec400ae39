package doha.internal.rules;

import doha.internal.rules.Dependencies.Way;
import doha.internal.rules.RuleModel.Conclusion;
import doha.internal.rules.RuleModel.Key;
import doha.internal.rules.RuleModel.Premise;
import doha.model.Fact;
import doha.model.Vocabulary;
import doha.terms.DeterminationType;
import doha.terms.DutyDefinition;
import doha.terms.EffectiveDeadline;
import doha.terms.EvaluationDate;
import doha.terms.EveryStandingCounts;
import doha.terms.ExcludedEvidenceAsked;
import doha.terms.Fulfilled;
import doha.terms.Measured;
import doha.terms.MilestoneDuty;
import doha.terms.NamedGate;
import doha.terms.OneDayConduct;
import doha.terms.Reading;
import doha.terms.RecordSilent;
import doha.terms.ShownByEveryFact;
import doha.terms.WhyNot;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which terms rest on which, and on which tests of the reading: worked out for those asked about and what is behind them. */
final class DependencyGraph {

    /** The types of what is given to the rules; all else they conclude. */
    static final Set<Class<?>> GIVEN = Set.of(DutyDefinition.class, Measured.class, DeterminationType.class, OneDayConduct.class,
            NamedGate.class, MilestoneDuty.class, Reading.class, EvaluationDate.class, RecordSilent.class, Fact.class, WhyNot.class,
            EveryStandingCounts.class, ShownByEveryFact.class);

    private final List<RuleModel> rules;
    private final Vocabulary vocabulary;
    private final Map<TermNode, Set<Way<TermNode>>> known = new HashMap<>();

    DependencyGraph(List<RuleModel> rules, Vocabulary vocabulary) {
        this.rules = rules;
        this.vocabulary = vocabulary;
    }

    /**
     * Terms of a type, all of them or those with one value of a property.
     *
     * @param type     the type, subtypes included
     * @param property the property; null for all terms of the type
     * @param value    its value; null for all terms of the type
     */
    record TermNode(Class<?> type, String property, String value) {}

    /** The ways to conclude a node's terms. */
    Set<Way<TermNode>> ways(TermNode node) {
        Set<Way<TermNode>> before = known.get(node);
        if (before != null) {
            return before;
        }
        Set<Way<TermNode>> ways = new LinkedHashSet<>();
        if (node.type().isAssignableFrom(Reading.class)) {
            ways.add(new Way<>(ReadingTest.all(vocabulary), List.of(), List.of(), List.of()));
        }
        if (node.type() == ShownByEveryFact.class) {
            ways.add(shown(node));
        }
        for (RuleModel rule : rules) {
            rule.conclusions().stream().filter(conclusion -> mayConclude(conclusion, node))
                    .map(conclusion -> way(rule, conclusion.variable(node.property()), node.value()))
                    .filter(way -> way.neededBefore().stream().allMatch(this::mayBeThere)).forEach(ways::add);
        }
        known.put(node, ways);
        return ways;
    }

    /**
     * What a duty would be shown to be, if every standing counted, is found by a run of its own: it rests on every test that a fulfilment
     * of the duty can rest on, on its being asked for, and on the due day that it is held against.
     */
    private Way<TermNode> shown(TermNode node) {
        TermNode asked = new TermNode(ExcludedEvidenceAsked.class, node.property(), node.value());
        Set<ReadingTest> tests = new LinkedHashSet<>();
        components(List.of(new TermNode(Fulfilled.class, node.property(), node.value()))).forEach(component -> component
                .forEach(each -> ways(each).forEach(way -> tests.addAll(way.tests()))));
        TermNode due = new TermNode(EffectiveDeadline.class, node.property(), node.value());
        return new Way<>(List.copyOf(tests), List.of(asked, due), List.of(), List.of(asked));
    }

    /** Whether such terms are given or concluded by any rule: no rule puts P.4 behind the gate, so what needs that never fires for P.4. */
    private boolean mayBeThere(TermNode node) {
        return GIVEN.stream().anyMatch(given -> mayBe(given, node.type())) || rules.stream()
                .anyMatch(rule -> rule.conclusions().stream().anyMatch(c -> mayConclude(c, node)));
    }

    private static boolean mayConclude(Conclusion conclusion, TermNode node) {
        Key key = conclusion.key(node.property());
        return mayBe(conclusion.term(), node.type()) && (key == null || key.variable() != null || key.texts().contains(node.value()));
    }

    private Way<TermNode> way(RuleModel rule, String variable, String value) {
        Set<ReadingTest> tests = new LinkedHashSet<>();
        Set<ReadingTest> neededTests = new LinkedHashSet<>();
        Set<TermNode> before = new LinkedHashSet<>();
        Set<TermNode> neededBefore = new LinkedHashSet<>();
        for (Premise premise : rule.premises()) {
            if (premise.inMemory() && premise.term() == Reading.class) {
                take(ReadingTest.of(premise, vocabulary), premise, tests, neededTests);
            } else if (premise.inMemory()) {
                take(nodes(premise, variable, value), premise, before, neededBefore);
            }
        }
        return new Way<>(List.copyOf(tests), List.copyOf(before), List.copyOf(neededTests), List.copyOf(neededBefore));
    }

    private static <T> void take(List<T> asked, Premise by, Set<T> all, Set<T> needed) {
        all.addAll(asked);
        if (by.needed() && asked.size() == 1) {
            needed.addAll(asked);
        }
    }

    /** Whether a term concluded as one type can be matched as another. */
    private static boolean mayBe(Class<?> concluded, Class<?> matched) {
        return matched.isAssignableFrom(concluded)
                || !Modifier.isFinal(concluded.getModifiers())
                        && (concluded.isAssignableFrom(matched) || matched.isInterface() || concluded.isInterface());
    }

    private static List<TermNode> nodes(Premise premise, String variable, String value) {
        List<String> same = premise.propertiesWith(variable);
        if (!same.isEmpty()) {
            return List.of(new TermNode(premise.term(), same.get(0), value));
        }
        for (Key key : premise.keys()) {
            if (key.variable() == null) {
                return key.texts().stream().map(v -> new TermNode(premise.term(), key.property(), v)).toList();
            }
        }
        return List.of(new TermNode(premise.term(), null, null));
    }

    /** All that is behind some nodes, and they: nodes that rest on each other together, each such component after those it rests on. */
    List<List<TermNode>> components(Collection<TermNode> goals) {
        return Components.of(goals, node -> ways(node).stream().flatMap(way -> way.before().stream()).toList());
    }
}
