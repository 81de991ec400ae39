package doha.internal.cli;

import doha.internal.document.Document.Line;
import doha.internal.document.Style;
import doha.internal.document.TextTable;
import doha.scenario.VocabularyReader;
import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.Option;

/** {@code doha help}: the help texts. */
final class HelpCommand extends Command {

    HelpCommand() {
        super("help", "[COMMAND]", "how is a command called?", List.of("doha help assess"));
    }

    @Override
    void run(Arguments call, Console console) throws IOException {
        List<String> names = call.arguments(0, 1);
        if (names.isEmpty()) {
            program(console.out());
        } else {
            command(Commands.named(names.get(0)), console.out());
        }
    }

    /** Writes the help of the program. */
    static void program(Appendable out) throws IOException {
        out.append("doha: an agreement as rules; dated facts in, verdicts out.\n\nUsage: doha COMMAND [ARGUMENTS] [OPTIONS]\n\nCommands\n");
        TextTable commands = table();
        for (String name : Commands.NAMES) {
            row(commands, name, Commands.named(name).summary());
        }
        commands.write(out);
        out.append("\nOptions\n");
        TextTable options = table();
        row(options, "--help", "show this help, or after a command its own");
        row(options, "--version", "show the version");
        row(options, "--debug", "with a command: show where the program failed, if it fails (so does DOHA_DEBUG=1)");
        options.write(out);
        out.append("\nExit codes\n");
        TextTable codes = table();
        row(codes, "0", "done");
        row(codes, "1", "an expectation failed");
        row(codes, "2", "the input or the call is wrong");
        row(codes, "3", "the program failed");
        codes.write(out);
        out.append("\nExample\n  doha assess scenarios/record.yaml --as-of 2021-05-02\n");
    }

    /** Writes the help of a command. */
    static void command(Command command, Appendable out) throws IOException {
        TextTable.paragraph(out, "doha " + command.name() + ": " + command.summary(), 0, Terminal.FULL_WIDTH, Style.PLAIN, false);
        out.append("\nUsage: doha ").append(command.name()).append(command.arguments().isEmpty() ? "" : " ").append(command.arguments())
                .append(" [OPTIONS]\n\nOptions\n");
        TextTable options = table();
        for (Option option : command.options().getOptions()) {
            if (!option.equals(CallOptions.DEBUG)) {
                row(options, "--" + option.getLongOpt() + (option.hasArg() ? " " + option.getArgName() : ""), option.getDescription());
            }
        }
        options.write(out);
        out.append(command.examples().size() == 1 ? "\nExample\n" : "\nExamples\n");
        for (String example : command.examples()) {
            out.append("  ").append(filled(example)).append('\n');
        }
        if (!command.notes().isEmpty()) {
            out.append('\n').append(command.notes());
        }
    }

    /** Reads the vocabulary only if it is needed. */
    private static String filled(String example) {
        return example.contains("{duty}") ? example.replace("{duty}", VocabularyReader.standard().exampleDuty()) : example;
    }

    private static TextTable table() {
        return new TextTable(Terminal.FULL_WIDTH, false, List.of("", "")).indent(2);
    }

    private static void row(TextTable table, String name, String text) {
        table.row(List.of(Line.of(name), Line.of(text)));
    }
}
