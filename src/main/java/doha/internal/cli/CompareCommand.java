package doha.internal.cli;

import doha.Assessment;
import doha.analysis.Comparison;
import doha.internal.document.ComparisonView;
import doha.scenario.Scenario;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** {@code doha compare}: what differs between scenarios. */
final class CompareCommand extends Command {

    CompareCommand() {
        super("compare", "FILE FILE…", "what differs between these scenarios? facts, verdicts, days, gate, pace; the first is the base",
                List.of("doha compare scenarios/record.yaml scenarios/what-if/known-that-day.yaml --as-of 2021-05-02"),
                CallOptions.AS_OF, CallOptions.KNOWN_BY, CallOptions.STANCE, CallOptions.READING,
                CallOptions.flag("all", "show what is equal, too"),
                CallOptions.format("table", "json", "csv", "markdown"),
                CallOptions.RULES);
    }

    @Override
    void run(Arguments call, Console console) throws IOException {
        List<String> files = call.arguments(2, Arguments.MANY);
        List<Scenario> scenarios = ScenarioFiles.readAll(files, call.vocabulary(), console);
        if (scenarios.isEmpty()) {
            return;
        }
        List<Assessment> assessed = scenarios.stream().map(scenario -> call.agreement().assess(scenario, call.query(scenario))).toList();
        List<Comparison> comparisons = IntStream.range(1, scenarios.size())
                .mapToObj(i -> Comparison.of(scenarios.get(0), assessed.get(0), scenarios.get(i), assessed.get(i))).toList();
        console.print(new ComparisonView(comparisons, call.has("all"), call.vocabulary()), call.format());
        for (Scenario scenario : scenarios) {
            console.note(call.agreement().notes(scenario, call.query(scenario)));
        }
    }
}
