package doha.internal.cli;

import doha.Assessment;
import doha.internal.document.AssessmentView;
import doha.internal.document.Csv;
import doha.internal.document.Json;
import doha.internal.document.TextWidth;
import doha.model.Verdict;
import doha.scenario.Scenario;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code doha assess}: the status of every duty. */
final class AssessCommand extends Command {

    AssessCommand() {
        super("assess", "FILE…", "what is the status of every duty, of the gate and of the pace?",
                List.of("doha assess scenarios/record.yaml --as-of 2021-05-02",
                        "doha assess scenarios/record.yaml --reading goals=binding --status breached",
                        "doha assess scenarios/*.yaml --format csv > verdicts.csv"),
                CallOptions.AS_OF, CallOptions.KNOWN_BY, CallOptions.READING,
                CallOptions.format("table", "json", "jsonl", "csv", "markdown"),
                CallOptions.converted("status", "STATUS", "show only these duties: met, breached or pending",
                        given -> UsageException.known("status", given, List.of("met", "breached", "pending"))),
                CallOptions.text("party", "PARTY", "show only what this party owes, alone or with others"),
                CallOptions.RULES);
    }

    @Override
    void run(Arguments call, Console console) throws IOException {
        List<String> files = call.arguments(1, Arguments.MANY);
        String status = call.value("status");
        String party = party(call);
        Map<String, String> readings = call.readings();
        try (Printer printer = new Printer(call.format(), files.size() > 1, console)) {
            for (String file : files) {
                Scenario scenario = ScenarioFiles.read(file, call.vocabulary(), console);
                if (scenario != null) {
                    Assessment assessment = call.agreement().assess(scenario, call.query(scenario, readings));
                    List<Verdict> rows = assessment.duties().stream()
                            .filter(verdict -> status == null || verdict.status().label().equals(status))
                            .filter(verdict -> party == null || verdict.duty().isOwedBy(party)).toList();
                    printer.print(file, new AssessmentView(assessment, rows, call.vocabulary()));
                }
            }
        }
    }

    /** The party asked for, one of those that owe something; null for all. */
    private static String party(Arguments call) {
        String given = call.value("party");
        if (given == null) {
            return null;
        }
        Set<String> parties = new LinkedHashSet<>();
        call.vocabulary().duties().forEach(duty -> parties.addAll(duty.obligors()));
        return UsageException.known("party", given, parties);
    }

    /** Prints assessments one after the other in one format. */
    private static final class Printer implements AutoCloseable {

        private final String format;
        private final boolean several;
        private final Console console;
        private final Csv csv;
        private final Json.Array array;
        private boolean first = true;

        Printer(String format, boolean several, Console console) throws IOException {
            this.format = format;
            this.several = several;
            this.console = console;
            this.csv = format.equals("csv") ? new Csv(console.out()) : null;
            this.array = format.equals("json") && several ? new Json.Array(console.out()) : null;
        }

        void print(String file, AssessmentView view) throws IOException {
            Writer out = console.out();
            if (array != null) {
                array.add(view.data());
            } else if (csv != null) {
                csv.write(view.rows());
            } else {
                if (several && format.equals("table")) {
                    out.append(first ? "" : "\n").append("== ").append(TextWidth.clean(file)).append(" ==\n");
                } else if (format.equals("markdown")) {
                    out.append(first ? "" : "\n");
                }
                console.print(view, format);
            }
            first = false;
            if (format.equals("jsonl")) {
                // A reader of lines need not wait for the rest.
                out.flush();
            }
        }

        @Override
        public void close() throws IOException {
            if (array != null) {
                array.close();
            }
        }
    }
}
