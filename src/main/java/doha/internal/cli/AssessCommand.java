package doha.internal.cli;

import doha.Assessment;
import doha.analysis.ReadingsAnalysis;
import doha.internal.document.AssessmentView;
import doha.internal.document.Csv;
import doha.internal.document.Json;
import doha.internal.document.TextWidth;
import doha.model.Diagnostic;
import doha.model.Named;
import doha.model.Phase;
import doha.model.Query;
import doha.model.Verdict;
import doha.scenario.Scenario;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** {@code doha assess}: the status of every duty. */
final class AssessCommand extends Command {

    AssessCommand() {
        super("assess", "FILE…", "what is the status of every duty, of the gate and of the pace?",
                List.of("doha assess scenarios/record.yaml --as-of 2021-05-02",
                        "doha assess scenarios/record.yaml --reading goals=binding --status breached",
                        "doha assess scenarios/*.yaml --format csv > verdicts.csv"),
                CallOptions.AS_OF, CallOptions.KNOWN_BY, CallOptions.STANCE, CallOptions.READING,
                CallOptions.format("table", "json", "jsonl", "csv", "markdown"),
                CallOptions.converted("status", "STATUS", "show only these duties: met, breached or pending",
                        new CallOptions.Words("status", List.of("met", "breached", "pending"), AssessCommand::phase)),
                CallOptions.text("party", "PARTY", "show only what this party owes, alone or with others"),
                CallOptions.RULES);
    }

    @Override
    void run(Arguments call, Console console) throws IOException {
        List<String> files = call.arguments(1, Arguments.MANY);
        boolean several = files.size() > 1;
        String format = call.format();
        String status = call.value("status");
        String party = party(call);
        Writer out = console.out();
        Csv csv = format.equals("csv") ? new Csv(out) : null;
        List<Object> array = new ArrayList<>();
        String blank = "";
        for (String file : files) {
            Scenario scenario = ScenarioFiles.read(file, call.vocabulary(), console);
            if (scenario == null) {
                continue;
            }
            Query query = call.query(scenario);
            Assessment assessment = call.agreement().assess(scenario, query);
            List<Diagnostic> notes = call.agreement().notes(scenario, query);
            List<Verdict> rows = assessment.duties().stream()
                    .filter(verdict -> status == null || verdict.status().label().equals(status))
                    .filter(verdict -> party == null || verdict.duty().isOwedBy(party)).toList();
            boolean decided = !several && format.startsWith("json");
            AssessmentView view = new AssessmentView(assessment, rows, notes, call.vocabulary(),
                    decided ? ReadingsAnalysis.deciding(call.agreement(), scenario, assessment) : null);
            switch (format) {
                case "csv" -> csv.write(view.rows());
                case "json" -> array.add(view.data());
                case "jsonl" -> {
                    console.print(view, format);
                    // A reader of lines need not wait for the rest.
                    out.flush();
                }
                default -> {
                    out.append(blank).append(several && format.equals("table") ? "== " + TextWidth.clean(file) + " ==\n" : "");
                    console.print(view, format);
                    blank = "\n";
                }
            }
            console.note(notes);
        }
        if (format.equals("json") && (several || !array.isEmpty())) {
            Json.write(several ? array : array.get(0), out);
        }
    }

    /** Why a word is no status: of which one it is a phase, or that it is several. */
    private static String phase(String given) {
        return given.contains(",") ? "it takes one of them" : Named.of(Phase.class, given)
                .map(phase -> "'" + given + "' is a phase of '" + phase.status().label() + "'").orElse("");
    }

    /** The party asked for, one of those that owe something; null for all. */
    private static String party(Arguments call) {
        String given = call.value("party");
        if (given == null) {
            return null;
        }
        return call.known("party", given,
                call.vocabulary().duties().stream().flatMap(duty -> duty.obligors().stream()).distinct().toList());
    }
}
