package doha.internal.cli;

import doha.internal.document.RulesView;
import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.Options;

/** {@code doha rules}: each duty's rules and where they stand. */
final class RulesCommand implements Command {

    private static final List<String> FORMATS = List.of("table", "json");

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String summary() {
        return "which rules decide each duty, and where do they stand?";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public Options options() {
        return new Options().addOption(CommonOptions.format(FORMATS)).addOption(CommonOptions.rules());
    }

    @Override
    public List<String> examples() {
        return List.of("doha rules", "doha rules --rules my-rules --format json");
    }

    @Override
    public void run(Arguments call, Console context) throws IOException {
        call.arguments(0, 0);
        String format = call.choice("format", FORMATS);
        Library library = context.library(call.rules());
        new RulesView(library.vocabulary(), library.rules()).write(format, context.terminal().width(), context.terminal().colour(), context.out());
    }
}
