package doha.analysis;

import doha.Assessment;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.Silence;
import doha.model.Verdict;
import doha.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What differs between a base and another scenario, both assessed.
 *
 * @param base     the base, assessed
 * @param other    the other, assessed
 * @param facts    facts that differ, in the order of their days
 * @param silence  the silences that only one of the two names, each a duty with its days: those of the base, then those of the other
 * @param readings the switches in different positions: base, then other
 * @param duties   every duty of either, whether its verdict differs or not
 */
public record Comparison(Assessment base, Assessment other, List<FactDifference> facts, List<List<String>> silence,
        Map<String, List<String>> readings, List<DutyDifference> duties) {

    /**
     * A fact that is in one only, or that differs in some field; places do not count.
     *
     * @param base  the base's; null if it has none of that id
     * @param other the other's; null if it has none of that id
     */
    public record FactDifference(@Nullable Fact base, @Nullable Fact other) {

        /** The id. */
        public FactId id() {
            return any().id();
        }

        private Fact any() {
            return Objects.requireNonNull(base == null ? other : base);
        }
    }

    /**
     * The two verdicts on a duty.
     *
     * @param duty  the duty
     * @param base  the base's verdict; null if it is no duty under the base's reading
     * @param other the other's; null if it is no duty under the other's reading
     */
    public record DutyDifference(Duty duty, @Nullable Verdict base, @Nullable Verdict other) {

        /** Whether status, phase, a day or the lateness differ. */
        public boolean differs() {
            if (base == null || other == null) {
                return base != other;
            }
            return base.phase() != other.phase() || !Objects.equals(base.due(), other.due())
                    || !Objects.equals(base.effectiveDue(), other.effectiveDue())
                    || !Objects.equals(base.decidedOn(), other.decidedOn()) || !Objects.equals(base.daysLate(), other.daysLate())
                    || !Objects.equals(base.progress(), other.progress());
        }
    }

    /** Whether the gate differs. */
    public boolean gateDiffers() {
        return !Objects.equals(base.gate(), other.gate());
    }

    /** Whether the pace differs. */
    public boolean paceDiffers() {
        return !Objects.equals(base.pace(), other.pace());
    }

    /** Compares two scenarios by their assessments, each of its own query. */
    public static Comparison of(Scenario baseScenario, Assessment base, Scenario otherScenario, Assessment other) {
        Map<String, List<String>> readings = new LinkedHashMap<>();
        base.query().readings().asMap().forEach((name, position) -> {
            String there = other.query().readings().position(name);
            if (!there.equals(position)) {
                readings.put(name, List.of(position, there));
            }
        });
        return new Comparison(base, other, facts(baseScenario, otherScenario),
                List.of(onlyIn(baseScenario, otherScenario), onlyIn(otherScenario, baseScenario)), readings,
                baseScenario.vocabulary().duties().stream().map(duty -> new DutyDifference(duty, verdict(base, duty), verdict(other, duty)))
                        .filter(d -> d.base != null || d.other != null).toList());
    }

    private static List<String> onlyIn(Scenario one, Scenario other) {
        return one.unknown().stream().filter(silence -> !other.unknown().contains(silence)).map(Silence::toString).sorted().toList();
    }

    private static List<FactDifference> facts(Scenario base, Scenario other) {
        List<FactDifference> differences = new ArrayList<>();
        for (Fact fact : base.facts()) {
            Fact there = other.fact(fact.id()).orElse(null);
            if (there == null || !fact.fields().equals(there.fields())) {
                differences.add(new FactDifference(fact, there));
            }
        }
        other.facts().stream().filter(fact -> base.fact(fact.id()).isEmpty())
                .forEach(fact -> differences.add(new FactDifference(null, fact)));
        differences.sort(Comparator.comparing((FactDifference d) -> d.any().on()).thenComparing(FactDifference::id));
        return differences;
    }

    /** The verdict on a duty; null if the reading makes it none. */
    static @Nullable Verdict verdict(Assessment assessment, Duty duty) {
        return assessment.duties().stream().filter(v -> v.duty().id().equals(duty.id())).findFirst().orElse(null);
    }

    @Override
    public String toString() {
        return base.scenario() + " · " + other.scenario() + ": " + facts.size() + " facts, " + readings.size() + " readings and "
                + duties.stream().filter(DutyDifference::differs).count() + " duties differ";
    }
}
