package doha.internal.cli;

import doha.internal.document.SwitchesView;
import java.io.IOException;
import java.util.List;

/** {@code doha switches}: the disputed points, the positions on them and the stances. */
final class SwitchesCommand extends Command {

    SwitchesCommand() {
        super("switches", "", "which points of the text are disputed, which positions are there, and who holds which?",
                List.of("doha switches", "doha switches --format json"),
                CallOptions.format("table", "json", "csv", "markdown"), CallOptions.RULES);
    }

    @Override
    void run(Arguments call, Console console) throws IOException {
        call.arguments(0, 0);
        console.print(new SwitchesView(call.vocabulary()), call.format());
    }
}
