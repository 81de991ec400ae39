package doha.internal.rules;

import doha.IncrementalAssessment;
import doha.model.Diagnostic;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Vocabulary;
import doha.terms.PhaseConclusion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which switches can reach which duty's verdict, and by which terms on the way: learnt from the text of the rules. A group of terms
 * follows, on one scenario and day, from its tests of the reading and from the groups before it, and from nothing else that a reading
 * can change. If the text of a rule does not show what it needs, more is taken to be needed rather than less. Immutable.
 */
public final class Dependencies {

    /**
     * A way to come to terms of a group.
     *
     * @param tests        what it asks of the reading
     * @param before       the numbers of the groups it rests on
     * @param neededTests  the tests without which it comes to nothing
     * @param neededBefore the groups without whose terms it comes to nothing
     */
    public record Way(List<ReadingTest> tests, List<Integer> before, List<ReadingTest> neededTests, List<Integer> neededBefore) {

        /** Copies the lists. */
        public Way {
            tests = List.copyOf(tests);
            before = List.copyOf(before);
            neededTests = List.copyOf(neededTests);
            neededBefore = List.copyOf(neededBefore);
        }
    }

    /**
     * Terms that follow together.
     *
     * @param number   its place in the list of groups; those it rests on come before it
     * @param ways     how its terms come about
     * @param switches the switches that can reach it, by its own tests or through groups before it
     */
    public record Group(int number, List<Way> ways, Set<String> switches) {

        /** Copies the list and the set. */
        public Group {
            ways = List.copyOf(ways);
            switches = Set.copyOf(switches);
        }
    }

    private final List<Group> groups;
    private final Map<DutyId, Integer> verdicts;
    private final TermSorter sorter;
    private final List<Diagnostic> notes;

    private Dependencies(List<Group> groups, Map<DutyId, Integer> verdicts, TermSorter sorter, List<Diagnostic> notes) {
        this.groups = List.copyOf(groups);
        this.verdicts = Collections.unmodifiableMap(verdicts);
        this.sorter = sorter;
        this.notes = List.copyOf(notes);
    }

    public static Dependencies of(List<RuleModel> rules, Vocabulary vocabulary) {
        DependencyGraph graph = new DependencyGraph(rules, vocabulary);
        Map<DutyId, TermNode> goals = goals(vocabulary);
        List<List<TermNode>> components = graph.components(goals.values());
        Map<TermNode, Integer> numbers = new HashMap<>();
        for (int i = 0; i < components.size(); i++) {
            for (TermNode node : components.get(i)) {
                numbers.put(node, i);
            }
        }
        List<Group> groups = new ArrayList<>();
        for (List<TermNode> component : components) {
            groups.add(group(component, graph, numbers, groups));
        }
        Set<TermNode> verdicts = Set.copyOf(goals.values());
        numbers.keySet().removeIf(node -> groups.get(numbers.get(node)).switches().isEmpty() && !verdicts.contains(node));
        return new Dependencies(groups, verdicts(goals, numbers), new TermSorter(numbers, groups.size()), graph.notes());
    }

    private static Group group(List<TermNode> component, DependencyGraph graph, Map<TermNode, Integer> numbers, List<Group> earlier) {
        Set<Way> ways = new LinkedHashSet<>();
        Set<String> switches = new HashSet<>();
        for (TermNode node : component) {
            for (DependencyGraph.Way way : graph.ways(node)) {
                List<Integer> before = reachable(way.premises(), numbers, earlier);
                if (!before.isEmpty() || !way.tests().isEmpty()) {
                    ways.add(new Way(List.copyOf(way.tests()), before, List.copyOf(way.neededTests()),
                            reachable(way.neededPremises(), numbers, earlier)));
                }
                before.forEach(other -> switches.addAll(earlier.get(other).switches()));
                way.tests().forEach(test -> switches.add(test.name()));
            }
        }
        return new Group(earlier.size(), List.copyOf(ways), switches);
    }

    /** The earlier groups of some nodes; what no switch can reach is left out, since it is the same under every reading. */
    private static List<Integer> reachable(Set<TermNode> nodes, Map<TermNode, Integer> numbers, List<Group> earlier) {
        return nodes.stream().map(numbers::get).filter(n -> n < earlier.size() && !earlier.get(n).switches().isEmpty()).distinct().sorted().toList();
    }

    /** As if every switch could reach every verdict directly: for rules that turn out to need more than their text shows. */
    public static Dependencies unknown(Vocabulary vocabulary) {
        Map<DutyId, TermNode> goals = goals(vocabulary);
        Map<TermNode, Integer> numbers = new HashMap<>();
        List<Group> groups = new ArrayList<>();
        List<ReadingTest> tests = ReadingTest.all(vocabulary);
        Set<String> switches = new HashSet<>();
        tests.forEach(test -> switches.add(test.name()));
        for (TermNode goal : goals.values()) {
            numbers.put(goal, groups.size());
            groups.add(new Group(groups.size(), List.of(new Way(tests, List.of(), List.of(), List.of())), switches));
        }
        return new Dependencies(groups, verdicts(goals, numbers), new TermSorter(numbers, groups.size()), List.of());
    }

    private static Map<DutyId, TermNode> goals(Vocabulary vocabulary) {
        Map<DutyId, TermNode> goals = new LinkedHashMap<>();
        for (Duty duty : vocabulary.duties()) {
            goals.put(duty.id(), new TermNode(PhaseConclusion.class, "duty", duty.id().value()));
        }
        return goals;
    }

    private static Map<DutyId, Integer> verdicts(Map<DutyId, TermNode> goals, Map<TermNode, Integer> numbers) {
        Map<DutyId, Integer> verdicts = new LinkedHashMap<>();
        goals.forEach((duty, goal) -> verdicts.put(duty, numbers.get(goal)));
        return verdicts;
    }

    /** All groups, each after those it rests on. */
    public List<Group> groups() {
        return groups;
    }

    /** The group in which a duty's verdict is. */
    public Group verdict(DutyId duty) {
        return groups.get(verdicts.get(duty));
    }

    /** Where the text of rules does not show what they look at or conclude, so that more readings must be tried. */
    public List<Diagnostic> notes() {
        return notes;
    }

    /**
     * For each group the terms that are in it, out of all terms of an {@link IncrementalAssessment}; none for groups that no switch can reach and
     * that hold no verdict.
     */
    public List<Set<Object>> sort(Collection<Object> terms) {
        return sorter.sort(terms);
    }
}
