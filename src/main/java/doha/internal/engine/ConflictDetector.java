package doha.internal.engine;

import doha.internal.rules.RuleBase;
import doha.model.Diagnostic;
import doha.model.Place;
import doha.model.RuleInfo;
import doha.model.RulesException;
import doha.terms.EffectiveDeadline;
import doha.terms.GateState;
import doha.terms.Obligation;
import doha.terms.PhaseConclusion;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reports where rules conclude two different things of which one alone can hold, with the rules that conclude each. */
final class ConflictDetector {

    private final RuleBase rules;
    private final JustificationGraph proofs;
    private final LocalDate asOf;
    /** By what they are about; of several about one thing, the one nearest to the root. */
    private final Map<String, Ranked> faults = new TreeMap<>();

    ConflictDetector(RuleBase rules, Session session) {
        this.rules = rules;
        this.proofs = session.proofs();
        this.asOf = session.query().asOf();
    }

    /** A fault; that of the least rank is nearest to the root. */
    private record Ranked(int rank, Diagnostic fault) {}

    void ofJudgements(PhaseConclusion one, PhaseConclusion other) {
        if (one.phase() != other.phase()) {
            two(one.duty(), 2, "two-phases", "give " + one.duty() + " two phases", one, other, judgement -> judgement.phase().label());
        } else {
            two(one.duty(), 3, "two-verdicts", "give " + one.duty() + " two verdicts", one, other, judgement -> judgement.phase().label()
                    + (judgement.decidedOn() == null ? "" : " decided on " + judgement.decidedOn())
                    + (judgement.daysLate() == null ? "" : ", " + judgement.daysLate() + " days late"));
        }
    }

    void ofDueDays(Obligation one, Obligation other) {
        if (!Objects.equals(one.due(), other.due())) {
            two(one.duty(), 0, "two-due-days", "give " + one.duty() + " two due days", one, other,
                    obligation -> Objects.toString(obligation.due(), "none"));
        }
    }

    void ofEffectiveDays(EffectiveDeadline one, EffectiveDeadline other) {
        two(one.duty(), 1, "two-due-days", "give " + one.duty() + " two effective due days", one, other,
                deadline -> Objects.toString(deadline.day(), "none"));
    }

    void ofStates(Object one, Object other) {
        String what = one instanceof GateState ? "the gate" : "the pace";
        two(what, 0, "two-states", "say two things of " + what, one, other, Object::toString);
    }

    /** A verdict decided after the as-of day says more than anybody can know on that day. */
    void ofTheFuture(PhaseConclusion judgement) {
        if (judgement.decidedOn() != null && judgement.decidedOn().isAfter(asOf)) {
            one(judgement.duty(), 4, "verdict-of-the-future", "the rules decide " + judgement.duty() + " on " + judgement.decidedOn()
                    + ", after the as-of day " + asOf, judgement, "a verdict follows from what has happened by the as-of day");
        }
    }

    void ofDueBeforeOwed(Obligation obligation) {
        if (obligation.since().isAfter(asOf)) {
            one(obligation.duty(), 0, "verdict-of-the-future", "the rules have " + obligation.duty() + " arise on " + obligation.since()
                    + ", after the as-of day " + asOf, obligation, "let the rule wait for what it arises with");
        }
        if (obligation.due() != null && obligation.due().isBefore(obligation.since())) {
            one(obligation.duty(), 1, "due-before-owed", "the rules have " + obligation.duty() + " fall due on " + obligation.due()
                    + ", before it is owed, on " + obligation.since(), obligation,
                    "it falls due on that day at the earliest, such as by Days.later");
        }
    }

    private void one(String about, int rank, String code, String what, Object term, String remedy) {
        Optional<RuleInfo> rule = rule(term);
        add(about, rank, new Diagnostic(code, rules.place(rule.map(RuleInfo::name).orElse(null)),
                what + rule.map(by -> ", by the rule '" + by.name() + "'").orElse("") + "; " + remedy));
    }

    private <T> void two(String about, int rank, String code, String what, T one, T other, Function<T, String> says) {
        List<T> terms = Stream.of(one, other).sorted(Comparator.comparing(says)).toList();
        List<Optional<RuleInfo>> concluding = terms.stream().map(this::rule).toList();
        List<String> named = concluding.stream().map(rule -> rule.map(by -> "'" + by.name() + "' (" + by.file() + ":" + by.line() + ")")
                .orElse("one that is not known")).toList();
        // The rule that is later in the file is more likely the one that was added.
        Place place = concluding.stream().flatMap(Optional::stream).map(RuleInfo::place)
                .max(Comparator.comparing(Place::file).thenComparing(Place::line)).orElse(rules.place(null));
        String by = named.get(0).equals(named.get(1)) ? "both by the rule " + named.get(0) : "by the rules " + String.join(" and ", named);
        add(about, rank, new Diagnostic(code, place, "the rules " + what + ", " + says.apply(terms.get(0)) + " and "
                + says.apply(terms.get(1)) + ", " + by + "; exactly one must hold"));
    }

    private void add(String about, int rank, Diagnostic fault) {
        faults.merge(about, new Ranked(rank, fault), (known, added) -> added.rank < known.rank ? added : known);
    }

    /** The rule that concludes a term; empty if that is not known. */
    private Optional<RuleInfo> rule(Object term) {
        return proofs.matches(term).stream().findFirst().flatMap(match -> rules.rule(match.getRule().getName()));
    }

    /**
     * Throws {@link RulesException} with every conflict, if there is one. Of a duty with two due days only these are reported, since two
     * verdicts follow from them.
     */
    void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new RulesException(Diagnostic.sorted(faults.values().stream().map(Ranked::fault).toList()));
        }
    }
}
