package doha.internal.cli;

import doha.analysis.StanceAnalysis;
import doha.internal.document.StancesView;
import doha.model.Query;
import doha.scenario.Scenario;
import java.io.IOException;
import java.util.List;

/** {@code doha stances}: what follows from whose reading. */
final class StancesCommand extends Command {

    StancesCommand() {
        super("stances", "FILE", "what follows from whose reading? a row a duty, a column a stance, rows on which they differ first",
                List.of("doha stances scenarios/record.yaml --as-of 2021-05-02",
                        "doha stances scenarios/record.yaml --format csv > stances.csv"),
                CallOptions.AS_OF, CallOptions.KNOWN_BY, CallOptions.STANCE, CallOptions.READING,
                CallOptions.format("table", "json", "csv", "markdown"),
                CallOptions.RULES);
    }

    @Override
    String notes() {
        return """
                The first column is the scenario's own reading, with what --stance and --reading change of it. Each
                other column is judged by the defaults and that stance alone. It says what follows from a reading,
                not what its holder says.
                """;
    }

    @Override
    void run(Arguments call, Console console) throws IOException {
        String file = call.arguments(1, 1).get(0);
        Scenario scenario = ScenarioFiles.read(file, call.vocabulary(), console);
        if (scenario == null) {
            return;
        }
        if (call.vocabulary().stances().isEmpty()) {
            throw new UsageException(
                    "the agreement " + call.vocabulary().agreement().id() + " has no stances; its vocabulary declares them");
        }
        Query query = call.query(scenario);
        console.print(new StancesView(StanceAnalysis.of(call.agreement(), scenario, query), call.vocabulary()), call.format());
        console.note(call.agreement().notes(scenario, query));
    }
}
