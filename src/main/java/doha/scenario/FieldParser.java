package doha.scenario;

import doha.model.DutyId;
import doha.model.FactType;
import doha.model.FactType.Field;
import doha.model.Stance;
import doha.model.Switch;
import doha.model.Vocabulary;
import doha.scenario.Node.Items;
import doha.scenario.Node.Scalar;
import doha.scenario.Node.ScalarType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes typed values of nodes; what is of the wrong kind is reported and comes back as null (interfaces.md, Scenario file). Every
 * method takes the name of the field, for the message.
 */
record FieldParser(Diagnostics faults, Vocabulary vocabulary, List<String> fieldNames) {

    /** What interfaces.md allows of whole numbers; facts hold 64 bits. */
    static final long LARGEST = Integer.MAX_VALUE;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern COLON = Pattern.compile("(?s) *[:=].*");
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}([ ,.])[0-9]{3}(\\1[0-9]{3})*");
    private static final Pattern SHORT_NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{0,9})?(e\\+?[0-9]{1,2})?", Pattern.CASE_INSENSITIVE);
    static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    FieldParser(Diagnostics faults, Vocabulary vocabulary) {
        this(faults, vocabulary, vocabulary.fieldNames());
    }

    /** Reports a fault; null, for want of a value. */
    <T> @Nullable T fault(String code, Node at, String message) {
        return faults.add(code, at.place(), message);
    }

    private <T> @Nullable T wrong(Scalar value, String why) {
        return fault("wrong-kind", value, Messages.quoted(value.text()) + why);
    }

    <T> @Nullable T unknown(String what, Node at, String name, Collection<String> known, String remedy) {
        return fault("unknown-" + what.replace(' ', '-'), at, Messages.unknown(what, name, known, remedy));
    }

    /** Reports an unknown name of a field or key; the one that is meant, null if none seems to be. */
    @Nullable
    String unknownName(String what, Scalar name, List<String> known, String remedy) {
        String meant = meant(name.text(), known);
        boolean glued = meant != null && beforeColon(name.text()).equals(meant);
        fault("unknown-" + what, name, glued ? "unknown " + what + " " + Messages.quoted(name.text())
                + "; a plain colon and space come after a name: write '" + meant + ": …'"
                : Messages.unknown(what, name.text(), known, remedy));
        return meant;
    }

    /** The name that an unknown one means: a mistyped one, or one with its value, for want of a space; null if none seems to be. */
    static @Nullable String meant(String name, List<String> known) {
        String before = beforeColon(name);
        return known.contains(before) ? before : Messages.nearest(name, known).orElse(null);
    }

    private static String beforeColon(String name) {
        Matcher colon = COLON.matcher(OddCharacters.plain(name));
        return colon.find() ? colon.replaceFirst("") : "";
    }

    @Nullable
    Object value(Field field, Node node) {
        String name = field.name();
        return switch (field.form()) {
            case COUNT -> count(node, name);
            case DECIMAL -> decimal(node, name);
            case CHOICE -> choice(node, name, field.choices(), "value");
            case TRUTH -> truth(node, name);
            case DAY -> day(node, name);
            case DUTY -> Optional.ofNullable(duty(node, name)).map(List::of).orElse(null);
            case DUTIES -> duties(node, name);
            case TEXT -> name.equals("id") ? requiredText(node, name) : text(node, name);
        };
    }

    /** A single value; refused are null ({@code no-value}), lists and mappings ({@code wrong-kind}). */
    @Nullable
    Scalar scalar(Node node, String field, String takes) {
        if (node instanceof Scalar scalar && !scalar.isNull()) {
            return scalar.type() == ScalarType.REFUSED ? null : scalar;
        }
        return wrongKind(node, "'" + field + "'", "it takes " + takes);
    }

    <T> @Nullable T wrongKind(Node node, String what, String takes) {
        boolean none = node.isNull();
        return fault(none ? "no-value" : "wrong-kind", node, what + (none ? " has no value; " : " is " + node.sort() + "; ") + takes);
    }

    @Nullable
    String text(Node node, String field) {
        return read(node, field, "a text", Scalar::text);
    }

    /** What is made of a single value. */
    private <T> @Nullable T read(Node node, String field, String takes, Function<Scalar, @Nullable T> parse) {
        Scalar scalar = scalar(node, field, takes);
        return scalar == null ? null : parse.apply(scalar);
    }

    /** As {@link #text}; blank is refused too ({@code blank}). */
    @Nullable
    String requiredText(Node node, String field) {
        String text = text(node, field);
        return text != null && text.isBlank() ? fault("blank", node, "'" + field + "' is blank; it takes a text") : text;
    }

    @Nullable
    LocalDate day(Node node, String field) {
        return read(node, field, "a day, such as 2020-02-29", scalar -> {
            String text = scalar.text();
            if (!DAY.matcher(text).matches()) {
                return wrong(scalar, " is not a day; " + DayForm.remedy(text));
            }
            try {
                // Parsed by hand, for speed: most values of a large file are days.
                return LocalDate.of(Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, 10, 10));
            } catch (DateTimeException e) {
                return fault("no-such-day", node, Messages.quoted(text) + " is not in the calendar; " + DayForm.remedy(text));
            }
        });
    }

    /** What is wrong with a day of a program's that no file could hold; empty for all others, and for null. */
    static Optional<String> outside(String field, @Nullable LocalDate day) {
        return day == null || day.getYear() >= 0 && day.getYear() <= 9999 ? Optional.empty()
                : Optional.of("'" + field + "' is " + day + "; days are from 0000-01-01 to 9999-12-31");
    }

    /** A whole number of decimal digits, without quotes, at most 2147483647. */
    @Nullable
    Long count(Node node, String field) {
        return read(node, field, "a whole number, such as 8600", scalar -> {
            if (scalar.isQuoted(ScalarType.WHOLE)) {
                return wrong(scalar, " is in quotes and so a text; '" + field + "' takes a whole number without quotes, such as 8600");
            } else if (!DIGITS.matcher(scalar.text()).matches()) {
                return wrong(scalar, " is not a whole number; '" + field + "' takes decimal digits only"
                        + wholeMeant(scalar.text()).map(number -> ": did you mean " + number + "?").orElse(", such as 8600"));
            }
            String digits = scalar.text().replaceFirst("^0+(?=.)", "");
            return digits.length() > 10 || Long.parseLong(digits) > LARGEST
                    ? wrong(scalar, " is too large; '" + field + "' takes at most " + LARGEST) : Long.valueOf(digits);
        });
    }

    /** The whole number that a text means, written with thousands apart or as spreadsheets show large ones. */
    private static Optional<Long> wholeMeant(String text) {
        String plain = OddCharacters.plain(text).replaceAll("[\"']", "").strip();
        String digits = THOUSANDS.matcher(plain).matches() ? plain.replaceAll("[ ,.]", "") : plain;
        return Optional.of(digits).filter(SHORT_NUMBER.asMatchPredicate()).map(BigDecimal::new)
                .filter(number -> number.compareTo(BigDecimal.valueOf(LARGEST)) <= 0 && number.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::longValue);
    }

    /** As {@link #number}, to the last digit. */
    @Nullable
    BigDecimal decimal(Node node, String field) {
        return number(node, field) == null ? null : new BigDecimal(((Scalar) node).text());
    }

    /** A number with or without a fraction, without quotes. */
    @Nullable
    Double number(Node node, String field) {
        return read(node, field, "a number, such as 0.3", scalar -> {
            if (!isNumber(scalar)) {
                return wrong(scalar, " is not a number; '" + field + "' takes a number without quotes, such as 0.3");
            }
            Double value = Double.valueOf(scalar.text());
            return value.isInfinite() ? wrong(scalar, " is too large; '" + field + "' takes a smaller number") : value;
        });
    }

    /** Of what YAML calls numbers, not those with other digits (0x1F) and not the endless ones (.inf, .nan). */
    private static boolean isNumber(Scalar scalar) {
        boolean number = scalar.type() == ScalarType.DECIMAL || scalar.type() == ScalarType.WHOLE;
        return number && !scalar.text().matches("(?i).*[xon].*");
    }

    /** {@code true} or {@code false}, without quotes; also {@code True} and {@code TRUE}, as YAML 1.2 has it. */
    @Nullable
    Boolean truth(Node node, String field) {
        return read(node, field, "true or false", scalar -> scalar.type() != ScalarType.TRUTH
                ? wrong(scalar, scalar.isQuoted(ScalarType.TRUTH)
                        ? " is in quotes and so a text; '" + field + "' takes true or false without quotes"
                        : " is neither true nor false; '" + field + "' takes true or false")
                : Boolean.valueOf(scalar.text()));
    }

    @Nullable
    String choice(Node node, String field, List<String> choices, String what) {
        String takes = Messages.anyOf(choices);
        return read(node, field, takes, scalar -> choices.contains(scalar.text()) ? scalar.text()
                : fault("unknown-" + what, node, Messages.unknownOf(what, scalar.text(), field, choices, "it takes " + takes)));
    }

    @Nullable
    DutyId duty(Node node, String field) {
        return duty(node, field, false);
    }

    private @Nullable DutyId duty(Node node, String field, boolean listed) {
        return read(node, field, "a duty, such as " + vocabulary.exampleDuty(), scalar -> {
            String text = scalar.text();
            List<String> several = Stream.of(text.split("[,; ]+|\\band\\b")).filter(this::isDuty).toList();
            if (several.size() < 2 && isDuty(text)) {
                return new DutyId(text);
            }
            return fault("unknown-duty", node, several.size() < 2 ? unknownDuty(text, vocabulary) : Messages.quoted(text)
                    + " names several duties; " + (listed ? "write a list, such as " + several + ", or spaces between them in CSV"
                            : "write one here, and an entry for each of the others"));
        });
    }

    private boolean isDuty(String id) {
        return vocabulary.duty(new DutyId(id)).isPresent();
    }

    /** A duty or a list of at least one. */
    @Nullable
    List<DutyId> duties(Node node, String field) {
        List<Node> items = node instanceof Items list ? list.items() : List.of(node);
        if (items.isEmpty()) {
            fault("no-value", node, "'" + field + "' is an empty list; it takes at least one duty, such as " + vocabulary.exampleDuty());
        }
        List<DutyId> ids = items.stream().map(item -> duty(item, field, true)).toList();
        return ids.isEmpty() || ids.contains(null) ? null : ids;
    }

    static String unknownDuty(String name, Vocabulary vocabulary) {
        return Messages.unknown("duty", name, vocabulary.duties().stream().map(duty -> duty.id().value()).toList(),
                "'doha duties' lists them");
    }

    static String unknownType(String name, Vocabulary vocabulary) {
        return Messages.unknown("fact type", name, vocabulary.factTypes().stream().map(FactType::name).toList(),
                "'doha facts' lists them");
    }

    @Nullable
    String stance(Node node, String field) {
        List<String> names = vocabulary.stances().stream().map(Stance::name).toList();
        return read(node, field, "the name of a stance", scalar -> names.contains(scalar.text()) ? scalar.text()
                : unknown("stance", node, scalar.text(), names, names.isEmpty()
                        ? "this agreement has none; name positions under 'readings'" : "there are " + Messages.allOf(names)));
    }

    Optional<Switch> findSwitch(Scalar name) {
        Optional<Switch> found = vocabulary.findSwitch(name.text());
        if (found.isEmpty()) {
            List<String> names = vocabulary.switches().stream().map(Switch::name).toList();
            unknown("switch", name, name.text(), names, "there are " + Messages.allOf(names));
        }
        return found;
    }

    /** The position of a switch that a node names; null, with a fault, if it is none. */
    @Nullable
    String position(Node node, Switch of) {
        return choice(node, of.name(), of.positions(), "position");
    }
}
