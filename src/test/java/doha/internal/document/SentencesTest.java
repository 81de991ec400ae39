package doha.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doha.Agreement;
import doha.Assessment;
import doha.model.DutyId;
import doha.model.Gate;
import doha.model.Pace;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static Assessment with(Gate gate, Pace pace) {
        return new Assessment("doha-2020", "t", Samples.QUESTION, Samples.RECEIPT, Samples.assessment().duties(), gate, Map.of(), pace,
                Map.of());
    }

    private static String gate(boolean open, String since, long closed) {
        return Sentences.gate(with(new Gate(open, LocalDate.parse(since), closed), null), Samples.VOCABULARY).orElseThrow();
    }

    private static String pace(Pace.Word word, Integer ceiling, Integer level, String next) {
        return Sentences.pace(with(null, new Pace(word, ceiling, level, null, next == null ? null : new DutyId(next))), Samples.VOCABULARY)
                .orElseThrow();
    }

    @Test
    void summaryCountsEveryDuty() {
        assertEquals("32 duties: 2 met, 4 breached, 26 pending.", Sentences.summary(Samples.assessment()));
    }

    @Test
    void beforeTheSigningThereIsNeitherGateNorPace() {
        assertEquals("There is no gate yet: no signing is on record by 2021-05-02.",
                Sentences.gate(with(null, null), Samples.VOCABULARY).orElseThrow());
        assertEquals("There is no pace of withdrawal yet: no signing is on record by 2021-05-02.",
                Sentences.pace(with(null, null), Samples.VOCABULARY).orElseThrow());
    }

    @Test
    void theGateTellsWhetherItWasEverClosed() {
        assertEquals("The gate is open and has been since the signing on 2020-02-29.", gate(true, "2020-02-29", 0));
        assertEquals("The gate is open again since 2021-02-23; it was closed on 272 days in all.", gate(true, "2021-02-23", 272));
    }

    @Test
    void theGateTellsWhatHoldsItClosed() {
        assertEquals("The gate is closed since 2020-02-29, with 3 days closed in all: the US has determined that the Taliban are "
                + "not complying.", closed(Map.of("determination", List.of())));
        assertEquals("The gate is closed since 2020-02-29, with 3 days closed in all: a Taliban counter-terrorism duty of Part Two "
                + "is being violated (II.3.support, II.3.hosting), and a step that this reading of the gate asks for is not taken "
                + "(II.2.message).",
                closed(Map.of("step", List.of(new DutyId("II.2.message")), "violation",
                        List.of(new DutyId("II.3.support"), new DutyId("II.3.hosting")))));
    }

    private static String closed(Map<String, List<DutyId>> causes) {
        return Sentences.gate(new Assessment("doha-2020", "t", Samples.QUESTION, Samples.RECEIPT, List.of(),
                new Gate(false, Samples.SIGNED, 3), causes, null, Map.of()), Samples.VOCABULARY).orElseThrow();
    }

    @Test
    void thePaceTellsLevelCeilingAndNextMilestone() {
        assertEquals("The US withdrawal is on schedule: US forces were last reported at 8,600, and at most 8,600 may remain; next is "
                + "I.B.1, due on 2022-01-26.", pace(Pace.Word.ON_SCHEDULE, 8600, 8600, "I.B.1"));
        assertEquals("The US withdrawal is behind schedule: the number of US forces has not been reported, and at most 8,600 may "
                + "remain; next is I.A.1.us, due on 2020-07-13.", pace(Pace.Word.BEHIND, 8600, null, "I.A.1.us"));
        assertEquals("The US withdrawal is complete: US forces were last reported at 0, with no ceiling in force yet.",
                pace(Pace.Word.COMPLETE, null, 0, null));
        assertEquals("The US withdrawal is ahead of schedule: US forces were last reported at 1,234,567, with no ceiling in force "
                + "yet; next is I.A.2, due on 2020-07-13.", pace(Pace.Word.AHEAD, null, 1234567, "I.A.2"));
    }

    @Test
    void aCompletePaceSaysWhatRemainsOfOtherLevels() {
        String complete = "The US withdrawal is complete: US forces were last reported at 0, and at most 0 may remain";
        assertEquals(complete + "; still reported: allied forces at 2,500, bases remaining at 3, support personnel at 1.",
                paceOf("allied-forces: 2500", "bases-remaining: 3", "support-personnel: 1"));
        assertEquals(complete + "; still reported: bases remaining at 3.",
                paceOf("allied-forces: 0", "bases-remaining: 3", "bases-vacated: 7"));
        assertEquals(complete + ".", paceOf("allied-forces: 0"));
    }

    private static String paceOf(String... levels) {
        StringBuilder text = new StringBuilder(
                "title: t\nas-of: 2021-08-31\nfacts:\n  - {on: 2020-02-29, fact: signing}\n  - {on: 2021-08-30, fact: us-forces, count: 0}\n");
        for (String level : levels) {
            String[] parts = level.split(": ");
            text.append("  - {on: 2021-08-01, fact: ").append(parts[0]).append(", count: ").append(parts[1]).append("}\n");
        }
        Scenario scenario = Scenario.parse(text.toString());
        return Sentences.pace(Agreement.load().assess(scenario, scenario.query()), Samples.VOCABULARY).orElseThrow();
    }
}
