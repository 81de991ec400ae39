package doha.mutants;

import doha.Agreement;
import doha.IncrementalAssessment;
import doha.ShippedScenarios;
import doha.model.Outcomes;
import doha.model.Query;
import doha.model.RulesException;
import doha.model.Verdict;
import doha.model.Vocabulary;
import doha.reference.Reference;
import doha.reference.ScenarioGenerator;
import doha.scenario.Expectation;
import doha.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The questions that rules are judged by: what the scenarios of the library expect, and what a plain-Java telling of the semantics
 * answers to generated scenarios. Questions that found out a mutant are asked first of the next. For one thread.
 */
final class RuleJudge {

    /** A question with its right answer: the rows of some duties. */
    private record Asked(Scenario scenario, Query query, Map<String, String> right) {}

    private final Vocabulary vocabulary;
    private final List<Asked> library = new ArrayList<>();
    private final List<Asked> generated = new ArrayList<>();

    RuleJudge(Vocabulary vocabulary, int generated) throws IOException {
        this.vocabulary = vocabulary;
        for (Path file : ShippedScenarios.files()) {
            Scenario scenario = Scenario.read(file);
            scenario.expectations().forEach(e -> library.addAll(expected(scenario, e)));
        }
        ScenarioGenerator generator = new ScenarioGenerator(vocabulary);
        for (int seed = 0; seed < generated; seed++) {
            Scenario scenario = generator.scenario(7_000_000 + seed);
            this.generated.add(new Asked(scenario, scenario.query(), byReference(scenario)));
        }
        // Those made for what once survived too, and the cheap ones first.
        for (Scenario scenario : read(Path.of("src/test/resources/mutants"))) {
            this.generated.add(new Asked(scenario, scenario.query(), byReference(scenario)));
        }
        this.generated.sort(Comparator.comparingInt(a -> a.scenario().facts().size()));
    }

    private static List<Scenario> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().map(Scenario::read).toList();
        }
    }

    private static List<Asked> expected(Scenario scenario, Expectation e) {
        Map<String, String> right = new HashMap<>();
        e.duties().forEach(d -> right.put(d.duty().value(), d.status().label() + (d.phase() == null ? "" : "/" + d.phase().label())));
        return ShippedScenarios.questions(scenario, e).stream().map(query -> new Asked(scenario, query, right)).toList();
    }

    private Map<String, String> byReference(Scenario scenario) {
        Reference.Result result = Reference.assess(scenario.facts(), scenario.unknown(), scenario.query(), vocabulary.duties());
        Map<String, String> rows = new HashMap<>();
        for (Reference.Judged j : result.duties()) {
            rows.put(j.duty().id().value(), row(j.phase(), j.due(), j.effectiveDue(), j.decidedOn(), j.daysLate(), j.progress()));
        }
        rows.put("gate", String.valueOf(result.gate()));
        rows.put("pace", String.valueOf(result.pace()));
        return rows;
    }

    private static String row(Object... fields) {
        return java.util.Arrays.toString(fields);
    }

    /** Whether the library's expectations tell rules from the right ones. */
    boolean libraryKills(Agreement agreement) {
        return kills(agreement, library, true);
    }

    /** Whether a generated scenario does. */
    boolean referenceKills(Agreement agreement) {
        return kills(agreement, generated, false);
    }

    private static boolean kills(Agreement agreement, List<Asked> questions, boolean statuses) {
        for (int i = 0; i < questions.size(); i++) {
            Asked asked = questions.get(i);
            if (!isRight(agreement, asked, statuses)) {
                questions.remove(i);
                questions.add(i / 4, asked);
                return true;
            }
        }
        return false;
    }

    private static boolean isRight(Agreement agreement, Asked asked, boolean statuses) {
        try (IncrementalAssessment inquiry = agreement.inquire(asked.scenario(), asked.query())) {
            Outcomes answer = inquiry.answer();
            Map<String, String> rows = new HashMap<>();
            for (Verdict j : answer.duties()) {
                rows.put(j.duty().id().value(), statuses ? j.status().label() + "/" + j.phase().label()
                        : row(j.phase(), j.due(), j.effectiveDue(), j.decidedOn(), j.daysLate(), j.progress()));
            }
            if (statuses) {
                return asked.right().entrySet().stream()
                        .allMatch(e -> (rows.getOrDefault(e.getKey(), "") + "/").startsWith(e.getValue() + "/"));
            }
            rows.put("gate", String.valueOf(answer.gate()));
            rows.put("pace", String.valueOf(answer.pace()));
            return rows.equals(asked.right());
        } catch (RulesException e) {
            return false;
        }
    }
}
