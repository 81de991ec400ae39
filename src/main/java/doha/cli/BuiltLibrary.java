package doha.cli;

import doha.analysis.AllReadings;
import doha.analysis.Expectations;
import doha.analysis.Expectations.Outcome;
import doha.engine.Agreement;
import doha.engine.RuleInfo;
import doha.engine.Assessment;
import doha.engine.Explanation;
import doha.engine.Question;
import doha.model.DutyId;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;

/** The library itself. The agreement is built when it is first needed: checking a file does without it. */
final class BuiltLibrary implements Library {

    private final Path rules;
    private Agreement agreement;

    BuiltLibrary(Path rules) {
        this.rules = rules;
    }

    private Agreement agreement() {
        if (agreement == null) {
            agreement = rules == null ? Agreement.load() : Agreement.load(rules);
        }
        return agreement;
    }

    @Override
    public Vocabulary vocabulary() {
        return agreement().vocabulary();
    }

    @Override
    public List<RuleInfo> rules() {
        return agreement().rules();
    }

    @Override
    public Scenario read(Path file) {
        return rules == null && agreement == null ? Scenario.read(file) : Scenario.read(file, vocabulary());
    }

    @Override
    public Assessment assess(Scenario scenario, Question question) {
        return agreement().assess(scenario, question);
    }

    @Override
    public Explanation explain(Scenario scenario, Question question, DutyId duty) {
        return agreement().explain(scenario, question, duty);
    }

    @Override
    public AllReadings readings(Scenario scenario, Question question, List<String> over) {
        return AllReadings.of(agreement(), scenario, question, over);
    }

    @Override
    public List<Outcome> check(Scenario scenario) {
        return Expectations.check(agreement(), scenario);
    }
}
