package doha.internal.engine;

import doha.internal.rules.RuleBase;
import doha.model.Diagnostic;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.FactType;
import doha.model.Gate;
import doha.model.Named;
import doha.model.Outcomes;
import doha.model.Pace;
import doha.model.Progress;
import doha.model.Query;
import doha.model.ReachedBetween;
import doha.model.Readings;
import doha.model.RulesException;
import doha.model.Silence;
import doha.model.Verdict;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import doha.terms.DeterminationType;
import doha.terms.DutyDefinition;
import doha.terms.DutyProgress;
import doha.terms.EffectiveDeadline;
import doha.terms.EvaluationDate;
import doha.terms.EveryStandingCounts;
import doha.terms.ExcludedEvidenceAsked;
import doha.terms.Fulfilled;
import doha.terms.GateState;
import doha.terms.HeldClosed;
import doha.terms.Measured;
import doha.terms.MilestoneDuty;
import doha.terms.NamedGate;
import doha.terms.Obligation;
import doha.terms.OneDayConduct;
import doha.terms.PaceState;
import doha.terms.PhaseConclusion;
import doha.terms.ReachedBetweenReports;
import doha.terms.Reading;
import doha.terms.RecordSilent;
import doha.terms.ShownByEveryFact;
import doha.terms.Signed;
import doha.terms.StillReported;
import doha.terms.WhyNot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The working memory of one question: facts and question in, conclusions out. Only what a change touches is derived again. For one
 * thread; closed after use.
 */
public final class Session implements AutoCloseable {

    /** Far more than the built-in rules fire for a fact, so that only rules that never come to rest run into it. */
    private static final int FIRINGS_PER_FACT = 2_000;
    private static final int FIRINGS_AT_LEAST = 50_000;
    /** Between these the thread looks whether it is to stop: often enough for a person, too seldom to cost anything. */
    private static final int FIRINGS_AT_ONCE = 10_000;

    /** How the engine names the rule of a condition that fails. */
    private static final Pattern IN_RULE = Pattern.compile("\\[Rule \"(.*?)\" in ");

    private final RuleBase rules;
    public final KieSession memory;
    private final Map<String, FactHandle> readings = new HashMap<>();
    private final Map<FactId, FactHandle> facts = new LinkedHashMap<>();
    private FactHandle asked;
    private Query query;
    /** The same facts if every standing counted, once the rules have asked for it: only what shows duties done fires in it. */
    private @Nullable Session everyFact;
    /** What it has shown so far, by duty. */
    private final Map<String, FactHandle> shown = new HashMap<>();

    /** For verdicts. */
    public Session(RuleBase rules, Scenario scenario, Query query) {
        this(rules, rules.judging(), scenario, query);
    }

    /** For verdicts and for {@link #askWhyNot}. */
    public static Session explaining(RuleBase rules, Scenario scenario, Query query) {
        return new Session(rules, rules.explaining(), scenario, query);
    }

    private Session(RuleBase rules, KieBase compiled, Scenario scenario, Query query) {
        this(rules, compiled, query);
        for (Silence silence : scenario.unknown()) {
            insert(new RecordSilent(silence.duty().value(), silence.from() == null ? LocalDate.MIN : silence.from(), silence.to()));
        }
        scenario.facts().forEach(fact -> facts.put(fact.id(), insert(fact)));
    }

    private Session(RuleBase rules, KieBase compiled, Query query) {
        this.rules = rules;
        this.memory = compiled.newKieSession();
        this.query = query;
        terms(rules.vocabulary()).forEach(this::insert);
        query.readings().asMap().forEach((name, position) -> readings.put(name, insert(new Reading(name, position))));
        asked = insert(asked());
    }

    /** What the rules know of an agreement before any fact. */
    public static List<Object> terms(Vocabulary vocabulary) {
        List<Object> terms = new ArrayList<>();
        for (Duty duty : vocabulary.duties()) {
            terms.add(new DutyDefinition(duty.id().value(), duty.part(), duty.kind(), duty.hasDue(), duty.arises(),
                    duty.ends().isEmpty() ? null : duty.ends(), duty.isDisputed()));
        }
        for (FactType type : vocabulary.factTypes()) {
            if (type.measure() == FactType.Measure.LEVEL) {
                terms.add(new Measured(type.name()));
            } else if (type.measure() == FactType.Measure.DETERMINATION) {
                terms.add(new DeterminationType(type.name(), type.determined().orElse("")));
            }
            if (type.oneDay()) {
                terms.add(new OneDayConduct(type.name()));
            }
        }
        vocabulary.gates().forEach(gate -> terms.add(new NamedGate(gate.id())));
        vocabulary.pace().ifPresent(pace -> {
            for (int i = 0; i < pace.milestones().size(); i++) {
                terms.add(new MilestoneDuty(i + 1, pace.milestones().get(i).value(), pace.level()));
            }
        });
        return terms;
    }

    private EvaluationDate asked() {
        return new EvaluationDate(query.asOf(), query.knownBy() == null ? LocalDate.MAX : query.knownBy());
    }

    public Query query() {
        return query;
    }

    /** Asks another question; only the switches and days that differ are touched. */
    public void ask(Query next) {
        Readings before = query.readings();
        boolean otherDay = !next.asOf().equals(query.asOf()) || !Objects.equals(next.knownBy(), query.knownBy());
        query = next;
        next.readings().asMap().forEach((name, position) -> {
            if (!before.position(name).equals(position)) {
                update(readings.get(name), new Reading(name, position));
            }
        });
        if (otherDay) {
            update(asked, asked());
        }
    }

    /** Has the rules say what is missing for a duty; those of a session made for verdicts need not answer. */
    public void askWhyNot(DutyId duty) {
        insert(new WhyNot(duty.value()));
    }

    /** Has these facts and no others; only those that differ are touched. */
    public void hold(Collection<Fact> wanted) {
        Map<FactId, Fact> held = new LinkedHashMap<>();
        facts.forEach((id, handle) -> held.put(id, (Fact) memory.getObject(handle)));
        Set<FactId> ids = wanted.stream().map(Fact::id).collect(Collectors.toSet());
        held.keySet().stream().filter(id -> !ids.contains(id)).forEach(this::drop);
        wanted.stream().filter(fact -> !fact.equals(held.get(fact.id()))).forEach(this::put);
    }

    public void put(Fact fact) {
        drop(fact.id());
        facts.put(fact.id(), insert(fact));
        if (everyFact != null) {
            everyFact.put(fact);
        }
    }

    public void drop(FactId id) {
        FactHandle handle = facts.remove(id);
        if (handle != null) {
            memory.delete(handle);
            if (everyFact != null) {
                everyFact.drop(id);
            }
        }
    }

    /**
     * Lets the rules come to rest, and answers what they ask of the facts that only their standing keeps from counting. Rules that fail, or
     * never come to rest, throw {@link RulesException}; a thread that is interrupted meanwhile, {@link CancellationException}.
     */
    public void fire() {
        fireAll(match -> true);
        if (answer()) {
            fireAll(match -> true);
        }
    }

    /** Gives the rules what the facts would show if every standing counted, of the duties they ask about; whether anything is new. */
    private boolean answer() {
        Set<String> wanted = concluded(ExcludedEvidenceAsked.class).stream().map(ExcludedEvidenceAsked::duty).collect(Collectors.toSet());
        Map<String, ShownByEveryFact> answers = wanted.isEmpty() ? Map.of() : shownByEveryFact(wanted);
        boolean changed = shown.keySet().removeIf(duty -> {
            boolean stale = !memory.getObject(shown.get(duty)).equals(answers.get(duty));
            if (stale) {
                memory.delete(shown.get(duty));
            }
            return stale;
        });
        for (ShownByEveryFact each : answers.values()) {
            if (!shown.containsKey(each.duty())) {
                shown.put(each.duty(), insert(each));
                changed = true;
            }
        }
        return changed;
    }

    private Map<String, ShownByEveryFact> shownByEveryFact(Set<String> duties) {
        if (everyFact == null) {
            everyFact = new Session(rules, rules.judging(), query);
            everyFact.insert(new EveryStandingCounts());
            facts.values().forEach(handle -> everyFact.put((Fact) memory.getObject(handle)));
        }
        everyFact.ask(query);
        everyFact.fireAll(match -> rules.fulfilling().contains(match.getRule().getName()));
        Map<String, LocalDate> due = new HashMap<>();
        concluded(EffectiveDeadline.class).forEach(deadline -> due.put(deadline.duty(), deadline.day()));
        Map<String, ShownByEveryFact> answers = new HashMap<>();
        // Only what was done in time says anything; finding the facts behind the rest would cost more than all else here.
        everyFact.concluded(Fulfilled.class).stream()
                .filter(done -> duties.contains(done.duty()) && due.containsKey(done.duty()) && !done.on().isAfter(due.get(done.duty())))
                .forEach(done -> answers.put(done.duty(), new ShownByEveryFact(done.duty(), done.on(),
                        everyFact.proofs().behind(done).facts().stream().map(id -> (Fact) memory.getObject(facts.get(id))).toList())));
        return answers;
    }

    private FactHandle insert(Object term) {
        return evaluated(() -> memory.insert(term));
    }

    private void update(FactHandle handle, Object term) {
        evaluated(() -> {
            memory.update(handle, term);
            return handle;
        });
    }

    /** Conditions are evaluated when terms come in as well as when rules fire. */
    private <T> T evaluated(Supplier<T> change) {
        try {
            return change.get();
        } catch (ConsequenceException e) {
            throw fault(e.getRule().getName(), "rule-failed", "the rule '" + e.getRule().getName() + "' failed: " + reason(e));
        } catch (RuntimeException e) {
            Matcher in = IN_RULE.matcher(String.valueOf(e.getMessage()));
            String rule = in.find() ? in.group(1) : null;
            throw fault(rule, "rule-failed", "a condition of " + (rule == null ? "a rule" : "the rule '" + rule + "'") + " failed: "
                    + reason(e));
        }
    }

    private void fireAll(AgendaFilter filter) {
        int most = (int) Math.min(Integer.MAX_VALUE, FIRINGS_AT_LEAST + (long) FIRINGS_PER_FACT * facts.size());
        int fired = 0;
        int last = FIRINGS_AT_ONCE;
        while (last >= FIRINGS_AT_ONCE && fired < most) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted after " + fired + " firings");
            }
            last = evaluated(() -> memory.fireAllRules(filter, FIRINGS_AT_ONCE));
            fired += last;
        }
        if (fired >= most) {
            throw fault(null, "rules-do-not-rest",
                    "the rules fired " + most + " times and do not come to rest; a rule must not undo or repeat its own premises");
        }
    }

    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage()).lines().findFirst()
                .orElse("");
    }

    /**
     * The verdicts, and the facts and rules behind them if {@code reasons}; the working memory must be at rest. Rules that give no
     * answer, or two, throw {@link RulesException}.
     */
    public Outcomes outcomes(boolean reasons) {
        ConflictDetector conflicts = new ConflictDetector(rules, this);
        Map<String, PhaseConclusion> judgements = concluded(PhaseConclusion.class, PhaseConclusion::duty, conflicts::ofJudgements);
        Map<String, Obligation> owed = concluded(Obligation.class, Obligation::duty, conflicts::ofDueDays);
        Map<String, EffectiveDeadline> effective = concluded(EffectiveDeadline.class, EffectiveDeadline::duty, conflicts::ofEffectiveDays);
        GateState gateState = concluded(GateState.class, term -> "the gate", conflicts::ofStates).get("the gate");
        PaceState paceState = concluded(PaceState.class, term -> "the pace", conflicts::ofStates).get("the pace");
        Map<String, DutyProgress> progress = concluded(DutyProgress.class, DutyProgress::duty, (one, other) -> {});
        Map<String, ReachedBetweenReports> reached = concluded(ReachedBetweenReports.class, ReachedBetweenReports::duty,
                (one, other) -> {});
        judgements.values().forEach(conflicts::ofTheFuture);
        owed.values().forEach(conflicts::ofDueBeforeOwed);
        conflicts.throwIfAny();
        Gate gate = gateState == null ? null : new Gate(gateState.open(), gateState.since(), gateState.closedDays());
        Pace pace = paceState == null ? null : new Pace(word(paceState.word()), paceState.ceiling(), paceState.level(),
                paceState.path() == null ? null : (Integer) paceState.path().number(),
                paceState.next() == null ? null : new DutyId(paceState.next()));
        boolean signed = !concluded(Signed.class).isEmpty();
        if (signed && (gate == null && !rules.vocabulary().gates().isEmpty() || pace == null && rules.vocabulary().pace().isPresent())) {
            throw fault(null, "no-gate-or-pace", "the rules say nothing of the " + (gate == null ? "gate" : "pace") + " after the signing");
        }
        JustificationGraph proofs = reasons ? proofs() : null;
        List<Verdict> ordered = new ArrayList<>();
        for (Duty duty : rules.vocabulary().duties()) {
            String id = duty.id().value();
            PhaseConclusion judgement = judgements.remove(id);
            if (judgement != null) {
                JustificationGraph.Behind behind = reasons ? proofs.behind(judgement) : JustificationGraph.Behind.NOTHING;
                ordered.add(new Verdict(duty, judgement.phase(), owed.containsKey(id) ? owed.get(id).due() : null,
                        effective.containsKey(id) ? effective.get(id).day() : null, judgement.decidedOn(), judgement.daysLate(),
                        progress(progress.get(id)), between(reached.get(id)), behind.facts(), behind.rules()));
            } else if (duty.whyNotCounted(query.readings()).isEmpty()) {
                throw fault(null, "no-phase", "the rules give " + id + " no phase; exactly one must hold");
            }
        }
        if (!judgements.isEmpty()) {
            throw fault(null, "unknown-duty", "the rules judge " + judgements.keySet().stream().sorted().toList()
                    + ", which the vocabulary does not list");
        }
        return new Outcomes(ordered, gate, pace);
    }

    private Progress progress(DutyProgress term) {
        if (term == null) {
            return null;
        }
        List<String> order = rules.vocabulary().factTypes().stream().map(FactType::name).toList();
        return new Progress(term.share() == null ? null : (Double) (term.share() / 10_000.0), term.inPart(), term.measures().stream()
                .sorted(Comparator.comparing(measure -> order.indexOf(measure.of())))
                .map(each -> new Progress.Indicator(each.of(), each.from(), each.now(), each.to())).toList());
    }

    private static ReachedBetween between(ReachedBetweenReports term) {
        return term == null ? null : new ReachedBetween(term.before().on(), term.after().on(), term.before().fact().id(),
                term.after().fact().id());
    }

    /** The terms of a type; the engine keeps them by type, so that a small answer from a large memory is soon read. */
    @SuppressWarnings("unchecked") // The filter lets nothing else through.
    <T> Collection<T> concluded(Class<T> type) {
        return (Collection<T>) memory.getObjects(new ClassObjectFilter(type));
    }

    /** The terms of a type by what they are about, of which each may have one; two are reported. */
    private <T> Map<String, T> concluded(Class<T> type, Function<T, String> about, BiConsumer<T, T> conflict) {
        Map<String, T> terms = new HashMap<>();
        for (T term : concluded(type)) {
            T other = terms.put(about.apply(term), term);
            if (other != null) {
                conflict.accept(other, term);
            }
        }
        return terms;
    }

    /**
     * What holds a gate closed, by the cause that the rules name: the duties whose conduct it is, in the order of the vocabulary. A cause
     * for which the gate has no words throws {@link RulesException}.
     */
    public Map<String, List<DutyId>> closedBy() {
        Collection<HeldClosed> held = concluded(HeldClosed.class);
        held.stream().filter(cause -> rules.vocabulary().gates().stream().noneMatch(gate -> gate.closed().containsKey(cause.cause())))
                .findFirst().ifPresent(cause -> {
                    throw fault(null, "unknown-word", "the rules say that a gate is closed by '" + cause.cause()
                            + "', for which 'closed' of the gate '" + cause.gate() + "' has no words");
                });
        return held.stream().collect(Collectors.groupingBy(HeldClosed::cause, Collectors.collectingAndThen(Collectors.toList(),
                causes -> rules.vocabulary().duties().stream().map(Duty::id)
                        .filter(id -> causes.stream().anyMatch(cause -> id.value().equals(cause.duty()))).toList())));
    }

    /** The levels that are not at 0 though the pace is complete, each with its number. */
    public Map<String, Integer> remains() {
        return concluded(StillReported.class).stream()
                .collect(Collectors.toMap(StillReported::of, StillReported::count, (one, same) -> one));
    }

    /** The verdict of the rules on a duty; empty if it is none under the reading. */
    public Optional<PhaseConclusion> judgement(DutyId duty) {
        return concluded(PhaseConclusion.class).stream().filter(judgement -> judgement.duty().equals(duty.value())).findFirst();
    }

    private Pace.Word word(String label) {
        return Named.of(Pace.Word.class, label).orElseThrow(() -> fault(null, "unknown-word", "the rules call the pace '" + label
                + "'; it is one of " + Stream.of(Pace.Word.values()).map(Named::label).toList()));
    }

    /** All terms in working memory: what was given and what was concluded. */
    public Collection<?> terms() {
        return memory.getObjects();
    }

    /** What the rules concluded, by their own record of why. */
    public JustificationGraph proofs() {
        return new JustificationGraph(memory);
    }

    private RulesException fault(@Nullable String rule, String code, String message) {
        return new RulesException(List.of(new Diagnostic(code, rules.place(rule), message)));
    }

    @Override
    public void close() {
        memory.dispose();
        if (everyFact != null) {
            everyFact.close();
        }
    }
}
