package doha.internal.engine;

import doha.Explanation.Step;
import doha.model.Fact;
import doha.terms.DeadlineShift;
import doha.terms.EffectiveDeadline;
import doha.terms.Reading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kie.api.runtime.rule.Match;

/** Turns what the engine keeps of a proof into steps; a conclusion used twice is the same step twice. */
final class ProofTree {

    private final JustificationGraph proofs;
    private final Map<Object, Step> steps = new HashMap<>();

    ProofTree(JustificationGraph proofs) {
        this.proofs = proofs;
    }

    /** The step that gave a conclusion, with all that led to it. */
    Step step(Object conclusion) {
        // As in JustificationGraph: a proof may be ten thousand steps deep.
        Deque<Object> open = new ArrayDeque<>();
        open.push(conclusion);
        while (!open.isEmpty()) {
            Object term = open.peek();
            List<Object> missing = concluded(term).filter(premise -> !steps.containsKey(premise)).toList();
            if (missing.isEmpty()) {
                open.pop();
                steps.computeIfAbsent(term, this::build);
            } else {
                missing.forEach(open::push);
            }
        }
        return steps.get(conclusion);
    }

    private Stream<Object> concluded(Object term) {
        // What a rule draws from a list and concludes as it is matches itself.
        return proofs.matches(term).stream().limit(1).flatMap(match -> proofs.premises(term, match).stream())
                .filter(premise -> !premise.equals(term) && !proofs.matches(premise).isEmpty());
    }

    private Step build(Object term) {
        Match match = proofs.matches(term).get(0);
        List<Fact> facts = new ArrayList<>();
        Map<String, String> readings = new LinkedHashMap<>();
        List<Step> because = new ArrayList<>();
        Set<Object> shown = new HashSet<>();
        List<DeadlineShift> shifts = term instanceof EffectiveDeadline deadline ? deadline.shifts() : List.of();
        for (DeadlineShift shift : shifts) {
            shown.addAll(shift.parts());
        }
        for (Object premise : proofs.premises(term, match)) {
            if (premise instanceof Fact fact) {
                if (shown.add(fact)) {
                    facts.add(fact);
                }
            } else if (premise instanceof Reading reading) {
                readings.put(reading.name(), reading.position());
            } else if (!premise.equals(term) && steps.containsKey(premise) && shown.add(premise)) {
                because.add(steps.get(premise));
            }
        }
        for (DeadlineShift shift : shifts) {
            because.add(new Step(match.getRule().getName(), clause(match), shift.toString(), List.of(), Map.of(),
                    shift.parts().stream().map(steps::get).toList()));
        }
        facts.sort(Fact.BY_DAY);
        return new Step(match.getRule().getName(), clause(match), term.toString(), facts, readings, because);
    }

    private static String clause(Match match) {
        Object clause = match.getRule().getMetaData().get("clause");
        // The build-time compiler keeps the quotation marks of a metadata value, the run-time one does not.
        return clause == null ? "" : clause.toString().replace("\"", "");
    }
}
