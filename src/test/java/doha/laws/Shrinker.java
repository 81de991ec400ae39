package doha.laws;

import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.FactType;
import doha.model.Silence;
import doha.model.Standing;
import doha.model.Switch;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Makes a scenario that shows something as small and plain as can be while it still shows it: facts and duties are dropped,
 * switches put back, days, counts and fields made plain (delta debugging). Only what makes a scenario plainer is tried, so it ends;
 * and it ends anyhow after a number of tries.
 */
final class Shrinker {

    private static final int MOST_TRIES = 4_000;
    /** The plainest day: that of the signing. */
    private static final LocalDate PLAIN = LocalDate.of(2020, 2, 29);

    private final Predicate<Scenario> shows;
    private Scenario least;
    private int tries;

    private Shrinker(Scenario scenario, Predicate<Scenario> shows) {
        this.least = scenario;
        this.shows = shows;
    }

    /** The least scenario found that still shows it; the scenario itself does. */
    static Scenario shrink(Scenario scenario, Predicate<Scenario> shows) {
        Shrinker shrinker = new Shrinker(scenario, shows);
        boolean plainer = true;
        while (plainer && shrinker.tries < MOST_TRIES) {
            plainer = shrinker.dropFacts() | shrinker.plainQuestion() | shrinker.plainFacts();
        }
        shrinker.plainIds();
        return shrinker.least;
    }

    private boolean take(Scenario candidate) {
        tries++;
        boolean sound = (!candidate.facts().isEmpty() || candidate.asOf() != null)
                && Scenario.faultsOf(candidate.facts(), candidate.vocabulary()).isEmpty();
        if (tries > MOST_TRIES || !sound || !shows.test(candidate)) {
            return false;
        }
        least = candidate;
        return true;
    }

    private boolean takeFacts(List<Fact> facts) {
        return take(EdgeScenarios.with(least, least.asOf(), least.knownBy(), facts));
    }

    /** Drops runs of facts, long ones first. */
    private boolean dropFacts() {
        boolean dropped = false;
        for (int run = Math.max(1, least.facts().size() / 2); run > 0; run /= 2) {
            int from = 0;
            while (from < least.facts().size()) {
                List<Fact> rest = new ArrayList<>(least.facts());
                rest.subList(from, Math.min(rest.size(), from + run)).clear();
                if (takeFacts(rest)) {
                    dropped = true;
                } else {
                    from += run;
                }
            }
        }
        return dropped;
    }

    private boolean plainQuestion() {
        boolean plainer = false;
        for (Silence silence : least.unknown()) {
            Set<Silence> rest = new LinkedHashSet<>(least.unknown());
            rest.remove(silence);
            plainer |= take(new Scenario(least.file(), least.title(), null, least.asOf(), least.knownBy(), least.readings(), rest,
                    least.facts(), List.of(), List.of(), null, least.vocabulary()));
        }
        for (Switch s : least.vocabulary().switches()) {
            if (!least.readings().position(s.name()).equals(s.defaultPosition())) {
                plainer |= take(new Scenario(least.file(), least.title(), null, least.asOf(), least.knownBy(),
                        least.readings().with(s.name(), s.defaultPosition()), least.unknown(), least.facts(), List.of(), List.of(), null,
                        least.vocabulary()));
            }
        }
        if (least.knownBy() != null) {
            plainer |= take(EdgeScenarios.with(least, least.asOf(), null, least.facts()));
        }
        for (LocalDate day : plainer(least.asOf())) {
            plainer |= !day.equals(least.asOf()) && take(EdgeScenarios.with(least, day, least.knownBy(), least.facts()));
        }
        for (LocalDate day : plainer(least.knownBy())) {
            plainer |= take(EdgeScenarios.with(least, least.asOf(), day, least.facts()));
        }
        return plainer;
    }

    /** Plainer days than a day: the signing's, and the first of its month. */
    private static List<LocalDate> plainer(LocalDate day) {
        if (day == null || day.equals(PLAIN)) {
            return List.of();
        }
        return day.getDayOfMonth() == 1 ? List.of(PLAIN) : List.of(PLAIN, day.withDayOfMonth(1));
    }

    private boolean plainFacts() {
        boolean plainer = false;
        for (int i = 0; i < least.facts().size(); i++) {
            plainer |= plainFact(i);
        }
        return plainer;
    }

    private boolean plainFact(int i) {
        boolean plainer = false;
        FactType type = least.vocabulary().factType(fact(i).type()).orElseThrow();
        for (String field : List.of("note", "source", "until")) {
            plainer |= set(i, field, null);
        }
        plainer |= !fact(i).known().equals(fact(i).on()) && set(i, "known", fact(i).on());
        plainer |= fact(i).standing() != Standing.CONFIRMED && set(i, "standing", Standing.CONFIRMED);
        for (FactType.Field field : type.fields().values()) {
            plainer |= !field.required() && set(i, field.name(), null);
        }
        for (LocalDate day : plainer(fact(i).on())) {
            plainer |= plainer(fact(i).on()).contains(day) && set(i, "on", day);
        }
        for (String field : List.of("until", "known", "to")) {
            for (LocalDate day : plainer(day(fact(i), field))) {
                plainer |= plainer(day(fact(i), field)).contains(day) && set(i, field, day);
            }
        }
        if (fact(i).duties("of").size() > 1) {
            for (DutyId duty : fact(i).duties("of")) {
                plainer |= fact(i).duties("of").size() > 1 && set(i, "of", List.of(duty));
            }
        }
        if (fact(i).count() != null) {
            plainer |= lower(i);
        }
        return plainer;
    }

    private static LocalDate day(Fact fact, String field) {
        return switch (field) {
            case "until" -> fact.until();
            case "to" -> fact.day("to");
            default -> fact.known().equals(fact.on()) ? null : fact.known();
        };
    }

    private boolean lower(int i) {
        boolean lowered = set(i, "count", 0);
        for (long step = fact(i).count() / 2; step > 0; step /= 2) {
            if (fact(i).count() - step >= 0) {
                lowered |= set(i, "count", fact(i).count() - step);
            }
        }
        return lowered;
    }

    private Fact fact(int i) {
        return least.facts().get(i);
    }

    /** Sets a field of a fact, where that makes it another. */
    private boolean set(int i, String field, Object value) {
        Fact changed = least.vocabulary().edit(fact(i), field, value);
        if (changed.equals(fact(i))) {
            return false;
        }
        List<Fact> facts = new ArrayList<>(least.facts());
        facts.set(i, changed);
        return takeFacts(facts);
    }

    /** Gives facts the ids that a file without ids would give them. */
    private void plainIds() {
        Set<FactId> taken = new HashSet<>();
        List<Fact> named = new ArrayList<>();
        for (Fact fact : least.facts()) {
            String id = fact.type() + "-" + fact.on();
            for (int n = 2; !taken.add(new FactId(id)); n++) {
                id = fact.type() + "-" + fact.on() + "-" + n;
            }
            named.add(least.vocabulary().edit(fact, "id", id));
        }
        takeFacts(named);
    }
}
