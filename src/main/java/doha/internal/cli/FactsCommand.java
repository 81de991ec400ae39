package doha.internal.cli;

import doha.internal.document.FactsView;
import doha.scenario.Scenario;
import java.io.IOException;
import java.util.List;

/** {@code doha facts}: the fact types, or the facts of a file. */
final class FactsCommand extends Command {

    FactsCommand() {
        super("facts", "[FILE]", "which facts can be told, and which duties do they bear on? with a file, its facts with their ids",
                List.of("doha facts", "doha facts scenarios/record.yaml --format csv > facts.csv"),
                CallOptions.format("table", "json", "csv", "markdown"), CallOptions.RULES);
    }

    @Override
    void run(Arguments call, Console console) throws IOException {
        List<String> files = call.arguments(0, 1);
        Scenario scenario = files.isEmpty() ? null : ScenarioFiles.read(files.get(0), call.vocabulary(), console);
        if (files.isEmpty() || scenario != null) {
            console.print(new FactsView(call.agreement(), scenario), call.format());
        }
    }
}
