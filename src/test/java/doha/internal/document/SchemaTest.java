package doha.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import doha.Agreement;
import doha.Assessment;
import doha.Explanation;
import doha.Golden;
import doha.analysis.StanceAnalysis;
import doha.model.DutyId;
import doha.model.Place;
import doha.model.RuleInfo;
import doha.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemaTest {

    static List<Error> errors(String schema, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Schemas.of(schema, Samples.VOCABULARY)).validate(json, InputFormat.JSON);
    }

    private static String json(View view) {
        return Json.text(view.data());
    }

    @Test
    void theSchemasInTheProgramAreThoseOfItsRecords() throws IOException {
        for (String name : SchemaGenerator.OUTPUTS.keySet()) {
            Golden.check(Path.of("src/main/resources/doha/schema/" + name + ".schema.json"), SchemaGenerator.of(name));
        }
    }

    private static String json(Assessment assessment) {
        return json(new AssessmentView(assessment, List.of(), Samples.VOCABULARY));
    }

    @Test
    void assessmentsFitTheirSchemaAloneAndInAnArray() throws IOException {
        String one = json(Samples.assessment());
        Assessment unsigned = new Assessment("doha-2020", "t", Samples.QUESTION.knownBy(Samples.SIGNED), Samples.RECEIPT, List.of(), null,
                Map.of(), null, Map.of());
        assertEquals(List.of(), errors("assess", one));
        assertEquals(List.of(), errors("assess", json(unsigned)));
        assertEquals(List.of(), errors("assess", "[" + one + "," + json(unsigned) + "]"));
        assertEquals(List.of(), errors("assess", json(Samples.assessment("t",
                Samples.QUESTION.under(Samples.reading("annexes", "as-reported"))))));
    }

    @Test
    void theSchemaRefusesWhatAnAssessmentCannotBe() throws IOException {
        String one = json(Samples.assessment());
        assertFalse(errors("assess", one.replaceFirst("\"phase\": \"performed\"", "\"phase\": \"overdue\"")).isEmpty());
        assertFalse(errors("assess", one.replaceFirst("to-8600", "at-8600")).isEmpty());
        assertFalse(errors("assess", one.replaceFirst("\"gate\"", "\"gates\"")).isEmpty());
        assertFalse(errors("assess", one.replaceFirst("2021-05-02", "2021-5-2")).isEmpty());
    }

    @Test
    void theSchemaKnowsEverySwitchAndPosition() throws IOException {
        for (var s : Samples.VOCABULARY.switches()) {
            for (String position : s.positions()) {
                Assessment assessment = Samples.assessment("t", Samples.QUESTION.under(Samples.reading(s.name(), position)));
                assertEquals(List.of(), errors("assess", json(assessment)), s.name() + "=" + position);
            }
        }
    }

    @Test
    void explanationsFitTheirSchema() throws IOException {
        Explanation e = Samples.explanation(Samples.QUESTION);
        String json = json(new ExplanationView(e, Samples.VOCABULARY));
        assertEquals(List.of(), errors("explain", json));
        assertEquals(List.of(),
                errors("explain", json(new ExplanationView(new Explanation(e.assessment(), e.verdict(), e.proof(), List.of()),
                        Samples.VOCABULARY))));
        assertFalse(errors("explain", json.replaceFirst("\"clause\"", "\"clauses\"")).isEmpty());
    }

    @Test
    void aFlipFitsItsSchema() throws IOException {
        Scenario scenario = new Scenario("a/record.yaml", "t", null, null, null, Samples.VOCABULARY.defaults(), Set.of(),
                List.of(Samples.SIGNING), List.of(), List.of(), null, Samples.VOCABULARY);
        String out = json(new FlipView(Samples.flip(scenario, Samples.QUESTION), Samples.VOCABULARY));
        assertEquals(List.of(), errors("flip", out));
        assertFalse(errors("flip", out.replaceFirst("\"words\"", "\"word\"")).isEmpty());
        assertFalse(errors("flip", out.replaceFirst("\"remove\"", "\"removed\"")).isEmpty());
    }

    @Test
    void readingsFitTheirSchema() throws IOException {
        List<String> over = Samples.VOCABULARY.switches().stream().map(s -> s.name()).toList();
        String out = json(new ReadingsView(Samples.readings("t", Samples.QUESTION.knownBy(Samples.SIGNED), over), Samples.VOCABULARY));
        assertEquals(List.of(), errors("readings", out));
        assertFalse(errors("readings", out.replace("met/performed", "met/overdue")).isEmpty());
        assertFalse(errors("readings", out.replace("\"us-determination\" ]", "\"us-decision\" ]")).isEmpty());
        assertFalse(errors("readings", out.replace("\"decided-by\"", "\"decided\"")).isEmpty());
    }

    @Test
    void dutiesAndRulesFitTheirs() throws IOException {
        assertEquals(List.of(), errors("duties", json(new DutiesView(Agreement.load()))));
        assertEquals(List.of(),
                errors("rules", json(new RulesView(Samples.VOCABULARY, List.of(new RuleInfo("a", "b", null, new Place("c.drl", 3, 1)),
                        new RuleInfo("d", "e", new DutyId("I"), new Place("c.drl", 9, 1)))))));
    }

    @Test
    void sweepsFitTheirs() throws IOException {
        for (String name : List.of("grid", "samples")) {
            String json = Files.readString(Path.of("src/test/resources/sweep/" + name + "-json.expected"))
                    .replace("sha256:…", "sha256:" + "0".repeat(64));
            assertEquals(List.of(), errors("sweep", json));
            assertFalse(errors("sweep", json.replaceFirst("\"count\"", "\"counts\"")).isEmpty());
            assertFalse(errors("sweep", json.replaceFirst("\"performed\"", "\"performd\"")).isEmpty());
        }
    }

    @Test
    void stancesFactsAndSwitchesFitTheirSchemas() throws IOException {
        Agreement agreement = Agreement.load();
        Scenario scenario = agreement.parse("title: t\nfacts:\n  - {on: 2020-02-29, fact: signing, url: \"https://x.org\", page: 3}\n"
                + "  - {on: 2021-04-14, fact: extension, of: I, to: 2021-09-11, accepted: false}\n");
        String stances = json(new StancesView(StanceAnalysis.of(agreement, scenario, scenario.query()), agreement.vocabulary()));
        assertEquals(List.of(), errors("stances", stances));
        assertFalse(errors("stances", stances.replaceFirst("\"differs\"", "\"differ\"")).isEmpty());
        assertEquals(List.of(), errors("facts", json(new FactsView(agreement, null))));
        assertEquals(List.of(), errors("facts", json(new FactsView(agreement, scenario))));
        assertEquals(List.of(), errors("switches", json(new SwitchesView(agreement.vocabulary()))));
    }
}
