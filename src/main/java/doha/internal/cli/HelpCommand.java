package doha.internal.cli;

import doha.internal.document.Document.Row;
import doha.internal.document.Document;
import doha.internal.document.TerminalText;
import doha.scenario.VocabularyReader;
import java.io.IOException;
import java.util.List;

/** {@code doha help}: the help texts. */
final class HelpCommand extends Command {

    private static final List<String> ONE = List.of("");
    private static final List<String> TWO = List.of("", "");

    HelpCommand() {
        super("help", "[COMMAND]", "how is a command called?", List.of("doha help assess"));
    }

    @Override
    void run(Arguments call, Console console) throws IOException {
        List<String> names = call.arguments(0, 1);
        if (names.isEmpty()) {
            program(console.out());
        } else {
            Command command = Commands.named(names.get(0));
            console.taken(names.get(0), command.name);
            command(command, console.out());
        }
    }

    static void program(Appendable out) throws IOException {
        write(new Document().say("doha: an agreement as rules; dated facts in, verdicts out.")
                .say("Usage: doha COMMAND [ARGUMENTS] [OPTIONS]")
                .heading("Commands").table(TWO, Commands.NAMES.stream().map(name -> Row.of(name, Commands.named(name).summary)).toList())
                .heading("Options").table(TWO, List.of(
                        Row.of("--help", "show this help, or after a command its own"),
                        Row.of("--version", "show the version"),
                        Row.of("--debug", "with a command: show where the program failed, if it fails (so does DOHA_DEBUG=1)")))
                .heading("Exit codes").table(TWO, List.of(
                        Row.of("0", "done"),
                        Row.of("1", "an expectation failed"),
                        Row.of("2", "the input or the call is wrong"),
                        Row.of("3", "the program failed")))
                .heading("Example").table(ONE, List.of(Row.of("doha assess scenarios/record.yaml --as-of 2021-05-02"))), out);
    }

    static void command(Command command, Appendable out) throws IOException {
        write(new Document().say("doha " + command.name + ": " + command.summary)
                .say("Usage: doha " + command.name + (command.arguments.isEmpty() ? "" : " ") + command.arguments + " [OPTIONS]")
                .heading("Options").table(TWO, command.options.getOptions().stream().filter(option -> !option.equals(CallOptions.DEBUG))
                        .map(option -> Row.of("--" + option.getLongOpt() + (option.hasArg() ? " " + option.getArgName() : ""),
                                option.getDescription()))
                        .toList())
                .heading(command.examples.size() == 1 ? "Example" : "Examples")
                .table(ONE, command.examples.stream().map(example -> Row.of(filled(example))).toList()), out);
        if (!command.notes().isEmpty()) {
            out.append('\n').append(command.notes());
        }
    }

    /** Reads the vocabulary only if it is needed. */
    private static String filled(String example) {
        return example.contains("{duty}") ? example.replace("{duty}", VocabularyReader.standard().exampleDuty()) : example;
    }

    private static void write(Document help, Appendable out) throws IOException {
        new TerminalText(out, Terminal.FULL_WIDTH, false).write(help);
    }
}
