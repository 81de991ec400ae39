package doha;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.internal.document.ExplanationView;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.Query;
import doha.model.Status;
import doha.model.Vocabulary;
import doha.reference.ScenarioGenerator;
import doha.scenario.Scenario;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class ExplainEverythingTest {

    private static final Agreement AGREEMENT = Agreement.load();
    private static final Vocabulary VOCABULARY = AGREEMENT.vocabulary();

    @Test
    void everyDutyOfEveryScenarioIsExplainedAndWhatIsNotMetSaysWhyNot() throws IOException {
        int explained = 0;
        for (Path file : ShippedScenarios.files()) {
            Scenario scenario = Scenario.read(file);
            boolean record = file.endsWith("record.yaml");
            List<LocalDate> days = record ? List.of(LocalDate.of(2020, 2, 28), LocalDate.of(2020, 3, 11), LocalDate.of(2020, 7, 14),
                    LocalDate.of(2021, 5, 2), LocalDate.of(2022, 8, 2)) : List.of(scenario.defaultAsOf());
            for (LocalDate day : days) {
                explained += explainAll(file, scenario, scenario.query().asOf(day)
                        .under(scenario.readings().with("annexes", "as-reported")));
            }
        }
        assertTrue(explained >= 35 * 20, "only " + explained);
        assertEquals(List.of(), wrong);
    }

    @Test
    void soIsEveryDutyOfGeneratedScenarios() throws IOException {
        ScenarioGenerator generator = new ScenarioGenerator(VOCABULARY);
        for (int seed = 0; seed < 100; seed++) {
            Scenario scenario = generator.scenario(seed);
            explainAll(seed, scenario, scenario.query().under(scenario.readings().with("annexes", "as-reported")));
        }
        assertEquals(List.of(), wrong);
    }

    private final List<String> wrong = new ArrayList<>();

    private int explainAll(Object file, Scenario scenario, Query query) throws IOException {
        for (Duty duty : VOCABULARY.duties()) {
            Explanation e = AGREEMENT.explain(scenario, query, duty.id());
            String what = file + " " + query.asOf() + " " + duty.id() + " " + e.verdict().phase().label();
            if (e.verdict().status() == Status.MET != e.whyNot().isEmpty()) {
                wrong.add(what);
            }
            assertFalse(e.proof().rule().isBlank() || e.proof().clause().isBlank(), what);
            Set<Fact> reached = new HashSet<>();
            collect(e.proof(), reached, new HashSet<>());
            assertEquals(Set.copyOf(e.verdict().facts()), Set.copyOf(reached.stream().map(Fact::id).toList()), what);
            for (int size : sizes(e)) {
                assertTrue(size > 0, what);
            }
        }
        return VOCABULARY.duties().size();
    }

    private static void collect(Explanation.Step step, Set<Fact> facts, Set<Integer> seen) {
        if (seen.add(System.identityHashCode(step))) {
            facts.addAll(step.facts());
            step.because().forEach(cause -> collect(cause, facts, seen));
        }
    }

    /** The lengths of the explanation in all forms: text, markdown, Mermaid, JSON. */
    private static List<Integer> sizes(Explanation e) throws IOException {
        StringWriter text = new StringWriter();
        new ExplanationView(e, VOCABULARY).write("table", 100, false, text);
        StringWriter markdown = new StringWriter();
        new ExplanationView(e, VOCABULARY).write("markdown", 100, false, markdown);
        StringWriter mermaid = new StringWriter();
        new ExplanationView(e, VOCABULARY).write("mermaid", 100, false, mermaid);
        StringWriter json = new StringWriter();
        new ExplanationView(e, VOCABULARY).write("json", 100, false, json);
        return List.of(text.getBuffer().length(), markdown.getBuffer().length(), mermaid.getBuffer().length(), json.getBuffer().length());
    }

    @Test
    void manyClosingsAreExplainedInProportionToTheirNumber() throws IOException {
        int closings = Integer.getInteger("doha.closings", 400);
        LocalDate signing = LocalDate.of(2020, 2, 29);
        List<Fact> facts = new ArrayList<>();
        facts.add(VOCABULARY.fact("signing", "signing", signing));
        Fact extension = VOCABULARY.fact("extension", "extension", signing.plusDays(1));
        extension = VOCABULARY.edit(extension, "of", List.of(new DutyId("I.B.1")));
        extension = VOCABULARY.edit(extension, "to", LocalDate.of(2090, 1, 1));
        facts.add(VOCABULARY.edit(extension, "accepted", true));
        for (int i = 0; i < closings; i++) {
            LocalDate day = signing.plusDays(3 + 2L * i);
            facts.add(VOCABULARY.edit(VOCABULARY.fact("h" + i, "hosting", day), "until", day.plusDays(1)));
        }
        Scenario scenario = Scenario.of("many", VOCABULARY, facts);
        Query query = new Query(LocalDate.of(2089, 1, 1), null, VOCABULARY.defaults());
        for (String duty : List.of("I.B.1", "II.3.hosting")) {
            Explanation e = AGREEMENT.explain(scenario, query, new DutyId(duty));
            List<Integer> sizes = sizes(e);
            assertTrue(sizes.get(0) < 100_000 && sizes.get(1) < 100_000 && sizes.get(2) < 100_000, duty + sizes);
            assertTrue(sizes.get(3) < 10_000L * closings, duty + sizes);
        }
        assertEquals(closings + 1, AGREEMENT.assess(scenario, query).duty("I.B.1").effectiveDue().toEpochDay()
                - LocalDate.of(2090, 1, 1).toEpochDay() + 1);
    }
}
