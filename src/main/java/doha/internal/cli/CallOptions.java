package doha.internal.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.cli.Converter;
import org.apache.commons.cli.Option;

/** The options that several commands have, and how options are made. A value that an option does not take throws {@link UsageException}. */
final class CallOptions {

    static final Option AS_OF = day("as-of",
            "assess on this day (YYYY-MM-DD); if not given, the scenario's own as-of, else its latest fact's day");
    static final Option KNOWN_BY = day("known-by", "count only what was known by this day");
    static final Option READING = text("reading", "K=V", "set a switch to another position, such as goals=binding; may be repeated");
    static final Option RULES = rules("use the rules of this folder instead of the built-in ones");
    static final Option HELP = flag("help", "show this help");
    static final Option DEBUG = flag("debug", "show where the program failed, if it fails");

    private CallOptions() { }

    static Option flag(String name, String description) {
        return Option.builder().longOpt(name).desc(description).get();
    }

    static Option text(String name, String value, String description) {
        return converted(name, value, description, text -> text);
    }

    /** An option with a value that is converted when the call is read. */
    static Option converted(String name, String value, String description, Converter<?, UsageException> converter) {
        return Option.builder().longOpt(name).hasArg().argName(value).desc(description).converter(converter).get();
    }

    static Option format(String... formats) {
        return words("format", "FORMAT", "format", formats);
    }

    /** An option that takes one of a few words, of which the first holds if it is not given; messages call them by a noun. */
    static Option words(String name, String value, String noun, String... words) {
        List<String> all = List.of(words);
        return converted(name, value, String.join(", ", all) + "; " + all.get(0) + " if not given",
                given -> UsageException.known(noun, given, all));
    }

    static Option day(String name, String description) {
        return converted(name, "DAY", description, given -> parseDay(given, "--" + name));
    }

    /** Read without java.time's parser, which would cost more at the start than the rest of the command line together. */
    private static LocalDate parseDay(String given, String option) {
        if (!given.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            throw new UsageException(option + ": '" + given + "' is not a day; days are written YYYY-MM-DD, such as 2021-05-02");
        }
        try {
            String[] parts = given.split("-");
            return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        } catch (DateTimeException e) {
            throw new UsageException(option + ": there is no day '" + given + "'");
        }
    }

    static Option number(String name, String value, String description, long least, long most) {
        return converted(name, value, description, given -> {
            try {
                long number = Long.parseLong(given);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Reported below, like a number out of bounds.
            }
            throw new UsageException("--" + name + ": '" + given + "' is not a whole number"
                    + (least == Long.MIN_VALUE ? "" : " from " + least + " to " + most));
        });
    }

    static Option rules(String description) {
        return converted("rules", "DIR", description, given -> {
            Path folder = ScenarioFiles.path(given);
            if (!Files.isDirectory(folder)) {
                throw new UsageException("--rules: there is no folder '" + given + "'");
            }
            return folder;
        });
    }
}
