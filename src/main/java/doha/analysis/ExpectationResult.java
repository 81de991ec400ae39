package doha.analysis;

import doha.Agreement;
import doha.Assessment;
import doha.model.Duty;
import doha.model.Phase;
import doha.model.Query;
import doha.model.Readings;
import doha.model.Status;
import doha.model.Verdict;
import doha.scenario.Expectation;
import doha.scenario.Expectation.Expected;
import doha.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
        return of(agreement, scenario, UnaryOperator.identity());
    }

    /**
     * As the other, of what a caller makes of each query.
     *
     * @param called alters a query: it may put switches in other positions than the expectation has
     */
    public static List<ExpectationResult> of(Agreement agreement, Scenario scenario, UnaryOperator<Query> called) {
        return of(scenario, called, query -> agreement.assess(scenario, query));
    }

    /** As {@link #of(Agreement, Scenario)}, with assessments from elsewhere; each query is answered once. */
    static List<ExpectationResult> of(Scenario scenario, UnaryOperator<Query> called, Function<Query, Assessment> assess) {
        Map<Query, Assessment> answers = new HashMap<>();
        List<ExpectationResult> results = new ArrayList<>();
        for (Expectation expectation : scenario.expectations()) {
            for (Query query : queries(scenario, expectation)) {
                Query asked = called.apply(query);
                Assessment answer = answers.computeIfAbsent(asked, assess);
                for (Expected expected : expectation.duties()) {
                    Duty duty = scenario.vocabulary().duty(expected.duty()).orElseThrow();
                    Verdict actual = Comparison.verdict(answer, duty);
                    results.add(new ExpectationResult(expectation, expected, asked, actual,
                            fault(expected, actual, duty, asked.readings())));
                }
            }
        }
        return List.copyOf(results);
    }

    @Override
    public String toString() {
        return expected.duty() + ": " + (why == null ? "as expected" : why);
    }

    /** What an expectation asks, once for each of its days. */
    private static List<Query> queries(Scenario scenario, Expectation expectation) {
        Query own = scenario.query();
        Query known = expectation.knownBy() == null ? own : own.knownBy(expectation.knownBy());
        Query held = expectation.stance() == null ? known : known.holding(scenario.vocabulary().stance(expectation.stance()).orElseThrow());
        Query asked = held.with(expectation.readings());
        return expectation.asOf().isEmpty() ? List.of(asked) : expectation.asOf().stream().map(asked::asOf).toList();
    }

    /** What is wrong, or null. Only a duty that counts under some readings alone can be without a verdict. */
    private static @Nullable String fault(Expected expected, @Nullable Verdict actual, Duty duty, Readings readings) {
        String wanted = "expected " + text(expected.status(), expected.phase());
        if (actual == null) {
            return wanted + ", but it is no duty" + duty.whyNotCounted(readings)
                    .map(name -> " under " + name + ": " + readings.position(name) + " (" + name + ": "
                            + duty.countsUnder().get(name) + " makes it one)")
                    .orElse(" of these rules");
        }
        boolean holds = actual.status() == expected.status() && (expected.phase() == null || actual.phase() == expected.phase());
        return holds ? null : wanted + ", is " + text(actual.status(), actual.phase());
    }

    private static String text(Status status, @Nullable Phase phase) {
        return phase == null ? status.label() : status.label() + "/" + phase.label();
    }
}
