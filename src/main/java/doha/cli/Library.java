package doha.cli;

import doha.analysis.AllReadings;
import doha.analysis.Expectations.Outcome;
import doha.engine.RuleInfo;
import doha.engine.Assessment;
import doha.engine.Explanation;
import doha.engine.Question;
import doha.model.DutyId;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;

/** What the commands call: the public library, behind an interface so that they can be tested without the engine. */
interface Library {

    /** Opens the library with the built-in rules, or with those of a folder where it is not null. */
    interface Source {
        Library open(Path rules);
    }

    Vocabulary vocabulary();

    List<RuleInfo> rules();

    Scenario read(Path file);

    Assessment assess(Scenario scenario, Question question);

    Explanation explain(Scenario scenario, Question question, DutyId duty);

    AllReadings readings(Scenario scenario, Question question, List<String> over);

    List<Outcome> check(Scenario scenario);
}
