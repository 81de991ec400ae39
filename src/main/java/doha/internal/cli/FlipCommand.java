package doha.internal.cli;

import doha.analysis.Counterfactual;
import doha.internal.document.FlipView;
import doha.model.DutyId;
import doha.model.Named;
import doha.model.Query;
import doha.model.Status;
import doha.scenario.Scenario;
import java.io.IOException;
import java.util.List;

/** {@code doha flip}: the least that would have to be different for another verdict. */
final class FlipCommand extends Command {

    private static final long MOST = 10;

    FlipCommand() {
        super("flip", "FILE DUTY", "what is the least that would have to be different for another verdict?",
                List.of("doha flip scenarios/record.yaml {duty} --as-of 2021-05-02",
                        "doha flip scenarios/record.yaml {duty} --most 1 --format yaml > scenarios/without.yaml"),
                CallOptions.AS_OF, CallOptions.KNOWN_BY, CallOptions.STANCE, CallOptions.READING,
                CallOptions.converted("to", "STATUS", "only what makes it met, breached or pending",
                        given -> UsageException.known("status", given, List.of("met", "breached", "pending"))),
                CallOptions.number("most", "N", "give at most this many answers, the smallest; " + MOST + " if not given", 1, 999_999_999),
                CallOptions.format("table", "json", "yaml", "markdown"),
                CallOptions.RULES);
    }

    @Override
    void run(Arguments call, Console console) throws IOException {
        List<String> arguments = call.fileAndDuty();
        long most = call.value("most", MOST);
        Scenario scenario = ScenarioFiles.read(arguments.get(0), call.vocabulary(), console);
        if (scenario != null) {
            Query query = call.query(scenario);
            DutyId duty = call.duty(arguments.get(1), query);
            Status to = Named.of(Status.class, call.value("to", "")).orElse(null);
            if (to != null && call.agreement().assess(scenario, query).duty(duty).status() == to) {
                throw new UsageException("--to " + to.label() + ": " + duty + " is " + to.label() + " already on " + query.asOf());
            }
            Counterfactual flip = Counterfactual.of(call.agreement(), scenario, query, duty, to, (int) most);
            console.print(new FlipView(flip, call.vocabulary()), call.format());
            console.note(call.agreement().notes(scenario, query));
        }
    }
}
