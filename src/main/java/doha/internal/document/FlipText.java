package doha.internal.document;

import doha.analysis.Counterfactual.Found;
import doha.analysis.Counterfactual;
import doha.model.Vocabulary;
import java.io.IOException;

/** A flip for eyes: the verdict, then what would have to be different for another status, each with its verdict and its YAML. */
public final class FlipText {

    private final Vocabulary vocabulary;
    private final int width;
    private final boolean colour;

    /**
     * A text for a terminal.
     *
     * @param vocabulary where the switches' defaults are looked up
     * @param width      the columns it may take
     * @param colour     whether to colour it
     */
    public FlipText(Vocabulary vocabulary, int width, boolean colour) {
        this.vocabulary = vocabulary;
        this.width = width;
        this.colour = colour;
    }

    /** Writes the flip. */
    public void write(Counterfactual flip, Appendable out) throws IOException {
        new AssessmentTable(vocabulary, width, colour).writeOpening(flip.assessment(), out);
        out.append('\n');
        Table.paragraph(out, ExplanationWords.duty(flip.verdict()), 0, width, Style.BOLD, colour);
        Table.paragraph(out, ExplanationWords.verdict(flip.verdict()), 0, width, Labels.style(flip.verdict().status()), colour);
        out.append('\n');
        Table.paragraph(out, flip.answers().isEmpty() ? "Nothing tried gives it another status." : "It would have another status if you", 0,
                width, Style.PLAIN, colour);
        int number = 0;
        for (Found answer : flip.answers()) {
            out.append('\n');
            String head = ++number + ". ";
            Table.paragraph(out, head + FlipWords.changes(answer), 0, width, Style.BOLD, colour);
            Table.paragraph(out, FlipWords.verdict(answer.verdict()), head.length(), width, Labels.style(answer.verdict().phase().status()),
                    colour);
            String yaml = FlipYaml.difference(flip, answer);
            if (yaml == null) {
                Table.paragraph(out, "(a file that extends another cannot say so; --format yaml writes the whole scenario)", head.length(),
                        width, Style.DIM, colour);
            } else {
                for (String line : yaml.split("\n")) {
                    out.append(" ".repeat(head.length() + 2)).append(Style.DIM.paint(TextWidth.clean(line), colour)).append('\n');
                }
            }
        }
        out.append('\n');
        Table.paragraph(out, FlipWords.search(flip), 0, width, Style.PLAIN, colour);
    }
}
