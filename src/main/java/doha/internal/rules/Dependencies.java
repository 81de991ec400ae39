package doha.internal.rules;

import doha.IncrementalAssessment;
import doha.internal.rules.DependencyGraph.TermNode;
import doha.internal.rules.RuleModel.Conclusion;
import doha.internal.rules.RuleModel.Premise;
import doha.model.DutyId;
import doha.model.Place;
import doha.model.RuleInfo;
import doha.model.Vocabulary;
import doha.terms.PhaseConclusion;
import doha.terms.Reading;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
     * @param before       the numbers of the groups it rests on; or, before these are known, the terms
     * @param neededTests  the tests without which it comes to nothing
     * @param neededBefore the groups without whose terms it comes to nothing
     */
    public record Way<T>(List<ReadingTest> tests, List<T> before, List<ReadingTest> neededTests, List<T> neededBefore) {}

    /**
     * Terms that follow together.
     *
     * @param number   its place in the list of groups; those it rests on come before it
     * @param ways     how its terms come about
     * @param switches the switches that can reach it, by its own tests or through groups before it
     */
    public record Group(int number, List<Way<Integer>> ways, Set<String> switches) {}

    /** How the terms of a class are looked up: by a property of theirs, or all of them if there is no reader. */
    private record LookUp(Class<?> type, String property, Method reader) {}

    private final List<Group> groups;
    private final Map<TermNode, Integer> numbers;
    private final Map<Class<?>, List<LookUp>> lookUps = new ConcurrentHashMap<>();

    private Dependencies(List<Group> groups, Map<TermNode, Integer> numbers) {
        this.groups = List.copyOf(groups);
        this.numbers = Map.copyOf(numbers);
    }

    public static Dependencies of(List<RuleModel> rules, Vocabulary vocabulary) {
        DependencyGraph graph = new DependencyGraph(rules, vocabulary);
        List<TermNode> goals = vocabulary.duties().stream().map(duty -> verdictOf(duty.id())).toList();
        Map<TermNode, Integer> numbers = new HashMap<>();
        List<Group> groups = new ArrayList<>();
        for (List<TermNode> component : graph.components(goals)) {
            component.forEach(node -> numbers.put(node, groups.size()));
            groups.add(group(component, graph, numbers, groups));
        }
        numbers.keySet().removeIf(node -> groups.get(numbers.get(node)).switches().isEmpty() && !goals.contains(node));
        return new Dependencies(groups, numbers);
    }

    private static Group group(List<TermNode> component, DependencyGraph graph, Map<TermNode, Integer> numbers, List<Group> earlier) {
        Set<Way<Integer>> ways = new LinkedHashSet<>();
        Set<String> switches = new HashSet<>();
        for (TermNode node : component) {
            for (Way<TermNode> way : graph.ways(node)) {
                List<Integer> before = reachable(way.before(), numbers, earlier);
                if (!before.isEmpty() || !way.tests().isEmpty()) {
                    ways.add(new Way<>(way.tests(), before, way.neededTests(), reachable(way.neededBefore(), numbers, earlier)));
                }
                before.forEach(other -> switches.addAll(earlier.get(other).switches()));
                way.tests().forEach(test -> switches.add(test.name()));
            }
        }
        return new Group(earlier.size(), List.copyOf(ways), switches);
    }

    /** The earlier groups of some nodes; what no switch can reach is left out, since it is the same under every reading. */
    private static List<Integer> reachable(List<TermNode> nodes, Map<TermNode, Integer> numbers, List<Group> earlier) {
        return nodes.stream().map(numbers::get).filter(n -> n < earlier.size() && !earlier.get(n).switches().isEmpty()).distinct().sorted()
                .toList();
    }

    /** As if every switch could reach every verdict directly: for rules that turn out to need more than their text shows. */
    public static Dependencies unknown(Vocabulary vocabulary) {
        Place nowhere = new Place("", 1, 1);
        return of(List.of(new RuleModel(new RuleInfo("", "", null, nowhere),
                List.of(Premise.of("Reading", Reading.class, true, false, false, List.of(), nowhere)),
                List.of(Conclusion.of("", Object.class, List.of(), nowhere)))), vocabulary);
    }

    private static TermNode verdictOf(DutyId duty) {
        return new TermNode(PhaseConclusion.class, "duty", duty.value());
    }

    /** All groups, each after those it rests on. */
    public List<Group> groups() {
        return groups;
    }

    /** The group in which a duty's verdict is. */
    public Group verdict(DutyId duty) {
        return groups.get(numbers.get(verdictOf(duty)));
    }

    /**
     * For each group the terms that are in it, out of all terms of an {@link IncrementalAssessment}; none for groups that no switch can
     * reach and that hold no verdict.
     */
    public List<Set<Object>> sort(Collection<Object> terms) {
        List<Set<Object>> sorted = groups.stream().<Set<Object>>map(group -> new HashSet<>()).toList();
        for (Object term : terms) {
            for (LookUp by : lookUps.computeIfAbsent(term.getClass(), this::lookUps)) {
                Integer group = numbers.get(new TermNode(by.type(), by.property(), by.reader() == null ? null : read(by.reader(), term)));
                if (group != null) {
                    sorted.get(group).add(term);
                }
            }
        }
        return sorted;
    }

    private List<LookUp> lookUps(Class<?> type) {
        return numbers.keySet().stream().filter(node -> node.type().isAssignableFrom(type)).map(node -> new LookUp(node.type(),
                node.property(), node.property() == null ? null : TermTypes.reader(type, node.property()))).distinct().toList();
    }

    private static String read(Method reader, Object term) {
        try {
            return String.valueOf(reader.invoke(term));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the rules read " + reader + ", and it cannot be read", e);
        }
    }
}
