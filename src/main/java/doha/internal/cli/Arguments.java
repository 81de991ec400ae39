package doha.internal.cli;

import doha.Agreement;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Query;
import doha.model.Stance;
import doha.model.Switch;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import doha.scenario.VocabularyReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.ParseException;

/** A call of a command, taken apart, and the agreement that it asks about. Whatever is wrong with it throws {@link UsageException}. */
final class Arguments {

    static final int MANY = Integer.MAX_VALUE;

    private final Command command;
    private final CommandLine line;
    private final Console console;
    private Agreement agreement;
    private Map<String, String> readings;
    private Stance stance;
    private List<String> over;
    private String duty;

    Arguments(Command command, List<String> given, Console console) {
        this.command = command;
        this.console = console;
        this.line = parse(new MeantOptions(command, () -> vocabulary(given), console).of(given).toArray(new String[0]));
        Set<String> seen = new HashSet<>();
        for (Option option : line.getOptions()) {
            if (!seen.add(option.getLongOpt()) && !option.equals(CallOptions.READING)) {
                throw new UsageException("option '--" + option.getLongOpt() + "' is given twice");
            }
        }
        if (!has("help")) {
            // A wrong value is reported before anything is read.
            seen.forEach(this::understand);
        }
    }

    private void understand(String option) {
        Object value = value(option);
        if (value instanceof String || value instanceof Long || value instanceof LocalDate) {
            console.taken(line.getOptionValue(option), value.toString());
        }
    }

    /** The vocabulary of a call that is yet to be taken apart. */
    private static Vocabulary vocabulary(List<String> given) {
        int named = given.indexOf("--rules");
        String rules = named >= 0 && named + 1 < given.size() ? given.get(named + 1)
                : given.stream().filter(each -> each.startsWith("--rules=")).map(each -> each.substring(8)).findFirst().orElse(null);
        return rules == null || !FileNames.exists(rules) ? VocabularyReader.standard() : Agreement.load(Path.of(rules)).vocabulary();
    }

    private CommandLine parse(String[] arguments) {
        DefaultParser parser = DefaultParser.builder().setAllowPartialMatching(false).setStripLeadingAndTrailingQuotes(false).get();
        try {
            return parser.parse(command.options, arguments);
        } catch (MissingArgumentException e) {
            String option = "--" + e.getOption().getLongOpt();
            throw new UsageException("option '" + option + "' needs a value: " + option + " " + e.getOption().getArgName());
        } catch (ParseException e) {
            throw new UsageException(e.getMessage() + seeHelp());
        }
    }

    private String seeHelp() {
        return "; see 'doha " + command.name + " --help'";
    }

    boolean has(String option) {
        return line.hasOption(option);
    }

    /** The value of an option, as the option converts it; null if it is not given. */
    <T> T value(String option) {
        return value(option, null);
    }

    <T> T value(String option, T otherwise) {
        try {
            return line.getParsedOptionValue(option, otherwise);
        } catch (ParseException e) {
            throw e.getCause() instanceof UsageException wrong ? wrong : new IllegalStateException(e);
        }
    }

    /** The format asked for; text for a terminal if none is. */
    String format() {
        return value("format", "table");
    }

    /** The arguments, at least {@code least} and at most {@code most} of them. */
    List<String> arguments(int least, int most) {
        List<String> arguments = line.getArgList();
        if (arguments.size() < least) {
            throw new UsageException(command.name + " needs " + command.arguments + seeHelp());
        }
        if (arguments.size() > most) {
            throw new UsageException("unexpected argument '" + arguments.get(most) + "'" + seeHelp());
        }
        return arguments;
    }

    /** The scenario's file. If the command asks about a duty too, the two may be given in either order. */
    String file() {
        if (!command.arguments.contains("DUTY")) {
            return arguments(1, 1).get(0);
        }
        List<String> given = line.getArgList();
        if (given.size() == 1) {
            throw new UsageException(
                    command.name + " needs " + command.arguments + "; " + (FileNames.isFile(given.get(0)) ? "DUTY" : "FILE")
                            + " is missing" + seeHelp());
        }
        String file = arguments(2, 2).get(0);
        duty = given.get(1);
        if (FileNames.isFile(duty) && !FileNames.isFile(file)) {
            console.taken(file + " " + duty, duty + " " + file);
            duty = file;
            return given.get(1);
        }
        return file;
    }

    /** The one of a few names that the given one means, as {@link UsageException#known}. */
    String known(String what, String given, Collection<String> known) {
        String meant = UsageException.known(what, given, known);
        console.taken(given, meant);
        return meant;
    }

    /** The agreement with the rules that the call names, or with the built-in ones. */
    Agreement agreement() {
        if (agreement == null) {
            Path rules = value("rules");
            agreement = rules == null ? Agreement.load() : Agreement.load(rules);
            // A wrong reading is reported before any scenario is read.
            readings = new MeantReadings(agreement.vocabulary().switches(), console)
                    .of(has("reading") ? List.of(line.getOptionValues("reading")) : List.of());
            stance = stance(agreement.vocabulary());
            over = over(agreement.vocabulary());
        }
        return agreement;
    }

    private Stance stance(Vocabulary vocabulary) {
        String given = value("stance");
        List<String> names = vocabulary.stances().stream().map(Stance::name).toList();
        if (given != null && names.isEmpty()) {
            throw new UsageException("--stance: " + vocabulary.agreement().id() + " has no stances; set switches by --reading");
        }
        return given == null ? null : vocabulary.stance(known("stance", given, names)).orElseThrow();
    }

    Vocabulary vocabulary() {
        return agreement().vocabulary();
    }

    /** The switches that the call sets to a position, in its order. */
    Map<String, String> readings() {
        agreement();
        return readings;
    }

    /** The switches that {@code --over} names; all if it is not given. */
    private List<String> over(Vocabulary vocabulary) {
        String given = value("over");
        List<String> switches = vocabulary.switches().stream().map(Switch::name).toList();
        if (given == null) {
            return switches;
        }
        List<String> over = new ArrayList<>();
        for (String each : given.split(",", -1)) {
            String name = known("switch", each, switches);
            if (over.contains(name)) {
                throw new UsageException("--over: switch '" + name + "' is named twice");
            }
            over.add(name);
        }
        return over;
    }

    List<String> over() {
        agreement();
        return over;
    }

    /** The scenario's own query with what the call changes of it. */
    Query query(Scenario scenario) {
        Query own = scenario.query();
        return called(own.asOf(value("as-of", own.asOf())).knownBy(value("known-by", own.knownBy())));
    }

    Query called(Query query) {
        Map<String, String> set = readings();
        return (stance == null ? query : query.holding(stance)).with(set);
    }

    /** The duty that the call means; the reading has to be one under which it is a duty. */
    DutyId duty(Query query) {
        Duty meant = new DutyNames(vocabulary()).meant(duty);
        String id = meant.id().value();
        console.taken(duty, id);
        meant.whyNotCounted(query.readings()).ifPresent(name -> {
            throw new UsageException(id + " is not a duty under " + name + "=" + query.readings().position(name) + "; add --reading "
                    + name + "=" + meant.countsUnder().get(name));
        });
        return meant.id();
    }
}
