package doha.internal.cli;

import doha.analysis.Timeline;
import doha.internal.document.TimelineView;
import doha.model.Fact;
import doha.model.Query;
import doha.scenario.Scenario;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** {@code doha timeline}: what changed when. */
final class TimelineCommand extends Command {

    TimelineCommand() {
        super("timeline", "FILE", "what changed when? each change of status or phase, of the gate and of the pace",
                List.of("doha timeline scenarios/record.yaml --from 2021-01-01 --to 2021-05-02",
                        "doha timeline scenarios/record.yaml --format chart"),
                CallOptions.day("from", "the first day (YYYY-MM-DD); if not given, that of the first fact"),
                CallOptions.day("to", "the last day; if not given, the scenario's own as-of, else its latest fact's day"),
                CallOptions.KNOWN_BY, CallOptions.STANCE, CallOptions.READING,
                CallOptions.format("table", "json", "csv", "markdown", "chart"),
                CallOptions.RULES);
    }

    @Override
    void run(Arguments call, Console console) throws IOException {
        String file = call.arguments(1, 1).get(0);
        Scenario scenario = ScenarioFiles.read(file, call.vocabulary(), console);
        if (scenario == null) {
            return;
        }
        LocalDate to = call.value("to", scenario.defaultAsOf());
        LocalDate first = scenario.facts().stream().map(Fact::on).min(LocalDate::compareTo).orElse(to);
        LocalDate from = call.value("from", first.isAfter(to) ? to : first);
        if (from.isAfter(to)) {
            throw new UsageException("--from " + from + " is after --to " + to);
        }
        Query query = call.query(scenario).asOf(to);
        Timeline timeline = Timeline.of(call.agreement(), scenario, query, from, to);
        console.print(new TimelineView(scenario, timeline, call.vocabulary()), call.format());
        console.note(call.agreement().notes(scenario, query));
    }
}
