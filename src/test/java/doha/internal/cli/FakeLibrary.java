package doha.internal.cli;

import doha.Agreement;
import doha.Assessment;
import doha.Explanation;
import doha.analysis.Counterfactual;
import doha.analysis.ExpectationResult;
import doha.analysis.ReadingsAnalysis;
import doha.analysis.RuleCheck;
import doha.analysis.Shard;
import doha.analysis.Sweep;
import doha.analysis.SweepPoint;
import doha.analysis.SweepSpace;
import doha.internal.document.Samples;
import doha.model.Diagnostic;
import doha.model.DutyId;
import doha.model.Phase;
import doha.model.Place;
import doha.model.Query;
import doha.model.RuleInfo;
import doha.model.RulesException;
import doha.model.ScenarioException;
import doha.model.Status;
import doha.model.Vocabulary;
import doha.scenario.Expectation;
import doha.scenario.Expectation.Expected;
import doha.scenario.Scenario;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Answers with samples. What a file "contains" goes by its name; the files themselves only have to be there. */
final class FakeLibrary implements Library {

    private static final Diagnostic BASE = new Diagnostic("unknown-key", new Place("base.yaml", 3, 1), "unknown key 'fact'; did you mean 'facts'?");

    static Library open(Path rules) {
        if (rules != null && rules.endsWith("broken-rules")) {
            throw new RulesException(List.of(new Diagnostic("rule", new Place("life.drl", 12, 1), "unable to resolve 'Dutty'")));
        }
        return new FakeLibrary();
    }

    @Override
    public Vocabulary vocabulary() {
        return Samples.VOCABULARY;
    }

    @Override
    public Agreement agreement() {
        return Agreement.load();
    }

    @Override
    public List<RuleInfo> rules() {
        return List.of(new RuleInfo("Overdue from the day after", "the life of a duty", null, new Place("rules/life.drl", 10, 1)),
                new RuleInfo("I.A.1.us is done once the forces are at or under the target", "Part One, A.1", new DutyId("I.A.1.us"),
                        new Place("rules/part-one.drl", 31, 1)),
                new RuleInfo("I.A.1.us arises with the signing", "Part One, A.1", new DutyId("I.A.1.us"), new Place("rules/part-one.drl", 22, 1)));
    }

    @Override
    public Scenario read(Path file) {
        switch (file.getFileName().toString()) {
            case "record.yaml": return scenario(file, "The record to May 2021", List.of());
            case "wide.yml": return scenario(file, "喀布尔, \u001b[31mred | کابل, and a title that goes on and on ".repeat(3), List.of());
            case "holds.yaml": return scenario(file, "Expectations that hold", List.of(
                    expectation(7, Map.of(), null, expected("I.A.1.us", Status.MET, Phase.PERFORMED, 9), expected("P.3", Status.BREACHED, null, 9))));
            case "fails.yaml": return scenario(file, "Expectations that fail", List.of(
                    expectation(20, Map.of("us-forces-target", "by-8600"), "the press read the text as a cut by 8,600",
                            expected("I.A.1.us", Status.BREACHED, Phase.OVERDUE, 23), expected("RIV", Status.MET, null, 24)),
                    expectation(30, Map.of(), null, expected("X.1", Status.PENDING, null, 31))));
            case "refused.yaml": throw new ScenarioException(List.of(BASE,
                    new Diagnostic("unknown-fact-type", new Place(file.toString(), 14, 11), "unknown fact type 'us-troops'; did you mean 'us-forces'?")));
            case "child.yaml": throw new ScenarioException(List.of(BASE));
            default: throw new IllegalStateException("a fault of the program");
        }
    }

    private static Scenario scenario(Path file, String title, List<Expectation> expectations) {
        return new Scenario(file.toString(), title, null, Samples.MAY, null, Samples.VOCABULARY.defaults(), Set.of(),
                List.of(Samples.SIGNING, Samples.LEVEL), expectations, List.of(), "sha256:" + "ab".repeat(32));
    }

    private static Expectation expectation(int line, Map<String, String> readings, String because, Expected... duties) {
        return new Expectation(LocalDate.of(2020, 7, 14), null, readings, because, List.of(duties), new Place("s.yaml", line, 5));
    }

    private static Expected expected(String duty, Status status, Phase phase, int line) {
        return new Expected(new DutyId(duty), status, phase, new Place("s.yaml", line, 20));
    }

    @Override
    public Assessment assess(Scenario scenario, Query query) {
        return Samples.assessment(scenario.title(), query);
    }

    @Override
    public Explanation explain(Scenario scenario, Query query, DutyId duty) {
        return Samples.explanation(query);
    }

    @Override
    public Counterfactual flip(Scenario scenario, Query query, DutyId duty, int most) {
        return Samples.flip(scenario, query);
    }

    @Override
    public ReadingsAnalysis readings(Scenario scenario, Query query, List<String> over) {
        return Samples.readings(scenario.title(), query, over);
    }

    @Override
    public List<ExpectationResult> check(Scenario scenario) {
        return ExpectationResult.of(scenario, query -> assess(scenario, query));
    }

    @Override
    public doha.analysis.Timeline timeline(Scenario scenario, Query query, LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException("timelines are tested with the engine");
    }

    @Override
    public RuleCheck checkRules() {
        Diagnostic fault = new Diagnostic("two-phases", new Place("my-rules/life.drl", 12, 6), "the rules give I.A.2 two phases, met and overdue");
        return new RuleCheck(List.of(fault), List.of(), Map.of(), Optional.of(Samples.VOCABULARY), 2);
    }

    @Override
    public Sweep sweep(SweepSpace space, Query query, Shard shard, int threads, Predicate<SweepPoint> goOn) {
        throw new UnsupportedOperationException("SweepCommandTest asks the library itself");
    }
}
