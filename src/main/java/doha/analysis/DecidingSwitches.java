package doha.analysis;

import doha.Agreement;
import doha.Assessment;
import doha.IncrementalAssessment;
import doha.model.DutyId;
import doha.model.Query;
import doha.model.Switch;
import doha.model.Verdict;
import doha.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which switches decide a verdict: those that alone, from the reading used, change the status. */
public final class DecidingSwitches {

    private DecidingSwitches() {
    }

    /** For each duty of an assessment, in its order, the switches in the order of the vocabulary. */
    public static Map<DutyId, List<String>> of(Agreement agreement, Scenario scenario, Assessment assessment) {
        Query query = assessment.query();
        Map<DutyId, Set<String>> deciding = new LinkedHashMap<>();
        assessment.duties().forEach(verdict -> deciding.put(verdict.duty().id(), new LinkedHashSet<>()));
        try (IncrementalAssessment session = agreement.inquire(scenario, query)) {
            for (Switch turned : agreement.vocabulary().switches()) {
                for (String position : turned.positions()) {
                    if (position.equals(query.readings().position(turned.name()))) {
                        continue;
                    }
                    for (Verdict other : session.under(query.readings().with(turned.name(), position)).answer().duties()) {
                        DutyId duty = other.duty().id();
                        if (deciding.containsKey(duty) && assessment.duty(duty).status() != other.status()) {
                            deciding.get(duty).add(turned.name());
                        }
                    }
                }
                session.under(query.readings());
            }
        }
        Map<DutyId, List<String>> result = new LinkedHashMap<>();
        deciding.forEach((duty, switches) -> result.put(duty, List.copyOf(switches)));
        return result;
    }
}
