package doha.internal.cli;

import doha.internal.document.Json;
import doha.internal.document.ScenarioSchema;
import doha.internal.document.Schemas;
import java.io.IOException;
import java.util.List;

/** {@code doha schema}: the formats of files and answers as JSON Schemas. */
final class SchemaCommand extends Command {

    SchemaCommand() {
        super("schema", "", "what is the format of a scenario file, or of a JSON answer, as JSON Schema?",
                List.of("doha schema > scenario.schema.json", "doha schema --of assess"),
                CallOptions.words("of", "WHAT", new CallOptions.Words("value of --of", List.of("scenario", "assess", "explain", "timeline",
                        "stances", "compare", "readings", "flip", "sweep", "duties", "rules", "facts", "switches"), given -> "")),
                CallOptions.RULES);
    }

    @Override
    void run(Arguments call, Console console) throws IOException {
        call.arguments(0, 0);
        String of = call.value("of", "scenario");
        console.out().write(of.equals("scenario") ? Json.text(ScenarioSchema.of(call.vocabulary())) : Schemas.of(of, call.vocabulary()));
    }
}
