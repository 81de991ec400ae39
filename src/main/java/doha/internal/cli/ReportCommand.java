package doha.internal.cli;

import doha.internal.web.ReportPage;
import doha.model.Query;
import doha.scenario.Scenario;
import java.io.IOException;
import java.util.List;

/** {@code doha report}: a page to look at. */
final class ReportCommand extends Command {

    ReportCommand() {
        super("report", "FILE… --out F.html",
                "one self-contained page: verdicts, pictures, explanations, sources; with several files, what differs too",
                List.of("doha report scenarios/record.yaml --out record.html",
                        "doha report scenarios/record.yaml scenarios/what-if/known-that-day.yaml --out both.html"),
                CallOptions.text("out", "F.html", "write the page there, when it is complete"),
                CallOptions.AS_OF, CallOptions.KNOWN_BY, CallOptions.STANCE, CallOptions.READING, CallOptions.RULES);
    }

    @Override
    void run(Arguments call, Console console) throws IOException {
        List<String> files = call.arguments(1, Arguments.MANY);
        String out = call.value("out");
        if (out == null) {
            String page = files.stream().filter(file -> file.matches(".*\\.html?")).findFirst()
                    .map(file -> "; did you mean '--out " + file + "'?")
                    .orElse("; see 'doha report --help'");
            throw new UsageException("report needs --out F.html, the page to write" + page);
        }
        List<Scenario> scenarios = ScenarioFiles.readAll(files, call.vocabulary(), console);
        if (scenarios.isEmpty()) {
            return;
        }
        List<Query> queries = scenarios.stream().map(call::query).toList();
        for (int i = 0; i < scenarios.size(); i++) {
            console.note(call.agreement().notes(scenarios.get(i), queries.get(i)));
        }
        OutputTarget.write(out, "html|htm", console, page -> ReportPage.of(call.agreement(), scenarios, queries).write(page));
    }
}
