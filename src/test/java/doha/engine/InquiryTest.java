package doha.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doha.model.Fact;
import doha.model.Switch;
import doha.model.Vocabulary;
import doha.reference.Reference;
import doha.reference.ScenarioGenerator;
import doha.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A standing question answers as a fresh one would, whatever was changed before. */
class InquiryTest {

    private static final int CHANGES = 60;
    private static final Agreement AGREEMENT = Agreement.load();
    private static final Vocabulary WORDS = AGREEMENT.vocabulary();

    /** Equal answers could hide a conclusion that outlived what it rests on; the analyses look at all terms. */
    @ParameterizedTest
    @ValueSource(strings = {"record", "what-if/september-date-accepted"})
    void concludesWhatAFreshQuestionWouldWhateverSwitchesWereTurnedBefore(String name) {
        SplittableRandom random = new SplittableRandom(1);
        Scenario scenario = Scenario.read(Path.of("scenarios/" + name + ".yaml"));
        List<Switch> switches = List.copyOf(WORDS.switches());
        Question question = Question.of(scenario);
        try (Inquiry standing = AGREEMENT.inquire(scenario, question)) {
            for (int change = 0; change < 150; change++) {
                Switch turned = switches.get(random.nextInt(switches.size()));
                String position = turned.positions().get(random.nextInt(turned.positions().size()));
                question = question.under(question.readings().with(turned.name(), position));
                try (Inquiry fresh = AGREEMENT.inquire(scenario, question)) {
                    assertEquals(new HashSet<>(fresh.terms()), new HashSet<>(standing.under(question.readings()).terms()), question.toString());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void answersAsAFreshQuestionWouldAfterAnyRunOfChanges(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Scenario scenario = new ScenarioGenerator(WORDS).scenario(seed);
        List<Fact> facts = new ArrayList<>(scenario.facts());
        List<Fact> out = new ArrayList<>();
        List<Switch> switches = List.copyOf(WORDS.switches());
        try (Inquiry inquiry = AGREEMENT.inquire(scenario, Question.of(scenario))) {
            for (int change = 0; change < CHANGES; change++) {
                switch (random.nextInt(4)) {
                    case 0 -> {
                        Switch turned = switches.get(random.nextInt(switches.size()));
                        String position = turned.positions().get(random.nextInt(turned.positions().size()));
                        inquiry.under(inquiry.question().readings().with(turned.name(), position));
                    }
                    case 1 -> inquiry.asOf(inquiry.question().asOf().plusDays(random.nextInt(-40, 41)));
                    case 2 -> {
                        if (!facts.isEmpty()) {
                            Fact dropped = facts.remove(random.nextInt(facts.size()));
                            out.add(dropped);
                            inquiry.drop(dropped.id());
                        }
                    }
                    default -> {
                        if (!out.isEmpty()) {
                            Fact back = out.remove(random.nextInt(out.size()));
                            facts.add(back);
                            inquiry.put(back);
                        }
                    }
                }
                assertEquals(fresh(facts, scenario, inquiry.question()), told(inquiry.answer()), "seed " + seed + ", change " + change);
            }
        }
    }

    private static List<String> fresh(List<Fact> facts, Scenario scenario, Question question) {
        Reference.Result r = Reference.assess(facts, scenario.unknown(), question, WORDS.duties());
        List<String> rows = new ArrayList<>();
        r.duties().forEach(j -> rows.add(List.of(j.duty().id(), j.phase(), j.due() + "", j.effectiveDue() + "", j.decidedOn() + "",
                j.daysLate() + "").toString()));
        rows.add(r.gate() + " " + r.pace());
        return rows;
    }

    private static List<String> told(Answer answer) {
        List<String> rows = new ArrayList<>();
        answer.duties().forEach(j -> rows.add(List.of(j.duty(), j.phase(), j.due() + "", j.effectiveDue() + "", j.decidedOn() + "",
                j.daysLate() + "").toString()));
        rows.add(answer.gate() + " " + answer.pace());
        return rows;
    }
}
