package doha.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.Agreement;
import doha.internal.document.StancesView;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Stance;
import doha.model.Status;
import doha.scenario.Scenario;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StanceAnalysisTest {

    private static final Agreement AGREEMENT = Agreement.load();
    private final Scenario scenario = AGREEMENT.parse("""
            title: t
            as-of: 2020-07-20
            readings: {us-forces-target: by-8600}
            facts:
              - {on: 2020-02-29, fact: signing}
              - {on: 2020-02-29, fact: us-forces, count: 13000}
              - {on: 2020-06-18, fact: us-forces, count: 8600}
              - {on: 2020-06-20, fact: attack, on-target: us}
            """);
    private final StanceAnalysis analysis = StanceAnalysis.of(AGREEMENT, scenario, scenario.query());

    private static Duty duty(String id) {
        return AGREEMENT.vocabulary().duty(new DutyId(id)).orElseThrow();
    }

    @Test
    void theFirstColumnIsTheScenariosOwnReadingAndTheOthersAreTheDefaultsAndAStanceAlone() {
        assertEquals(scenario.query(), analysis.own().query());
        List<Stance> stances = AGREEMENT.vocabulary().stances();
        assertEquals(stances.stream().map(Stance::name).toList(), analysis.held().stream().map(held -> held.query().stance()).toList());
        for (int i = 0; i < stances.size(); i++) {
            assertEquals(AGREEMENT.vocabulary().defaults().with(stances.get(i).positions()), analysis.held().get(i).query().readings());
        }
        assertEquals(List.of(Status.BREACHED, Status.MET, Status.BREACHED), List.of(0, 1, 9).stream()
                .map(column -> analysis.verdicts(duty("I.A.1.us")).get(column).status()).toList());
    }

    @Test
    void aReadingThatMakesItNoDutyHasNoVerdictAndDiffers() {
        assertNull(analysis.verdicts(duty("X.1")).get(0));
        assertEquals(Status.BREACHED, analysis.verdicts(duty("X.1")).get(2).status());
        assertTrue(analysis.differs(duty("X.1")));
        assertFalse(analysis.differs(duty("P.3")));
    }

    @Test
    void rowsThatDifferComeFirst() {
        List<Boolean> differs = analysis.duties().stream().map(analysis::differs).distinct().toList();
        assertEquals(List.of(true, false), differs);
        assertEquals(36, analysis.duties().size());
    }

    @Test
    void isShownAsATableWithSignsAndInMarkdownWithNames() throws IOException {
        StancesView view = new StancesView(analysis, AGREEMENT.vocabulary());
        StringWriter table = new StringWriter();
        view.write("table", 100, false, table);
        assertTrue(table.toString().contains("it is not what the holder of a reading says"), table.toString());
        assertTrue(table.toString().contains("  X.1                    –    –  ✗"), table.toString());
        assertTrue(table.toString().lines().allMatch(line -> line.length() <= 100));
        StringWriter markdown = new StringWriter();
        view.write("markdown", 100, false, markdown);
        assertTrue(markdown.toString().contains("| duty | own | public-text | us-command |"), markdown.toString());
        assertEquals("X.1", view.rows().stream().filter(row -> row.get(0).equals("X.1")).findFirst().orElseThrow().get(0));
    }

    @Test
    void factTypesBearOnTheDutiesWhoseRulesNameThem() {
        Map<String, List<String>> types = AGREEMENT.factTypes();
        assertEquals(List.of("II.3.hosting"), types.get("hosting"));
        assertEquals(List.of("I", "I.A.1.us", "I.A.1.allies", "I.B.1"), types.get("us-forces"));
        assertEquals(List.of("gate"), types.get("us-determination"));
        assertTrue(types.get("talks-started").containsAll(List.of("P.3", "P.4", "I.D.review")), types.toString());
        assertEquals(AGREEMENT.vocabulary().factTypes().size(), types.size());
    }
}
