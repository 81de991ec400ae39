package doha.internal.cli;

import doha.analysis.ReadingsAnalysis;
import doha.internal.document.ReadingsView;
import doha.model.Query;
import doha.scenario.Scenario;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code doha readings}: which verdicts hold under every reading, and what decides the others. */
final class ReadingsCommand extends Command {

    ReadingsCommand() {
        super("readings", "FILE", "which verdicts hold under every reading, and which switches decide the others?",
                List.of("doha readings scenarios/record.yaml --as-of 2021-05-02",
                        "doha readings scenarios/record.yaml --over goals,evidence --format json"),
                CallOptions.AS_OF, CallOptions.KNOWN_BY, CallOptions.STANCE, CallOptions.READING,
                CallOptions.text("over", "K,K…", "vary only these switches; the others keep the positions that the scenario gives them"),
                CallOptions.format("table", "json", "csv", "markdown"),
                CallOptions.RULES);
    }

    @Override
    void run(Arguments call, Console console) throws IOException {
        String file = call.arguments(1, 1).get(0);
        List<String> over = over(call);
        Scenario scenario = ScenarioFiles.read(file, call.vocabulary(), console);
        if (scenario != null) {
            Query query = call.query(scenario);
            ReadingsAnalysis analysis = ReadingsAnalysis.of(call.agreement(), scenario, query, over);
            console.print(new ReadingsView(analysis, call.vocabulary()), call.format());
            console.note(call.agreement().notes(scenario, query));
        }
    }

    private static List<String> over(Arguments call) {
        String given = call.value("over");
        if (given == null) {
            return call.switches();
        }
        List<String> over = new ArrayList<>();
        for (String each : given.split(",", -1)) {
            String name = call.known("switch", each, call.switches());
            if (over.contains(name)) {
                throw new UsageException("--over: switch '" + name + "' is named twice");
            }
            over.add(name);
        }
        return over;
    }
}
