package doha.internal.cli;

import doha.model.DutyId;
import doha.scenario.VocabularyReader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class Commands {

    /** In the order of the help. */
    private static final List<Command> ALL = List.of(
            new AssessCommand(),
            ScenarioCommand.EXPLAIN,
            ScenarioCommand.TIMELINE,
            ScenarioCommand.STANCES,
            new CompareCommand(),
            ScenarioCommand.READINGS,
            ScenarioCommand.FLIP,
            new SweepCommand(),
            new TestCommand(),
            new CheckCommand(),
            new ExportCommand(),
            CatalogueCommand.DUTIES,
            CatalogueCommand.RULES,
            CatalogueCommand.FACTS,
            CatalogueCommand.SWITCHES,
            CatalogueCommand.SCHEMA,
            new ReportCommand(),
            new ServeCommand(),
            new HelpCommand());

    static final List<String> NAMES = ALL.stream().map(command -> command.name).toList();

    private Commands() {}

    /** What commands are called elsewhere, or what they answer. */
    private static final Map<String, String> ALSO = Map.ofEntries(
            Map.entry("assess", "verdict verdicts status judge evaluate run state"),
            Map.entry("explain", "why because proof reason justify"),
            Map.entry("timeline", "history when chart log"), Map.entry("compare", "diff"),
            Map.entry("readings", "disputed interpretations"),
            Map.entry("flip", "counterfactual"), Map.entry("sweep", "simulate montecarlo sample grid"), Map.entry("test", "expect verify"),
            Map.entry("check", "validate lint"), Map.entry("export", "calendar ics ical pam dataset"),
            Map.entry("duties", "duty obligations catalogue catalog list"), Map.entry("rules", "rule"),
            Map.entry("stances", "stance holders viewpoints"), Map.entry("facts", "fact types events"),
            Map.entry("switches", "switch positions disputes"), Map.entry("report", "page html pdf print picture"),
            Map.entry("serve", "server web whatif ui gui browser start"),
            Map.entry("schema", "format jsonschema"), Map.entry("help", "man usage commands"));

    /** The command of that name; an unknown one throws {@link UsageException}. */
    static Command named(String name) {
        List<String> alike = Meant.alike(name, NAMES);
        if (alike.isEmpty()) {
            String bare = Meant.bare(name);
            Stream<String> also = NAMES.stream().filter(each -> List.of(ALSO.get(each).split(" ")).contains(bare));
            Stream<String> begun = NAMES.stream().filter(each -> bare.length() > 1 && each.startsWith(bare));
            if (VocabularyReader.standard().duty(new DutyId(name)).isPresent()) {
                throw new UsageException("unknown command '" + name + "'; did you mean 'doha explain FILE " + name + "'?");
            }
            throw Stream.concat(also, begun).findFirst()
                    .map(meant -> new UsageException("unknown command '" + name + "'; did you mean '" + meant + "'?"))
                    .orElseGet(() -> UsageException.unknown("command", name, NAMES, "there are " + String.join(", ", NAMES)));
        }
        return ALL.get(NAMES.indexOf(alike.get(0)));
    }

    static List<String> having(String option) {
        return ALL.stream().filter(command -> command.options.hasLongOption(option)).map(command -> command.name).toList();
    }

    /** A call with its command in front, as one that lacks its command, or has it elsewhere, means it. */
    static List<String> meant(List<String> given, Console console) {
        String first = given.get(0);
        boolean help = List.of("--help", "-h", "-?", "/?", "--h", "-help", "--usage").contains(first.toLowerCase(Locale.ROOT));
        if (help && given.size() == 2) {
            console.taken(String.join(" ", given), "help " + given.get(1));
            return List.of("help", given.get(1));
        }
        if (NAMES.contains(first) || List.of("--help", "-h", "--version").contains(first)) {
            return given;
        }
        if (!Meant.alike(first, NAMES).isEmpty() && !FileNames.exists(first) && !first.startsWith("-")) {
            console.taken(first, named(first).name);
            return inFront(named(first).name, given, 0);
        }
        if (List.of("version", "-v", "--v", "-version").contains(first.toLowerCase(Locale.ROOT))) {
            console.taken(first, "--version");
            return List.of("--version");
        }
        if (help) {
            console.taken(first, "--help");
            return List.of("--help");
        }
        boolean file = FileNames.isFile(first);
        int named = IntStream.range(0, given.size()).filter(i -> NAMES.contains(given.get(i))).findFirst().orElse(-1);
        if (named > 0 && (file || first.startsWith("-"))) {
            List<String> turned = inFront(given.get(named), given, named);
            console.taken(String.join(" ", given), String.join(" ", turned));
            return turned;
        }
        if (!file && given.stream().noneMatch(each -> first.startsWith("-") && FileNames.exists(each))) {
            return given;
        }
        return judged(given, console);
    }

    private static List<String> judged(List<String> given, Console console) {
        String first = given.get(0);
        String all = String.join(" ", given);
        if (Files.isDirectory(ScenarioFiles.path(first))) {
            throw Meant.several(all, Stream.of("check", "test", "serve").map(name -> "doha " + name + " " + all).toList());
        }
        if (given.size() > 1 && !first.startsWith("-") && !given.get(1).startsWith("-")) {
            boolean files = FileNames.exists(given.get(1));
            throw Meant.several(all, Stream.of(files ? "assess" : "explain", files ? "compare" : "flip")
                    .map(name -> "doha " + name + " " + all).toList());
        }
        console.taken(all, "assess " + all);
        return Stream.concat(Stream.of("assess"), given.stream()).toList();
    }

    private static List<String> inFront(String name, List<String> given, int at) {
        List<String> turned = new ArrayList<>(given);
        turned.remove(at);
        turned.add(0, name);
        return turned;
    }
}
