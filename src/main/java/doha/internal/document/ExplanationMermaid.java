package doha.internal.document;

import doha.model.Explanation.Step;
import doha.model.Explanation;
import doha.model.Fact;
import doha.model.FactId;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** An explanation as a Mermaid graph: facts above, the rules they fired below, the verdict at the bottom. */
public final class ExplanationMermaid {

    private final Map<Step, String> steps = new IdentityHashMap<>();
    private final Map<FactId, String> facts = new HashMap<>();
    private final Appendable out;
    private int folds;

    private ExplanationMermaid(Appendable out) {
        this.out = out;
    }

    /** Writes the graph, and in comments the day and all readings it rests on. */
    public static void write(Explanation explanation, Appendable out) throws IOException {
        out.append("flowchart TD\n");
        comment(out, ResultHeader.title(explanation.assessment()));
        comment(out, ResultHeader.day(explanation.assessment().query()));
        comment(out, "reading: " + ResultHeader.positions(explanation.assessment().query().readings().asMap(), ", "));
        out.append("  verdict{{\"").append(text(explanation.verdict().duty().id() + ": " + ExplanationWords.verdict(explanation.verdict())))
                .append("\"}}\n");
        String proof = new ExplanationMermaid(out).step(explanation.proof());
        out.append("  ").append(proof).append(" --> verdict\n");
    }

    /** Draws a step and all above it, once; returns its name in the graph. */
    private String step(Step step) throws IOException {
        String known = steps.get(step);
        if (known != null) {
            return known;
        }
        String name = "r" + (steps.size() + 1);
        steps.put(step, name);
        StringBuilder label = new StringBuilder(text(step.conclusion())).append("<br/>").append(text(step.rule()))
                .append("<br/>").append(text(step.clause()));
        for (Map.Entry<String, String> reading : step.readings().entrySet()) {
            label.append("<br/>").append(text(reading.getKey() + "=" + reading.getValue()));
        }
        out.append("  ").append(name).append("[\"").append(label).append("\"]\n");
        for (FoldedReadings<Fact> fact : FoldedReadings.of(step.facts(), Fact::type)) {
            edge(fact.item() == null ? more(fact.words("facts")) : fact(fact.item()), name);
        }
        for (FoldedReadings<Step> cause : FoldedReadings.of(step.because(), Step::rule)) {
            edge(cause.item() == null ? more(cause.words("steps")) : step(cause.item()), name);
        }
        return name;
    }

    private String more(String words) throws IOException {
        String name = "m" + ++folds;
        out.append("  ").append(name).append("[\"").append(text(words)).append("\"]\n");
        return name;
    }

    private String fact(Fact fact) throws IOException {
        String known = facts.get(fact.id());
        if (known != null) {
            return known;
        }
        String name = "f" + (facts.size() + 1);
        facts.put(fact.id(), name);
        out.append("  ").append(name).append("([\"").append(text(FactText.claim(fact))).append("<br/>")
                .append(text(FactText.source(fact))).append("\"])\n");
        return name;
    }

    private void edge(String from, String to) throws IOException {
        out.append("  ").append(from).append(" --> ").append(to).append('\n');
    }

    /** A comment line; the brackets that would open a directive are spaced out. */
    private static void comment(Appendable out, String text) throws IOException {
        out.append("  %% ").append(TextWidth.clean(text).replace("{", "( ").replace("}", " )")).append('\n');
    }

    /** Text inside quotation marks: what Mermaid or HTML would take as its own is written as entities. */
    private static String text(String text) {
        String clean = TextWidth.clean(text);
        StringBuilder escaped = new StringBuilder(clean.length() + 8);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if ("\"#<>&`\\;".indexOf(c) >= 0) {
                escaped.append('#').append((int) c).append(';');
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
