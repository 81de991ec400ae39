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
import doha.analysis.Timeline;
import doha.model.DutyId;
import doha.model.Query;
import doha.model.RuleInfo;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import doha.scenario.VocabularyReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;

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
    public Assessment assess(Scenario scenario, Query query) {
        return agreement().assess(scenario, query);
    }

    @Override
    public Explanation explain(Scenario scenario, Query query, DutyId duty) {
        return agreement().explain(scenario, query, duty);
    }

    @Override
    public Timeline timeline(Scenario scenario, Query query, LocalDate from, LocalDate to) {
        return Timeline.of(agreement(), scenario, query, from, to);
    }

    @Override
    public Counterfactual flip(Scenario scenario, Query query, DutyId duty, int most) {
        return Counterfactual.of(agreement(), scenario, query, duty, most);
    }

    @Override
    public ReadingsAnalysis readings(Scenario scenario, Query query, List<String> over) {
        return ReadingsAnalysis.of(agreement(), scenario, query, over);
    }

    @Override
    public List<ExpectationResult> check(Scenario scenario) {
        return ExpectationResult.of(agreement(), scenario);
    }

    @Override
    public RuleCheck checkRules() {
        checked = RuleCheck.of(rules);
        return checked;
    }

    @Override
    public Sweep sweep(SweepSpace space, Query query, Shard shard, int threads, Predicate<SweepPoint> goOn) {
        return Sweep.of(agreement(), space, query, shard, threads, goOn);
    }
}
