package doha.analysis;

import doha.Agreement;
import doha.IncrementalAssessment;
import doha.analysis.Comparison.DutyDifference;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.Named;
import doha.model.Outcomes;
import doha.model.Query;
import doha.model.Readings;
import doha.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Why verdicts differ between a base and another scenario: which of the differences between the two each of them takes. Told by
 * asking the rules: the other scenario without a difference, and the base with it alone.
 *
 * @param duties for each duty whose verdict differs, its reason
 * @param gate   the reason why the gate differs; null where it does not
 * @param pace   the reason why the pace differs; null where it does not
 */
public record Reasons(Map<DutyId, Reason> duties, @Nullable Reason gate, @Nullable Reason pace) {

    /** Copies the map, keeping its order. */
    public Reasons {
        duties = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(duties));
    }

    /** One difference between the two: of a fact, of a switch, of a duty the record is silent on, of the day or the known-by day. */
    public record Part(Kind kind, String name) {

        /** What differs. */
        public enum Kind implements Named { FACT, READING, UNKNOWN, AS_OF, KNOWN_BY }
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

        /** In which way: without any of these it would be another; any of these alone does it; or all together, in ways not told apart. */
        public enum How implements Named { EACH_NEEDED, EACH_ENOUGH, TOGETHER }
    }

    private record Side(Scenario scenario, Query query) { }

    /** Why what a comparison found differs; the scenarios and their questions are those it was made of. */
    public static Reasons of(Agreement agreement, Comparison comparison, Scenario base, Scenario other) {
        Side here = new Side(base, comparison.base().query());
        Side there = new Side(other, comparison.other().query());
        List<Part> parts = parts(comparison);
        boolean any = comparison.gateDiffers() || comparison.paceDiffers() || comparison.duties().stream().anyMatch(DutyDifference::differs);
        if (!any) {
            return new Reasons(Map.of(), null, null);
        }
        try (Swaps onOther = new Swaps(agreement, there, here)) {
            Told without = new Told(onOther.plain(), onOther.each(parts));
            Told[] alone = new Told[1];
            // Mostly some change is needed, and this is never asked.
            Supplier<Told> onBase = () -> {
                if (alone[0] == null) {
                    alone[0] = alone(agreement, here, there, parts);
                }
                return alone[0];
            };
            Map<DutyId, Reason> duties = new LinkedHashMap<>();
            for (DutyDifference difference : comparison.duties()) {
                if (difference.differs()) {
                    DutyId id = difference.duty().id();
                    duties.put(id, reason(parts, without, onBase, answer -> Counterfactual.row(answer, id)));
                }
            }
            return new Reasons(duties, comparison.gateDiffers() ? reason(parts, without, onBase, Outcomes::gate) : null,
                    comparison.paceDiffers() ? reason(parts, without, onBase, Outcomes::pace) : null);
        }
    }

    private static Told alone(Agreement agreement, Side here, Side there, List<Part> parts) {
        try (Swaps swaps = new Swaps(agreement, here, there)) {
            return new Told(swaps.plain(), swaps.each(parts));
        }
    }

    private static List<Part> parts(Comparison comparison) {
        List<Part> parts = new ArrayList<>();
        comparison.facts().forEach(d -> parts.add(new Part(Part.Kind.FACT, d.id().value())));
        comparison.readings().keySet().forEach(name -> parts.add(new Part(Part.Kind.READING, name)));
        comparison.silence().forEach(side -> side.forEach(duty -> parts.add(new Part(Part.Kind.UNKNOWN, duty.value()))));
        Query base = comparison.base().query();
        Query other = comparison.other().query();
        if (!base.asOf().equals(other.asOf())) {
            parts.add(new Part(Part.Kind.AS_OF, other.asOf().toString()));
        }
        if (!Objects.equals(base.knownBy(), other.knownBy())) {
            parts.add(new Part(Part.Kind.KNOWN_BY, String.valueOf(other.knownBy() == null ? base.knownBy() : other.knownBy())));
        }
        return parts;
    }

    private static Reason reason(List<Part> parts, Told without, Supplier<Told> alone, Function<Outcomes, Object> what) {
        List<Part> needed = without.differing(parts, what);
        if (!needed.isEmpty()) {
            return new Reason(Reason.How.EACH_NEEDED, needed);
        }
        List<Part> enough = alone.get().differing(parts, what);
        return enough.isEmpty() ? new Reason(Reason.How.TOGETHER, parts) : new Reason(Reason.How.EACH_ENOUGH, enough);
    }

    /** What a side answers as it is, and with single parts as the other side has them. */
    private record Told(Outcomes plain, Map<Part, Outcomes> swapped) {

        List<Part> differing(List<Part> parts, Function<Outcomes, Object> what) {
            return parts.stream().filter(part -> swapped.containsKey(part)
                    && !Objects.equals(what.apply(swapped.get(part)), what.apply(plain))).toList();
        }
    }

    /** Asks one side's question with a single part of it as the other side has it. */
    private static final class Swaps implements AutoCloseable {

        private final Agreement agreement;
        private final Side side;
        private final Side from;
        private final IncrementalAssessment inquiry;
        private final Outcomes plain;

        Swaps(Agreement agreement, Side side, Side from) {
            this.agreement = agreement;
            this.side = side;
            this.from = from;
            this.inquiry = agreement.inquire(side.scenario(), side.query());
            this.plain = inquiry.answer();
        }

        Outcomes plain() {
            return plain;
        }

        /** The answers, without those of swaps that make no valid scenario. */
        Map<Part, Outcomes> each(List<Part> parts) {
            Map<Part, Outcomes> answers = new LinkedHashMap<>();
            for (Part part : parts) {
                Outcomes answer = with(part);
                if (answer != null) {
                    answers.put(part, answer);
                }
            }
            return answers;
        }

        private Outcomes with(Part part) {
            Query own = side.query();
            Query theirs = from.query();
            return switch (part.kind()) {
                case FACT -> fact(new FactId(part.name()));
                case UNKNOWN -> silence(new DutyId(part.name()));
                case READING -> {
                    Readings turned = own.readings().with(part.name(), theirs.readings().position(part.name()));
                    Outcomes answer = inquiry.under(turned).answer();
                    inquiry.under(own.readings());
                    yield answer;
                }
                case AS_OF -> {
                    Outcomes answer = inquiry.asOf(theirs.asOf()).answer();
                    inquiry.asOf(own.asOf());
                    yield answer;
                }
                case KNOWN_BY -> {
                    Outcomes answer = inquiry.knownBy(theirs.knownBy()).answer();
                    inquiry.knownBy(own.knownBy());
                    yield answer;
                }
            };
        }

        private Outcomes fact(FactId id) {
            Fact own = side.scenario().fact(id).orElse(null);
            Fact theirs = from.scenario().fact(id).orElse(null);
            List<Fact> facts = new ArrayList<>(side.scenario().facts());
            facts.remove(own);
            if (theirs != null) {
                facts.add(theirs);
            }
            if (!Scenario.faultsOf(facts, side.scenario().vocabulary()).isEmpty()) {
                return null;
            }
            swap(id, theirs);
            Outcomes answer = inquiry.answer();
            swap(id, own);
            return answer;
        }

        private void swap(FactId id, Fact fact) {
            if (fact == null) {
                inquiry.drop(id);
            } else {
                inquiry.put(fact);
            }
        }

        private Outcomes silence(DutyId duty) {
            Set<DutyId> unknown = new LinkedHashSet<>(side.scenario().unknown());
            if (!unknown.remove(duty)) {
                unknown.add(duty);
            }
            try (IncrementalAssessment other = agreement.inquire(side.scenario().withUnknown(unknown), side.query())) {
                return other.answer();
            }
        }

        @Override
        public void close() {
            inquiry.close();
        }
    }
}
