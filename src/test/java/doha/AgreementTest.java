package doha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.internal.rules.RuleBase;
import doha.internal.rules.RuleCompiler;
import doha.model.Fact;
import doha.model.Status;
import doha.reference.ScenarioGenerator;
import doha.model.Query;
import doha.model.RulesException;
import doha.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementTest {

    private static final Path RECORD = Path.of("scenarios/record.yaml");

    private final Agreement agreement = Agreement.load();

    @Test
    void answersAsTheLibraryExampleSays() {
        Scenario scenario = Scenario.read(RECORD);
        Assessment assessment = agreement.assess(scenario, LocalDate.of(2021, 5, 2));
        assertEquals(Status.PENDING, assessment.duty("I.B.1").status());
        assertThrows(NoSuchElementException.class, () -> assessment.duty("I.B.7"));
        assertThrows(UnsupportedOperationException.class, () -> assessment.duties().clear());
    }

    @Test
    void aTextIsReadAsAFileIs() throws IOException {
        String text = Files.readString(RECORD);
        assertThat(agreement.parse(text).facts().stream().map(fact -> fact.at(null)).toList())
                .isEqualTo(agreement.read(RECORD).facts().stream().map(fact -> fact.at(null)).toList());
        assertThatThrownBy(() -> Scenario.parse("titel: t\n")).hasMessageStartingWith("scenario:1:1: ")
                .hasMessageContaining("unknown key 'titel'; did you mean 'title'?");
    }

    @Test
    void everyValueIsShownInOneLine() {
        Scenario scenario = agreement.parse("title: t\nfacts: [{on: 2020-02-29, fact: signing, note: \"a\\nb\"}]\n");
        assertThat(agreement).hasToString("Agreement of 29 February 2020 between the United States and the Taliban");
        assertThat(agreement.vocabulary()).hasToString("the vocabulary of doha-2020");
        assertThat(scenario).hasToString("t (1 fact)");
        assertThat(scenario.facts().get(0))
                .hasToString("{id=signing-2020-02-29, on=2020-02-29, fact=signing, standing=confirmed, note=a\\nb}");
        assertThat(agreement.assess(scenario)).hasToString("t on 2020-02-29: {MET=0, BREACHED=0, PENDING=32}");
    }

    @Tag("slow")
    @Test
    void servesManyThreadsAtOnce() throws Exception {
        ScenarioGenerator generator = new ScenarioGenerator(agreement.vocabulary());
        List<Scenario> scenarios = new ArrayList<>();
        List<Assessment> alone = new ArrayList<>();
        for (long seed = 0; seed < 60; seed++) {
            scenarios.add(generator.scenario(seed));
            alone.add(agreement.assess(scenarios.get((int) seed)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<Assessment>>> together = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                together.add(threads.submit(() -> scenarios.stream().map(agreement::assess).toList()));
            }
            for (Future<List<Assessment>> answers : together) {
                assertEquals(alone, answers.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Tag("slow")
    @Test
    void theOrderOfFactsChangesNothingNotEvenTheReasons() {
        ScenarioGenerator generator = new ScenarioGenerator(agreement.vocabulary());
        for (long seed = 0; seed < 150; seed++) {
            Scenario scenario = generator.scenario(seed);
            List<Fact> shuffled = new ArrayList<>(scenario.facts());
            Collections.shuffle(shuffled, new Random(seed));
            assertEquals(agreement.assess(scenario).duties(), agreement.assess(scenario.withFacts(shuffled)).duties(), "seed " + seed);
        }
    }

    @Tag("slow")
    @Test
    void neitherTheOrderOfRulesNorWhichFiresFirstChangesAnything() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Path file : RuleCopies.rules()) {
            files.put(file.toString(), reversed(Files.readString(file)));
        }
        Agreement other = new Agreement(new RuleBase(RuleCompiler.compile(files), agreement.vocabulary(), "rules", files));
        ScenarioGenerator generator = new ScenarioGenerator(agreement.vocabulary());
        for (long seed = 0; seed < 100; seed++) {
            Scenario scenario = generator.scenario(seed);
            assertEquals(agreement.assess(scenario).duties(), other.assess(scenario).duties(), "seed " + seed);
        }
    }

    private static String reversed(String file) {
        int first = file.indexOf("\nrule ");
        List<String> parts = new ArrayList<>(List.of(file.substring(first).split("(?m)^(?=rule )")));
        Collections.reverse(parts);
        // A salience of its own keeps a rule out of the order that the program would put it in.
        return file.substring(0, first) + "\n" + String.join("\n", parts.stream()
                .map(p -> p.replaceFirst("\nwhen\n", "\n    salience " + (1 + Math.floorMod(p.hashCode(), 97)) + "\nwhen\n").strip() + "\n")
                .toList());
    }

    @Tag("slow")
    @Test
    void anEditedRuleFileIsRunWithoutTouchingJava(@TempDir Path folder) throws IOException {
        RuleCopies.flat(folder);
        Path partOne = folder.resolve("part-one.drl");
        Files.writeString(partOne, Files.readString(partOne).replaceFirst(Pattern.quote("plusDays(135)"), "plusDays(90)"));
        Assessment assessment = Agreement.load(folder).assess(Scenario.read(RECORD), LocalDate.of(2020, 7, 14));
        assertEquals(LocalDate.of(2020, 5, 29), assessment.duty("I.A.1.us").due());
        assertEquals(Status.BREACHED, assessment.duty("I.A.1.us").status());
    }

    @Tag("slow")
    @Test
    void theRulesHashIsThatOfTheirContentWhereverTheyLie(@TempDir Path folder) throws IOException {
        RuleCopies.flat(folder);
        Scenario record = Scenario.read(RECORD);
        String builtIn = agreement.assess(record).receipt().rules();
        assertEquals(builtIn, Agreement.load(folder).assess(record).receipt().rules());
        Path gate = folder.resolve("gate.drl");
        Files.writeString(gate, Files.readString(gate) + "\n// another thought\n");
        assertTrue(!builtIn.equals(Agreement.load(folder).assess(record).receipt().rules()));
    }

    @Tag("slow")
    @Test
    void aScenarioReadForAnotherAgreementIsRefusedAndNotLeftPending() {
        Agreement loan = Agreement.load(Path.of("src/test/resources/agreement/loan"));
        Scenario lent = loan.parse("title: t\nfacts:\n  - {on: 2021-03-01, fact: signing}\n  - {on: 2021-03-02, fact: handing-over}\n");
        assertEquals("the fact type 'handing-over' is not known to the agreement doha-2020; read the scenario by agreement.read(path)",
                assertThrows(IllegalArgumentException.class, () -> agreement.assess(lent)).getMessage());
        Scenario signed = Scenario.parse("title: t\nfacts:\n  - {on: 2020-02-29, fact: signing}\n");
        assertEquals("the switch 'us-forces-target' is not known to the agreement loan-2021; read the scenario by agreement.read(path)",
                assertThrows(IllegalArgumentException.class, () -> loan.assess(signed)).getMessage());
    }

    @Tag("slow")
    @Test
    void aDutyThatCountsUnderAReadingButThatNoRuleRecognizesIsRefusedAndNotLeftOut(@TempDir Path folder) throws IOException {
        RuleCopies.flat(folder);
        Path annexes = folder.resolve("annexes.drl");
        Files.writeString(annexes, Files.readString(annexes).replace("    insertLogical(new RecognizedDuty(\"X.2\"));\n", ""));
        Agreement edited = Agreement.load(folder);
        Scenario unsigned = edited.parse("title: t\nas-of: 2020-02-01\n");
        assertEquals(32, edited.assess(unsigned).duties().size());
        Query asReported = unsigned.query().under(edited.vocabulary().defaults().with("annexes", "as-reported"));
        assertTrue(assertThrows(RulesException.class, () -> edited.assess(unsigned, asReported)).getMessage()
                .contains("the rules give X.2 no phase"));
    }
}
