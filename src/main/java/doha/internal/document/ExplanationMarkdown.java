package doha.internal.document;

import doha.model.Explanation.Missing;
import doha.model.Explanation.Step;
import doha.model.Explanation;
import doha.model.Fact;
import doha.model.Vocabulary;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** An explanation as markdown: headings, and the proof as a nested list. */
public final class ExplanationMarkdown {

    private final Vocabulary vocabulary;

    /** Looks up the switches' defaults in the vocabulary. */
    public ExplanationMarkdown(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Writes the explanation. */
    public void write(Explanation explanation, Appendable out) throws IOException {
        AssessmentMarkdown.writeOpening(explanation.assessment(), out, vocabulary);
        out.append("**").append(Markdown.text(ExplanationWords.duty(explanation.verdict()))).append("**\n\n");
        out.append(Markdown.text(ExplanationWords.verdict(explanation.verdict()))).append("\n\n");
        out.append(Markdown.text(explanation.proof().rule())).append("\n\n## Why\n\n");
        step(explanation.proof(), 0, Collections.newSetFromMap(new IdentityHashMap<>()), out);
        if (explanation.whyNot().isEmpty()) {
            return;
        }
        out.append("\n## Why not met\n\n");
        for (FoldedReadings<Missing> entry : FoldedReadings.of(explanation.whyNot(), Missing::owedBy)) {
            Missing missing = entry.item();
            if (missing == null) {
                item(0, entry.words("points"), out);
                continue;
            }
            item(0, ExplanationWords.missing(missing), out);
            for (String line : ExplanationWords.around(missing)) {
                item(1, line, out);
            }
        }
    }

    /** Writes a step with all it rests on; one that several conclusions rest on only the first time. */
    private static void step(Step step, int depth, Set<Step> written, Appendable out) throws IOException {
        if (!written.add(step)) {
            item(depth, step.conclusion() + " (as shown above)", out);
            return;
        }
        item(depth, step.conclusion() + " – rule: " + step.rule() + " (" + step.clause() + ")", out);
        for (Map.Entry<String, String> reading : step.readings().entrySet()) {
            item(depth + 1, "reading: " + reading.getKey() + "=" + reading.getValue(), out);
        }
        for (FoldedReadings<Fact> fact : FoldedReadings.of(step.facts(), Fact::type)) {
            item(depth + 1, fact.item() == null ? fact.words("facts")
                    : FactText.claim(fact.item()) + " – " + FactText.source(fact.item()), out);
        }
        for (FoldedReadings<Step> cause : FoldedReadings.of(step.because(), Step::rule)) {
            if (cause.item() == null) {
                item(depth + 1, cause.words("steps"), out);
            } else {
                step(cause.item(), depth + 1, written, out);
            }
        }
    }

    private static void item(int depth, String text, Appendable out) throws IOException {
        out.append("  ".repeat(depth)).append("- ").append(Markdown.text(text)).append('\n');
    }
}
