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
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** What the commands call: the public library, behind an interface so that they can be tested without the engine. */
interface Library {

    /** Opens the library with the built-in rules, or with those of a folder where it is not null. */
    interface Source {
        Library open(Path rules);
    }

    /** Says that verdicts will be asked for, so that what they need can be built meanwhile. */
    default void prepare() {
    }

    Vocabulary vocabulary();

    /** The agreement itself, for what asks it over and over. */
    Agreement agreement();

    List<RuleInfo> rules();

    Scenario read(Path file);

    Assessment assess(Scenario scenario, Query query);

    Explanation explain(Scenario scenario, Query query, DutyId duty);

    Timeline timeline(Scenario scenario, Query query, LocalDate from, LocalDate to);

    Counterfactual flip(Scenario scenario, Query query, DutyId duty, int most);

    ReadingsAnalysis readings(Scenario scenario, Query query, List<String> over);

    List<ExpectationResult> check(Scenario scenario);

    /** Checks the rules of the folder that the library was opened with. */
    RuleCheck checkRules();

    Sweep sweep(SweepSpace space, Query query, Shard shard, int threads, Predicate<SweepPoint> goOn);
}
