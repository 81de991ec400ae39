package doha.internal.cli;

import doha.analysis.Counterfactual;
import doha.internal.document.FlipView;
import doha.model.Duty;
import doha.model.Query;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.Options;

/** {@code doha flip}: the least that would have to be different for another verdict. */
final class FlipCommand implements Command {

    private static final List<String> FORMATS = List.of("table", "json", "yaml", "markdown");
    private static final int MOST = 10;

    @Override
    public String name() {
        return "flip";
    }

    @Override
    public String summary() {
        return "what is the least that would have to be different for another verdict?";
    }

    @Override
    public String arguments() {
        return "FILE DUTY";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(CommonOptions.asOf())
                .addOption(CommonOptions.knownBy())
                .addOption(CommonOptions.reading())
                .addOption(CommonOptions.valued("most", "N", "give at most so many answers, the smallest; " + MOST + " if not given"))
                .addOption(CommonOptions.format(FORMATS))
                .addOption(CommonOptions.rules());
    }

    @Override
    public List<String> examples() {
        return List.of("doha flip scenarios/record.yaml I.B.1 --as-of 2021-05-02",
                "doha flip scenarios/record.yaml I.A.2 --most 1 --format yaml > scenarios/without.yaml");
    }

    @Override
    public void run(Arguments call, Console context) throws IOException {
        List<String> arguments = call.arguments(2, 2);
        String format = call.choice("format", FORMATS);
        int most = call.number("most", MOST);
        call.day("as-of");
        call.day("known-by");
        Library library = context.library(call.rules());
        Vocabulary vocabulary = library.vocabulary();
        Map<String, String> readings = call.readings(vocabulary);
        Duty duty = Arguments.duty(arguments.get(1), vocabulary);

        Scenario scenario = ScenarioFiles.read(arguments.get(0), library, context);
        if (scenario == null) {
            return;
        }
        Query query = call.query(scenario, readings);
        Arguments.refuseUnpublished(duty, query);
        print(library.flip(scenario, query, duty.id(), most), format, vocabulary, context);
    }

    private static void print(Counterfactual flip, String format, Vocabulary vocabulary, Console context) throws IOException {
        new FlipView(flip, vocabulary).write(format, context.terminal().width(), context.terminal().colour(), context.out());
    }
}
