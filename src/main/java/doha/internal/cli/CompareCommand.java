package doha.internal.cli;

import doha.Assessment;
import doha.analysis.Comparison;
import doha.internal.document.ComparisonView;
import doha.scenario.Scenario;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code doha compare}: what differs between scenarios. */
final class CompareCommand extends Command {

    CompareCommand() {
        super("compare", "FILE FILE…", "what differs between these scenarios? facts, verdicts, days, gate, pace; the first is the base",
                List.of("doha compare scenarios/record.yaml scenarios/what-if/known-that-day.yaml --as-of 2021-05-02"),
                CallOptions.AS_OF, CallOptions.KNOWN_BY, CallOptions.READING,
                CallOptions.flag("all", "show what is equal, too"),
                CallOptions.format("table", "json", "csv", "markdown"),
                CallOptions.RULES);
    }

    @Override
    void run(Arguments call, Console console) throws IOException {
        List<String> files = call.arguments(2, Arguments.MANY);
        Map<String, String> readings = call.readings();
        List<Scenario> scenarios = ScenarioFiles.readAll(files, call.vocabulary(), console);
        if (scenarios.isEmpty()) {
            return;
        }
        List<Assessment> assessments = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            assessments.add(call.agreement().assess(scenario, call.query(scenario, readings)));
        }
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 1; i < scenarios.size(); i++) {
            comparisons.add(Comparison.of(scenarios.get(0), assessments.get(0), scenarios.get(i), assessments.get(i)));
        }
        console.print(new ComparisonView(comparisons, call.has("all"), call.vocabulary()), call.format());
    }
}
