package doha;

import doha.model.Fact;
import doha.model.Verdict;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a duty has its verdict, and, while it is pending or once it is breached, why not another: taken from what the rules
 * really matched (semantics.md, Explanations).
 *
 * @param assessment the assessment it belongs to, with the day and the readings it rests on
 * @param verdict    the verdict explained
 * @param proof      the step that gave the verdict, with all that led to it
 * @param whyNot     what is missing; empty if the duty is met
 */
public record Explanation(Assessment assessment, Verdict verdict, Step proof, List<Missing> whyNot) {

    /** Copies the list. */
    public Explanation {
        whyNot = List.copyOf(whyNot);
    }

    /**
     * One rule that fired.
     *
     * @param rule       the rule's name, a sentence
     * @param clause     the clause it encodes, or the section of the model
     * @param conclusion what it concluded, in words
     * @param facts      the scenario's facts that it matched itself
     * @param readings   the switches that it matched itself, with their positions
     * @param because    the steps whose conclusions it matched
     */
    public record Step(String rule, String clause, String conclusion, List<Fact> facts, Map<String, String> readings,
            List<Step> because) {

        /** Copies the collections. */
        public Step {
            facts = List.copyOf(facts);
            readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
            because = List.copyOf(because);
        }
    }

    /**
     * What is missing for a duty to be met, or what would decide it.
     *
     * @param what    what is missing, in words, such as "no report of 8,600 or less"
     * @param owedBy  who owes it; null if it is only in the way
     * @param by      the day by which it was or is owed; null if there is none
     * @param nearest the nearest miss, in words; null if nothing came near
     * @param awaited what is awaited, in words; null if nothing is
     * @param type    the type of fact that would do; null if none alone does
     * @param count   the number that such a fact would report; null if it reports none
     * @param fact    the fact of the nearest miss; null if there is none
     */
    public record Missing(String what, @Nullable String owedBy, @Nullable LocalDate by, @Nullable String nearest,
            @Nullable String awaited, @Nullable String type, @Nullable Integer count, @Nullable Fact fact) {}
}
