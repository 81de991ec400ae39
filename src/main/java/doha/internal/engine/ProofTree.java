package doha.internal.engine;

import doha.Explanation.Step;
import doha.internal.engine.JustificationGraph.Justification;
import doha.model.Fact;
import doha.terms.DeadlineShift;
import doha.terms.EffectiveDeadline;
import doha.terms.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.definition.rule.Rule;

/** Turns what the engine keeps of a proof into steps; a conclusion used twice is the same step twice. */
final class ProofTree {

    private final JustificationGraph proofs;
    private final Map<Justification, Step> steps = new HashMap<>();

    ProofTree(JustificationGraph proofs) {
        this.proofs = proofs;
    }

    /** The step that gave a conclusion, with all that led to it. */
    Step step(Object conclusion) {
        proofs.forEach(conclusion, each -> steps.computeIfAbsent(each, this::build));
        return known(conclusion);
    }

    private Step known(Object term) {
        return steps.get(proofs.justification(term));
    }

    private Step build(Justification conclusion) {
        Object term = conclusion.term;
        Rule rule = conclusion.match().getRule();
        List<Fact> facts = new ArrayList<>();
        Map<String, String> readings = new LinkedHashMap<>();
        List<Step> because = new ArrayList<>();
        Set<Object> shown = new HashSet<>();
        List<DeadlineShift> shifts = term instanceof EffectiveDeadline deadline ? deadline.shifts() : List.of();
        for (DeadlineShift shift : shifts) {
            shown.addAll(shift.parts());
        }
        for (Object premise : proofs.premises(conclusion)) {
            if (premise instanceof Fact fact) {
                if (shown.add(fact)) {
                    facts.add(fact);
                }
            } else if (premise instanceof Reading reading) {
                readings.put(reading.name(), reading.position());
            } else if (known(premise) != null && shown.add(premise)) {
                because.add(known(premise));
            }
        }
        for (DeadlineShift shift : shifts) {
            because.add(new Step(rule.getName(), clause(rule), shift.toString(), List.of(), Map.of(),
                    shift.parts().stream().map(this::known).toList()));
        }
        facts.sort(Fact.BY_DAY);
        return new Step(rule.getName(), clause(rule), term.toString(), facts, readings, because);
    }

    private static String clause(Rule rule) {
        Object clause = rule.getMetaData().get("clause");
        // The build-time compiler keeps the quotation marks of a metadata value, the run-time one does not.
        return clause == null ? "" : clause.toString().replace("\"", "");
    }
}
