package doha.internal.cli;

import doha.internal.cli.CallOptions.Words;
import doha.model.Diagnostic;
import doha.model.DutyId;
import doha.model.Switch;
import doha.model.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;

/** Turns arguments as people write them into those that a command knows, and reports how it took them. */
final class MeantOptions {

    /** What options are called elsewhere; other names for what they do. */
    private static final Map<String, String> ALSO = Map.ofEntries(
            Map.entry("as-of", "date on day at when"), Map.entry("known-by", "known-on knowledge"),
            Map.entry("reading", "readings set switch position"),
            Map.entry("stance", "stances holder view viewpoint"), Map.entry("rules", "rule-folder"), Map.entry("format", "f as type"),
            Map.entry("out", "o output file-out write save"),
            Map.entry("status", "state verdict"), Map.entry("party", "by obligor who"), Map.entry("most", "max limit n top"),
            Map.entry("over", "vary switches"), Map.entry("samples", "n runs draws"), Map.entry("threads", "j jobs cpus"),
            Map.entry("from", "since start begin"), Map.entry("to", "until till end as-of date on day"), Map.entry("help", "h ? usage"),
            Map.entry("as", "format f form type table"), Map.entry("every", "per period"), Map.entry("all", "full everything"),
            Map.entry("of", "for type"));
    /** What arguments are called as if they were options. */
    private static final Map<String, String> ARGUMENTS = Map.of("FILE", "file scenario input i", "DUTY", "duty id d", "DIR", "dir folder");
    /** A word processor makes one long dash of two hyphens. */
    private static final Pattern DASHED = Pattern.compile("[-\u2010-\u2015\u2212]{1,2}(?=[\\p{L}?])(.*)", Pattern.DOTALL);

    private final Command command;
    private final Supplier<Vocabulary> vocabulary;
    private final Console console;
    private final List<String> meant = new ArrayList<>();
    private final List<String> days = new ArrayList<>();

    /** The vocabulary of the call's agreement is read only if it is needed. */
    MeantOptions(Command command, Supplier<Vocabulary> vocabulary, Console console) {
        this.command = command;
        this.vocabulary = vocabulary;
        this.console = console;
    }

    /** The arguments as the command knows them. What has two meanings, or none, throws {@link UsageException}. */
    List<String> of(List<String> given) {
        int i = 0;
        while (i < given.size() && !given.get(i).equals("--")) {
            Matcher dashed = DASHED.matcher(given.get(i));
            i = dashed.matches() ? option(dashed.group(1), given, i) : argument(given, i);
        }
        meant.addAll(0, spans());
        meant.addAll(given.subList(i, given.size()));
        return meant;
    }

    private int option(String text, List<String> given, int i) {
        String[] parts = text.split("=", 2);
        String typed = given.get(i).split("=", 2)[0];
        Option option = likely(parts[0], typed);
        if (option == null) {
            return other(parts, typed, given, i);
        }
        String name = "--" + option.getLongOpt();
        console.taken(typed, name);
        if (parts.length > 1 && !option.hasArg()) {
            throw new UsageException("option '" + name + "' takes no value");
        }
        meant.add(name + (parts.length > 1 ? "=" + parts[1] : ""));
        return parts.length == 1 && option.hasArg() ? value(option, given, i + 1) : i + 1;
    }

    /** Takes an option's value; a day in words may be three arguments, and names of switches without commas several. */
    private int value(Option option, List<String> given, int i) {
        if (i == given.size() || given.get(i).startsWith("--")) {
            return i;
        }
        boolean split = option.getArgName().equals("DAY") && i + 3 <= given.size() && Diagnostic.daysMeant(given.get(i)).isEmpty()
                && !Diagnostic.daysMeant(String.join(" ", given.subList(i, i + 3))).isEmpty();
        int end = split ? i + 3 : i + 1;
        boolean one = option.equals(CallOptions.READING) && isSwitch(given.get(i));
        while (end < given.size() && (one ? end == i + 1 && !given.get(end).startsWith("-") && !FileNames.exists(given.get(end))
                : option.getArgName().equals("K,K…") && isSwitch(given.get(end)))) {
            end++;
        }
        String typed = String.join(" ", given.subList(i, end));
        String value = split || end == i + 1 ? typed : typed.replaceAll(",? ", one ? "=" : ",");
        meant.add(value);
        if (!value.equals(typed)) {
            console.taken(typed, "--" + option.getLongOpt() + " " + value);
        }
        return end;
    }

    private List<Switch> switches() {
        return vocabulary.get().switches();
    }

    private boolean isSwitch(String name) {
        return !name.contains("=") && Meant.alike(name, switches().stream().map(Switch::name).toList()).size() == 1;
    }

    /** The option of a name, or of one that is alike, or a synonym, or the beginning; null if there is none. */
    private Option likely(String name, String typed) {
        List<Option> options = command.options.getOptions().stream().filter(option -> !option.equals(CallOptions.DEBUG)).toList();
        List<String> names = options.stream().map(Option::getLongOpt).toList();
        String lower = name.toLowerCase(Locale.ROOT);
        List<String> found = Stream.<Supplier<List<String>>>of(() -> names.contains(name) ? List.of(name) : List.of(),
                () -> Meant.alike(name, names),
                () -> names.stream().filter(each -> List.of(ALSO.getOrDefault(each, "").split(" ")).contains(lower)).toList(),
                () -> Meant.of(name, names)).map(Supplier::get).filter(each -> !each.isEmpty()).findFirst().orElse(List.of());
        if (found.size() > 1) {
            throw Meant.several(typed, found.stream().map(each -> "--" + each).toList());
        }
        return found.isEmpty() ? null : command.options.getOption(found.get(0));
    }

    /** An option that is an argument, a word that an option takes, or a switch. */
    private int other(String[] parts, String typed, List<String> given, int i) {
        String name = parts[0];
        String value = parts.length > 1 ? parts[1] : i + 1 < given.size() ? given.get(i + 1) : null;
        int after = Math.min(given.size(), i + (parts.length > 1 ? 1 : 2));
        if (value != null && ARGUMENTS.entrySet().stream().anyMatch(argument -> command.arguments.contains(argument.getKey())
                && List.of(argument.getValue().split(" ")).contains(name.toLowerCase(Locale.ROOT)))) {
            taken(typed + " " + value, value);
            return after;
        }
        Option worded = parts.length > 1 ? null : worded(name);
        if (worded != null) {
            taken(typed, "--" + worded.getLongOpt(), ((Words) worded.getConverter()).word(name));
            return i + 1;
        }
        if (!command.options.hasLongOption("reading")) {
            throw unknown(name, typed, List.of());
        }
        List<String> named = Meant.of(name, switches().stream().map(Switch::name).toList());
        if (named.size() == 1) {
            if (value == null) {
                throw new UsageException("option '" + typed + "' needs a value: "
                        + String.join(", ", vocabulary.get().findSwitch(named.get(0)).orElseThrow().positions()));
            }
            taken(typed + " " + value, "--reading", named.get(0) + "=" + value);
            return after;
        }
        List<String> positions = named.isEmpty() ? MeantReadings.withPosition(name, switches())
                : named.stream().map(each -> each + "=…").toList();
        if (positions.size() > 1) {
            throw Meant.several(typed, positions.stream().map(each -> "--reading " + each).toList());
        }
        if (positions.isEmpty()) {
            throw unknown(name, typed, switches());
        }
        taken(typed, "--reading", positions.get(0));
        return i + 1;
    }

    private UsageException unknown(String name, String typed, List<Switch> known) {
        List<String> names = command.options.getOptions().stream().map(option -> "--" + option.getLongOpt()).toList();
        if (List.of("out", "o", "output").contains(name)) {
            return new UsageException(command.name + " has no " + typed
                    + ": it writes to standard output; end the call with > FILE instead");
        }
        List<String> others = Commands.having(name);
        if (!others.isEmpty()) {
            return new UsageException("option '" + typed + "' belongs to " + String.join(", ", others)
                    + "; see 'doha " + command.name + " --help'");
        }
        return new UsageException("unknown option '" + typed + "'; "
                + Diagnostic.nearest("--" + name, Stream.concat(names.stream(), known.stream().map(each -> "--" + each.name())).toList())
                        .map(near -> "did you mean '" + (names.contains(near) ? near : near.replace("--", "--reading ") + "=…") + "'?")
                        .orElse("see 'doha " + command.name + " --help'"));
    }

    private Option worded(String word) {
        return command.options.getOptions().stream()
                .filter(option -> option.getConverter() instanceof Words words && words.word(word) != null)
                .findFirst().orElse(null);
    }

    /** An argument that is an option without its name, unless it is a file's name. */
    private int argument(List<String> given, int i) {
        String text = given.get(i);
        if (FileNames.exists(text)) {
            if (command.name.equals("check") && !given.contains("--rules") && FileNames.isRules(text)) {
                taken(text, "--rules", text);
            } else {
                meant.add(text);
            }
            return i + 1;
        }
        String[] parts = text.split("=", 2);
        Option worded = worded(text);
        boolean day = !Diagnostic.daysMeant(text).isEmpty();
        if (text.equals("help") && given.size() == 1 && !command.name.equals("help")) {
            taken(text, "--help");
        } else if (parts.length > 1 && command.options.hasLongOption("reading") && isSwitch(parts[0])) {
            taken(text, "--reading", text);
        } else if (parts.length > 1 && command.options.hasLongOption(parts[0])) {
            taken(text, "--" + text);
        } else if (worded != null && text.equals(((Words) worded.getConverter()).word(text)) && !command.arguments.contains("COMMAND")) {
            taken(text, "--" + worded.getLongOpt(), text);
        } else if (day && command.options.hasLongOption("as-of")) {
            taken(text, "--as-of", text);
        } else if (day && command.options.hasLongOption("from")) {
            days.add(text);
        } else if (takesNoDuty() && vocabulary.get().duty(new DutyId(text)).isPresent()) {
            throw new UsageException("'" + text + "' is a duty, and " + command.name + " takes " + command.arguments
                    + "; did you mean 'doha explain FILE " + text + "'?");
        } else {
            meant.add(text);
        }
        return i + 1;
    }

    private boolean takesNoDuty() {
        return command.arguments.startsWith("FILE") && !command.arguments.contains("DUTY");
    }

    /** Two days without an option are a first and a last one; one can be either. */
    private List<String> spans() {
        if (days.isEmpty()) {
            return List.of();
        }
        if (days.size() > 2) {
            throw new UsageException("unexpected argument '" + days.get(2) + "'; " + command.name + " takes a first day and a last one");
        }
        if (days.size() == 1) {
            throw Meant.several(days.get(0), List.of("--from " + days.get(0), "--to " + days.get(0)));
        }
        console.taken(String.join(" ", days), "--from " + days.get(0) + " --to " + days.get(1));
        return List.of("--from", days.get(0), "--to", days.get(1));
    }

    private void taken(String typed, String... as) {
        console.taken(typed, String.join(" ", as));
        meant.addAll(List.of(as));
    }
}
