package doha.internal.cli;

import doha.internal.document.Json;
import doha.internal.document.Schemas;
import doha.scenario.ScenarioSchema;
import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.Options;

/** {@code doha schema}: the formats as JSON Schemas. The scenario's is made from the vocabulary, the outputs' are resources. */
final class SchemaCommand implements Command {

    static final List<String> FORMATS = List.of("scenario", "assess", "explain", "timeline", "compare", "readings", "flip", "sweep", "duties", "rules");

    @Override
    public String name() {
        return "schema";
    }

    @Override
    public String summary() {
        return "what does a scenario file, or a JSON answer, look like, as JSON Schema?";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(CommonOptions.valued("of", "WHAT", String.join(", ", FORMATS) + "; scenario if not given"))
                .addOption(CommonOptions.rules());
    }

    @Override
    public List<String> examples() {
        return List.of("doha schema > scenario.schema.json", "doha schema --of assess");
    }

    @Override
    public void run(Arguments call, Console context) throws IOException {
        call.arguments(0, 0);
        String of = call.choice("of", FORMATS);
        Library library = context.library(call.rules());
        context.out().write(of.equals("scenario") ? Json.text(ScenarioSchema.of(library.vocabulary()))
                : Schemas.of(of, library.vocabulary()));
    }
}
