package doha.internal.cli;

import java.util.List;

/** The list of commands. Each is made only when it is called, so that none pays for the classes of the others. */
final class Commands {

    static final List<String> NAMES = List.of("assess", "explain", "timeline", "compare", "readings", "flip", "sweep", "test", "check", "duties", "rules", "schema", "report", "serve", "help");

    private Commands() { }

    /** The command of that name; an unknown one is a wrong call. */
    static Command of(String name) {
        switch (name) {
            case "assess": return new AssessCommand();
            case "explain": return new ExplainCommand();
            case "timeline": return new TimelineCommand();
            case "compare": return new CompareCommand();
            case "readings": return new ReadingsCommand();
            case "flip": return new FlipCommand();
            case "sweep": return new SweepCommand();
            case "test": return new TestCommand();
            case "check": return new CheckCommand();
            case "duties": return new DutiesCommand();
            case "rules": return new RulesCommand();
            case "schema": return new SchemaCommand();
            case "report": return new ReportCommand();
            case "serve": return new ServeCommand();
            case "help": return new HelpCommand();
            default: throw UsageException.unknown("command", name, NAMES);
        }
    }
}
