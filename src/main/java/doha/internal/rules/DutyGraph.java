package doha.internal.rules;

import doha.internal.rules.RuleModel.Conclusion;
import doha.internal.rules.RuleModel.Premise;
import doha.model.Readings;
import doha.model.Vocabulary;
import doha.terms.AdmittedFact;
import doha.terms.ApplicationPeriod;
import doha.terms.ClosingCause;
import doha.terms.ContinuingObligation;
import doha.terms.Determination;
import doha.terms.GateState;
import doha.terms.Gated;
import doha.terms.LevelCap;
import doha.terms.MinimumTotal;
import doha.terms.Obligation;
import doha.terms.Onset;
import doha.terms.Reading;
import doha.terms.Report;
import doha.terms.Signed;
import doha.terms.TriggerEvent;
import doha.terms.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads from the text of the rules how duties bear on each other under a reading. What a rule's text does not show gives no link.
 */
public final class DutyGraph {

    /** The terms by which a duty arises. */
    static final Set<Class<?>> ARISING = Set.of(Obligation.class, ContinuingObligation.class);

    private final List<RuleModel> rules;
    private final Set<Link> found = new LinkedHashSet<>();
    /** By type of fact: the duties it performs, and the event it is. */
    private final Map<String, Set<String>> performs = new HashMap<>();
    private final Map<String, String> events = new HashMap<>();
    /** By duty: the events that each rule needs by which it arises. */
    private final Map<String, List<Set<String>>> arises = new LinkedHashMap<>();

    private DutyGraph(List<RuleModel> rules) {
        this.rules = rules;
    }

    /** The links that the rules make under a reading. */
    public static List<Link> of(List<RuleModel> all, Readings readings) {
        DutyGraph links = new DutyGraph(all.stream().filter(rule -> appliesUnder(readings, rule)).toList());
        links.rules.forEach(rule -> rule.conclusions().forEach(conclusion -> links.read(rule, conclusion)));
        links.arisings();
        links.performances();
        return List.copyOf(links.found);
    }

    /**
     * By fact type, the duties whose own rules name it, or which begin or end with it, in the order of the vocabulary, and
     * {@link Link#GATE} if a rule by which a gate closes does. What a rule's text does not show is left out.
     */
    public static Map<String, List<String>> factTypes(List<RuleModel> rules, Vocabulary vocabulary) {
        Map<String, Set<String>> events = new HashMap<>();
        rules.forEach(rule -> rule.conclusions().stream().map(conclusion -> conclusion.only("what")).filter(Objects::nonNull)
                .forEach(what -> events.computeIfAbsent(what, each -> new HashSet<>()).addAll(factTypes(rule))));
        Map<String, Set<String>> behind = behind(rules, events);
        Map<String, Set<String>> found = new HashMap<>();
        for (RuleModel rule : rules) {
            Set<String> about = new HashSet<>();
            for (Conclusion conclusion : rule.conclusions()) {
                if (conclusion.term() == ClosingCause.class || conclusion.term() == GateState.class) {
                    about.add(Link.GATE);
                } else {
                    about.addAll(conclusion.texts("duty"));
                }
            }
            Set<String> named = awaited(rule, events, behind);
            rule.terms().forEach(terms -> terms.keys().forEach(key -> named.addAll(key.texts())));
            named.forEach(name -> found.computeIfAbsent(name, each -> new HashSet<>()).addAll(about));
        }
        List<String> subjects = Stream.concat(vocabulary.duties().stream().map(duty -> duty.id().value()), Stream.of(Link.GATE)).toList();
        Map<String, List<String>> types = new LinkedHashMap<>();
        vocabulary.factTypes().forEach(type -> types.put(type.name(),
                subjects.stream().filter(found.getOrDefault(type.name(), Set.of())::contains).toList()));
        return types;
    }

    /** By part and by duty, the types of fact that its period, or the duty, begins and ends with, directly or by way of others. */
    private static Map<String, Set<String>> behind(List<RuleModel> rules, Map<String, Set<String>> events) {
        Map<String, Set<String>> behind = new HashMap<>();
        boolean more = true;
        while (more) {
            more = false;
            for (RuleModel rule : rules) {
                Set<String> awaited = awaited(rule, events, behind);
                for (Conclusion conclusion : rule.conclusions()) {
                    String begun = conclusion.term() == ApplicationPeriod.class ? conclusion.only("part")
                            : ARISING.contains(conclusion.term()) ? conclusion.only("duty") : null;
                    more |= begun != null && behind.computeIfAbsent(begun, each -> new HashSet<>()).addAll(awaited);
                }
            }
        }
        return behind;
    }

    /** The types of fact that a rule looks for, directly or by the event, the period or the duty that it looks for. */
    private static Set<String> awaited(RuleModel rule, Map<String, Set<String>> events, Map<String, Set<String>> behind) {
        Set<String> types = new HashSet<>(factTypes(rule));
        for (Premise premise : rule.premises()) {
            if (premise.term() == Signed.class) {
                types.add("signing");
            }
            boolean begun = premise.term() == ApplicationPeriod.class || ARISING.contains(premise.term());
            premise.keys().stream().flatMap(key -> key.texts().stream())
                    .forEach(text -> types.addAll((begun ? behind : events).getOrDefault(text, Set.of())));
        }
        return types;
    }

    private static boolean appliesUnder(Readings readings, RuleModel rule) {
        return rule.premises().stream().filter(premise -> premise.term() == Reading.class && premise.needed())
                .allMatch(premise -> readings.asMap().entrySet().stream()
                        .anyMatch(r -> ReadingTest.mayMatch(premise, r.getKey(), r.getValue())));
    }

    private void read(RuleModel rule, Conclusion conclusion) {
        Class<?> term = conclusion.term();
        String duty = conclusion.only("duty");
        String event = conclusion.only("what");
        if (term == ClosingCause.class) {
            closings(rule);
        } else if ((term == TriggerEvent.class || term == Onset.class) && event != null) {
            factTypes(rule).forEach(type -> events.put(type, event));
        } else if (duty != null && term == Gated.class) {
            found.add(new Link(Link.GATE, duty, Link.Effect.MOVES));
        } else if (duty != null && ARISING.contains(term)) {
            arises.computeIfAbsent(duty, d -> new ArrayList<>()).add(needed(rule, new HashSet<>()));
            duties(rule, Obligation.class, duty);
            performs(conclusion.only("by"), duty);
        } else if (duty != null && (term == LevelCap.class || term == MinimumTotal.class)) {
            duties(rule, term, duty);
            performs(conclusion.only("total"), duty);
        }
    }

    /** The types of fact that the patterns of a rule ask for. */
    private static List<String> factTypes(RuleModel rule) {
        return rule.premises().stream().filter(premise -> premise.term() == AdmittedFact.class).map(premise -> premise.only("type"))
                .filter(Objects::nonNull).toList();
    }

    private void performs(String factType, String duty) {
        if (factType != null) {
            performs.computeIfAbsent(factType, type -> new LinkedHashSet<>()).add(duty);
        }
    }

    private void closings(RuleModel rule) {
        for (Premise premise : rule.premises()) {
            Set<String> closing = premise.term() == Violation.class ? premise.texts("duty")
                    : premise.term() == Determination.class && premise.only("of") != null ? Set.of(premise.only("of")) : Set.of();
            closing.forEach(from -> found.add(new Link(from, Link.GATE, Link.Effect.GATES)));
        }
    }

    private void duties(RuleModel rule, Class<?> type, String duty) {
        rule.premises().stream().filter(premise -> premise.term() == type && premise.needed()).map(premise -> premise.only("duty"))
                .filter(other -> other != null && !other.equals(duty))
                .forEach(other -> found.add(new Link(other, duty, Link.Effect.NEEDS)));
    }

    /** The events without which a rule does not fire, directly or by terms that always need them. */
    private Set<String> needed(RuleModel rule, Set<Class<?>> above) {
        Set<String> events = new LinkedHashSet<>();
        boolean reported = rule.premises().stream().anyMatch(premise -> premise.term() == Report.class && premise.only("of") != null);
        for (Premise premise : rule.premises()) {
            Class<?> term = premise.term();
            String event = term == Report.class ? premise.only("of")
                    : term == Onset.class || premise.needed() && term == TriggerEvent.class ? premise.only("what")
                            : premise.needed() && term == Signed.class && !reported ? "signing" : null;
            if (event != null) {
                events.add(event);
            } else if (premise.needed() && term != Obligation.class && above.add(term)) {
                events.addAll(always(term, above));
            }
        }
        return events;
    }

    /** The events that all rules need by which a term is concluded. */
    private Set<String> always(Class<?> type, Set<Class<?>> above) {
        boolean isTerm = type.getPackageName().equals(Obligation.class.getPackageName());
        return rules.stream().filter(rule -> isTerm && rule.conclusions().stream().anyMatch(c -> c.term() == type))
                .map(rule -> needed(rule, above)).reduce((one, other) -> {
                    one.retainAll(other);
                    return one;
                }).orElse(Set.of());
    }

    /** A duty arises with the events that all of its rules need; what only some need sets its day. */
    private void arisings() {
        arises.forEach((duty, ways) -> {
            Set<String> all = new LinkedHashSet<>();
            ways.forEach(all::addAll);
            for (String event : all) {
                found.add(new Link(event, duty,
                        ways.stream().allMatch(way -> way.contains(event)) ? Link.Effect.TRIGGERS : Link.Effect.NEEDS));
            }
        });
    }

    /** A duty that is performed by the facts that are an event triggers it. */
    private void performances() {
        Set<String> triggers = new HashSet<>();
        arises.values().forEach(ways -> ways.forEach(triggers::addAll));
        performs.entrySet().stream().flatMap(type -> type.getValue().stream()
                .map(duty -> new Link(duty, events.getOrDefault(type.getKey(), type.getKey()), Link.Effect.TRIGGERS)))
                .filter(link -> triggers.contains(link.to())).sorted(Comparator.comparing(Link::from)).forEach(found::add);
    }
}
