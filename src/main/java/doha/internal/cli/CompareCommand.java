package doha.internal.cli;

import doha.analysis.Comparison;
import doha.internal.document.ComparisonView;
import doha.scenario.Scenario;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.Options;

/** {@code doha compare}: what differs between scenarios. */
final class CompareCommand implements Command {

    private static final List<String> FORMATS = List.of("table", "json", "csv", "markdown");

    @Override
    public String name() {
        return "compare";
    }

    @Override
    public String summary() {
        return "what differs between these scenarios? facts, verdicts, days, gate, pace; the first is the base";
    }

    @Override
    public String arguments() {
        return "FILE FILE…";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(CommonOptions.asOf())
                .addOption(CommonOptions.knownBy())
                .addOption(CommonOptions.reading())
                .addOption(CommonOptions.flag("all", "show what is equal, too"))
                .addOption(CommonOptions.format(FORMATS))
                .addOption(CommonOptions.rules());
    }

    @Override
    public List<String> examples() {
        return List.of("doha compare scenarios/record.yaml scenarios/what-if/known-that-day.yaml --as-of 2021-05-02");
    }

    @Override
    public void run(Arguments call, Console context) throws IOException {
        List<String> files = call.arguments(2, Integer.MAX_VALUE);
        String format = call.choice("format", FORMATS);
        call.day("as-of");
        call.day("known-by");
        Library library = context.library(call.rules());
        library.prepare();
        Map<String, String> readings = call.readings(library.vocabulary());
        List<Scenario> scenarios = new ArrayList<>();
        for (String file : files) {
            Scenario scenario = ScenarioFiles.read(file, library, context);
            if (scenario != null) {
                scenarios.add(scenario);
            }
        }
        if (scenarios.size() < files.size()) {
            return;
        }
        List<Comparison> comparisons = new ArrayList<>();
        Scenario base = scenarios.get(0);
        for (Scenario other : scenarios.subList(1, scenarios.size())) {
            comparisons.add(Comparison.of(base, library.assess(base, call.query(base, readings)),
                    other, library.assess(other, call.query(other, readings))));
        }
        new ComparisonView(comparisons, call.has("all"), library.vocabulary()).write(format, context.terminal().width(), context.terminal().colour(), context.out());
    }
}
