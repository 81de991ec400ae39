package doha.scenario;

import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Named;
import doha.model.Phase;
import doha.model.Status;
import doha.scenario.Expectation.Expected;
import doha.scenario.Mapping.Keys;
import doha.scenario.Node.Entry;
import doha.scenario.Node.Scalar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code expect} (interfaces.md, Scenario file). */
record ExpectationReader(FieldParser values) {

    private static final Keys KEYS = Keys.of("an expectation", "[as-of known-by because source url page stance readings status]");
    private static final Keys SERIES = Keys.of("a series of days", "every from to");
    private static final Map<String, ChronoUnit> UNITS = Map.of("day", ChronoUnit.DAYS, "month", ChronoUnit.MONTHS, "year",
            ChronoUnit.YEARS);
    private static final int MOST_DAYS = 10_000;
    private static final List<String> STATUSES = Stream.of(Status.values()).map(Named::label).toList();
    private static final List<String> PHASES = Stream.of(Phase.values()).map(Named::label).toList();

    List<Expectation> read(Mapping file) {
        String example = "{" + values.vocabulary().exampleDuty() + ": met}";
        return file.mappings("expect", "mappings, such as {as-of: 2020-07-14, status: " + example + "}", KEYS).stream()
                .map(entry -> expectation(entry, example)).toList();
    }

    private Expectation expectation(Mapping entry, String example) {
        if (!entry.has("status")) {
            values.fault("missing", entry.node(), "'status' is missing; an expectation needs duties and their statuses, such as "
                    + example);
        }
        Node asOf = entry.get("as-of");
        List<Expected> duties = entry.entries("status").stream().map(this::expected).filter(Objects::nonNull).toList();
        return new Expectation(asOf == null ? List.of() : days(asOf), entry.day("known-by"), entry.value("stance", values::stance),
                entry.readings(), entry.text("because"), entry.text("source"), entry.text("url"), entry.text("page"), duties,
                entry.place());
    }

    /** A day, a list of days, or a series of them; none if it is at fault. */
    private List<LocalDate> days(Node node) {
        Mapping series = node instanceof Node.Entries ? Mapping.of(node, SERIES, values) : null;
        if (series != null) {
            return series(series);
        }
        List<Node> items = node instanceof Node.Items list ? list.items() : List.of(node);
        if (items.isEmpty()) {
            values.fault("no-value", node, "'as-of' is an empty list; it takes at least one day, or is left out");
        }
        return items.stream().map(item -> values.day(item, "as-of")).filter(Objects::nonNull).distinct().toList();
    }

    private List<LocalDate> series(Mapping series) {
        ChronoUnit every = UNITS.get(String.valueOf(series.choice("every", List.of("day", "month", "year"))));
        LocalDate from = series.day("from");
        LocalDate to = series.day("to");
        if (every == null || from == null || to == null) {
            return List.of();
        }
        long whole = every.between(from, to);
        // From the 31st, a shorter month ends before the month is whole.
        long steps = from.plus(whole + 1, every).isAfter(to) ? whole : whole + 1;
        if (to.isBefore(from)) {
            values.fault("to-before-from", series.given("to"), "'to' " + to + " is before 'from' " + from + "; the last day is no earlier "
                    + "than the first");
        } else if (steps >= MOST_DAYS) {
            values.fault("too-many-days", series.node(), "these are " + (steps + 1) + " days; ask about at most " + MOST_DAYS);
        }
        // Each is counted from the first: months from the 31st are not to end on the 28th for good.
        return steps >= MOST_DAYS ? List.of() : LongStream.rangeClosed(0, steps).mapToObj(step -> from.plus(step, every)).toList();
    }

    private @Nullable Expected expected(Entry entry) {
        Duty duty = values.vocabulary().duty(new DutyId(entry.name())).orElse(null);
        if (duty == null) {
            values.fault("unknown-duty", entry.key(), FieldParser.unknownDuty(entry.name(), values.vocabulary()));
        }
        Scalar scalar = values.scalar(entry.value(), entry.name(), "a status, such as met or breached/overdue");
        if (scalar == null) {
            return null;
        }
        String text = scalar.text();
        String quoted = Messages.quoted(text);
        String meant = meant(text);
        if (meant != null && !meant.equals(text)) {
            boolean aPhase = Named.of(Phase.class, text).isPresent();
            return values.fault("unknown-value", scalar, (aPhase ? quoted + " is a phase, not a status" : "unknown status " + quoted)
                    + "; write " + Messages.quoted(meant));
        }
        String[] parts = text.split("/", 2);
        Status status = constant(Status.class, "status", STATUSES, parts[0], scalar);
        Phase phase = parts.length == 1 ? null : constant(Phase.class, "phase", PHASES, parts[1], scalar);
        if (status == null || phase == null && parts.length > 1) {
            return null;
        } else if (duty != null && phase != null && !phase.fits(duty.kind())) {
            return values.fault("impossible-expectation", scalar, quoted + " cannot be: '" + parts[1] + "' is no phase of a duty of kind '"
                    + duty.kind().label() + "'; " + duty.id() + " takes " + Messages.anyOf(pairs(duty, status)));
        } else if (phase != null && phase.status() != status) {
            String right = phase.status().label();
            return values.fault("impossible-expectation", scalar, quoted + " cannot be: '" + parts[1] + "' is a phase of '" + right
                    + "'; write '" + right + "/" + parts[1] + "'");
        }
        return duty == null ? null : new Expected(duty.id(), status, phase, scalar.place());
    }

    private <E extends Enum<E> & Named> @Nullable E constant(Class<E> type, String what, List<String> all, String label, Scalar at) {
        return Named.of(type, label)
                .orElseGet(() -> values.fault("unknown-value", at, Messages.unknown(what, label, all, "a " + what + " is "
                        + Messages.anyOf(all))));
    }

    /** The status, with the phase if one is named, that the words of a text mean; null if they mean none. */
    private static @Nullable String meant(String text) {
        List<String> words = Stream.of(OddCharacters.plain(text).toLowerCase(Locale.ROOT)
                .replaceFirst("^(" + String.join("|", STATUSES) + ")-", "$1/").split("[^a-z-]+|(?<![a-z])-+|-+(?![a-z])"))
                .filter(word -> !word.isEmpty()).toList();
        Phase phase = words.stream().flatMap(word -> Named.of(Phase.class, word).stream()).findFirst().orElse(null);
        Status status = words.stream().flatMap(word -> Named.of(Status.class, word).stream()).findFirst().orElse(null);
        Status of = phase == null ? status : phase.status();
        int known = (phase == null ? 0 : 1) + (status == null ? 0 : 1);
        return of == null || known < words.size() || status != null && status != of ? null
                : of.label() + (phase == null ? "" : "/" + phase.label());
    }

    private static List<String> pairs(Duty duty, Status status) {
        return Stream.of(Phase.values()).filter(phase -> phase.status() == status && phase.fits(duty.kind()))
                .map(phase -> status.label() + "/" + phase.label()).toList();
    }
}
