package doha.internal.cli;

import doha.internal.web.ReportPage;
import doha.model.Query;
import doha.scenario.Scenario;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.Options;

/** {@code doha report}: a page to look at. */
final class ReportCommand implements Command {

    @Override
    public String name() {
        return "report";
    }

    @Override
    public String summary() {
        return "one self-contained page: verdicts, pictures, explanations, sources; with several files, what differs too";
    }

    @Override
    public String arguments() {
        return "FILE… --out F.html";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(CommonOptions.valued("out", "F.html", "the page; complete or not there"))
                .addOption(CommonOptions.asOf())
                .addOption(CommonOptions.knownBy())
                .addOption(CommonOptions.reading())
                .addOption(CommonOptions.rules());
    }

    @Override
    public List<String> examples() {
        return List.of("doha report scenarios/record.yaml --out record.html",
                "doha report scenarios/record.yaml scenarios/what-if/known-that-day.yaml --out both.html");
    }

    @Override
    public void run(Arguments call, Console context) throws IOException {
        List<String> files = call.arguments(1, Integer.MAX_VALUE);
        if (call.value("out") == null) {
            throw new UsageException("report needs --out F.html, the page to write; see 'doha report --help'");
        }
        call.day("as-of");
        call.day("known-by");
        Library library = context.library(call.rules());
        library.prepare();
        Map<String, String> readings = call.readings(library.vocabulary());
        List<Scenario> scenarios = new ArrayList<>();
        List<Query> questions = new ArrayList<>();
        for (String file : files) {
            Scenario scenario = ScenarioFiles.read(file, library, context);
            if (scenario != null) {
                scenarios.add(scenario);
                questions.add(call.query(scenario, readings));
            }
        }
        if (scenarios.size() < files.size()) {
            return;
        }
        boolean complete = false;
        OutputTarget destination = OutputTarget.of(call.value("out"), context);
        try {
            ReportPage.of(library.agreement(), scenarios, questions).write(destination.writer());
            destination.complete();
            complete = true;
        } finally {
            if (!complete) {
                destination.discard();
            }
        }
    }
}
