package doha.internal.cli;

import doha.Explanation;
import doha.internal.document.ExplanationView;
import doha.model.Query;
import doha.scenario.Scenario;
import java.io.IOException;
import java.util.List;

/** {@code doha explain}: why a duty has its verdict, and why not another. */
final class ExplainCommand extends Command {

    ExplainCommand() {
        super("explain", "FILE DUTY", "why does a duty have its verdict, and why not another?",
                List.of("doha explain scenarios/record.yaml {duty} --as-of 2021-05-02",
                        "doha explain scenarios/record.yaml {duty} --format mermaid > why.mmd"),
                CallOptions.AS_OF, CallOptions.KNOWN_BY, CallOptions.STANCE, CallOptions.READING,
                CallOptions.format("table", "json", "markdown", "mermaid"),
                CallOptions.RULES);
    }

    @Override
    void run(Arguments call, Console console) throws IOException {
        List<String> arguments = call.fileAndDuty();
        Scenario scenario = ScenarioFiles.read(arguments.get(0), call.vocabulary(), console);
        if (scenario != null) {
            Query query = call.query(scenario);
            Explanation explanation = call.agreement().explain(scenario, query, call.duty(arguments.get(1), query));
            console.print(new ExplanationView(explanation, call.vocabulary()), call.format());
            console.note(call.agreement().notes(scenario, query));
        }
    }
}
