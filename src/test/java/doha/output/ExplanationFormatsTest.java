package doha.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.engine.Explanation;
import doha.engine.Explanation.Step;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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
}
