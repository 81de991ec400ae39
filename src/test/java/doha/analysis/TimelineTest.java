package doha.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.Agreement;
import doha.IncrementalAssessment;
import doha.RuleCopies;
import doha.analysis.Timeline.Cause;
import doha.analysis.Timeline.CauseKind;
import doha.analysis.Timeline.TimelineChange;
import doha.model.Gate;
import doha.model.Pace;
import doha.model.Phase;
import doha.model.Query;
import doha.model.Verdict;
import doha.reference.Reference;
import doha.reference.ScenarioGenerator;
import doha.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

    private static final Agreement AGREEMENT = Agreement.load();
    private static final Path RECORD = Path.of("scenarios/record.yaml");

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"goals,best-efforts", "gate-effect,releases", "gate-judge,us-determination", "evidence,confirmed", "evidence,alleged",
            "annexes,as-reported", "prisoner-deadline,start-of-talks", "gated,all-withdrawal", "extensions,announced"})
    void agreesWithAnAssessmentOfEverySingleDayOfTheRecord(String name, String position) {
        Scenario record = Scenario.read(RECORD);
        Query query = record.query();
        LocalDate to = LocalDate.of(2022, 9, 30);
        agreesDayByDay(record, query.under(query.readings().with(name, position)), LocalDate.of(2020, 1, 1), to);
    }

    @Tag("slow")
    @Test
    void agreesWithEverySingleDayOfGeneratedScenarios() {
        ScenarioGenerator generator = new ScenarioGenerator(AGREEMENT.vocabulary());
        for (long seed = 0; seed < 60; seed++) {
            Scenario scenario = generator.scenario(seed);
            agreesDayByDay(scenario, scenario.query(), LocalDate.of(2019, 12, 1), LocalDate.of(2022, 12, 31));
        }
    }

    /** The plain telling says how things stand on every day; the timeline's changes, one after the other, must give the same. */
    private static void agreesDayByDay(Scenario scenario, Query query, LocalDate from, LocalDate to) {
        Timeline timeline = Timeline.of(AGREEMENT, scenario, query, from, to);
        Map<String, Phase> phases = new TreeMap<>();
        timeline.before().duties().forEach(row -> phases.put(row.duty().id().value(), row.phase()));
        Gate gate = timeline.before().gate();
        Pace pace = timeline.before().pace();
        List<TimelineChange> changes = new ArrayList<>(timeline.changes());
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            while (!changes.isEmpty() && changes.get(0).day().equals(day)) {
                TimelineChange change = changes.remove(0);
                assertTrue(!change.causes().isEmpty());
                if (change.subject().equals(Timeline.GATE)) {
                    gate = (Gate) change.after();
                } else if (change.subject().equals(Timeline.PACE)) {
                    pace = (Pace) change.after();
                } else {
                    assertEquals(phases.put(change.subject(), ((Verdict) change.after()).phase()), ((Verdict) change.before()).phase());
                }
            }
            Reference.Result truth = Reference.assess(scenario.facts(), scenario.unknown(), query.asOf(day),
                    AGREEMENT.vocabulary().duties());
            Map<String, Phase> expected = new TreeMap<>();
            truth.duties().forEach(row -> expected.put(row.duty().id().value(), row.phase()));
            assertEquals(expected, phases, scenario.title() + " on " + day);
            assertEquals(truth.gate() == null ? null : truth.gate().open(), gate == null ? null : gate.open(),
                    scenario.title() + " on " + day);
            assertTrue(Objects.equals(withoutPath(truth.pace()), withoutPath(pace)),
                    scenario.title() + " on " + day + ": " + truth.pace() + ", not " + pace);
        }
        assertEquals(List.of(), changes);
    }

    /** The path moves from day to day, and a timeline tells of it at its changes. */
    private static Pace withoutPath(Pace pace) {
        return pace == null ? null : new Pace(pace.word(), pace.ceiling(), pace.level(), null, pace.next());
    }

    @Test
    void showsABreachOnTheDayAfterTheDeadlineThoughNoFactBearsThatDay() {
        Scenario record = Scenario.read(RECORD);
        Timeline timeline = Timeline.of(AGREEMENT, record, record.query());
        TimelineChange change = timeline.changes().stream()
                .filter(c -> c.subject().equals("P.3") && ((Verdict) c.after()).phase() == Phase.OVERDUE)
                .findFirst().orElseThrow();
        assertEquals(LocalDate.of(2020, 3, 11), change.day());
        assertEquals(List.of(new Cause(CauseKind.DUE_DAY_PASSED, null, LocalDate.of(2020, 3, 10))), change.causes());
    }

    @Test
    void namesTheFactThatClosesTheGateAndSuspendsTheWithdrawal() {
        Scenario record = Scenario.read(RECORD);
        Timeline timeline = Timeline.of(AGREEMENT, record, record.query());
        List<String> closings = timeline.changes().stream().filter(c -> c.subject().equals(Timeline.GATE) && !((Gate) c.after()).open())
                .map(c -> c.day() + " " + c.causes().get(0).fact()).toList();
        assertEquals(List.of("2020-10-24 al-masri", "2020-12-31 protection-treasury"), closings);
    }

    @Test
    void namesOfADaysFactsOnlyThoseWithoutWhichItWouldHaveComeOutOtherwise() {
        Scenario record = Scenario.read(RECORD);
        Timeline timeline = Timeline.of(AGREEMENT, record, record.query());
        // The quiet week has its seven days on the day of signing, and would have them without it and without ending then.
        assertEquals(List.of("day quiet-week 2020-02-22"), causes(timeline, "RIV", "2020-02-29"));
        // A second report of 8,600 changes nothing: from the due day on nobody is ahead of it, and then its number is the ceiling.
        assertEquals(List.of("day null 2020-07-13"), causes(timeline, "pace", "2020-07-13"));
        assertEquals(List.of("due-day-passed null 2020-07-13"), causes(timeline, "pace", "2020-07-14"));
        assertEquals(List.of("fact zero 2021-08-30", "fact allied-zero 2021-08-30"), causes(timeline, "I.B.1", "2021-08-30"));
        assertEquals(List.of("end al-masri 2020-10-25"), causes(timeline, "gate", "2020-10-25"));
    }

    private static List<String> causes(Timeline timeline, String what, String day) {
        return timeline.changes().stream().filter(c -> c.day().toString().equals(day))
                .filter(c -> what.equals(c.subject()))
                .flatMap(c -> c.causes().stream()).map(c -> c.kind().label() + " " + c.fact() + " " + c.day()).toList();
    }

    /** Where the days of turning stood in a file of their own, an edited rule and that file could disagree. */
    @Tag("slow")
    @Test
    void isExactUnderEditedRulesToo(@TempDir Path folder) throws IOException {
        for (Path file : RuleCopies.files()) {
            Files.writeString(folder.resolve(file.getFileName()),
                    Files.readString(file).replace("\"reduction-in-violence\", 7)", "\"reduction-in-violence\", 5)"));
        }
        Agreement edited = Agreement.load(folder);
        Scenario record = Scenario.read(RECORD);
        Timeline timeline = Timeline.of(edited, record, record.query());
        assertEquals(List.of("day quiet-week 2020-02-22"), causes(timeline, "RIV", "2020-02-27"));
    }

    @Test
    void asksAboutFewOfTheDays() {
        Scenario record = Scenario.read(RECORD);
        Set<LocalDate> asked = new HashSet<>();
        try (IncrementalAssessment session = AGREEMENT.inquire(record, record.query())) {
            new TimelineSearch(day -> {
                asked.add(day);
                return session.asOf(day).answer();
            }, record.facts()).steps(LocalDate.of(2020, 2, 22), record.query().asOf());
        }
        assertTrue(asked.size() < 250, "asked about " + asked.size() + " of about 920 days");
    }

    @Test
    void refusesAFirstDayAfterTheLast() {
        Scenario record = Scenario.read(RECORD);
        assertThrows(IllegalArgumentException.class, () -> Timeline.of(AGREEMENT, record, record.query(),
                LocalDate.of(2021, 1, 2), LocalDate.of(2021, 1, 1)));
    }
}
