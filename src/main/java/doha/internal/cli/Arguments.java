package doha.internal.cli;

import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Query;
import doha.model.Switch;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** A call of a command, taken apart. Whatever is wrong with it is told by {@link UsageException}. */
final class Arguments {

    private final Command command;
    private final CommandLine line;

    Arguments(Command command, List<String> arguments) {
        this.command = command;
        Options options = command.options();
        options.addOption(CommonOptions.flag("help", "show this help"));
        options.addOption(CommonOptions.flag("debug", "show where the program failed, if it fails"));
        this.line = parse(options, arguments);
        refuseRepeats();
    }

    private CommandLine parse(Options options, List<String> arguments) {
        DefaultParser parser = DefaultParser.builder().setAllowPartialMatching(false).setStripLeadingAndTrailingQuotes(false).get();
        try {
            return parser.parse(options, arguments.toArray(new String[0]));
        } catch (UnrecognizedOptionException e) {
            throw unknownOption(options, e.getOption());
        } catch (MissingArgumentException e) {
            throw new UsageException("option '--" + e.getOption().getLongOpt() + "' needs a value: --" + e.getOption().getLongOpt()
                    + " " + e.getOption().getArgName());
        } catch (ParseException e) {
            throw new UsageException(e.getMessage() + "; see 'doha " + command.name() + " --help'");
        }
    }

    private UsageException unknownOption(Options options, String token) {
        int equals = token.indexOf('=');
        String given = equals < 0 ? token : token.substring(0, equals);
        List<String> known = new ArrayList<>();
        for (Option option : options.getOptions()) {
            known.add("--" + option.getLongOpt());
            // A value given to an option that takes none ends up here too.
            if (given.equals("--" + option.getLongOpt())) {
                return new UsageException("option '" + given + "' takes no value");
            }
        }
        return UsageException.unknown("option", given, known, "see 'doha " + command.name() + " --help'");
    }

    private void refuseRepeats() {
        Set<String> seen = new TreeSet<>();
        for (Option option : line.getOptions()) {
            if (!seen.add(option.getLongOpt()) && !option.getLongOpt().equals("reading")) {
                throw new UsageException("option '--" + option.getLongOpt() + "' is given twice");
            }
        }
    }

    boolean has(String option) {
        return line.hasOption(option);
    }

    /** The value of an option, or null. */
    String value(String option) {
        return line.getOptionValue(option);
    }

    /** The arguments, at least {@code least} and at most {@code most} of them. */
    List<String> arguments(int least, int most) {
        List<String> arguments = line.getArgList();
        if (arguments.size() < least) {
            throw new UsageException(command.name() + " needs " + command.arguments() + "; see 'doha " + command.name() + " --help'");
        }
        if (arguments.size() > most) {
            throw new UsageException("unexpected argument '" + arguments.get(most) + "'; see 'doha " + command.name() + " --help'");
        }
        return arguments;
    }

    /** The value of an option that takes one of a few words; the first of them where it is not given. */
    String choice(String option, List<String> words) {
        String given = value(option);
        return given == null ? words.get(0) : known(option.equals("format") ? "format" : "value of --" + option, given, words);
    }

    private static String known(String what, String given, List<String> words) {
        if (!words.contains(given)) {
            throw UsageException.unknown(what, given, words);
        }
        return given;
    }

    /** The status asked for, as results write it; null for all. */
    String status() {
        String given = value("status");
        return given == null ? null : known("status", given, List.of("met", "breached", "pending"));
    }

    /** The party asked for, one of those that owe something; null for all. */
    String party(Vocabulary vocabulary) {
        String given = value("party");
        if (given == null) {
            return null;
        }
        List<String> parties = new ArrayList<>();
        for (Duty duty : vocabulary.duties()) {
            duty.obligors().stream().filter(party -> !parties.contains(party)).forEach(parties::add);
        }
        return known("party", given, parties);
    }

    /** The day given for an option, or null. */
    LocalDate day(String option) {
        String given = value(option);
        if (given == null) {
            return null;
        }
        try {
            if (looksLikeDay(given)) {
                return LocalDate.of(Integer.parseInt(given.substring(0, 4)), Integer.parseInt(given.substring(5, 7)),
                        Integer.parseInt(given.substring(8)));
            }
        } catch (DateTimeException e) {
            throw new UsageException("--" + option + ": there is no day '" + given + "'");
        }
        throw new UsageException("--" + option + ": '" + given + "' is not a day; days are written YYYY-MM-DD, such as 2021-05-02");
    }

    /** Checked by hand: java.time's parser would cost more at the start than the rest of the command line together. */
    private static boolean looksLikeDay(String text) {
        if (text.length() != 10) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    /** The switches put in another position, in the order given. */
    Map<String, String> readings(Vocabulary vocabulary) {
        Map<String, String> readings = new LinkedHashMap<>();
        String[] given = line.getOptionValues("reading");
        for (String reading : given == null ? new String[0] : given) {
            int equals = reading.indexOf('=');
            if (equals < 0) {
                throw new UsageException("--reading: '" + reading + "' is not SWITCH=POSITION, such as goals=binding");
            }
            String name = reading.substring(0, equals);
            String position = reading.substring(equals + 1);
            Switch found = vocabulary.findSwitch(name).orElse(null);
            if (found == null) {
                List<String> names = new ArrayList<>();
                for (Switch s : vocabulary.switches()) {
                    names.add(s.name());
                }
                throw UsageException.unknown("switch", name, names);
            }
            if (!found.positions().contains(position)) {
                throw UsageException.unknown("position of " + name, position, found.positions());
            }
            if (readings.put(name, position) != null) {
                throw new UsageException("switch '" + name + "' is given twice");
            }
        }
        return readings;
    }

    /** The duty of that id; an unknown one is a wrong call. */
    static Duty duty(String given, Vocabulary vocabulary) {
        return vocabulary.duty(new DutyId(given)).orElseThrow(() -> {
            List<String> ids = new ArrayList<>();
            vocabulary.duties().forEach(d -> ids.add(d.id().value()));
            return UsageException.unknown("duty", given, ids, "see 'doha duties'");
        });
    }

    /** Refuses a duty that is none under the reading. */
    static void refuseUnpublished(Duty duty, Query query) {
        duty.whyNotCounted(query.readings()).ifPresent(name -> {
            throw new UsageException(duty.id() + " is no duty under " + name + "=" + query.readings().position(name) + "; add --reading "
                    + name + "=" + duty.countsUnder().get(name));
        });
    }

    /** A whole number of at least 1 given for an option; {@code otherwise} where it is not given. */
    int number(String option, int otherwise) {
        String given = value(option);
        if (given == null) {
            return otherwise;
        }
        if (!given.matches("[0-9]{1,9}") || Integer.parseInt(given) < 1) {
            throw new UsageException("--" + option + ": '" + given + "' is not a whole number from 1 up");
        }
        return Integer.parseInt(given);
    }

    /** The scenario's own question with what the call changes of it. */
    Query query(Scenario scenario, Map<String, String> readings) {
        LocalDate asOf = day("as-of");
        LocalDate knownBy = day("known-by");
        return new Query(asOf == null ? scenario.defaultAsOf() : asOf, knownBy == null ? scenario.knownBy() : knownBy,
                scenario.readings().with(readings));
    }

    /** The folder of edited rules, or null for the built-in ones. */
    Path rules() {
        String given = value("rules");
        if (given == null) {
            return null;
        }
        Path folder = path(given);
        if (!Files.isDirectory(folder)) {
            throw new UsageException("--rules: there is no folder '" + given + "'");
        }
        return folder;
    }

    /** A path as the system takes it. */
    static Path path(String given) {
        try {
            return Path.of(given);
        } catch (InvalidPathException e) {
            String locale = e.getReason().contains("unmappable") ? "; under this locale names can hold ASCII letters only, so set LC_ALL=C.UTF-8" : "";
            throw new UsageException("'" + given + "' is no file name: " + e.getReason() + locale);
        }
    }
}
