package doha.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.Agreement;
import doha.Assessment;
import doha.model.Phase;
import doha.model.Status;
import doha.model.Verdict;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** Laws that do not hold are caught, and told as the least scenario file that shows it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShrinkerTest {

    private static final Agreement AGREEMENT = Agreement.load();
    private static final Vocabulary WORDS = AGREEMENT.vocabulary();

    /** Wrong: forces at or under the target are a cut that is done. */
    private static final Law NO_CUT_IS_DONE = (scenario, random) -> {
        Verdict cut = assess(scenario).duty("I.A.1.us");
        return Difference.between("the law", List.of("not met"), "assess", List.of(cut.status() == Status.MET ? Told.row(cut) : "not met"));
    };

    /** Wrong: a closed gate suspends what is gated. */
    private static final Law NOTHING_IS_SUSPENDED = (scenario, random) -> {
        List<String> suspended = assess(scenario).duties().stream().filter(v -> v.phase() == Phase.SUSPENDED).map(Told::row).toList();
        return Difference.between("the law", List.of(), "assess", suspended);
    };

    @TempDir
    private Path folder;

    private final LawCheck check = new LawCheck(WORDS);

    private static Assessment assess(Scenario scenario) {
        return AGREEMENT.assess(scenario, scenario.query());
    }

    private String told(String name, Law law) {
        String message = assertThrows(AssertionFailedError.class, () -> check.holds(name, 200, law)).getMessage();
        return message.substring(message.indexOf("\n\n") + 2);
    }

    @Test
    void aWrongLawIsToldAsTheLeastScenarioFileThatBreaksIt() {
        assertEquals("""
                # Not so: no cut is ever done
                # Seed 5; made of 45 facts
                # the law:
                #   not met
                # assess:
                #   I.A.1.us met/performed, due 2020-07-13, decided 2020-02-29, days late 0
                title: 'Not so: no cut is ever done'
                as-of: 2020-02-29
                facts:
                  - {id: us-forces-2020-02-29, on: 2020-02-29, fact: us-forces, count: 0}
                  - {id: signing-2020-02-29, on: 2020-02-29, fact: signing}
                """, told("no cut is ever done", NO_CUT_IS_DONE));
    }

    @Test
    void aReadingWithoutWhichTheLawHoldsIsKept() {
        assertEquals("""
                # Not so: nothing is ever suspended
                # Seed 11; made of 5 facts
                # the law:
                # assess:
                #   I pending/suspended, due 2021-04-29 moved to 2021-04-30
                #   I.B.1 pending/suspended, due 2021-04-29 moved to 2021-04-30
                #   I.B.2 pending/suspended, due 2021-04-29 moved to 2021-04-30
                title: 'Not so: nothing is ever suspended'
                as-of: 2020-02-29
                readings: {gate-asks: commitment-and-action}
                facts:
                  - {id: signing-2020-02-29, on: 2020-02-29, fact: signing}
                """, told("nothing is ever suspended", NOTHING_IS_SUSPENDED));
    }

    @Test
    void theFileToldCanBeReadAndBreaksTheLawAgain() throws IOException {
        Scenario read = Scenario
                .read(Files.writeString(folder.resolve("told.yaml"), told("nothing is ever suspended", NOTHING_IS_SUSPENDED)));
        assertTrue(assess(read).duties().stream().anyMatch(v -> v.phase() == Phase.SUSPENDED));
    }

    @Test
    void aFailureIsToldAsABrokenLaw() {
        Law failing = (scenario, random) -> {
            throw new IllegalStateException("failed on purpose");
        };
        String file = told("nothing fails", failing);
        assertTrue(file.contains("#   java.lang.IllegalStateException: failed on purpose"), file);
        assertEquals(0, file.lines().filter(line -> line.contains("fact:")).count(), file);
    }
}
