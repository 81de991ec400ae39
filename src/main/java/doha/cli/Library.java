package doha.cli;

import doha.analysis.AllReadings;
import doha.analysis.Expectations.Outcome;
import doha.analysis.RuleCheck;
import doha.analysis.Timeline;
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
import doha.model.DutyId;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

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

    Assessment assess(Scenario scenario, Question question);

    Explanation explain(Scenario scenario, Question question, DutyId duty);

    Timeline timeline(Scenario scenario, Question question, LocalDate from, LocalDate to);

    Flip flip(Scenario scenario, Question question, DutyId duty, int most);

    AllReadings readings(Scenario scenario, Question question, List<String> over);

    List<Outcome> check(Scenario scenario);

    /** Checks the rules of the folder that the library was opened with. */
    RuleCheck checkRules();

    SweepResult sweep(Space space, Question question, Shard shard, int threads, SweepListener listener);
}
