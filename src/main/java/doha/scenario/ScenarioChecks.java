package doha.scenario;

import doha.model.Fact;
import doha.model.FactId;
import doha.model.FactType;
import doha.model.FactType.Measure;
import doha.model.Place;
import doha.model.Standing;
import doha.model.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must hold among the facts of a scenario (semantics.md, Evidence). A clash is placed at the later of two facts and names the
 * other.
 */
final class ScenarioChecks {

    private static final String SIGNING = "signing";
    private static final Place NOWHERE = new Place("scenario", 1, 1);

    /** What can hold only one value: a type on a day, or over all days (null), at one standing. */
    private record Slot(String type, @Nullable LocalDate on, Standing standing) {}

    private final Vocabulary vocabulary;
    private final Diagnostics faults;
    private final Map<Fact, Integer> order = new IdentityHashMap<>();
    /** The first fact of a slot, and the first that differs from it. */
    private final Map<Slot, Fact> first = new HashMap<>();
    private final Map<Slot, Fact> other = new HashMap<>();

    private ScenarioChecks(Vocabulary vocabulary, Diagnostics faults) {
        this.vocabulary = vocabulary;
        this.faults = faults;
    }

    /** Adds everything wrong with facts that no file need have held, within each as in a file, then among those that are sound. */
    static void checkAll(List<Fact> facts, Vocabulary vocabulary, Diagnostics faults) {
        Set<FactId> ids = new HashSet<>();
        List<Fact> sound = new ArrayList<>();
        for (Fact fact : facts) {
            Place place = place(fact);
            faults.rank(place.file());
            int before = faults.reported();
            if (!ids.add(fact.id())) {
                faults.add("duplicate-id", place, "the id " + Messages.quoted(fact.id().value())
                        + " is used twice; give every fact its own");
            }
            vocabulary.factType(fact.type()).ifPresentOrElse(type -> {
                new FactRules(fact.fields(), type, vocabulary, (field, item, code, message) -> faults.add(code, place, message)).check();
                for (FactType.Field field : type.fields().values()) {
                    if (field.defaultValue() != null && !fact.values().containsKey(field.name())) {
                        faults.add("missing", place, "'" + field.name() + "' is missing; its default is '" + field.defaultValue()
                                + "', and Vocabulary.fact fills it in");
                    }
                }
            }, () -> faults.add("unknown-fact-type", place, FieldParser.unknownType(fact.type(), vocabulary)));
            if (faults.reported() == before) {
                sound.add(fact);
            }
        }
        new ScenarioChecks(vocabulary, faults).check(sound);
    }

    /** Adds the clashes among facts of files that are sound by themselves; the later of two is the one read later. */
    static void check(List<Fact> facts, Vocabulary vocabulary, Diagnostics faults) {
        new ScenarioChecks(vocabulary, faults)
                .check(facts.stream().sorted(Comparator.comparing(Fact::place, faults.readingOrder())).toList());
    }

    /** Of facts in the order in which one is later than another. */
    private void check(List<Fact> facts) {
        facts.forEach(fact -> order.put(fact, order.size()));
        List<Fact> signings = facts.stream().filter(fact -> fact.type().equals(SIGNING)).toList();
        signings.stream().skip(1).forEach(fact -> clash("second-signing", fact, signings.get(0),
                "the agreement is signed twice, by %s and %s", "drop one of the two"));
        facts.stream().filter(fact -> type(fact).measure() != Measure.EVENT).forEach(this::contradiction);
        signings.stream().min(Comparator.comparing(Fact::on)).ifPresent(signing -> facts.stream()
                .filter(fact -> type(fact).afterSigning() != null && !fact.on().isAfter(signing.on()))
                .forEach(fact -> clash("before-signing", fact, signing, "the '" + fact.type() + "' of " + fact.on()
                        + " (%s) is not after the 'signing' of " + signing.on() + " (%s)",
                        type(fact).afterSigning() + ": drop it, or give one of the two another day")));
        fallingTotals(facts.stream().filter(fact -> type(fact).measure() == Measure.TOTAL).sorted(Comparator.comparing(Fact::on)).toList());
    }

    private FactType type(Fact fact) {
        return vocabulary.factType(fact.type()).orElseThrow();
    }

    private void contradiction(Fact fact) {
        Slot slot = new Slot(fact.type(), fact.on(), fact.standing());
        Fact held = first.putIfAbsent(slot, fact);
        Fact against = held == null || !value(fact).equals(value(held)) ? held : other.get(slot);
        if (against != null) {
            clash("contradiction", fact, against, "'" + fact.type() + "' on " + fact.on() + " is " + value(fact) + " by %s and "
                    + value(against) + " by %s", "at equal standing only one can be so: drop one, or give one another day or standing");
            other.putIfAbsent(slot, fact);
        }
    }

    private static String value(Fact fact) {
        return String.join(", ", fact.values().values().stream().map(Object::toString).toList());
    }

    private void fallingTotals(List<Fact> totals) {
        Map<Slot, Fact> highest = new HashMap<>();
        Map<Slot, Fact> highestBefore = new HashMap<>();
        for (Fact fact : totals) {
            Slot series = new Slot(fact.type(), null, fact.standing());
            Fact high = highest.get(series);
            if (high != null && high.on().isBefore(fact.on())) {
                highestBefore.put(series, high);
            }
            Fact earlier = highestBefore.get(series);
            if (earlier != null && count(fact) < count(earlier)) {
                clash("falling-total", earlier, fact, "'" + fact.type() + "' falls from " + earlier.count() + " on " + earlier.on()
                        + " (%s) to " + fact.count() + " on " + fact.on() + " (%s)",
                        "it is a total and only grows: drop one, or give one another count, day or standing");
            }
            if (high == null || count(fact) > count(high)) {
                highest.put(series, fact);
            }
        }
    }

    private static long count(Fact total) {
        return Objects.requireNonNull(total.count());
    }

    /** Reports two facts that cannot both hold; {@code what} has places for how the one and the other are named. */
    private void clash(String code, Fact one, Fact two, String what, String remedy) {
        Fact later = order.getOrDefault(one, 0) >= order.getOrDefault(two, 0) ? one : two;
        faults.add(code, place(later), String.format(what, named(one, later), named(two, later)) + "; " + remedy);
    }

    private static String named(Fact fact, Fact later) {
        return Messages.quoted(fact.id().value()) + (fact == later || fact.place() == null ? "" : " at " + fact.place());
    }

    private static Place place(Fact fact) {
        return Objects.requireNonNullElse(fact.place(), NOWHERE);
    }
}
