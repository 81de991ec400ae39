package doha.internal.rules;

import doha.internal.rules.Dependencies.Test;
import doha.internal.rules.RuleModel.Key;
import doha.internal.rules.RuleModel.Terms;
import doha.model.Switch;
import doha.model.Vocabulary;
import doha.terms.Reading;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which terms rest on which, and on which tests of the reading: worked out for those asked about and what is behind them. */
final class DependencyGraph {

    private final List<RuleModel> rules;
    private final Vocabulary vocabulary;
    private final Map<TermNode, Set<Way>> known = new HashMap<>();

    DependencyGraph(List<RuleModel> rules, Vocabulary vocabulary) {
        this.rules = rules;
        this.vocabulary = vocabulary;
    }

    /** A way to conclude a node's terms: what it looks at, and of that what it cannot do without. */
    record Way(Set<TermNode> premises, Set<TermNode> neededPremises, Set<Test> tests, Set<Test> neededTests) {

        Way() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        }
    }

    /** The ways to conclude a node's terms. */
    Set<Way> ways(TermNode node) {
        Set<Way> ways = known.get(node);
        if (ways == null) {
            ways = new LinkedHashSet<>();
            if (node.type().isAssignableFrom(Reading.class)) {
                Way given = new Way();
                given.tests().addAll(allTests(vocabulary));
                ways.add(given);
            }
            for (RuleModel rule : rules) {
                for (Terms conclusion : rule.conclusions()) {
                    if (mayConclude(conclusion, node)) {
                        Key key = node.property() == null ? null : conclusion.key(node.property());
                        Way way = way(rule, key == null ? null : key.variable(), node.value());
                        if (way.neededPremises().stream().allMatch(this::mayBeThere)) {
                            ways.add(way);
                        }
                    }
                }
            }
            known.put(node, ways);
        }
        return ways;
    }

    /** Whether such terms are given or concluded by any rule: no rule puts P.4 behind the gate, so what needs that never fires for P.4. */
    private boolean mayBeThere(TermNode node) {
        return GivenTerms.GIVEN.stream().anyMatch(given -> mayBe(given, node.type()))
                || rules.stream().anyMatch(rule -> rule.conclusions().stream().anyMatch(c -> mayConclude(c, node)));
    }

    private static boolean mayConclude(Terms conclusion, TermNode node) {
        Key key = node.property() == null ? null : conclusion.key(node.property());
        return mayBe(conclusion.type(), node.type()) && (key == null || key.variable() != null || key.values().contains(node.value()));
    }

    private Way way(RuleModel rule, String variable, String value) {
        Way way = new Way();
        for (Terms premise : rule.premises()) {
            if (premise.inMemory() && premise.type() == Reading.class) {
                List<Test> tests = tests(premise);
                way.tests().addAll(tests);
                if (premise.needed() && tests.size() == 1) {
                    way.neededTests().addAll(tests);
                }
            } else if (premise.inMemory()) {
                List<TermNode> nodes = nodes(premise, variable, value);
                way.premises().addAll(nodes);
                if (premise.needed() && nodes.size() == 1) {
                    way.neededPremises().addAll(nodes);
                }
            }
        }
        return way;
    }

    /** Whether a term concluded as one type can be matched as another. */
    private static boolean mayBe(Class<?> concluded, Class<?> matched) {
        return matched.isAssignableFrom(concluded)
                || !Modifier.isFinal(concluded.getModifiers()) && (concluded.isAssignableFrom(matched) || matched.isInterface() || concluded.isInterface());
    }

    private static List<TermNode> nodes(Terms premise, String variable, String value) {
        List<String> same = premise.propertiesWith(variable);
        if (!same.isEmpty()) {
            return List.of(new TermNode(premise.type(), same.get(0), value));
        }
        for (Key key : premise.keys()) {
            if (key.variable() == null) {
                return key.values().stream().map(v -> new TermNode(premise.type(), key.property(), v)).toList();
            }
        }
        return List.of(new TermNode(premise.type(), null, null));
    }

    private List<Test> tests(Terms reading) {
        Key name = reading.key("name");
        Key position = reading.key("position");
        List<Test> tests = new ArrayList<>();
        for (Test test : allTests(vocabulary)) {
            if (name == null || name.variable() != null || name.values().contains(test.name())) {
                tests.add(test);
            }
        }
        if (name == null || name.variable() != null || name.values().size() != 1 || position == null || position.variable() != null) {
            return tests;
        }
        return tests.isEmpty() ? List.of() : List.of(new Test(name.values().iterator().next(), position.values()));
    }

    /** Tests that tell every position of every switch from every other. */
    static List<Test> allTests(Vocabulary vocabulary) {
        List<Test> tests = new ArrayList<>();
        for (Switch s : vocabulary.switches()) {
            s.positions().forEach(position -> tests.add(new Test(s.name(), Set.of(position))));
        }
        return tests;
    }

    /** All that is behind some nodes, and they: nodes that rest on each other together, each such component after those it rests on. */
    List<List<TermNode>> components(Collection<TermNode> goals) {
        return Components.of(goals, node -> ways(node).stream().flatMap(way -> way.premises().stream()).toList());
    }
}
