package doha.internal.web;

import doha.internal.document.ExplanationView;
import doha.internal.document.Html;
import doha.model.Explanation;
import doha.model.Verdict;

/**
 * An explanation as a page shows it.
 *
 * @param verdict what is explained
 * @param rule    the rule that gave the verdict
 * @param proof   the steps to it, as HTML
 * @param lacks   what is missing, or what would decide it, as HTML; empty if nothing is
 */
public record Why(Verdict verdict, String rule, String proof, String lacks) {

    static Why of(Explanation explanation) {
        return new Why(explanation.verdict(), explanation.proof().rule(), Html.tree(ExplanationView.proof(explanation)),
                explanation.whyNot().isEmpty() ? "" : Html.items(ExplanationView.whyNot(explanation)));
    }
}
