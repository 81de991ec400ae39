package doha.internal.cli;

import doha.model.Diagnostic;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.commons.cli.Converter;
import org.apache.commons.cli.Option;

/** The options that several commands have, and how options are made. A value that an option does not take throws {@link UsageException}. */
final class CallOptions {

    static final Option AS_OF = day("as-of",
            "assess on this day (YYYY-MM-DD); if not given, the scenario's own as-of, else its latest fact's day");
    static final Option KNOWN_BY = day("known-by", "count only what was known by this day");
    static final Option READING = text("reading", "K=V", "set a switch to another position, such as goals=binding; may be repeated");
    static final Option STANCE = text("stance", "NAME", "set switches to the positions of a stance, as 'doha switches' lists them; "
            + "--reading goes over it");
    static final Option RULES = rules("use the rules of this folder instead of the built-in ones");
    static final Option HELP = flag("help", "show this help");
    static final Option DEBUG = flag("debug", "show where the program failed, if it fails");

    private CallOptions() {}

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

    /** Other names of formats; a spreadsheet opens CSV. */
    private static final Map<String, String> FORMATS = Map.ofEntries(Map.entry("md", "markdown"), Map.entry("text", "table"),
            Map.entry("txt", "table"), Map.entry("plain", "table"), Map.entry("terminal", "table"), Map.entry("excel", "csv"),
            Map.entry("xlsx", "csv"), Map.entry("xls", "csv"), Map.entry("spreadsheet", "csv"), Map.entry("ndjson", "jsonl"),
            Map.entry("jsonlines", "jsonl"), Map.entry("yml", "yaml"), Map.entry("mmd", "mermaid"), Map.entry("ics", "calendar"),
            Map.entry("ical", "calendar"),
            Map.entry("icalendar", "calendar"));

    static Option format(String... formats) {
        return words("format", "FORMAT", new Words("format", List.of(formats),
                given -> Meant.bare(given).matches("html?|page|pdf") ? "'doha report FILE --out F.html' makes a page" : ""));
    }

    /** One of a few words. Messages call them by a noun, and say where else another word belongs; nowhere if that is empty. */
    record Words(String noun, List<String> all, UnaryOperator<String> elsewhere) implements Converter<String, UsageException> {

        /** The word that a text is, or is another name of; null if there is none. */
        String word(String given) {
            String word = FORMATS.getOrDefault(Meant.bare(given), given);
            return all.contains(word) ? word : null;
        }

        @Override
        public String apply(String given) {
            String word = word(given);
            String other = word == null ? elsewhere.apply(given) : "";
            if (!other.isEmpty()) {
                throw new UsageException("unknown " + noun + " '" + given + "'; there are " + String.join(", ", all) + "; " + other);
            }
            return word == null ? UsageException.known(noun, given, all) : word;
        }
    }

    /** An option that takes one of a few words, of which the first holds if it is not given. */
    static Option words(String name, String value, Words words) {
        return converted(name, value, String.join(", ", words.all) + "; " + words.all.get(0) + " if not given", words);
    }

    static Option day(String name, String description) {
        return converted(name, "DAY", description, given -> parseDay(given, "--" + name));
    }

    /** Read without java.time's parser, which would cost more at the start than the rest of the command line together. */
    private static LocalDate parseDay(String given, String option) {
        boolean asWritten = given.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        if (asWritten) {
            try {
                String[] parts = given.split("-");
                return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            } catch (DateTimeException e) {
                // It may be written in another order.
            }
        }
        List<LocalDate> meant = Diagnostic.daysMeant(given);
        if (meant.size() > 1) {
            throw Meant.several(given, meant.stream().map(String::valueOf).toList());
        }
        if (given.matches("\\d{4}(-\\d{1,2})?|\\p{L}{3,9} \\d{4}")) {
            throw new UsageException(option + ": '" + given + "' is more than one day; name one of them, such as 2021-05-02");
        }
        if (meant.isEmpty()) {
            throw new UsageException(option + ": " + (asWritten ? "there is no day '" + given + "'"
                    : "'" + given + "' is not a day; days are written YYYY-MM-DD, such as 2021-05-02"));
        }
        return meant.get(0);
    }

    static Option number(String name, String value, String description, long least, long most) {
        return converted(name, value, description, given -> {
            try {
                long number = new BigDecimal(given.replaceAll("(?<=\\d)[,_' ](?=\\d{3}(\\D|$))", "")).longValueExact();
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (ArithmeticException | NumberFormatException e) {
                // Reported below, like a number out of bounds.
            }
            throw new UsageException("--" + name + ": '" + given + "' is not a whole number"
                    + (least == Long.MIN_VALUE ? "" : " from " + least + " to " + most));
        });
    }

    static Option rules(String description) {
        return converted("rules", "DIR", description, given -> {
            Path folder = ScenarioFiles.path(given);
            if (Files.isRegularFile(folder)) {
                throw new UsageException("--rules: '" + given + "' is a file; it takes its folder"
                        + (folder.getParent() == null ? "" : ", '" + folder.getParent() + "'"));
            }
            if (!Files.isDirectory(folder)) {
                throw new UsageException("--rules: " + FileNames.noFolder(given));
            }
            return folder;
        });
    }
}
