package doha.internal.cli;

import doha.Agreement;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Query;
import doha.model.Switch;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** A call of a command, taken apart, and the agreement that it asks about. Whatever is wrong with it throws {@link UsageException}. */
final class Arguments {

    /** No bound for the number of arguments. */
    static final int MANY = Integer.MAX_VALUE;

    private final Command command;
    private final CommandLine line;
    private Agreement agreement;
    private Map<String, String> readings;

    Arguments(Command command, List<String> arguments) {
        this.command = command;
        this.line = parse(arguments.toArray(new String[0]));
        Set<String> seen = new HashSet<>();
        for (Option option : line.getOptions()) {
            if (!seen.add(option.getLongOpt()) && !option.equals(CallOptions.READING)) {
                throw new UsageException("option '--" + option.getLongOpt() + "' is given twice");
            }
        }
        if (!has("help")) {
            // A wrong value is reported before anything is read.
            seen.forEach(this::value);
        }
    }

    private CommandLine parse(String[] arguments) {
        DefaultParser parser = DefaultParser.builder().setAllowPartialMatching(false).setStripLeadingAndTrailingQuotes(false).get();
        try {
            return parser.parse(command.options, arguments);
        } catch (UnrecognizedOptionException e) {
            throw unknownOption(e.getOption().split("=", 2)[0]);
        } catch (MissingArgumentException e) {
            String option = "--" + e.getOption().getLongOpt();
            throw new UsageException("option '" + option + "' needs a value: " + option + " " + e.getOption().getArgName());
        } catch (ParseException e) {
            throw new UsageException(e.getMessage() + seeHelp());
        }
    }

    private UsageException unknownOption(String given) {
        List<String> known = command.options.getOptions().stream().map(option -> "--" + option.getLongOpt()).toList();
        // A known option is given here if it has a value and takes none.
        return known.contains(given) ? new UsageException("option '" + given + "' takes no value")
                : UsageException.unknown("option", given, known, "see 'doha " + command.name + " --help'");
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

    /** The value of an option, or another if it is not given. */
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

    /** The agreement with the rules that the call names, or with the built-in ones. */
    Agreement agreement() {
        if (agreement == null) {
            Path rules = value("rules");
            agreement = rules == null ? Agreement.load() : Agreement.load(rules);
            // A wrong reading is reported before any scenario is read.
            readings = readingsOf(agreement.vocabulary());
        }
        return agreement;
    }

    Vocabulary vocabulary() {
        return agreement().vocabulary();
    }

    /** The switches that the call sets to a position, in its order. */
    Map<String, String> readings() {
        agreement();
        return readings;
    }

    private Map<String, String> readingsOf(Vocabulary vocabulary) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String reading : has("reading") ? line.getOptionValues("reading") : new String[0]) {
            String[] parts = reading.split("=", 2);
            if (parts.length < 2) {
                throw new UsageException("--reading: '" + reading + "' is not SWITCH=POSITION, such as goals=binding");
            }
            Switch found = vocabulary.findSwitch(UsageException.known("switch", parts[0], switches())).orElseThrow();
            UsageException.known("position of " + parts[0], parts[1], found.positions());
            if (given.put(parts[0], parts[1]) != null) {
                throw new UsageException("switch '" + parts[0] + "' is given twice");
            }
        }
        return given;
    }

    List<String> switches() {
        return vocabulary().switches().stream().map(Switch::name).toList();
    }

    /** The scenario's own query with what the call changes of it. */
    Query query(Scenario scenario) {
        return new Query(value("as-of", scenario.defaultAsOf()), value("known-by", scenario.knownBy()), scenario.readings().with(readings()));
    }

    /** The duty of an id; the reading has to be one under which it is a duty. */
    DutyId duty(String given, Query query) {
        Duty duty = vocabulary().duty(new DutyId(given)).orElseThrow(() -> UsageException.unknown("duty", given,
                vocabulary().duties().stream().map(known -> known.id().value()).toList(), "see 'doha duties'"));
        duty.whyNotCounted(query.readings()).ifPresent(name -> {
            throw new UsageException(given + " is not a duty under " + name + "=" + query.readings().position(name) + "; add --reading "
                    + name + "=" + duty.countsUnder().get(name));
        });
        return duty.id();
    }
}
