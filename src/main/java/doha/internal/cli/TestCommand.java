package doha.internal.cli;

import doha.analysis.ExpectationResult;
import doha.internal.document.ResultHeader;
import doha.internal.document.Style;
import doha.internal.document.TextTable;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.cli.Options;

/** {@code doha test}: whether the scenarios' expectations hold. A run that has nothing to test fails. */
final class TestCommand implements Command {

    @Override
    public String name() {
        return "test";
    }

    @Override
    public String summary() {
        return "do the scenarios' expect blocks hold?";
    }

    @Override
    public String arguments() {
        return "FILE·DIR…";
    }

    @Override
    public Options options() {
        return new Options().addOption(CommonOptions.rules());
    }

    @Override
    public List<String> examples() {
        return List.of("doha test scenarios");
    }

    @Override
    public void run(Arguments call, Console context) throws IOException {
        List<String> files = ScenarioFiles.find(call.arguments(1, Integer.MAX_VALUE));
        Library library = context.library(call.rules());
        library.prepare();
        Vocabulary vocabulary = library.vocabulary();
        int refused = 0;
        int silent = 0;
        int all = 0;
        int failed = 0;
        for (String file : files) {
            Scenario scenario = ScenarioFiles.read(file, library, context);
            if (scenario == null) {
                refused++;
                continue;
            }
            List<ExpectationResult> outcomes = library.check(scenario);
            silent += outcomes.isEmpty() ? 1 : 0;
            for (ExpectationResult outcome : outcomes) {
                all++;
                if (!outcome.holds()) {
                    failed++;
                    context.raise(ExitCode.EXPECTATION_FAILED);
                    print(outcome, vocabulary, context);
                }
            }
        }
        if (all == 0 && refused == 0) {
            throw new UsageException("nothing to test: no expectation in " + count(files.size(), "scenario"));
        }
        context.out().append(summary(files.size() - refused, silent, refused, all, failed)).append('\n');
    }

    private static String summary(int scenarios, int silent, int refused, int all, int failed) {
        StringBuilder text = new StringBuilder(count(scenarios, "scenario"));
        if (silent > 0) {
            text.append(" (").append(silent).append(" without expectations)");
        }
        if (refused > 0) {
            text.append(", ").append(count(refused, "file")).append(" refused");
        }
        text.append(", ").append(count(all, "expectation")).append(": ");
        if (failed > 0) {
            return text.append(failed).append(failed == 1 ? " fails" : " fail").toString();
        }
        return text.append(all == 0 ? "nothing tested" : "all hold").toString();
    }

    private static String count(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }

    private static void print(ExpectationResult outcome, Vocabulary vocabulary, Console context) throws IOException {
        Writer out = context.out();
        int width = context.terminal().width();
        boolean colour = context.terminal().colour();
        var place = outcome.expected().place();
        TextTable.paragraph(out, place.file() + ":" + place.line() + ": " + outcome.expected().duty() + ": " + outcome.why(), 0, width,
                Style.BAD, colour);
        TextTable.paragraph(out, ResultHeader.day(outcome.query()) + "; reading: "
                + ResultHeader.reading(outcome.query().readings(), vocabulary), 4, width, Style.PLAIN, colour);
        if (outcome.expectation().because() != null) {
            TextTable.paragraph(out, "because: " + outcome.expectation().because(), 4, width, Style.PLAIN, colour);
        }
    }
}
