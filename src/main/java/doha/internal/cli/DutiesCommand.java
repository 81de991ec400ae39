package doha.internal.cli;

import doha.internal.document.DutiesView;
import java.io.IOException;
import java.util.List;

/** {@code doha duties}: the catalogue. */
final class DutiesCommand extends Command {

    DutiesCommand() {
        super("duties", "", "what does the agreement ask of whom, and when?",
                List.of("doha duties", "doha duties --format csv > duties.csv"),
                CallOptions.format("table", "json", "csv", "markdown"), CallOptions.RULES);
    }

    @Override
    void run(Arguments call, Console console) throws IOException {
        call.arguments(0, 0);
        console.print(new DutiesView(call.agreement()), call.format());
    }
}
