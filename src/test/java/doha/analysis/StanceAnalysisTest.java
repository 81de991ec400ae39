package doha.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.Agreement;
import doha.analysis.StanceAnalysis.Held;
import doha.analysis.StanceAnalysis.DutyStances;
import doha.internal.document.StancesView;
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

    private DutyStances row(String duty) {
        return analysis.rows().stream().filter(row -> row.duty().id().value().equals(duty)).findFirst().orElseThrow();
    }

    @Test
    void theFirstColumnIsTheScenariosOwnReadingAndTheOthersAreTheDefaultsAndAStanceAlone() {
        assertEquals(scenario.query(), analysis.own().query());
        for (Held held : analysis.held()) {
            assertEquals(AGREEMENT.vocabulary().defaults().with(held.stance().positions()), held.assessment().query().readings());
            assertEquals(held.stance().name(), held.assessment().query().stance());
        }
        assertEquals(List.of(Status.BREACHED, Status.MET, Status.BREACHED), List.of(0, 1, 9).stream()
                .map(column -> row("I.A.1.us").verdicts().get(column).status()).toList());
    }

    @Test
    void aReadingThatMakesItNoDutyHasNoVerdictAndDiffers() {
        assertNull(row("X.1").verdicts().get(0));
        assertEquals(Status.BREACHED, row("X.1").verdicts().get(2).status());
        assertTrue(row("X.1").differs());
        assertFalse(row("P.3").differs());
    }

    @Test
    void rowsThatDifferComeFirst() {
        List<Boolean> differs = analysis.rows().stream().map(DutyStances::differs).distinct().toList();
        assertEquals(List.of(true, false), differs);
        assertEquals(36, analysis.rows().size());
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
