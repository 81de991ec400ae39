package doha.internal.rules;

import doha.internal.rules.RuleModel.Constraint;
import doha.internal.rules.RuleModel.Premise;
import doha.model.Switch;
import doha.model.Vocabulary;
import doha.terms.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a rule asks of the reading: whether a switch is in one of some positions.
 *
 * @param name      the switch
 * @param positions the positions
 */
public record ReadingTest(String name, Set<String> positions) {

    /** Copies the positions, in an order that is the same in every run of the program. */
    public ReadingTest {
        positions = Collections.unmodifiableSet(new TreeSet<>(positions));
    }

    /** The tests that a pattern for readings makes. If its text does not show which positions it wants, each is a test of its own. */
    static List<ReadingTest> of(Premise reading, Vocabulary vocabulary) {
        boolean exact = isExact(reading);
        List<ReadingTest> tests = new ArrayList<>();
        for (Switch s : vocabulary.switches()) {
            List<String> positions = s.positions().stream().filter(position -> mayMatch(reading, s.name(), position)).toList();
            if (exact && !positions.isEmpty()) {
                tests.add(new ReadingTest(s.name(), new TreeSet<>(positions)));
            } else if (!exact) {
                positions.forEach(position -> tests.add(new ReadingTest(s.name(), Set.of(position))));
            }
        }
        return tests;
    }

    /** Tests that tell every position of every switch from every other. */
    static List<ReadingTest> all(Vocabulary vocabulary) {
        return vocabulary.switches().stream().flatMap(s -> s.positions().stream().map(p -> new ReadingTest(s.name(), Set.of(p)))).toList();
    }

    /** Whether the text of a pattern shows which positions of which switches it wants. */
    static boolean isExact(Premise reading) {
        List<Constraint> all = reading.conditions().stream().flatMap(condition -> condition.anyOf().stream()).toList();
        return reading.term() == Reading.class && all.stream().allMatch(c -> c.literal() != null && holds(c, "", "") != null)
                && all.stream().anyMatch(c -> c.property().equals("name")) && all.stream().anyMatch(c -> c.property().equals("position"));
    }

    /** Whether a pattern may match the reading that has a switch in a position, for all that its text shows. */
    static boolean mayMatch(Premise reading, String name, String position) {
        return reading.conditions().stream()
                .allMatch(condition -> condition.anyOf().stream().anyMatch(c -> !Boolean.FALSE.equals(holds(c, name, position))));
    }

    /** Whether a comparison holds; null if its text does not show it. */
    private static Boolean holds(Constraint c, String name, String position) {
        String value = c.property().equals("name") ? name : c.property().equals("position") ? position : null;
        if (value == null || c.literal() == null) {
            return null;
        }
        return switch (c.operator()) {
            case "==" -> c.literal().equals(value);
            case "!=" -> !c.literal().equals(value);
            default -> null;
        };
    }
}
