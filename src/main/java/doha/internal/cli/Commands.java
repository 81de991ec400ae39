package doha.internal.cli;

import java.util.List;

/** The list of commands. */
final class Commands {

    /** In the order of the help. */
    private static final List<Command> ALL = List.of(
            new AssessCommand(),
            new ExplainCommand(),
            new TimelineCommand(),
            new CompareCommand(),
            new ReadingsCommand(),
            new FlipCommand(),
            new SweepCommand(),
            new TestCommand(),
            new CheckCommand(),
            new DutiesCommand(),
            new RulesCommand(),
            new SchemaCommand(),
            new ReportCommand(),
            new ServeCommand(),
            new HelpCommand());

    static final List<String> NAMES = ALL.stream().map(command -> command.name).toList();

    private Commands() { }

    /** The command of that name; an unknown one throws {@link UsageException}. */
    static Command named(String name) {
        return ALL.get(NAMES.indexOf(UsageException.known("command", name, NAMES)));
    }
}
