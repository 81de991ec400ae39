package doha.internal.document;

import doha.model.Explanation.Missing;
import doha.model.Explanation.Step;
import doha.model.Explanation;
import doha.model.Fact;
import doha.model.Vocabulary;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An explanation for eyes: the day and the reading, the verdict, the proof as a tree down to sourced facts, then why not. */
public final class ExplanationText {

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
    public ExplanationText(Vocabulary vocabulary, int width, boolean colour) {
        this.vocabulary = vocabulary;
        this.width = width;
        this.colour = colour;
    }

    /** Writes the explanation. */
    public void write(Explanation explanation, Appendable out) throws IOException {
        new AssessmentTable(vocabulary, width, colour).writeOpening(explanation.assessment(), out);
        out.append('\n');
        Table.paragraph(out, ExplanationWords.duty(explanation.verdict()), 0, width, Style.BOLD, colour);
        Table.paragraph(out, ExplanationWords.verdict(explanation.verdict()), 0, width, Labels.style(explanation.verdict().status()), colour);
        Table.paragraph(out, explanation.proof().rule(), 0, width, Style.PLAIN, colour);
        out.append("\nWhy\n");
        new Branches(out).step(explanation.proof(), "", true);
        if (explanation.whyNot().isEmpty()) {
            return;
        }
        out.append("\nWhy not met\n");
        for (FoldedReadings<Missing> entry : FoldedReadings.of(explanation.whyNot(), Missing::owedBy)) {
            Missing missing = entry.item();
            if (missing == null) {
                out.append(entry.words("points")).append('\n');
                continue;
            }
            hanging(out, "- ", "  ", ExplanationWords.missing(missing), Style.PLAIN);
            for (String line : ExplanationWords.around(missing)) {
                hanging(out, "  ", "    ", line, Style.PLAIN);
            }
        }
    }

    /** Writes a text whose first line starts with one prefix and whose further lines start with another. */
    private void hanging(Appendable out, String first, String further, String text, Style style) throws IOException {
        // A deep tree still gets a readable strip of text; the line then grows beyond the width rather than lose words.
        int room = Math.max(24, width - TextWidth.of(further));
        String prefix = first;
        for (String piece : Wrap.lines(text, room)) {
            out.append(prefix).append(style.paint(piece, colour)).append('\n');
            prefix = further;
        }
    }

    /** Draws the proof. A step that several conclusions rest on is drawn out once and referred to after. */
    private final class Branches {

        private final Appendable out;
        private final Set<Step> drawn = Collections.newSetFromMap(new IdentityHashMap<>());

        Branches(Appendable out) {
            this.out = out;
        }

        void step(Step step, String indent, boolean last) throws IOException {
            String below = indent + (last ? "   " : "│  ");
            boolean again = !drawn.add(step) && !(step.because().isEmpty() && step.facts().isEmpty());
            // The children's stem runs beside the step's own further lines.
            String beside = below + (again || isLeaf(step) ? "  " : "│ ");
            hanging(out, indent + (last ? "└─ " : "├─ "), beside, step.conclusion() + (again ? " (as shown above)" : ""), Style.BOLD);
            if (again) {
                return;
            }
            hanging(out, beside, beside, "rule: " + step.rule() + " [" + step.clause() + "]", Style.DIM);
            for (Map.Entry<String, String> reading : step.readings().entrySet()) {
                hanging(out, beside, beside, "reading: " + reading.getKey() + "=" + reading.getValue(), Style.PLAIN);
            }
            facts(step.facts(), below, step.because().isEmpty());
            List<FoldedReadings<Step>> causes = FoldedReadings.of(step.because(), Step::rule);
            int left = causes.size();
            for (FoldedReadings<Step> cause : causes) {
                boolean end = --left == 0;
                if (cause.item() == null) {
                    hanging(out, below + "├─ ", below + "│  ", cause.words("steps"), Style.DIM);
                } else {
                    step(cause.item(), below, end);
                }
            }
        }

        private boolean isLeaf(Step step) {
            return step.facts().isEmpty() && step.because().isEmpty();
        }

        private void facts(List<Fact> facts, String indent, boolean nothingBelow) throws IOException {
            List<FoldedReadings<Fact>> shown = FoldedReadings.of(facts, Fact::type);
            int left = shown.size();
            for (FoldedReadings<Fact> entry : shown) {
                Fact fact = entry.item();
                if (fact == null) {
                    left--;
                    hanging(out, indent + "├─ ", indent + "│  ", entry.words("facts"), Style.DIM);
                    continue;
                }
                boolean last = --left == 0 && nothingBelow;
                String below = indent + (last ? "   " : "│  ");
                hanging(out, indent + (last ? "└─ " : "├─ "), below, FactText.claim(fact), Style.GOOD);
                hanging(out, below, below, FactText.source(fact), Style.DIM);
                if (fact.note() != null) {
                    hanging(out, below, below, "note: " + fact.note(), Style.DIM);
                }
            }
        }
    }
}
