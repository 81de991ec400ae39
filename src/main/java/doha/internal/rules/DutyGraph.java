package doha.internal.rules;

import doha.internal.rules.RuleModel.Key;
import doha.internal.rules.RuleModel.Terms;
import doha.model.Link;
import doha.model.Readings;
import doha.terms.AdmittedFact;
import doha.terms.Closings;
import doha.terms.ContinuingObligation;
import doha.terms.Determination;
import doha.terms.Gated;
import doha.terms.LevelCap;
import doha.terms.MinimumTotal;
import doha.terms.Obligation;
import doha.terms.Reading;
import doha.terms.Report;
import doha.terms.Signed;
import doha.terms.TriggerEvent;
import doha.terms.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads from the text of the rules how duties bear on each other under a reading. What a rule's text does not show gives no link.
 */
public final class DutyGraph {

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
    public static List<Link> of(List<RuleModel> shapes, Readings readings) {
        DutyGraph links = new DutyGraph(shapes.stream().filter(rule -> appliesUnder(readings, rule)).toList());
        for (RuleModel rule : links.rules) {
            for (Terms conclusion : rule.conclusions()) {
                links.read(rule, conclusion);
            }
        }
        links.arisings();
        links.performances();
        return List.copyOf(links.found);
    }

    private static boolean appliesUnder(Readings readings, RuleModel rule) {
        for (Terms premise : rule.premises()) {
            String name = premise.type() == Reading.class && premise.needed() ? only(premise, "name") : null;
            Key position = name == null ? null : premise.key("position");
            if (position != null && position.variable() == null && readings.asMap().containsKey(name)
                    && !position.values().contains(readings.position(name))) {
                return false;
            }
        }
        return true;
    }

    private void read(RuleModel rule, Terms conclusion) {
        String duty = only(conclusion, "duty");
        if (duty != null && (conclusion.type() == Obligation.class || conclusion.type() == ContinuingObligation.class)) {
            arises.computeIfAbsent(duty, d -> new ArrayList<>()).add(needed(rule, new HashSet<>()));
            duties(rule, Obligation.class, duty);
            performs(only(conclusion, "by"), duty);
        } else if (duty != null && (conclusion.type() == LevelCap.class || conclusion.type() == MinimumTotal.class)) {
            duties(rule, conclusion.type(), duty);
            performs(only(conclusion, "total"), duty);
        } else if (duty != null && conclusion.type() == Gated.class) {
            add(Link.GATE, duty, Link.Kind.MOVES);
        } else if (conclusion.type() == Closings.class) {
            closings(rule);
        } else if (conclusion.type() == TriggerEvent.class && only(conclusion, "what") != null) {
            for (Terms premise : rule.premises()) {
                if (premise.type() == AdmittedFact.class && only(premise, "type") != null) {
                    events.put(only(premise, "type"), only(conclusion, "what"));
                }
            }
        }
    }

    private void performs(String factType, String duty) {
        if (factType != null) {
            performs.computeIfAbsent(factType, type -> new LinkedHashSet<>()).add(duty);
        }
    }

    private void closings(RuleModel rule) {
        for (Terms premise : rule.premises()) {
            if (premise.type() == Violation.class && premise.key("duty") != null) {
                premise.key("duty").values().stream().sorted().forEach(duty -> add(duty, Link.GATE, Link.Kind.GATES));
            } else if (premise.type() == Determination.class) {
                add("us-determination", Link.GATE, Link.Kind.GATES);
            }
        }
    }

    private void duties(RuleModel rule, Class<?> type, String duty) {
        for (Terms premise : rule.premises()) {
            String other = premise.type() == type && premise.needed() ? only(premise, "duty") : null;
            if (other != null && !other.equals(duty)) {
                add(other, duty, Link.Kind.NEEDS);
            }
        }
    }

    /** The events without which a rule does not fire, directly or by terms that always need them. */
    private Set<String> needed(RuleModel rule, Set<Class<?>> above) {
        Set<String> events = new LinkedHashSet<>();
        boolean reported = false;
        for (Terms premise : rule.premises()) {
            reported |= premise.type() == Report.class && only(premise, "of") != null;
        }
        for (Terms premise : rule.premises()) {
            if (premise.type() == Report.class && only(premise, "of") != null) {
                events.add(only(premise, "of"));
            } else if (premise.needed() && premise.type() == TriggerEvent.class && only(premise, "what") != null) {
                events.add(only(premise, "what"));
            } else if (premise.needed() && premise.type() == Signed.class && !reported) {
                events.add("signing");
            } else if (premise.needed() && premise.type() != Obligation.class && above.add(premise.type())) {
                events.addAll(always(premise.type(), above));
            }
        }
        return events;
    }

    private Set<String> always(Class<?> type, Set<Class<?>> above) {
        Set<String> always = null;
        for (RuleModel rule : rules) {
            if (type.getPackageName().equals(Obligation.class.getPackageName()) && rule.conclusions().stream().anyMatch(c -> c.type() == type)) {
                Set<String> one = needed(rule, above);
                if (always == null) {
                    always = new LinkedHashSet<>(one);
                } else {
                    always.retainAll(one);
                }
            }
        }
        return always == null ? Set.of() : always;
    }

    /** A duty arises with the events that all of its rules need; what only some need sets its day. */
    private void arisings() {
        arises.forEach((duty, ways) -> {
            Set<String> all = new LinkedHashSet<>();
            ways.forEach(all::addAll);
            for (String event : all) {
                add(event, duty, ways.stream().allMatch(way -> way.contains(event)) ? Link.Kind.TRIGGERS : Link.Kind.NEEDS);
            }
        });
    }

    /** A duty that is performed by the facts that are an event triggers it. */
    private void performances() {
        Set<String> triggers = new HashSet<>();
        arises.values().forEach(ways -> ways.forEach(triggers::addAll));
        List<Link> performances = new ArrayList<>();
        performs.forEach((type, duties) -> {
            String event = events.getOrDefault(type, type);
            if (triggers.contains(event)) {
                duties.forEach(duty -> performances.add(new Link(duty, event, Link.Kind.TRIGGERS)));
            }
        });
        performances.stream().sorted(java.util.Comparator.comparing(Link::from)).forEach(found::add);
    }

    private void add(String from, String to, Link.Kind kind) {
        found.add(new Link(from, to, kind));
    }

    /** The one text that a property is told to have; null otherwise. */
    private static String only(Terms terms, String property) {
        Key key = terms.key(property);
        return key != null && key.variable() == null && key.values().size() == 1 ? key.values().iterator().next() : null;
    }
}
