package doha.internal.web;

import doha.internal.document.ExplanationWords;
import doha.internal.document.FactText;
import doha.internal.document.FoldedReadings;
import doha.model.Explanation.Missing;
import doha.model.Explanation.Step;
import doha.model.Explanation;
import doha.model.Fact;
import doha.model.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An explanation as a page shows it.
 *
 * @param verdict what is explained
 * @param rule    the rule that gave the verdict
 * @param proof   the steps to it
 * @param lacks   what is missing, or what would decide it
 */
public record Why(Verdict verdict, String rule, Line proof, List<Lack> lacks) {

    /**
     * A step of a proof, or a remark in place of some.
     *
     * @param text     what it concludes
     * @param rule     the rule, with its clause; null for a remark
     * @param readings the switches it asked, with their positions
     * @param facts    the facts it rests on
     * @param because  the steps it rests on
     */
    public record Line(String text, String rule, List<String> readings, List<Item> facts, List<Line> because) { }

    /**
     * A fact under a step, or a remark in place of some.
     *
     * @param claim  what is claimed
     * @param source who says so, and where it stands; null for a remark
     * @param note   the scenario's note; null where there is none
     */
    public record Item(String claim, String source, String note) { }

    /** Something missing, and what is around it. */
    public record Lack(String text, List<String> around) { }

    static Why of(Explanation explanation) {
        Set<Step> told = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Lack> lacks = new ArrayList<>();
        for (FoldedReadings<Missing> entry : FoldedReadings.of(explanation.whyNot(), Missing::owedBy)) {
            Missing missing = entry.item();
            lacks.add(missing == null ? new Lack(entry.words("points"), List.of())
                    : new Lack(ExplanationWords.missing(missing), ExplanationWords.around(missing)));
        }
        return new Why(explanation.verdict(), explanation.proof().rule(), line(explanation.proof(), told), lacks);
    }

    /** A step that several conclusions rest on is told once, and referred to after. */
    private static Line line(Step step, Set<Step> told) {
        if (!told.add(step) && !(step.because().isEmpty() && step.facts().isEmpty())) {
            return remark(step.conclusion() + " (as shown above)");
        }
        List<String> readings = new ArrayList<>();
        for (Map.Entry<String, String> reading : step.readings().entrySet()) {
            readings.add(reading.getKey() + "=" + reading.getValue());
        }
        List<Item> facts = new ArrayList<>();
        for (FoldedReadings<Fact> entry : FoldedReadings.of(step.facts(), Fact::type)) {
            Fact fact = entry.item();
            facts.add(fact == null ? new Item(entry.words("facts"), null, null)
                    : new Item(FactText.claim(fact), FactText.source(fact), fact.note()));
        }
        List<Line> because = new ArrayList<>();
        for (FoldedReadings<Step> entry : FoldedReadings.of(step.because(), Step::rule)) {
            because.add(entry.item() == null ? remark(entry.words("steps")) : line(entry.item(), told));
        }
        return new Line(step.conclusion(), step.rule() + (step.clause().isEmpty() ? "" : " [" + step.clause() + "]"), readings, facts, because);
    }

    private static Line remark(String text) {
        return new Line(text, null, List.of(), List.of(), List.of());
    }
}
