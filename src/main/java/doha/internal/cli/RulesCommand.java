package doha.internal.cli;

import doha.internal.document.RulesView;
import java.io.IOException;
import java.util.List;

/** {@code doha rules}: each duty's rules and their places. */
final class RulesCommand extends Command {

    RulesCommand() {
        super("rules", "", "which rules decide each duty, and where are they?",
                List.of("doha rules", "doha rules --rules my-rules --format json"),
                CallOptions.format("table", "json"), CallOptions.RULES);
    }

    @Override
    void run(Arguments call, Console console) throws IOException {
        call.arguments(0, 0);
        console.print(new RulesView(call.vocabulary(), call.agreement().rules()), call.format());
    }
}
