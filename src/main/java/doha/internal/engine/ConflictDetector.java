package doha.internal.engine;

import doha.internal.rules.RuleSources;
import doha.model.Diagnostic;
import doha.model.Place;
import doha.model.RuleInfo;
import doha.model.RulesException;
import doha.terms.EffectiveDeadline;
import doha.terms.Obligation;
import doha.terms.PhaseConclusion;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kie.api.runtime.rule.Match;

/** Where rules conclude two different things of which one alone can hold: told with the rules that conclude each. */
final class ConflictDetector {

    private final RuleSources sources;
    private final Session session;
    /** By what they are about; of several about one thing, the one nearest to the root. */
    private final Map<String, Diagnostic> faults = new TreeMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();

    ConflictDetector(RuleSources sources, Session session) {
        this.sources = sources;
        this.session = session;
    }

    /** A term, and what it says in the message. */
    private record Told(Object term, String says) { }

    void ofJudgements(PhaseConclusion one, PhaseConclusion other) {
        if (one != null && one.phase() != other.phase()) {
            add(one.duty(), 2, "two-phases", "the rules give " + one.duty() + " two phases", new Told(one, one.phase().label()),
                    new Told(other, other.phase().label()));
        } else if (one != null) {
            add(one.duty(), 3, "two-verdicts", "the rules give " + one.duty() + " two verdicts", new Told(one, says(one)), new Told(other, says(other)));
        }
    }

    private static String says(PhaseConclusion judgement) {
        return judgement.phase().label() + (judgement.decidedOn() == null ? "" : " decided on " + judgement.decidedOn())
                + (judgement.daysLate() == null ? "" : ", " + judgement.daysLate() + " days late");
    }

    void ofDueDays(Obligation one, Obligation other) {
        if (one != null && !Objects.equals(one.due(), other.due())) {
            add(one.duty(), 0, "two-due-days", "the rules give " + one.duty() + " two due days", new Told(one, day(one.due())), new Told(other, day(other.due())));
        }
    }

    private static String day(Object day) {
        return day == null ? "none" : day.toString();
    }

    void ofEffectiveDays(EffectiveDeadline one, EffectiveDeadline other) {
        if (one != null) {
            add(one.duty(), 1, "two-due-days", "the rules give " + one.duty() + " two effective due days", new Told(one, day(one.day())),
                    new Told(other, day(other.day())));
        }
    }

    void ofTerms(String what, Object one, Object other) {
        if (one != null) {
            add(what, 0, "two-states", "the rules say two things of " + what, new Told(one, one.toString()), new Told(other, other.toString()));
        }
    }

    /** A verdict decided after the as-of day says more than anybody can know on that day. */
    void ofTheFuture(PhaseConclusion judgement) {
        if (judgement.decidedOn() != null && judgement.decidedOn().isAfter(session.query().asOf())) {
            one(judgement.duty(), 4, "verdict-of-the-future", "the rules decide " + judgement.duty() + " on " + judgement.decidedOn() + ", after the as-of day "
                    + session.query().asOf(), judgement, "a verdict follows from what has happened by the as-of day");
        }
    }

    void ofDueBeforeOwed(Obligation obligation) {
        if (obligation.since().isAfter(session.query().asOf())) {
            one(obligation.duty(), 0, "verdict-of-the-future", "the rules have " + obligation.duty() + " arise on " + obligation.since()
                    + ", after the as-of day " + session.query().asOf(), obligation, "let the rule wait for what it arises with");
        }
        if (obligation.due() != null && obligation.due().isBefore(obligation.since())) {
            one(obligation.duty(), 1, "due-before-owed", "the rules have " + obligation.duty() + " fall due on " + obligation.due() + ", before it is owed, on "
                    + obligation.since(), obligation, "it falls due on that day at the earliest, such as by Days.later");
        }
    }

    private void one(String about, int rank, String code, String what, Object term, String remedy) {
        if (ranks.getOrDefault(about, Integer.MAX_VALUE) <= rank) {
            return;
        }
        ranks.put(about, rank);
        RuleInfo rule = rule(new Told(term, ""));
        faults.put(about, new Diagnostic(code, rule == null ? new Place(sources.folder(), 1, 1) : rule.place(),
                what + (rule == null ? "" : ", by the rule '" + rule.name() + "'") + "; " + remedy));
    }

    private void add(String about, int rank, String code, String what, Told one, Told other) {
        if (ranks.getOrDefault(about, Integer.MAX_VALUE) <= rank) {
            return;
        }
        ranks.put(about, rank);
        List<Told> told = Stream.of(one, other).sorted(Comparator.comparing(Told::says)).toList();
        List<RuleInfo> rules = told.stream().map(this::rule).toList();
        List<String> named = rules.stream().map(r -> r == null ? "one that is not known" : "'" + r.name() + "' (" + r.file() + ":" + r.line() + ")").toList();
        // The rule that stands later is more likely the one that was added.
        Place place = rules.stream().filter(Objects::nonNull).map(RuleInfo::place)
                .max(Comparator.comparing(Place::file).thenComparing(Place::line)).orElse(new Place(sources.folder(), 1, 1));
        faults.put(about, new Diagnostic(code, place, what + ", " + told.get(0).says + " and " + told.get(1).says
                + (named.get(0).equals(named.get(1)) ? ", both by the rule " + named.get(0) : ", by the rules " + String.join(" and ", named))
                + "; exactly one must hold"));
    }

    /** The rule that concludes a term; null where that is not known. */
    private RuleInfo rule(Told told) {
        return session.proofs().matches(told.term).stream().map(Match::getRule).map(r -> r.getName()).findFirst()
                .flatMap(name -> sources.rules().stream().filter(r -> r.name().equals(name)).findFirst()).orElse(null);
    }

    /**
     * Throws {@link RulesException} with every clash, if there is one. Of a duty with two due days only these are told, since two
     * verdicts follow from them.
     */
    void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new RulesException(Diagnostic.sorted(faults.values()));
        }
    }
}
