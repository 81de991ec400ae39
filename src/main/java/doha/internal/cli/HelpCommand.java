package doha.internal.cli;

import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.Options;

/** {@code doha help}: the help texts. */
final class HelpCommand implements Command {

    @Override
    public String name() {
        return "help";
    }

    @Override
    public String summary() {
        return "how is a command called?";
    }

    @Override
    public String arguments() {
        return "[COMMAND]";
    }

    @Override
    public Options options() {
        return new Options();
    }

    @Override
    public List<String> examples() {
        return List.of("doha help assess");
    }

    @Override
    public void run(Arguments call, Console context) throws IOException {
        List<String> names = call.arguments(0, 1);
        if (names.isEmpty()) {
            Help.program(context.out());
        } else {
            Help.command(Commands.of(names.get(0)), context.out());
        }
    }
}
