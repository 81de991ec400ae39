package doha.internal.document;

import doha.analysis.Counterfactual.Found;
import doha.analysis.Counterfactual;
import doha.model.Vocabulary;
import java.io.IOException;

/** A flip as markdown: a numbered list, each answer with its YAML in a fence. */
public final class FlipMarkdown {

    private final Vocabulary vocabulary;

    /** Looks up the switches' defaults in the vocabulary. */
    public FlipMarkdown(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Writes the flip. */
    public void write(Counterfactual flip, Appendable out) throws IOException {
        AssessmentMarkdown.writeOpening(flip.assessment(), out, vocabulary);
        out.append("**").append(Markdown.text(ExplanationWords.duty(flip.verdict()))).append("**\n\n");
        out.append(Markdown.text(ExplanationWords.verdict(flip.verdict()))).append("\n\n## What would give it another status\n\n");
        if (flip.answers().isEmpty()) {
            out.append("Nothing tried does.\n\n");
        }
        int number = 0;
        for (Found answer : flip.answers()) {
            String head = ++number + ". ";
            String indent = " ".repeat(head.length());
            out.append(head).append(Markdown.text(FlipWords.changes(answer))).append('\n').append('\n');
            out.append(indent).append(Markdown.text(FlipWords.verdict(answer.verdict()))).append("\n\n");
            String yaml = FlipYaml.scenario(flip, answer);
            String fence = fence(yaml);
            out.append(indent).append(fence).append("yaml\n");
            for (String line : yaml.split("\n")) {
                out.append(indent).append(line).append('\n');
            }
            out.append(indent).append(fence).append("\n\n");
        }
        out.append(Markdown.text(FlipWords.search(flip))).append('\n');
    }

    /** A fence longer than any run of backticks in the text. */
    private static String fence(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence;
    }
}
