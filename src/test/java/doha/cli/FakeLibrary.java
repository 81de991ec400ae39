package doha.cli;

import doha.analysis.AllReadings;
import doha.analysis.Expectations;
import doha.analysis.Expectations.Outcome;
import doha.analysis.RuleCheck;
import doha.analysis.sweep.Shard;
import doha.analysis.sweep.Space;
import doha.analysis.sweep.SweepListener;
import doha.analysis.sweep.SweepResult;
import doha.analysis.Flip;
import doha.engine.Agreement;
import doha.engine.RuleInfo;
import doha.engine.Assessment;
import doha.engine.Explanation;
import doha.engine.Question;
import doha.engine.RulesException;
import doha.model.DutyId;
import doha.model.Phase;
import doha.model.Place;
import doha.model.Status;
import doha.model.Vocabulary;
import doha.output.Samples;
import doha.scenario.Expectation;
import doha.scenario.Expectation.Expected;
import doha.scenario.Fault;
import doha.scenario.Scenario;
import doha.scenario.ScenarioException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers with samples. What a file "contains" goes by its name; the files themselves only have to be there. */
final class FakeLibrary implements Library {

    private static final Fault BASE = new Fault("unknown-key", new Place("base.yaml", 3, 1), "unknown key 'fact'; did you mean 'facts'?");

    static Library open(Path rules) {
        if (rules != null && rules.endsWith("broken-rules")) {
            throw new RulesException(List.of(new Fault("rule", new Place("life.drl", 12, 1), "unable to resolve 'Dutty'")));
        }
        return new FakeLibrary();
    }

    @Override
    public Vocabulary vocabulary() {
        return Samples.VOCABULARY;
    }

    @Override
    public Agreement agreement() {
        throw new UnsupportedOperationException("serving is tested with the engine");
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
                    new Fault("unknown-fact-type", new Place(file.toString(), 14, 11), "unknown fact type 'us-troops'; did you mean 'us-forces'?")));
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
    public Assessment assess(Scenario scenario, Question question) {
        return Samples.assessment(scenario.title(), question);
    }

    @Override
    public Explanation explain(Scenario scenario, Question question, DutyId duty) {
        return Samples.explanation(question);
    }

    @Override
    public Flip flip(Scenario scenario, Question question, DutyId duty, int most) {
        return Samples.flip(scenario, question);
    }

    @Override
    public AllReadings readings(Scenario scenario, Question question, List<String> over) {
        return Samples.readings(scenario.title(), question, over);
    }

    @Override
    public List<Outcome> check(Scenario scenario) {
        return Expectations.check(scenario, question -> assess(scenario, question));
    }

    @Override
    public doha.analysis.Timeline timeline(Scenario scenario, Question question, LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException("timelines are tested with the engine");
    }

    @Override
    public RuleCheck checkRules() {
        Fault fault = new Fault("two-phases", new Place("my-rules/life.drl", 12, 6), "the rules give I.A.2 two phases, met and overdue");
        return new RuleCheck(List.of(fault), List.of(), Optional.of(Samples.VOCABULARY), 2);
    }

    @Override
    public SweepResult sweep(Space space, Question question, Shard shard, int threads, SweepListener listener) {
        throw new UnsupportedOperationException("SweepCommandTest asks the library itself");
    }
}
