package doha;

import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.model.Outcomes;
import doha.model.Query;
import doha.model.Switch;
import doha.scenario.Expectation;
import doha.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each position of each switch changes at least one status of some scenario of the library; a switch that stops mattering fails here. */
class SwitchesMatterTest {

    @Tag("slow")
    @Test
    void everyTwoPositionsOfEverySwitchDifferInTheStatusOfSomeDuty() throws IOException {
        Agreement agreement = Agreement.load();
        Set<String> same = new TreeSet<>();
        for (Switch s : agreement.vocabulary().switches()) {
            pairs(s, (one, other) -> same.add(s.name() + ": " + one + " and " + other));
        }
        int pairs = same.size();
        for (Path file : ShippedScenarios.files()) {
            Scenario scenario = Scenario.read(file);
            try (IncrementalAssessment inquiry = agreement.inquire(scenario, scenario.query())) {
                for (Query query : questions(scenario)) {
                    inquiry.asOf(query.asOf()).knownBy(query.knownBy());
                    for (Switch s : agreement.vocabulary().switches()) {
                        // What some scenario told apart need not be asked of others.
                        if (same.stream().noneMatch(pair -> pair.startsWith(s.name() + ": "))) {
                            continue;
                        }
                        List<List<String>> answers = s.positions().stream()
                                .map(p -> statuses(inquiry.under(query.readings().with(s.name(), p)).answer())).toList();
                        pairs(s, (one, other) -> {
                            if (!answers.get(s.positions().indexOf(one)).equals(answers.get(s.positions().indexOf(other)))) {
                                same.remove(s.name() + ": " + one + " and " + other);
                            }
                        });
                    }
                }
            }
        }
        assertTrue(pairs >= 13 && same.isEmpty(), "no scenario of the library tells these apart: " + same);
    }

    private static void pairs(Switch s, BiConsumer<String, String> each) {
        for (int i = 0; i < s.positions().size(); i++) {
            for (int j = i + 1; j < s.positions().size(); j++) {
                each.accept(s.positions().get(i), s.positions().get(j));
            }
        }
    }

    private static List<String> statuses(Outcomes answer) {
        return answer.duties().stream().map(j -> j.duty().id() + " " + j.status()).toList();
    }

    private static List<Query> questions(Scenario scenario) {
        List<Query> questions = new ArrayList<>(List.of(scenario.query()));
        for (Expectation e : scenario.expectations()) {
            Query q = scenario.query();
            Query asked = q.knownBy(e.knownBy() == null ? q.knownBy() : e.knownBy()).under(q.readings().with(e.readings()));
            questions.add(asked);
            e.asOf().forEach(day -> questions.add(asked.asOf(day)));
        }
        return questions;
    }
}
