package doha.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.model.Switch;
import doha.scenario.Expectation;
import doha.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each position of each switch changes at least one status of some scenario of the library; a switch that stops mattering fails here. */
class SwitchesMatterTest {

    @Test
    void everyTwoPositionsOfEverySwitchDifferInTheStatusOfSomeDuty() throws IOException {
        Agreement agreement = Agreement.load();
        Set<String> same = new TreeSet<>();
        for (Switch s : agreement.vocabulary().switches()) {
            pairs(s, (one, other) -> same.add(s.name() + ": " + one + " and " + other));
        }
        int pairs = same.size();
        for (Path file : library()) {
            Scenario scenario = Scenario.read(file);
            try (Inquiry inquiry = agreement.inquire(scenario, Question.of(scenario))) {
                for (Question question : questions(scenario)) {
                    inquiry.asOf(question.asOf()).knownBy(question.knownBy()).under(question.readings());
                    for (Switch s : agreement.vocabulary().switches()) {
                        List<Answer> answers = s.positions().stream()
                                .map(p -> inquiry.under(question.readings().with(s.name(), p)).answer()).toList();
                        inquiry.under(question.readings());
                        pairs(s, (one, other) -> {
                            if (!statuses(answers.get(s.positions().indexOf(one)))
                                    .equals(statuses(answers.get(s.positions().indexOf(other))))) {
                                same.remove(s.name() + ": " + one + " and " + other);
                            }
                        });
                    }
                }
            }
        }
        assertTrue(pairs >= 13 && same.isEmpty(), "no scenario of the library tells these apart: " + same);
    }

    private static void pairs(Switch s, java.util.function.BiConsumer<String, String> each) {
        for (int i = 0; i < s.positions().size(); i++) {
            for (int j = i + 1; j < s.positions().size(); j++) {
                each.accept(s.positions().get(i), s.positions().get(j));
            }
        }
    }

    private static List<String> statuses(Answer answer) {
        return answer.duties().stream().map(j -> j.duty() + " " + j.status()).toList();
    }

    private static List<Question> questions(Scenario scenario) {
        List<Question> questions = new ArrayList<>(List.of(Question.of(scenario)));
        for (Expectation e : scenario.expectations()) {
            Question q = Question.of(scenario);
            questions.add(new Question(e.asOf() == null ? q.asOf() : e.asOf(), e.knownBy() == null ? q.knownBy() : e.knownBy(),
                    q.readings().with(e.readings())));
        }
        return questions;
    }

    private static List<Path> library() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }
}
