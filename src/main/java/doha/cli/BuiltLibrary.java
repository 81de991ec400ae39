package doha.cli;

import doha.analysis.AllReadings;
import doha.analysis.Expectations;
import doha.analysis.Flip;
import doha.analysis.Flips;
import doha.analysis.Expectations.Outcome;
import doha.analysis.RuleCheck;
import doha.analysis.Timeline;
import doha.analysis.sweep.Shard;
import doha.analysis.sweep.Space;
import doha.analysis.sweep.Sweep;
import doha.analysis.sweep.SweepListener;
import doha.analysis.sweep.SweepResult;
import doha.engine.Agreement;
import doha.engine.RuleInfo;
import doha.engine.Assessment;
import doha.engine.Explanation;
import doha.engine.Question;
import doha.model.DutyId;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import doha.scenario.VocabularyReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The library itself. The agreement is built when it is first needed: checking a file does without it. A command that will need it
 * can have it built beside the reading of its files.
 */
final class BuiltLibrary implements Library {

    private final Path rules;
    private final FutureTask<Agreement> agreement;
    private RuleCheck checked;

    BuiltLibrary(Path rules) {
        this.rules = rules;
        this.agreement = new FutureTask<>(() -> rules == null ? Agreement.load() : Agreement.load(rules));
    }

    @Override
    public void prepare() {
        Thread builder = new Thread(agreement, "agreement");
        builder.setDaemon(true);
        builder.start();
    }

    @Override
    public Agreement agreement() {
        agreement.run();
        try {
            return agreement.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the agreement was built", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public Vocabulary vocabulary() {
        if (checked != null && checked.vocabulary().isPresent()) {
            // Rules that do not compile leave the files to be checked all the same.
            return checked.vocabulary().get();
        }
        return rules == null ? VocabularyReader.standard() : agreement().vocabulary();
    }

    @Override
    public List<RuleInfo> rules() {
        return agreement().rules();
    }

    @Override
    public Scenario read(Path file) {
        return Scenario.read(file, vocabulary());
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
    public Timeline timeline(Scenario scenario, Question question, LocalDate from, LocalDate to) {
        return Timeline.of(agreement(), scenario, question, from, to);
    }

    @Override
    public Flip flip(Scenario scenario, Question question, DutyId duty, int most) {
        return Flips.find(agreement(), scenario, question, duty, most);
    }

    @Override
    public AllReadings readings(Scenario scenario, Question question, List<String> over) {
        return AllReadings.of(agreement(), scenario, question, over);
    }

    @Override
    public List<Outcome> check(Scenario scenario) {
        return Expectations.check(agreement(), scenario);
    }

    @Override
    public RuleCheck checkRules() {
        checked = RuleCheck.of(rules);
        return checked;
    }

    @Override
    public SweepResult sweep(Space space, Question question, Shard shard, int threads, SweepListener listener) {
        return Sweep.run(agreement(), space, question, shard, threads, listener);
    }
}
