package doha.internal.cli;

import doha.analysis.ExpectationResult;
import doha.internal.document.ResultHeader;
import doha.internal.document.Style;
import doha.internal.document.TerminalText;
import doha.model.Vocabulary;
import doha.scenario.Expectation;
import doha.scenario.Scenario;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code doha test}: whether the scenarios' expectations hold. A run with nothing to test is a wrong call. */
final class TestCommand extends Command {

    TestCommand() {
        super("test", "FILE·DIR…", "do the scenarios' expect blocks hold?", List.of("doha test scenarios"), CallOptions.STANCE,
                CallOptions.READING, CallOptions.RULES);
    }

    @Override
    void run(Arguments call, Console console) throws IOException {
        List<String> files = ScenarioFiles.find(call.arguments(1, Arguments.MANY));
        int refused = 0;
        int silent = 0;
        int all = 0;
        int failed = 0;
        for (String file : files) {
            Scenario scenario = ScenarioFiles.read(file, call.vocabulary(), console);
            if (scenario == null) {
                refused++;
                continue;
            }
            List<ExpectationResult> results = ExpectationResult.of(call.agreement(), scenario, call::called);
            silent += results.isEmpty() ? 1 : 0;
            all += results.size();
            for (ExpectationResult result : results) {
                if (!result.holds()) {
                    failed++;
                    console.raise(ExitCode.EXPECTATION_FAILED);
                    print(result, call.vocabulary(), console);
                }
            }
        }
        if (all == 0 && refused == 0) {
            throw new UsageException("nothing to test: no expectation in " + count(files.size(), "scenario"));
        }
        console.out().append(count(files.size() - refused, "scenario"))
                .append(silent == 0 ? "" : " (" + silent + " without expectations)")
                .append(refused == 0 ? "" : ", " + count(refused, "file") + " refused")
                .append(", ").append(count(all, "expectation")).append(": ")
                .append(failed > 0 ? failed + (failed == 1 ? " fails" : " fail") : all == 0 ? "nothing tested" : "all hold").append('\n');
    }

    private static void print(ExpectationResult result, Vocabulary vocabulary, Console console) throws IOException {
        var place = result.expected().place();
        print(place.file() + ":" + place.line() + ": " + result.expected().duty() + ": " + result.why(), 0, Style.BAD, console);
        String reading = ResultHeader.reading(result.query().readings().asMap(), vocabulary);
        print(ResultHeader.day(result.query()) + "; reading: " + reading, 4, Style.PLAIN, console);
        if (result.expectation().because() != null) {
            print("because: " + result.expectation().because(), 4, Style.PLAIN, console);
        }
        Expectation expectation = result.expectation();
        String source = Stream.of(expectation.source(), expectation.page(), expectation.url()).filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        if (!source.isEmpty()) {
            print("source: " + source, 4, Style.PLAIN, console);
        }
    }

    private static void print(String text, int indent, Style style, Console console) throws IOException {
        TerminalText.paragraph(console.out(), text, indent, console.terminal().width(), style, console.terminal().colour());
    }
}
