package doha.internal.check;

import doha.Agreement;
import doha.IncrementalAssessment;
import doha.model.Diagnostic;
import doha.model.Fact;
import doha.model.Readings;
import doha.model.RulesException;
import doha.model.ScenarioException;
import doha.model.Standing;
import doha.model.Switch;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Looks for scenarios on which rules contradict each other or fail, and makes them small. */
final class CounterexampleSearch {

    /** How the codes of contradictions begin. */
    static final String TWO = "two-";

    /** The first step back towards an earlier day, in days. */
    private static final int LONGEST_STEP = 512;
    private static final int MOST = 10;
    /** If the rules keep failing in ways already known, more trials show little. */
    private static final int MOST_IN_VAIN = 60;

    private final Agreement agreement;
    private final ScenarioGenerator trials;
    private final Map<Diagnostic, Scenario> found = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();

    CounterexampleSearch(Agreement agreement, ScenarioGenerator trials) {
        this.agreement = agreement;
        this.trials = trials;
    }

    /** One scenario for each pair of rules found to contradict each other, and for each other way to fail. */
    Map<Diagnostic, Scenario> search() {
        int failing = 0;
        for (int seed = 0; seed < trials.count() && found.size() < MOST && failing < MOST_IN_VAIN; seed++) {
            Scenario scenario = trials.scenario(seed);
            for (Readings reading : trials.readings(seed)) {
                int before = found.size();
                boolean failed = ask(scenario.withReadings(reading), trials.days(seed, scenario));
                failing = found.size() > before ? 0 : failed ? failing + 1 : failing;
            }
        }
        return found;
    }

    /** Whether the rules fail on a scenario; it is asked day by day until they do. */
    private boolean ask(Scenario scenario, List<LocalDate> days) {
        LocalDate asked = days.get(0);
        try (IncrementalAssessment session = agreement.inquire(scenario, scenario.query().asOf(asked))) {
            for (LocalDate day : days) {
                asked = day;
                session.asOf(day).answer();
            }
            return false;
        } catch (RulesException e) {
            for (Diagnostic fault : e.faults()) {
                if (found.size() < MOST && !known.contains(key(fault))) {
                    show(fault, scenario.withAsOf(asked));
                }
            }
            return true;
        }
    }

    private void show(Diagnostic fault, Scenario scenario) {
        String key = key(fault);
        if (failure(scenario, key) == null) {
            return;
        }
        Scenario small = shrunk(scenario, key);
        Diagnostic shown = failure(small, key);
        String title = shown.message().replaceAll(",(?: both)? by the rules? .*|; .*", "");
        known.add(key);
        found.put(shown, new Scenario(null, Character.toUpperCase(title.charAt(0)) + title.substring(1), null, small.asOf(),
                null, small.readings(), small.unknown(), small.facts(), List.of(), List.of(), null, small.vocabulary()));
    }

    /** The same rules contradicting each other are one fault, whatever duty and phases they do it on. */
    private static String key(Diagnostic fault) {
        int rules = Math.max(fault.message().indexOf(", by the rules "), fault.message().indexOf(", both by the rule "));
        return fault.code() + " " + (rules < 0 ? fault.place().toString() : fault.message().substring(rules));
    }

    /** The fault of that key on a scenario's own query; null if there is none. */
    private Diagnostic failure(Scenario scenario, String key) {
        try {
            agreement.assess(scenario);
            return null;
        } catch (RulesException e) {
            return e.faults().stream().filter(f -> key(f).equals(key)).findFirst().orElse(null);
        }
    }

    // ---- Smaller scenarios ----

    private Scenario shrunk(Scenario large, String key) {
        Scenario small = large;
        for (int piece = Math.max(1, large.facts().size() / 2); piece > 0; piece /= 2) {
            for (int from = 0; from < small.facts().size();) {
                List<Fact> rest = new ArrayList<>(small.facts());
                rest.subList(from, Math.min(rest.size(), from + piece)).clear();
                Scenario less = small.withFacts(rest);
                if (failure(less, key) == null) {
                    from += piece;
                } else {
                    small = less;
                }
            }
        }
        for (UnaryOperator<Scenario> simpler : simplifications(small)) {
            try {
                Scenario tried = simpler.apply(small);
                small = failure(tried, key) == null ? small : tried;
            } catch (ScenarioException e) {
                // A scenario that cannot be is none that is simpler.
            }
        }
        for (int step = LONGEST_STEP; step > 0; step /= 2) {
            Scenario earlier = small.withAsOf(small.asOf().minusDays(step));
            small = failure(earlier, key) == null ? small : earlier;
        }
        return small;
    }

    private static List<UnaryOperator<Scenario>> simplifications(Scenario scenario) {
        List<UnaryOperator<Scenario>> simplifications = new ArrayList<>();
        for (Fact fact : scenario.facts()) {
            if (fact.standing() != Standing.CONFIRMED) {
                simplifications.add(of -> of.with(fact.id(), "standing", Standing.CONFIRMED));
            }
            if (fact.until() != null) {
                simplifications.add(of -> of.with(fact.id(), "until", null));
            }
        }
        for (Switch s : scenario.vocabulary().switches()) {
            simplifications.add(of -> of.withReadings(of.readings().with(s.name(), s.defaultPosition())));
        }
        simplifications.add(of -> of.withUnknown(Set.of()));
        return simplifications;
    }
}
