package doha.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import doha.Assessment;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Kind;
import doha.model.Phase;
import doha.model.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssessmentFormatsTest {

    private static final String HARD = "A \"title\", with | pipes; *stars*,\nlines, 喀布尔 کابل e\u0301 and \u001b[31m colours";

    private static Assessment hard() {
        Duty duty = new Duty(new DutyId("X." + "very-long-id.".repeat(12)), "A part", "somewhere", "a party | with, a pipe".repeat(3),
                List.of("a party"), "others", Kind.ACT, "w".repeat(250) + " 喀布尔".repeat(60), "signing", "", false, "", "", Map.of());
        Verdict verdict = Samples.verdict(duty, Phase.PERFORMED_LATE, Samples.SIGNED, Samples.MAY, Samples.MAY, 123456L);
        return new Assessment("doha-2020", HARD.repeat(3), Samples.QUESTION, Samples.RECEIPT, List.of(verdict), null, Map.of(), null,
                Map.of());
    }

    private static String table(Assessment assessment, int width, boolean colour) throws IOException {
        StringWriter out = new StringWriter();
        new AssessmentView(assessment, List.of(), Samples.VOCABULARY).write("table", width, colour, out);
        return out.toString();
    }

    @Test
    void noLineOfTheTableIsWiderThanItMayBeWhateverTheTexts() throws IOException {
        for (int width : new int[] {100, 60}) {
            for (Assessment assessment : List.of(Samples.assessment(), hard())) {
                for (String line : table(assessment, width, false).split("\n")) {
                    assertTrue(TextWidth.of(line) <= width, line);
                    assertEquals(line.stripTrailing(), line);
                }
            }
        }
    }

    @Test
    void nothingIsCutFromLongTexts() throws IOException {
        String squeezed = table(hard(), 100, false).replaceAll("\\s", "");
        assertTrue(squeezed.contains("w".repeat(250)));
        assertEquals(60, squeezed.split("喀布尔", -1).length - 1 - 3);
        assertEquals(12, squeezed.split("very-", -1).length - 1);
    }

    @Test
    void withoutColourThereIsNoEscape() throws IOException {
        assertFalse(table(hard(), 100, false).contains("\u001b"));
    }

    @Test
    void colourAddsNothingButStyle() throws IOException {
        String coloured = table(Samples.assessment(), 100, true);
        assertTrue(coloured.contains("  \u001b[1;31m✗ BREACHED overdue\u001b[0m  "), coloured);
        assertEquals(table(Samples.assessment(), 100, false), coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
    }

    @Test
    void csvReadsBackAsItWas() throws IOException {
        StringWriter out = new StringWriter();
        Csv csv = new Csv(out);
        csv.write(new AssessmentView(Samples.assessment(), List.of(), Samples.VOCABULARY).rows());
        csv.write(new AssessmentView(hard(), List.of(), Samples.VOCABULARY).rows());
        List<NamedCsvRecord> rows;
        try (var reader = CsvReader.builder().ofNamedCsvRecord(out.toString())) {
            rows = reader.stream().toList();
        }
        assertEquals(33, rows.size());
        NamedCsvRecord allies = rows.get(5);
        assertEquals("I.A.1.allies", allies.getField("id"));
        assertEquals("undetermined", allies.getField("phase"));
        assertEquals("", allies.getField("decided-on"));
        assertEquals("signing drawdown-june", allies.getField("facts"));
        assertEquals(HARD.repeat(3), rows.get(32).getField("scenario"));
        assertEquals("123456", rows.get(32).getField("days-late"));
    }

    @Test
    void csvNamesTheSwitchesOffTheirDefault() throws IOException {
        StringWriter out = new StringWriter();
        new AssessmentView(
                Samples.assessment("t",
                        Samples.QUESTION.under(Samples.reading("goals", "binding").with("ties", "any-ties")).knownBy(Samples.SIGNED)),
                List.of(), Samples.VOCABULARY).write("csv", 100, false, out);
        assertTrue(out.toString().split("\n")[1].startsWith("t,2021-05-02,2020-02-29,,goals=binding ties=any-ties,doha-2020,RIV,"),
                out.toString());
        assertFalse(out.toString().contains("\r"));
    }

    @Test
    void markdownEscapesWhatWouldBreakATable() throws IOException {
        StringWriter out = new StringWriter();
        new AssessmentView(hard(), List.of(), Samples.VOCABULARY).write("markdown", 100, false, out);
        assertTrue(out.toString().startsWith("# A \"title\", with \\| pipes; \\*stars\\*, lines,"), out.toString());
        for (String line : out.toString().split("\n")) {
            if (line.startsWith("|")) {
                assertEquals(9, line.replace("\\|", "").chars().filter(c -> c == '|').count(), line);
            }
        }
    }
}
