package doha.internal.web;

import doha.Agreement;
import doha.IncrementalAssessment;
import doha.analysis.Comparison;
import doha.analysis.Comparison.DutyDifference;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.Named;
import doha.model.Outcomes;
import doha.model.Query;
import doha.model.ScenarioException;
import doha.model.Silence;
import doha.scenario.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Why verdicts differ between a base and another scenario: which of the differences between the two each of them needs. The rules
 * are asked: the other scenario without a difference, and the base with it alone.
 *
 * @param duties for each duty whose verdict differs, its reason
 * @param gate   the reason why the gate differs; null if it does not
 * @param pace   the reason why the pace differs; null if it does not
 */
public record Reasons(Map<DutyId, Reason> duties, @Nullable Reason gate, @Nullable Reason pace) {

    /** Copies the map, keeping its order. */
    public Reasons {
        duties = Collections.unmodifiableMap(new LinkedHashMap<>(duties));
    }

    /** One difference between the two. */
    public record Part(PartKind kind, String name) {}

    /** What differs: a fact, a switch, a duty on which the record is silent, the day or the known-by day. */
    public enum PartKind implements Named {
        FACT, READING, UNKNOWN, AS_OF, KNOWN_BY
    }

    /**
     * What a difference rests on.
     *
     * @param how   in which way
     * @param parts the differences, at least one
     */
    public record Reason(How how, List<Part> parts) {

        /** Copies the list. */
        public Reason {
            parts = List.copyOf(parts);
        }
    }

    /** Without any of these it would be another; any of these alone is enough; or all together, and no more is known. */
    public enum How implements Named {
        EACH_NEEDED, EACH_ENOUGH, TOGETHER
    }

    private record Side(Scenario scenario, Query query) {}

    /** Why what a comparison found differs; the scenarios and their queries are those that were compared. */
    public static Reasons of(Agreement agreement, Comparison comparison, Scenario base, Scenario other) {
        List<DutyDifference> differing = comparison.duties().stream().filter(DutyDifference::differs).toList();
        if (differing.isEmpty() && !comparison.gateDiffers() && !comparison.paceDiffers()) {
            return new Reasons(Map.of(), null, null);
        }
        Search search = new Search(agreement, comparison, new Side(base, comparison.base().query()),
                new Side(other, comparison.other().query()));
        Map<DutyId, Reason> duties = new LinkedHashMap<>();
        for (DutyDifference difference : differing) {
            DutyId id = difference.duty().id();
            duties.put(id, search.reason(outcomes -> outcomes.find(id)));
        }
        return new Reasons(duties, comparison.gateDiffers() ? search.reason(Outcomes::gate) : null,
                comparison.paceDiffers() ? search.reason(Outcomes::pace) : null);
    }

    private static final class Search {

        private final Agreement agreement;
        private final Side base;
        private final Side other;
        private final List<Part> parts;
        private final Swaps without;
        private Swaps alone;

        Search(Agreement agreement, Comparison comparison, Side base, Side other) {
            this.agreement = agreement;
            this.base = base;
            this.other = other;
            this.parts = parts(comparison);
            this.without = Swaps.of(agreement, other, base, parts);
        }

        private static List<Part> parts(Comparison comparison) {
            List<Part> parts = new ArrayList<>();
            comparison.facts().forEach(d -> parts.add(new Part(PartKind.FACT, d.id().value())));
            comparison.readings().keySet().forEach(name -> parts.add(new Part(PartKind.READING, name)));
            comparison.silence().forEach(side -> side.forEach(silence -> parts.add(new Part(PartKind.UNKNOWN, silence))));
            Query base = comparison.base().query();
            Query other = comparison.other().query();
            if (!base.asOf().equals(other.asOf())) {
                parts.add(new Part(PartKind.AS_OF, other.asOf().toString()));
            }
            if (!Objects.equals(base.knownBy(), other.knownBy())) {
                parts.add(new Part(PartKind.KNOWN_BY, String.valueOf(other.knownBy() == null ? base.knownBy() : other.knownBy())));
            }
            return parts;
        }

        Reason reason(Function<Outcomes, Object> what) {
            List<Part> needed = without.differing(what);
            if (!needed.isEmpty()) {
                return new Reason(How.EACH_NEEDED, needed);
            }
            if (alone == null) {
                // Mostly some difference is needed, and this is never asked.
                alone = Swaps.of(agreement, base, other, parts);
            }
            List<Part> enough = alone.differing(what);
            return enough.isEmpty() ? new Reason(How.TOGETHER, parts) : new Reason(How.EACH_ENOUGH, enough);
        }
    }

    /** The outcomes of a side as it is, and with single parts as the other side has them; without swaps that make no sound scenario. */
    private record Swaps(Outcomes plain, Map<Part, Outcomes> swapped) {

        static Swaps of(Agreement agreement, Side side, Side from, List<Part> parts) {
            try (IncrementalAssessment session = agreement.inquire(side.scenario, side.query)) {
                Outcomes plain = session.answer(side.scenario, side.query);
                Map<Part, Outcomes> swapped = new LinkedHashMap<>();
                for (Part part : parts) {
                    try {
                        swapped.put(part, session.answer(scenario(side, from, part), query(side.query, from.query, part)));
                    } catch (ScenarioException e) {
                        // Facts that cannot stand together show nothing.
                    }
                }
                return new Swaps(plain, swapped);
            }
        }

        private static Scenario scenario(Side side, Side from, Part part) {
            if (part.kind == PartKind.FACT) {
                FactId id = new FactId(part.name);
                List<Fact> facts = new ArrayList<>(side.scenario.facts());
                facts.removeIf(fact -> fact.id().equals(id));
                from.scenario.fact(id).ifPresent(facts::add);
                return side.scenario.withAsOf(side.query.asOf()).withFacts(facts);
            } else if (part.kind == PartKind.UNKNOWN) {
                Set<Silence> unknown = new LinkedHashSet<>(side.scenario.unknown());
                unknown.removeIf(silence -> silence.toString().equals(part.name));
                from.scenario.unknown().stream().filter(silence -> silence.toString().equals(part.name)).forEach(unknown::add);
                return side.scenario.withUnknown(unknown);
            }
            return side.scenario;
        }

        private static Query query(Query own, Query theirs, Part part) {
            return switch (part.kind) {
                case READING -> own.under(own.readings().with(part.name, theirs.readings().position(part.name)));
                case AS_OF -> own.asOf(theirs.asOf());
                case KNOWN_BY -> own.knownBy(theirs.knownBy());
                default -> own;
            };
        }

        List<Part> differing(Function<Outcomes, Object> what) {
            return swapped.entrySet().stream().filter(e -> !Objects.equals(what.apply(e.getValue()), what.apply(plain)))
                    .map(Map.Entry::getKey).toList();
        }
    }
}
