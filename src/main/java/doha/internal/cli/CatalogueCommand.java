package doha.internal.cli;

import doha.internal.document.DutiesView;
import doha.internal.document.FactsView;
import doha.internal.document.Json;
import doha.internal.document.RulesView;
import doha.internal.document.ScenarioSchema;
import doha.internal.document.Schemas;
import doha.internal.document.SwitchesView;
import doha.internal.document.View;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.cli.Option;

/** What an agreement's rules and its vocabulary hold, whatever happened. */
class CatalogueCommand extends Command {

    private static final Option FORMAT = CallOptions.format("table", "json", "csv", "markdown");

    static final Command DUTIES = new CatalogueCommand("duties", "what does the agreement ask of whom, and when?",
            List.of("doha duties", "doha duties --format csv > duties.csv"), call -> new DutiesView(call.agreement()), FORMAT);

    static final Command RULES = new CatalogueCommand("rules", "which rules decide each duty, and where are they?",
            List.of("doha rules", "doha rules --rules my-rules --format json"),
            call -> new RulesView(call.vocabulary(), call.agreement().rules()), CallOptions.format("table", "json"));

    static final Command SWITCHES = new CatalogueCommand("switches",
            "which points of the text are disputed, which positions are there, and who holds which?",
            List.of("doha switches", "doha switches --format json"), call -> new SwitchesView(call.vocabulary()), FORMAT);

    static final Command FACTS = new Command("facts", "[FILE]",
            "which facts can be reported, and which duties do they bear on? with a file, its facts with their ids",
            List.of("doha facts", "doha facts scenarios/record.yaml --format csv > facts.csv"), FORMAT, CallOptions.RULES) {

        @Override
        void run(Arguments call, Console console) throws IOException {
            List<String> files = call.arguments(0, 1);
            Scenario scenario = files.isEmpty() ? null : ScenarioFiles.read(files.get(0), call.vocabulary(), console);
            if (files.isEmpty() || scenario != null) {
                console.print(new FactsView(call.agreement(), scenario), call.format());
            }
        }
    };

    static final Command SCHEMA = new Command("schema", "",
            "what is the format of a scenario file, or of a JSON answer, as JSON Schema?",
            List.of("doha schema > scenario.schema.json", "doha schema --of assess"),
            CallOptions.words("of", "WHAT", new CallOptions.Words("value of --of", List.of("scenario", "assess", "explain", "timeline",
                    "stances", "compare", "readings", "flip", "sweep", "duties", "rules", "facts", "switches"), given -> "")),
            CallOptions.RULES) {

        @Override
        void run(Arguments call, Console console) throws IOException {
            call.arguments(0, 0);
            String of = call.value("of", "scenario");
            Vocabulary vocabulary = call.vocabulary();
            console.out().write(of.equals("scenario") ? Json.text(ScenarioSchema.of(vocabulary)) : Schemas.of(of, vocabulary));
        }
    };

    private final Function<Arguments, View> view;

    private CatalogueCommand(String name, String summary, List<String> examples, Function<Arguments, View> view, Option format) {
        super(name, "", summary, examples, format, CallOptions.RULES);
        this.view = view;
    }

    @Override
    void run(Arguments call, Console console) throws IOException {
        call.arguments(0, 0);
        console.print(view.apply(call), call.format());
    }
}
