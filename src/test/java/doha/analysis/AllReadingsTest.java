package doha.analysis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.engine.Agreement;
import doha.engine.Question;
import doha.scenario.Scenario;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AllReadingsTest {

    private static final Agreement AGREEMENT = Agreement.load();

    @Test
    void theRecordTakesFewerThan500Runs() {
        Scenario record = Scenario.read(Path.of("scenarios/record.yaml"));
        for (String day : new String[] {"2021-05-02", "2022-08-02", "2020-08-01"}) {
            long t = System.nanoTime();
            AllReadings all = AllReadings.of(AGREEMENT, record, Question.of(record).asOf(LocalDate.parse(day)));
            System.out.println(day + " evaluations " + all.evaluations() + " ms " + (System.nanoTime() - t) / 1_000_000);
            all.duties().forEach(d -> System.out.println("  " + d.duty().id() + " " + d.statuses() + d.decidedBy() + d.conditions().get(doha.model.Status.BREACHED)));
            assertTrue(all.evaluations() < 500, "evaluations: " + all.evaluations());
        }
    }
}
