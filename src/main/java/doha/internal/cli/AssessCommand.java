package doha.internal.cli;

import doha.Assessment;
import doha.model.Verdict;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.Options;

/** {@code doha assess}: where every duty stands. */
final class AssessCommand implements Command {

    private static final List<String> FORMATS = List.of("table", "json", "jsonl", "csv", "markdown");

    @Override
    public String name() {
        return "assess";
    }

    @Override
    public String summary() {
        return "where does every duty stand, and the withdrawal pace?";
    }

    @Override
    public String arguments() {
        return "FILE…";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(CommonOptions.asOf())
                .addOption(CommonOptions.knownBy())
                .addOption(CommonOptions.reading())
                .addOption(CommonOptions.format(FORMATS))
                .addOption(CommonOptions.valued("status", "STATUS", "show only these duties: met, breached or pending"))
                .addOption(CommonOptions.valued("party", "PARTY", "show only what this party owes, such as US or Taliban"))
                .addOption(CommonOptions.rules());
    }

    @Override
    public List<String> examples() {
        return List.of("doha assess scenarios/record.yaml --as-of 2021-05-02",
                "doha assess scenarios/record.yaml --reading goals=binding --status breached --party US",
                "doha assess scenarios/*.yaml --format csv > verdicts.csv");
    }

    @Override
    public void run(Arguments call, Console context) throws IOException {
        List<String> files = call.arguments(1, Integer.MAX_VALUE);
        String format = call.choice("format", FORMATS);
        String status = call.status();
        call.day("as-of");
        call.day("known-by");
        Library library = context.library(call.rules());
        library.prepare();
        Vocabulary vocabulary = library.vocabulary();
        Map<String, String> readings = call.readings(vocabulary);
        String party = call.party(vocabulary);

        AssessmentPrinter printer = new AssessmentPrinter(format, files.size() > 1, vocabulary, context);
        for (String file : files) {
            Scenario scenario = ScenarioFiles.read(file, library, context);
            if (scenario != null) {
                Assessment assessment = library.assess(scenario, call.query(scenario, readings));
                printer.print(file, assessment, rows(assessment, status, party));
            }
        }
        printer.end();
    }

    private static List<Verdict> rows(Assessment assessment, String status, String party) {
        if (status == null && party == null) {
            return assessment.duties();
        }
        List<Verdict> rows = new ArrayList<>();
        for (Verdict v : assessment.duties()) {
            if ((status == null || v.status().label().equals(status)) && (party == null || v.duty().isOwedBy(party))) {
                rows.add(v);
            }
        }
        return rows;
    }
}
