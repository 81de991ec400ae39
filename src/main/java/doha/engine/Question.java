package doha.engine;

import doha.model.Readings;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What is asked of a scenario.
 *
 * @param asOf     the day on which the duties are judged
 * @param knownBy  only facts known by this day count; null for all
 * @param readings the reading of the text it is judged under
 */
public record Question(LocalDate asOf, LocalDate knownBy, Readings readings) {

    /** Refuses a null day or reading with {@link NullPointerException}. */
    public Question {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(readings, "readings");
    }

    /** The question that the scenario itself asks. */
    public static Question of(Scenario scenario) {
        return new Question(scenario.defaultAsOf(), scenario.knownBy(), scenario.readings());
    }

    /** This question about another day. */
    public Question asOf(LocalDate day) {
        return new Question(day, knownBy, readings);
    }

    /** This question by what was known on another day. */
    public Question knownBy(LocalDate day) {
        return new Question(asOf, day, readings);
    }

    /** This question under another reading. */
    public Question under(Readings other) {
        return new Question(asOf, knownBy, other);
    }
}
