package doha;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doha.model.DutyId;
import doha.model.Fact;
import doha.model.Outcomes;
import doha.model.Query;
import doha.model.Readings;
import doha.model.Switch;
import doha.model.Vocabulary;
import doha.reference.Reference;
import doha.reference.ScenarioGenerator;
import doha.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A standing question answers as a fresh one would, whatever was changed before. */
class IncrementalAssessmentTest {

    private static final int CHANGES = 60;
    private static final Agreement AGREEMENT = Agreement.load();
    private static final Vocabulary WORDS = AGREEMENT.vocabulary();

    /** The engine's own session leaves the fourth due day standing: the rule that moves a due day feeds itself. */
    @Test
    void takesBackAWholeChainOfMovedDueDays() {
        Scenario scenario = Scenario.read(Path.of("src/test/resources/scenario/inquiry/four-agreed-days.yaml"));
        Query early = scenario.query();
        Query late = early.under(early.readings().with("prisoner-deadline", "start-of-talks"));
        try (IncrementalAssessment standing = AGREEMENT.inquire(scenario, late); IncrementalAssessment fresh = AGREEMENT.inquire(scenario, early)) {
            assertEquals(LocalDate.of(2020, 11, 30), standing.answer().duty(new DutyId("I.C.5000")).effectiveDue());
            assertEquals(bag(fresh.terms()), bag(standing.under(early.readings()).terms()));
        }
    }

    /** Equal answers could hide a conclusion that outlived what it rests on; the analyses look at all terms. */
    @Tag("slow")
    @ParameterizedTest
    @MethodSource("library")
    void concludesWhatAFreshQuestionWouldWhateverSwitchesWereTurnedBefore(Path file) {
        SplittableRandom random = new SplittableRandom(1);
        Scenario scenario = Scenario.read(file);
        Query query = scenario.query();
        try (IncrementalAssessment standing = AGREEMENT.inquire(scenario, query)) {
            for (int change = 0; change < CHANGES; change++) {
                query = query.under(turned(query.readings(), random));
                try (IncrementalAssessment fresh = AGREEMENT.inquire(scenario, query)) {
                    assertEquals(bag(fresh.terms()), bag(standing.under(query.readings()).terms()), query.toString());
                }
            }
        }
    }

    private static List<Path> library() throws IOException {
        return ShippedScenarios.files();
    }

    /** Several switches at once. */
    private static Readings turned(Readings readings, SplittableRandom random) {
        List<Switch> switches = List.copyOf(WORDS.switches());
        Readings now = readings;
        for (int turns = random.nextInt(1, 8); turns > 0; turns--) {
            Switch turned = switches.get(random.nextInt(switches.size()));
            now = now.with(turned.name(), turned.positions().get(random.nextInt(turned.positions().size())));
        }
        return now;
    }

    private static Map<Object, Long> bag(Collection<Object> terms) {
        return terms.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void answersAsAFreshQuestionWouldAfterAnyRunOfChanges(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Scenario scenario = new ScenarioGenerator(WORDS).scenario(seed);
        List<Fact> facts = new ArrayList<>(scenario.facts());
        List<Fact> out = new ArrayList<>();
        List<Switch> switches = List.copyOf(WORDS.switches());
        try (IncrementalAssessment inquiry = AGREEMENT.inquire(scenario, scenario.query())) {
            for (int change = 0; change < CHANGES; change++) {
                switch (random.nextInt(4)) {
                    case 0 -> {
                        Switch turned = switches.get(random.nextInt(switches.size()));
                        String position = turned.positions().get(random.nextInt(turned.positions().size()));
                        inquiry.under(inquiry.query().readings().with(turned.name(), position));
                    }
                    case 1 -> inquiry.asOf(inquiry.query().asOf().plusDays(random.nextInt(-40, 41)));
                    case 2 -> {
                        if (!facts.isEmpty()) {
                            Fact dropped = facts.remove(random.nextInt(facts.size()));
                            out.add(dropped);
                            inquiry.drop(dropped.id());
                        }
                    }
                    default -> {
                        if (!out.isEmpty()) {
                            Fact back = out.remove(random.nextInt(out.size()));
                            facts.add(back);
                            inquiry.put(back);
                        }
                    }
                }
                assertEquals(fresh(facts, scenario, inquiry.query()), told(inquiry.answer()), "seed " + seed + ", change " + change);
                try (IncrementalAssessment fresh = AGREEMENT.inquire(scenario.withFacts(facts), inquiry.query())) {
                    assertEquals(bag(fresh.terms()), bag(inquiry.terms()), "seed " + seed + ", change " + change);
                }
            }
        }
    }

    private static List<String> fresh(List<Fact> facts, Scenario scenario, Query query) {
        Reference.Result r = Reference.assess(facts, scenario.unknown(), query, WORDS.duties());
        List<String> rows = new ArrayList<>();
        r.duties().forEach(j -> rows.add(List.of(j.duty().id(), j.phase(), j.due() + "", j.effectiveDue() + "", j.decidedOn() + "",
                j.daysLate() + "").toString()));
        rows.add(r.gate() + " " + r.pace());
        return rows;
    }

    private static List<String> told(Outcomes answer) {
        List<String> rows = new ArrayList<>();
        answer.duties().forEach(j -> rows.add(List.of(j.duty(), j.phase(), j.due() + "", j.effectiveDue() + "", j.decidedOn() + "",
                j.daysLate() + "").toString()));
        rows.add(answer.gate() + " " + answer.pace());
        return rows;
    }
}
