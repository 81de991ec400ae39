package doha.engine;

import doha.engine.RuleShape.Key;
import doha.engine.RuleShape.Terms;
import doha.model.Readings;
import doha.terms.Closings;
import doha.terms.Counted;
import doha.terms.Determination;
import doha.terms.Gated;
import doha.terms.InForce;
import doha.terms.Limit;
import doha.terms.Owed;
import doha.terms.Quota;
import doha.terms.Reading;
import doha.terms.Report;
import doha.terms.Signed;
import doha.terms.Started;
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
final class Links {

    private final List<RuleShape> rules;
    private final Set<Link> found = new LinkedHashSet<>();
    /** By type of fact: the duties it performs, and the event it is. */
    private final Map<String, Set<String>> performs = new HashMap<>();
    private final Map<String, String> events = new HashMap<>();

    /** By duty: the events that each rule needs by which it arises. */
    private final Map<String, List<Set<String>>> arises = new LinkedHashMap<>();

    private Links(List<RuleShape> rules) {
        this.rules = rules;
    }

    /** The links that the rules make under a reading. */
    static List<Link> of(List<RuleShape> shapes, Readings readings) {
        Links links = new Links(shapes.stream().filter(rule -> appliesUnder(readings, rule)).toList());
        for (RuleShape rule : links.rules) {
            for (Terms conclusion : rule.conclusions()) {
                links.read(rule, conclusion);
            }
        }
        links.arisings();
        links.performances();
        return List.copyOf(links.found);
    }

    private static boolean appliesUnder(Readings readings, RuleShape rule) {
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

    private void read(RuleShape rule, Terms conclusion) {
        String duty = only(conclusion, "duty");
        if (duty != null && (conclusion.type() == Owed.class || conclusion.type() == InForce.class)) {
            arises.computeIfAbsent(duty, d -> new ArrayList<>()).add(needed(rule, new HashSet<>()));
            duties(rule, Owed.class, duty);
            performs(only(conclusion, "by"), duty);
        } else if (duty != null && (conclusion.type() == Limit.class || conclusion.type() == Quota.class)) {
            duties(rule, conclusion.type(), duty);
            performs(only(conclusion, "total"), duty);
        } else if (duty != null && conclusion.type() == Gated.class) {
            add(Link.GATE, duty, Link.Kind.MOVES);
        } else if (conclusion.type() == Closings.class) {
            closings(rule);
        } else if (conclusion.type() == Started.class && only(conclusion, "what") != null) {
            for (Terms premise : rule.premises()) {
                if (premise.type() == Counted.class && only(premise, "type") != null) {
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

    private void closings(RuleShape rule) {
        for (Terms premise : rule.premises()) {
            if (premise.type() == Violation.class && premise.key("duty") != null) {
                premise.key("duty").values().stream().sorted().forEach(duty -> add(duty, Link.GATE, Link.Kind.GATES));
            } else if (premise.type() == Determination.class) {
                add("us-determination", Link.GATE, Link.Kind.GATES);
            }
        }
    }

    private void duties(RuleShape rule, Class<?> type, String duty) {
        for (Terms premise : rule.premises()) {
            String other = premise.type() == type && premise.needed() ? only(premise, "duty") : null;
            if (other != null && !other.equals(duty)) {
                add(other, duty, Link.Kind.NEEDS);
            }
        }
    }

    /** The events without which a rule does not fire, directly or by terms that always need them. */
    private Set<String> needed(RuleShape rule, Set<Class<?>> above) {
        Set<String> events = new LinkedHashSet<>();
        boolean reported = false;
        for (Terms premise : rule.premises()) {
            reported |= premise.type() == Report.class && only(premise, "of") != null;
        }
        for (Terms premise : rule.premises()) {
            if (premise.type() == Report.class && only(premise, "of") != null) {
                events.add(only(premise, "of"));
            } else if (premise.needed() && premise.type() == Started.class && only(premise, "what") != null) {
                events.add(only(premise, "what"));
            } else if (premise.needed() && premise.type() == Signed.class && !reported) {
                events.add("signing");
            } else if (premise.needed() && premise.type() != Owed.class && above.add(premise.type())) {
                events.addAll(always(premise.type(), above));
            }
        }
        return events;
    }

    private Set<String> always(Class<?> type, Set<Class<?>> above) {
        Set<String> always = null;
        for (RuleShape rule : rules) {
            if (type.getPackageName().equals(Owed.class.getPackageName()) && rule.conclusions().stream().anyMatch(c -> c.type() == type)) {
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
