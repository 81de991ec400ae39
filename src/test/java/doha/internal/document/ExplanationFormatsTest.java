package doha.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.Explanation;
import doha.Explanation.Step;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the golden files of the command line do not show. */
class ExplanationFormatsTest {

    private static final Explanation SAMPLE = Samples.explanation(Samples.QUESTION);

    private static Explanation proving(Step step) {
        return new Explanation(SAMPLE.assessment(), SAMPLE.verdict(), step, List.of());
    }

    private static String write(Explanation explanation, String format) throws IOException {
        StringWriter out = new StringWriter();
        new ExplanationView(explanation, Samples.VOCABULARY).write(format, 100, false, out);
        return out.toString();
    }

    private static String text(Explanation explanation) throws IOException {
        return write(explanation, "table");
    }

    @Test
    void aMetDutyHasNoWhyNot() throws IOException {
        assertFalse(text(proving(SAMPLE.proof())).contains("Why not"));
    }

    @Test
    void aDeepProofStaysReadableAndNoShallowLineIsTooWide() throws IOException {
        Step step = SAMPLE.proof();
        for (int i = 0; i < 40; i++) {
            step = new Step("rule " + i, "clause", "conclusion " + i + " which takes some words to say", List.of(), Map.of(),
                    List.of(step));
        }
        String text = text(proving(step));
        assertTrue(text.contains("conclusion 0"));
        for (String line : text(SAMPLE).split("\n")) {
            assertTrue(TextWidth.of(line) <= 100, line);
        }
    }

    @Test
    void aStepSharedByManyIsDrawnOnceSoThatProofsDoNotExplode() throws IOException {
        Step step = SAMPLE.proof();
        for (int i = 0; i < 30; i++) {
            step = new Step("rule " + i, "clause", "conclusion " + i, List.of(), Map.of(), List.of(step, step));
        }
        assertTrue(text(proving(step)).length() < 100_000);
        assertTrue(write(proving(step), "mermaid").length() < 100_000);
        assertTrue(write(proving(step), "markdown").length() < 100_000);
    }

    @Test
    void mermaidTextCannotEndItsQuotationMarks() throws IOException {
        String out = write(proving(new Step("a \"rule\"", "`clause`", "<b>so</b>; #1\nnext", List.of(), Map.of(), List.of())), "mermaid");
        assertTrue(out.contains("n1[\"#60;b#62;so#60;/b#62;#59; #35;1 next<br/>rule: a #34;rule#34; [#96;clause#96;]\"]"), out);
        assertEquals('\n', out.charAt(out.length() - 1));
    }

    private static String json(Explanation explanation) throws IOException {
        return write(explanation, "json");
    }

    @Test
    void jsonTellsASharedStepOnceAndThenByItsId() throws IOException {
        Step step = SAMPLE.proof();
        for (int i = 0; i < 30; i++) {
            step = new Step("rule " + i, "clause", "conclusion " + i, List.of(), Map.of(), List.of(step, step));
        }
        String json = json(proving(step));
        assertTrue(json.length() < 100_000);
        assertTrue(json.contains("\"id\": \"s1\"") && json.contains("\"ref\": \"s2\""), json);
        assertEquals(List.of(), SchemaTest.errors("explain", json));
    }

    @Test
    void tenThousandMovesOfADueDayAreToldInFullToProgramsAndFoldedForEyes() throws IOException {
        List<Step> moves = new ArrayList<>();
        Step shared = SAMPLE.proof();
        for (int i = 0; i < 10_000; i++) {
            Step move = new Step("a move", "clause", "1 closed day, number " + i, List.of(), Map.of(), List.of(shared));
            moves.add(new Step("Closed days move it", "clause", "due after " + i + " moves", List.of(), Map.of(), List.of(move, shared)));
        }
        Explanation many = proving(new Step("Effective", "clause", "effectively due", List.of(), Map.of(), moves));
        assertTrue(json(many).contains("number 5000"));
        for (String told : List.of(text(many), write(many, "markdown"), write(many, "mermaid"))) {
            assertTrue(told.length() < 50_000, "" + told.length());
            assertTrue(told.contains("… and 9,990 more steps of the same kind"), told);
            assertTrue(told.contains("number 0") && told.contains("number 9999") && !told.contains("number 5000"), told);
        }
    }

    @Test
    void ofAFewEachIsShown() {
        List<Integer> few = IntStream.range(0, 16).boxed().toList();
        assertEquals(few, ExplanationView.Folded.of(few, i -> "").stream().map(ExplanationView.Folded::item).toList());
        List<ExplanationView.Folded<Integer>> many = ExplanationView.Folded.of(IntStream.range(0, 20).boxed().toList(), i -> "");
        assertEquals(List.of(0, 10, 0),
                many.stream().filter(f -> f.item() == null || f.item() == 7 || f.item() == 18).map(ExplanationView.Folded::left).toList());
        List<Integer> unlike = IntStream.range(0, 100).boxed().toList();
        assertEquals(unlike, ExplanationView.Folded.of(unlike, i -> i).stream().map(ExplanationView.Folded::item).toList());
    }

    @Test
    void inMarkdownTextStaysText() {
        assertEquals("\\# \\<b\\> \\[x\\](y) \\*z\\* \\`c\\` a\\|b \\&amp;", Markdown.text("# <b> [x](y) *z* `c` a|b &amp;"));
        assertEquals("\\- an item", Markdown.text("- an item"));
        assertEquals("1\\. an item", Markdown.text("1. an item"));
        assertEquals("8,600 men", Markdown.text("8,600 men"));
        assertEquals("2020-05-01", Markdown.text("2020-05-01"));
    }
}
