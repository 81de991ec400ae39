package doha.laws;

import doha.scenario.Scenario;
import java.util.Optional;
import java.util.SplittableRandom;

/** Something that holds of every scenario. */
@FunctionalInterface
interface Law {

    /**
     * The two outcomes that should be alike and are not; empty where the law holds.
     *
     * @param scenario the scenario, with the day and the reading it asks about
     * @param random   what else the law draws; for one seed it gives the same
     */
    Optional<Difference> broken(Scenario scenario, SplittableRandom random);
}
