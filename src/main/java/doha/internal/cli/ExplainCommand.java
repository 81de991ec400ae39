package doha.internal.cli;

import doha.Explanation;
import doha.internal.document.ExplanationView;
import doha.model.Duty;
import doha.model.Query;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.Options;

/** {@code doha explain}: why a duty stands where it does, and why not elsewhere. */
final class ExplainCommand implements Command {

    private static final List<String> FORMATS = List.of("table", "json", "markdown", "mermaid");

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public String summary() {
        return "why does a duty stand where it does, and why not elsewhere?";
    }

    @Override
    public String arguments() {
        return "FILE DUTY";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(CommonOptions.asOf())
                .addOption(CommonOptions.knownBy())
                .addOption(CommonOptions.reading())
                .addOption(CommonOptions.format(FORMATS))
                .addOption(CommonOptions.rules());
    }

    @Override
    public List<String> examples() {
        return List.of("doha explain scenarios/record.yaml I.B.1 --as-of 2021-05-02",
                "doha explain scenarios/record.yaml I.B.1 --format mermaid > why.mmd");
    }

    @Override
    public void run(Arguments call, Console context) throws IOException {
        List<String> arguments = call.arguments(2, 2);
        String format = call.choice("format", FORMATS);
        call.day("as-of");
        call.day("known-by");
        Library library = context.library(call.rules());
        library.prepare();
        Vocabulary vocabulary = library.vocabulary();
        Map<String, String> readings = call.readings(vocabulary);
        Duty duty = Arguments.duty(arguments.get(1), vocabulary);

        Scenario scenario = ScenarioFiles.read(arguments.get(0), library, context);
        if (scenario == null) {
            return;
        }
        Query query = call.query(scenario, readings);
        Arguments.refuseUnpublished(duty, query);
        print(library.explain(scenario, query, duty.id()), format, vocabulary, context);
    }

    private static void print(Explanation explanation, String format, Vocabulary vocabulary, Console context) throws IOException {
        new ExplanationView(explanation, vocabulary).write(format, context.terminal().width(), context.terminal().colour(), context.out());
    }
}
