package doha.analysis;

import doha.analysis.ReadingSpace.Part;
import doha.model.Duty;
import doha.model.Phase;
import doha.model.Readings;
import doha.model.Status;
import doha.terms.PhaseConclusion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Counts and describes, duty by duty, the outcomes under the readings explored. */
final class ReadingStatistics {

    private final ReadingSpace space;
    private final ReadingExplorer exploration;
    private final int[] own;
    private final Consumer<int[]> fail;

    /** {@code fail} throws what is wrong with rules that under a reading give a duty two phases, or none. */
    ReadingStatistics(ReadingSpace space, ReadingExplorer exploration, Readings own, Consumer<int[]> fail) {
        this.space = space;
        this.exploration = exploration;
        this.own = space.choice(own);
        this.fail = fail;
    }

    DutyReadings of(Duty duty) {
        Part part = exploration.part(duty.id());
        Phase[] phases = new Phase[part.size()];
        long each = space.size() / part.size();
        Map<Status, Long> byStatus = new EnumMap<>(Status.class);
        Map<Phase, Long> byPhase = new EnumMap<>(Phase.class);
        long readings = 0;
        int[] choice = own.clone();
        for (int i = 0; i < phases.length; i++) {
            part.choose(i, choice);
            phases[i] = phase(duty, choice);
            if (phases[i] != null) {
                readings += each;
                byStatus.merge(phases[i].status(), each, Long::sum);
                byPhase.merge(phases[i], each, Long::sum);
            }
        }
        Map<Status, List<Map<String, List<String>>>> conditions = new EnumMap<>(Status.class);
        byStatus.keySet().forEach(status -> conditions.put(status, conditions(part, phases, status)));
        return new DutyReadings(duty, readings, byStatus, byPhase, phases[part.index(own)], decidedBy(part, phases),
                dependsOn(part, phases), conditions);
    }

    private Phase phase(Duty duty, int[] choice) {
        List<Phase> phases = new ArrayList<>();
        for (Object term : exploration.content(duty.id(), choice)) {
            if (term instanceof PhaseConclusion conclusion && conclusion.duty().equals(duty.id().value())) {
                phases.add(conclusion.phase());
            }
        }
        if (phases.size() > 1 || phases.isEmpty() && !duty.isDisputed()) {
            fail.accept(choice);
        }
        return phases.isEmpty() ? null : phases.get(0);
    }

    /** The own reading if it makes this a duty, or else the one that does with the fewest other positions; -1 if none does. */
    private int start(Part part, Phase[] phases) {
        int best = -1;
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < phases.length; i++) {
            int turned = 0;
            for (int s = 0; s < part.switches().length; s++) {
                turned += part.position(i, s) == own[part.switches()[s]] ? 0 : 1;
            }
            if (phases[i] != null && turned < fewest) {
                best = i;
                fewest = turned;
            }
        }
        return best;
    }

    private List<String> decidedBy(Part part, Phase[] phases) {
        int start = start(part, phases);
        return start < 0 ? List.of() : names(part, s -> changes(part, phases, start, s));
    }

    private List<String> dependsOn(Part part, Phase[] phases) {
        return names(part, s -> IntStream.range(0, phases.length).anyMatch(i -> phases[i] != null && changes(part, phases, i, s)));
    }

    private List<String> names(Part part, IntPredicate which) {
        return IntStream.range(0, part.switches().length).filter(which).mapToObj(s -> space.name(part.switches()[s])).toList();
    }

    /** Whether another position of one switch changes the status, and leaves it a duty. */
    private static boolean changes(Part part, Phase[] phases, int from, int s) {
        return IntStream.range(0, part.sizes()[s]).mapToObj(position -> phases[part.with(from, s, position)])
                .anyMatch(other -> other != null && other.status() != phases[from].status());
    }

    private List<Map<String, List<String>>> conditions(Part part, Phase[] phases, Status status) {
        byte[] points = new byte[phases.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = phases[i] == null ? PrimeImplicants.EITHER
                    : phases[i].status() == status ? PrimeImplicants.WANTED : PrimeImplicants.REFUSED;
        }
        AxisMerge folded = AxisMerge.of(part.sizes(), points);
        List<Map<String, List<String>>> alternatives = new ArrayList<>();
        for (int[] box : new PrimeImplicants(folded.sizes(), folded.points()).boxes()) {
            Map<String, List<String>> allowed = new LinkedHashMap<>();
            for (int s = 0; s < box.length; s++) {
                int bits = box[s];
                int[] places = folded.places()[s];
                List<String> all = space.positions(part.switches()[s]);
                List<String> admitted = IntStream.range(0, all.size()).filter(p -> (bits & 1 << places[p]) != 0)
                        .mapToObj(all::get).toList();
                if (admitted.size() < all.size()) {
                    allowed.put(space.name(part.switches()[s]), admitted);
                }
            }
            alternatives.add(allowed);
        }
        return alternatives;
    }
}
