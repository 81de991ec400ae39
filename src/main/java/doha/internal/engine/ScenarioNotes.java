package doha.internal.engine;

import doha.internal.rules.RuleBase;
import doha.model.Diagnostic;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.FactType;
import doha.model.Phase;
import doha.model.Place;
import doha.model.Query;
import doha.model.Readings;
import doha.model.Switch;
import doha.model.Verdict;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import doha.terms.AdmittedFact;
import doha.terms.RequiredLength;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;

/** What seems off in a scenario that can be used (Notes, in scenarios.md): one note a kind, at the first place. */
public final class ScenarioNotes {

    private static final int FAR = 50;
    /** A report from before the signing can be the number at signing, but hardly from so many years before. */
    private static final int LONG_BEFORE = 10;
    private static final int NAMED = 3;

    private final RuleBase rules;
    private final Vocabulary vocabulary;
    private final Scenario scenario;
    private final Query query;
    private final List<Diagnostic> notes;

    private ScenarioNotes(RuleBase rules, Scenario scenario, Query query) {
        this.rules = rules;
        this.vocabulary = rules.vocabulary();
        this.scenario = scenario;
        this.query = query;
        this.notes = new ArrayList<>(scenario.notes());
    }

    /** The notes on a scenario and a question, those that were found when its files were read among them. */
    public static List<Diagnostic> of(RuleBase rules, Scenario scenario, Query query) {
        return new ScenarioNotes(rules, scenario, query).all();
    }

    private List<Diagnostic> all() {
        otherYear();
        farDays();
        allLater();
        Query late = query.asOf(lastDay().plusYears(1)).knownBy(null);
        try (Session session = new Session(rules, scenario, late)) {
            Watch watch = new Watch();
            session.memory.addEventListener(watch);
            session.memory.addEventListener(watch.matches);
            session.fire();
            List<Fact> idle = scenario.facts().stream().filter(fact -> !watch.used.contains(fact.id())).toList();
            session.ask(query);
            session.fire();
            oneDayShort(session);
            openEnds(session);
            session.ask(late);
            withoutBearing(session, watch, idle);
        }
        return List.copyOf(notes);
    }

    private LocalDate lastDay() {
        return scenario.facts().stream().map(Fact::on).max(LocalDate::compareTo).filter(query.asOf()::isBefore).orElse(query.asOf());
    }

    private void otherYear() {
        LocalDate written = vocabulary.agreement().signed();
        List<Fact> others = scenario.facts().stream()
                .filter(fact -> fact.type().equals("signing") && fact.on().getYear() != written.getYear()).toList();
        note("other-year", others, signing -> "the signing is dated " + signing.on() + ", and the text was signed on " + written
                + "; every day that counts from the signing moves with it");
    }

    private void farDays() {
        LocalDate signed = scenario.facts().stream().filter(fact -> fact.type().equals("signing")).map(Fact::on).findFirst()
                .orElse(vocabulary.agreement().signed());
        note("long-before", signed, scenario.facts().stream().filter(fact -> fact.on().isBefore(signed.minusYears(LONG_BEFORE))).toList());
        note("far-day", signed, scenario.facts().stream().filter(fact -> fact.on().isAfter(signed.plusYears(FAR))).toList());
    }

    private void note(String code, LocalDate signed, List<Fact> far) {
        note(code, far,
                first -> counted(far, "is", "are") + " dated " + first.on() + ", " + Math.abs(ChronoUnit.YEARS.between(signed, first.on()))
                        + (first.on().isBefore(signed) ? " years before" : " years after") + " the signing of " + signed
                        + "; see whether the year is right");
    }

    private void allLater() {
        List<Fact> facts = scenario.facts();
        if (facts.stream().allMatch(fact -> fact.on().isAfter(query.asOf()))) {
            note("all-later", facts, first -> (facts.size() == 1 ? "the only fact comes" : "all " + facts.size() + " facts come")
                    + " after the as-of day " + query.asOf() + ", so that nothing has happened by then");
        }
    }

    private void oneDayShort(Session session) {
        Map<String, Integer> lengths = session.concluded(RequiredLength.class).stream()
                .collect(Collectors.toMap(RequiredLength::type, RequiredLength::days, (one, other) -> other));
        List<Fact> shorter = scenario.facts().stream().filter(fact -> fact.hasEnd() && lengths.containsKey(fact.type())
                && fact.on().plusDays(lengths.get(fact.type()) - 1L).equals(fact.until())).toList();
        note("one-day-short", shorter, first -> counted(shorter, "ends", "end") + " one day short of the " + lengths.get(first.type())
                + " full days that a rule asks for; 'until' is the first day on which it was over, and " + first.until()
                + " seems to be its last");
    }

    /** Conduct that nobody reported the end of, and on which a verdict of today rests. */
    private void openEnds(Session session) {
        Map<FactId, Fact> open = scenario.facts().stream()
                .filter(fact -> !fact.hasEnd() && vocabulary.factType(fact.type()).filter(t -> t.conduct() && !t.oneDay()).isPresent())
                .collect(Collectors.toMap(Fact::id, fact -> fact));
        List<Verdict> violated = open.isEmpty() ? List.of() : session.outcomes(true).duties().stream()
                .filter(verdict -> verdict.phase() == Phase.VIOLATED && verdict.facts().stream().anyMatch(open::containsKey)).toList();
        List<Fact> resting = violated.stream().flatMap(verdict -> verdict.facts().stream()).map(open::get).filter(Objects::nonNull)
                .distinct().toList();
        String duties = violated.stream().map(verdict -> verdict.duty().id().value()).collect(Collectors.joining(", "));
        String named = named(resting, fact -> fact.id() + " (" + fact.type() + " since " + fact.on() + ")");
        note("open-end", resting, first -> duties + (violated.size() == 1 ? " is" : " are") + " violated on the as-of day on "
                + (resting.size() == 1 ? "one report without an end: " + named + "; if it has ended"
                        : resting.size() + " reports without an end: " + named + "; if one has ended")
                + ", say so by 'until'");
    }

    /** Whatever the as-of day, the known-by day and the reading. */
    private void withoutBearing(Session session, Watch watch, List<Fact> idle) {
        Map<Object, Set<Fact>> kinds = kinds(idle);
        // What holds for these does not hang on other conduct or reports, without which the rules are faster.
        Set<Fact> kept = new HashSet<>();
        kinds.values().forEach(kept::addAll);
        scenario.facts().stream().filter(fact -> !kept.contains(fact) && (!watch.used.contains(fact.id()) || !isEvent(fact)))
                .forEach(fact -> session.drop(fact.id()));
        removeUsed(session, watch, kinds);
        List<Fact> without = idle.stream().filter(fact -> kinds.containsKey(kind(fact))).toList();
        note("no-bearing", without, first -> counted(without, "bears", "bear") + " on no duty under any reading");
    }

    private boolean isEvent(Fact fact) {
        return vocabulary.factType(fact.type()).filter(type -> type.measure() == FactType.Measure.EVENT && !type.conduct()).isPresent();
    }

    /**
     * Removes the kinds of which a fact is used under some reading: one that differs in a switch from the present reading, or from one
     * under which more facts count.
     */
    private void removeUsed(Session session, Watch watch, Map<Object, Set<Fact>> kinds) {
        Set<Readings> tried = new HashSet<>(Set.of(query.readings()));
        Deque<Readings> from = new ArrayDeque<>(tried);
        while (!from.isEmpty()) {
            Readings start = from.pop();
            for (Switch each : vocabulary.switches()) {
                for (String position : each.positions()) {
                    Readings reading = start.with(each.name(), position);
                    if (!kinds.isEmpty() && tried.add(reading)) {
                        int before = watch.admitted.size();
                        session.ask(session.query().under(reading));
                        session.fire();
                        kinds.values().removeIf(facts -> facts.stream().anyMatch(fact -> watch.used.contains(fact.id())));
                        if (watch.admitted.size() > before) {
                            from.add(reading);
                        }
                    }
                }
            }
        }
    }

    /** Keeps the facts that counted so far, and those from which a rule concluded more than that. */
    private static final class Watch extends DefaultRuleRuntimeEventListener {

        private final Set<FactId> admitted = new HashSet<>();
        private final Set<FactId> used = new HashSet<>();
        private final DefaultAgendaEventListener matches = new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                for (Object premise : event.getMatch().getObjects()) {
                    if (premise instanceof AdmittedFact fact) {
                        used.add(fact.getFact().id());
                    }
                }
            }
        };

        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            if (event.getObject() instanceof AdmittedFact fact) {
                admitted.add(fact.getFact().id());
            }
        }
    }

    private static Object kind(Fact fact) {
        return List.of(fact.type(), fact.standing(), fact.values());
    }

    /** Of each kind of fact the first and the last stand for the others. */
    private static Map<Object, Set<Fact>> kinds(List<Fact> facts) {
        return facts.stream().collect(Collectors.groupingBy(ScenarioNotes::kind, LinkedHashMap::new,
                Collectors.teeing(Collectors.minBy(Fact.BY_DAY), Collectors.maxBy(Fact.BY_DAY),
                        (first, last) -> new HashSet<>(List.of(first.get(), last.get())))));
    }

    private static String counted(Collection<Fact> facts, String one, String several) {
        String named = named(facts, fact -> fact.id().value());
        return facts.size() == 1 ? named + " " + one : facts.size() + " facts (" + named + ") " + several;
    }

    private static String named(Collection<Fact> facts, Function<Fact, String> name) {
        return facts.stream().limit(NAMED).map(name).collect(Collectors.joining(", "))
                + (facts.size() > NAMED ? ", …" : "");
    }

    private void note(String code, List<Fact> facts, Function<Fact, String> text) {
        if (!facts.isEmpty()) {
            Fact first = facts.get(0);
            Place place = first.place() == null ? new Place(scenario.file() == null ? "scenario" : scenario.file(), 1, 1) : first.place();
            notes.add(new Diagnostic(code, place, text.apply(first)));
        }
    }
}
