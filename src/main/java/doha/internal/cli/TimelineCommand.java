package doha.internal.cli;

import doha.analysis.Timeline;
import doha.internal.document.TimelineView;
import doha.model.Fact;
import doha.model.Query;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.Options;

/** {@code doha timeline}: what changed when. */
final class TimelineCommand implements Command {

    private static final List<String> FORMATS = List.of("table", "json", "csv", "markdown", "chart");

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public String summary() {
        return "what changed when? each change of status or phase, of the gate and of the pace";
    }

    @Override
    public String arguments() {
        return "FILE";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(CommonOptions.valued("from", "DAY", "the first day (YYYY-MM-DD); else that of the first fact"))
                .addOption(CommonOptions.valued("to", "DAY", "the last day; else the scenario's own as-of, else its latest fact's day"))
                .addOption(CommonOptions.knownBy())
                .addOption(CommonOptions.reading())
                .addOption(CommonOptions.format(FORMATS))
                .addOption(CommonOptions.rules());
    }

    @Override
    public List<String> examples() {
        return List.of("doha timeline scenarios/record.yaml --from 2021-01-01 --to 2021-05-02",
                "doha timeline scenarios/record.yaml --format chart");
    }

    @Override
    public void run(Arguments call, Console context) throws IOException {
        List<String> arguments = call.arguments(1, 1);
        String format = call.choice("format", FORMATS);
        LocalDate givenFrom = call.day("from");
        LocalDate givenTo = call.day("to");
        call.day("known-by");
        Library library = context.library(call.rules());
        library.prepare();
        Vocabulary vocabulary = library.vocabulary();
        Map<String, String> readings = call.readings(vocabulary);
        Scenario scenario = ScenarioFiles.read(arguments.get(0), library, context);
        if (scenario == null) {
            return;
        }
        LocalDate to = givenTo == null ? scenario.defaultAsOf() : givenTo;
        LocalDate from = givenFrom != null ? givenFrom : scenario.facts().stream().map(Fact::on).min(LocalDate::compareTo).orElse(to);
        if (from.isAfter(to)) {
            throw new UsageException("--from " + from + " is after --to " + to);
        }
        Query query = new Query(to, call.day("known-by") == null ? scenario.knownBy() : call.day("known-by"),
                scenario.readings().with(readings));
        print(scenario, library.timeline(scenario, query, from, to), format, vocabulary, context);
    }

    private static void print(Scenario scenario, Timeline timeline, String format, Vocabulary vocabulary, Console context) throws IOException {
        new TimelineView(scenario, timeline, vocabulary).write(format, context.terminal().width(), context.terminal().colour(), context.out());
    }
}
