package doha.internal.cli;

import doha.Agreement;
import doha.internal.document.DutiesView;
import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.Options;

/** {@code doha duties}: the catalogue. */
final class DutiesCommand implements Command {

    private static final List<String> FORMATS = List.of("table", "json", "csv", "markdown");

    @Override
    public String name() {
        return "duties";
    }

    @Override
    public String summary() {
        return "what does the agreement ask of whom, and when?";
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
        return List.of("doha duties", "doha duties --format csv > duties.csv");
    }

    @Override
    public void run(Arguments call, Console context) throws IOException {
        call.arguments(0, 0);
        String format = call.choice("format", FORMATS);
        Agreement agreement = context.library(call.rules()).agreement();
        new DutiesView(agreement).write(format, context.terminal().width(), context.terminal().colour(), context.out());
    }
}
