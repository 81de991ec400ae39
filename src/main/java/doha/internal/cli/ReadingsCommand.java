package doha.internal.cli;

import doha.analysis.ReadingsAnalysis;
import doha.internal.document.ReadingsView;
import doha.model.Switch;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.Options;

/** {@code doha readings}: which verdicts hold whatever the reading, and what decides the others. */
final class ReadingsCommand implements Command {

    private static final List<String> FORMATS = List.of("table", "json", "csv", "markdown");

    @Override
    public String name() {
        return "readings";
    }

    @Override
    public String summary() {
        return "which verdicts hold under every reading, and which switches decide the others?";
    }

    @Override
    public String arguments() {
        return "FILE";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(CommonOptions.asOf())
                .addOption(CommonOptions.knownBy())
                .addOption(CommonOptions.reading())
                .addOption(CommonOptions.valued("over", "K,K…", "let only these switches vary; the others stay as the scenario has them"))
                .addOption(CommonOptions.format(FORMATS))
                .addOption(CommonOptions.rules());
    }

    @Override
    public List<String> examples() {
        return List.of("doha readings scenarios/record.yaml --as-of 2021-05-02",
                "doha readings scenarios/record.yaml --over gated,gate-judge --format json");
    }

    @Override
    public void run(Arguments call, Console context) throws IOException {
        String file = call.arguments(1, 1).get(0);
        String format = call.choice("format", FORMATS);
        call.day("as-of");
        call.day("known-by");
        Library library = context.library(call.rules());
        Vocabulary vocabulary = library.vocabulary();
        Map<String, String> readings = call.readings(vocabulary);
        List<String> over = over(call.value("over"), vocabulary);
        Scenario scenario = ScenarioFiles.read(file, library, context);
        if (scenario != null) {
            print(library.readings(scenario, call.query(scenario, readings), over), format, vocabulary, context);
        }
    }

    private static List<String> over(String given, Vocabulary vocabulary) {
        List<String> names = new ArrayList<>();
        for (Switch s : vocabulary.switches()) {
            names.add(s.name());
        }
        if (given == null) {
            return names;
        }
        List<String> over = new ArrayList<>();
        for (String name : given.split(",", -1)) {
            if (!names.contains(name)) {
                throw UsageException.unknown("switch", name, names);
            }
            if (over.contains(name)) {
                throw new UsageException("--over: switch '" + name + "' is named twice");
            }
            over.add(name);
        }
        return over;
    }

    private static void print(ReadingsAnalysis all, String format, Vocabulary vocabulary, Console context) throws IOException {
        new ReadingsView(all, vocabulary).write(format, context.terminal().width(), context.terminal().colour(), context.out());
    }
}
