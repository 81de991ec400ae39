package doha.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.model.Explanation.Step;
import doha.model.Explanation;
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

    private static String text(Explanation explanation) throws IOException {
        StringBuilder out = new StringBuilder();
        new ExplanationText(Samples.VOCABULARY, 100, false).write(explanation, out);
        return out.toString();
    }

    @Test
    void aMetDutyHasNoWhyNot() throws IOException {
        assertFalse(text(proving(SAMPLE.proof())).contains("Why not"));
    }

    @Test
    void aDeepProofStaysReadableAndNoShallowLineIsTooWide() throws IOException {
        Step step = SAMPLE.proof();
        for (int i = 0; i < 40; i++) {
            step = new Step("rule " + i, "clause", "conclusion " + i + " which takes some words to say", List.of(), Map.of(), List.of(step));
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
        StringBuilder graph = new StringBuilder();
        ExplanationMermaid.write(proving(step), graph);
        assertTrue(graph.length() < 100_000);
        StringBuilder markdown = new StringBuilder();
        new ExplanationMarkdown(Samples.VOCABULARY).write(proving(step), markdown);
        assertTrue(markdown.length() < 100_000);
    }

    @Test
    void mermaidTextCannotEndItsQuotationMarks() throws IOException {
        StringBuilder out = new StringBuilder();
        ExplanationMermaid.write(proving(new Step("a \"rule\"", "`clause`", "<b>so</b>; #1\nnext", List.of(), Map.of(), List.of())), out);
        assertTrue(out.toString().contains("r1[\"#60;b#62;so#60;/b#62;#59; #35;1 next<br/>a #34;rule#34;<br/>#96;clause#96;\"]"),
                out.toString());
        assertEquals('\n', out.charAt(out.length() - 1));
    }

    private static String json(Explanation explanation) throws IOException {
        StringWriter out = new StringWriter();
        ExplanationJson.write(explanation, out);
        return out.toString();
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
        StringBuilder markdown = new StringBuilder();
        new ExplanationMarkdown(Samples.VOCABULARY).write(many, markdown);
        StringBuilder graph = new StringBuilder();
        ExplanationMermaid.write(many, graph);
        for (String told : List.of(text(many), markdown.toString(), graph.toString())) {
            assertTrue(told.length() < 50_000, "" + told.length());
            assertTrue(told.contains("… and 9,990 more steps of the same kind"), told);
            assertTrue(told.contains("number 0") && told.contains("number 9999") && !told.contains("number 5000"), told);
        }
    }

    @Test
    void ofAFewEachIsShown() {
        List<Integer> few = IntStream.range(0, 16).boxed().toList();
        assertEquals(few, FoldedReadings.of(few, i -> "").stream().map(FoldedReadings::item).toList());
        List<FoldedReadings<Integer>> many = FoldedReadings.of(IntStream.range(0, 20).boxed().toList(), i -> "");
        assertEquals(List.of(0, 10, 0), many.stream().filter(f -> f.item() == null || f.item() == 7 || f.item() == 18).map(FoldedReadings::left).toList());
        List<Integer> unlike = IntStream.range(0, 100).boxed().toList();
        assertEquals(unlike, FoldedReadings.of(unlike, i -> i).stream().map(FoldedReadings::item).toList());
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
