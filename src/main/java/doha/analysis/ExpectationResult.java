package doha.analysis;

import doha.Agreement;
import doha.Assessment;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Phase;
import doha.model.Query;
import doha.model.Readings;
import doha.model.Status;
import doha.model.Verdict;
import doha.scenario.Expectation;
import doha.scenario.Expectation.Expected;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of one expected verdict of a scenario's {@code expect} block.
 *
 * @param expectation the entry it belongs to, with the author's reason
 * @param expected    the expected verdict
 * @param query       the day and the reading for which it was evaluated
 * @param actual      the verdict; null if the duty is not one under this reading
 * @param why         what is wrong, in words; null if the expectation holds
 */
public record ExpectationResult(Expectation expectation, Expected expected, Query query, @Nullable Verdict actual, @Nullable String why) {

    /** Null for a value that is required throws {@link NullPointerException}. */
    public ExpectationResult {
        Objects.requireNonNull(expectation, "expectation");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(query, "query");
    }

    /** Whether the expectation holds. */
    public boolean holds() {
        return why == null;
    }

    /** The result of every expected verdict, in the order of the file. */
    public static List<ExpectationResult> of(Agreement agreement, Scenario scenario) {
        return of(scenario, query -> agreement.assess(scenario, query));
    }

    /** As {@link #of(Agreement, Scenario)}, with assessments from elsewhere; each query is answered once. */
    static List<ExpectationResult> of(Scenario scenario, Function<Query, Assessment> assess) {
        Map<Query, Map<DutyId, Verdict>> answers = new HashMap<>();
        List<ExpectationResult> results = new ArrayList<>();
        for (Expectation expectation : scenario.expectations()) {
            Query query = query(scenario, expectation);
            Map<DutyId, Verdict> verdicts = answers.computeIfAbsent(query, q -> verdicts(assess.apply(q)));
            for (Expected expected : expectation.duties()) {
                Verdict actual = verdicts.get(expected.duty());
                Duty duty = scenario.vocabulary().duty(expected.duty()).orElseThrow();
                results.add(new ExpectationResult(expectation, expected, query, actual, fault(expected, actual, duty, query.readings())));
            }
        }
        return List.copyOf(results);
    }

    private static Map<DutyId, Verdict> verdicts(Assessment assessment) {
        return assessment.duties().stream().collect(Collectors.toMap(verdict -> verdict.duty().id(), verdict -> verdict));
    }

    @Override
    public String toString() {
        return expected.duty() + ": " + (why == null ? "as expected" : why);
    }

    private static Query query(Scenario scenario, Expectation expectation) {
        LocalDate asOf = expectation.asOf() != null ? expectation.asOf() : scenario.defaultAsOf();
        LocalDate knownBy = expectation.knownBy() != null ? expectation.knownBy() : scenario.knownBy();
        return new Query(asOf, knownBy, scenario.readings().with(expectation.readings()));
    }

    /** What is wrong, or null. Only a duty that counts under some readings alone can be without a verdict. */
    private static String fault(Expected expected, Verdict actual, Duty duty, Readings readings) {
        if (actual == null) {
            return "expected " + text(expected.status(), expected.phase()) + ", but it is no duty" + duty.whyNotCounted(readings)
                    .map(name -> " under " + name + ": " + readings.position(name) + " (" + name + ": "
                            + duty.countsUnder().get(name) + " makes it one)")
                    .orElse(" of these rules");
        }
        if (actual.status() == expected.status() && (expected.phase() == null || actual.phase() == expected.phase())) {
            return null;
        }
        return "expected " + text(expected.status(), expected.phase()) + ", is " + text(actual.status(), actual.phase());
    }

    private static String text(Status status, Phase phase) {
        return phase == null ? status.label() : status.label() + "/" + phase.label();
    }
}
