package doha.internal.cli;

import doha.Agreement;
import doha.analysis.Counterfactual;
import doha.analysis.ReadingsAnalysis;
import doha.analysis.StanceAnalysis;
import doha.analysis.Timeline;
import doha.internal.document.ExplanationView;
import doha.internal.document.FlipView;
import doha.internal.document.ReadingsView;
import doha.internal.document.StancesView;
import doha.internal.document.TimelineView;
import doha.internal.document.View;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.Named;
import doha.model.Query;
import doha.model.Status;
import doha.scenario.Scenario;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.cli.Option;

/** A question about one scenario, and perhaps a duty of it. */
class ScenarioCommand extends Command {

    static final Command EXPLAIN = new ScenarioCommand("explain", "FILE DUTY", "why does a duty have its verdict, and why not another?",
            List.of("doha explain scenarios/record.yaml {duty} --as-of 2021-05-02",
                    "doha explain scenarios/record.yaml {duty} --format mermaid > why.mmd"),
            asked -> new ExplanationView(asked.agreement().explain(asked.scenario, asked.query, asked.duty()), asked.call.vocabulary()),
            CallOptions.AS_OF, CallOptions.KNOWN_BY, CallOptions.STANCE, CallOptions.READING,
            CallOptions.format("table", "json", "markdown", "mermaid"), CallOptions.RULES);

    static final Command TIMELINE = new ScenarioCommand("timeline", "FILE",
            "what changed when? each change of status or phase, of the gate and of the pace",
            List.of("doha timeline scenarios/record.yaml --from 2021-01-01 --to 2021-05-02",
                    "doha timeline scenarios/record.yaml --format chart"),
            ScenarioCommand::timeline,
            CallOptions.day("from", "the first day (YYYY-MM-DD); if not given, that of the first fact"),
            CallOptions.day("to", "the last day; if not given, the scenario's own as-of, else its latest fact's day"),
            CallOptions.KNOWN_BY, CallOptions.STANCE, CallOptions.READING,
            CallOptions.format("table", "json", "csv", "markdown", "chart"), CallOptions.RULES) {

        @Override
        Query query(Arguments call, Scenario scenario) {
            return super.query(call, scenario).asOf(call.value("to", scenario.defaultAsOf()));
        }
    };

    static final Command STANCES = new ScenarioCommand("stances", "FILE",
            "what follows from whose reading? a row a duty, a column a stance, rows on which they differ first",
            List.of("doha stances scenarios/record.yaml --as-of 2021-05-02",
                    "doha stances scenarios/record.yaml --format csv > stances.csv"),
            ScenarioCommand::stances,
            CallOptions.AS_OF, CallOptions.KNOWN_BY, CallOptions.STANCE, CallOptions.READING,
            CallOptions.format("table", "json", "csv", "markdown"), CallOptions.RULES) {

        @Override
        String notes() {
            return """
                    The first column is the scenario's own reading, with what --stance and --reading change of it. Each
                    other column is judged by the defaults and that stance alone. It says what follows from a reading,
                    not what its holder says.
                    """;
        }
    };

    static final Command READINGS = new ScenarioCommand("readings", "FILE",
            "which verdicts hold under every reading, and which switches decide the others?",
            List.of("doha readings scenarios/record.yaml --as-of 2021-05-02",
                    "doha readings scenarios/record.yaml --over goals,evidence --format json"),
            asked -> new ReadingsView(ReadingsAnalysis.of(asked.agreement(), asked.scenario, asked.query, asked.call.over()),
                    asked.call.vocabulary()),
            CallOptions.AS_OF, CallOptions.KNOWN_BY, CallOptions.STANCE, CallOptions.READING,
            CallOptions.text("over", "K,K…", "vary only these switches; the others keep the positions that the scenario gives them"),
            CallOptions.format("table", "json", "csv", "markdown"), CallOptions.RULES);

    private static final long MOST_FLIPS = 10;

    static final Command FLIP = new ScenarioCommand("flip", "FILE DUTY",
            "what is the least that would have to be different for another verdict?",
            List.of("doha flip scenarios/record.yaml {duty} --as-of 2021-05-02",
                    "doha flip scenarios/record.yaml {duty} --most 1 --format yaml > scenarios/without.yaml"),
            ScenarioCommand::flip,
            CallOptions.AS_OF, CallOptions.KNOWN_BY, CallOptions.STANCE, CallOptions.READING,
            CallOptions.converted("to", "STATUS", "only what makes it met, breached or pending",
                    given -> UsageException.known("status", given, List.of("met", "breached", "pending"))),
            CallOptions.number("most", "N", "give at most this many answers, the smallest; " + MOST_FLIPS + " if not given", 1,
                    999_999_999),
            CallOptions.format("table", "json", "yaml", "markdown"), CallOptions.RULES);

    /** A call with the scenario that it names. */
    private record Asked(Arguments call, Scenario scenario, Query query) {

        Agreement agreement() {
            return call.agreement();
        }

        DutyId duty() {
            return call.duty(query);
        }
    }

    private final Function<Asked, View> answer;

    private ScenarioCommand(String name, String arguments, String summary, List<String> examples, Function<Asked, View> answer,
            Option... options) {
        super(name, arguments, summary, examples, options);
        this.answer = answer;
    }

    /** The scenario's own query with what the call changes of it. */
    Query query(Arguments call, Scenario scenario) {
        return call.query(scenario);
    }

    @Override
    void run(Arguments call, Console console) throws IOException {
        Scenario scenario = ScenarioFiles.read(call.file(), call.vocabulary(), console);
        if (scenario != null) {
            Query query = query(call, scenario);
            console.print(answer.apply(new Asked(call, scenario, query)), call.format());
            console.note(call.agreement().notes(scenario, query));
        }
    }

    private static View timeline(Asked asked) {
        LocalDate to = asked.query.asOf();
        LocalDate first = asked.scenario.facts().stream().map(Fact::on).min(LocalDate::compareTo).orElse(to);
        LocalDate from = asked.call.value("from", first.isAfter(to) ? to : first);
        if (from.isAfter(to)) {
            throw new UsageException("--from " + from + " is after --to " + to);
        }
        return new TimelineView(asked.scenario, Timeline.of(asked.agreement(), asked.scenario, asked.query, from, to),
                asked.call.vocabulary());
    }

    private static View stances(Asked asked) {
        if (asked.call.vocabulary().stances().isEmpty()) {
            throw new UsageException("the agreement " + asked.call.vocabulary().agreement().id()
                    + " has no stances; its vocabulary declares them");
        }
        return new StancesView(StanceAnalysis.of(asked.agreement(), asked.scenario, asked.query), asked.call.vocabulary());
    }

    private static View flip(Asked asked) {
        DutyId duty = asked.duty();
        Status to = Named.of(Status.class, asked.call.value("to", "")).orElse(null);
        if (to != null && asked.agreement().assess(asked.scenario, asked.query).duty(duty).status() == to) {
            throw new UsageException("--to " + to.label() + ": " + duty + " is " + to.label() + " already on " + asked.query.asOf());
        }
        long most = asked.call.value("most", MOST_FLIPS);
        return new FlipView(Counterfactual.of(asked.agreement(), asked.scenario, asked.query, duty, to, (int) most),
                asked.call.vocabulary());
    }
}
