package doha.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import doha.model.FactId;
import doha.model.Place;
import doha.scenario.Scenario;
import doha.scenario.Variation;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SweepSpaceTest {

    static final Scenario SMALL = Scenario.read(Path.of("src/test/resources/sweep/small.yaml"));
    static final Scenario DRAWN = Scenario.read(Path.of("src/test/resources/sweep/drawn.yaml"));
    private static final Place PLACE = new Place("s.yaml", 1, 1);

    static Scenario varying(Variation... variations) {
        return new Scenario("s.yaml", "t", null, SMALL.asOf(), null, SMALL.readings(), Set.of(), SMALL.facts(), List.of(),
                List.of(variations), "sha256:" + "0".repeat(64), SMALL.vocabulary());
    }

    private static List<String> texts(SweepSpace space, long index) {
        return new SweepPoint(index, space.values(index), null, null).texts();
    }

    private static void refuses(String message, Supplier<SweepSpace> space) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, space::get).getMessage());
    }

    @Test
    void aGridHasEveryCombinationOnceTheLastEntryFastest() {
        SweepSpace space = SweepSpace.grid(SMALL);
        assertEquals(18, space.size());
        assertEquals(List.of("2020-06-18", "2020-05-01", "second-phase"), texts(space, 0));
        assertEquals(List.of("2020-06-18", "2020-05-01", "all-withdrawal"), texts(space, 1));
        assertEquals(List.of("2020-06-18", "2020-05-16", "second-phase"), texts(space, 2));
        assertEquals(List.of("2020-07-20", "2020-05-31", "all-withdrawal"), texts(space, 17));
        assertEquals(18, LongStream.range(0, 18).mapToObj(i -> space.values(i)).distinct().count());
        assertThrows(IndexOutOfBoundsException.class, () -> space.values(18));
    }

    @Test
    void theFirstOfManySamplesAreThoseOfFew() {
        SweepSpace few = SweepSpace.samples(DRAWN, 5, 9);
        SweepSpace many = SweepSpace.samples(DRAWN, 1_000_000_000, 9);
        for (int i = 0; i < 5; i++) {
            assertEquals(few.values(i), many.values(i));
        }
    }

    @Test
    void chanceAndPositionsComeAsOftenAsTheyShould() {
        SweepSpace space = SweepSpace.samples(DRAWN, 10_000, 3);
        long havens = LongStream.range(0, 10_000).filter(i -> space.values(i).get(2).equals(true)).count();
        long wide = LongStream.range(0, 10_000).filter(i -> space.values(i).get(3).equals("all-withdrawal")).count();
        assertEquals(0.3, havens / 10_000.0, 0.015);
        assertEquals(0.5, wide / 10_000.0, 0.017);
    }

    @Test
    void whatCannotBeSweptIsRefusedInALine() {
        refuses("this scenario has no 'vary', so there is nothing to sweep", () -> SweepSpace.grid(varying()));
        refuses("vary: 'cut.on' is drawn at random (triangular from 2020-06-01 mode 2020-07-01 to 2020-08-10); this needs --samples",
                () -> SweepSpace.grid(DRAWN));
        refuses("vary: 'haven.present' is drawn at random (chance 0.3); this needs --samples",
                () -> SweepSpace.grid(varying(new Variation.Chance(new FactId("haven"), 0.3, PLACE))));
        refuses("vary: no fact 'x' in this scenario",
                () -> SweepSpace.grid(varying(new Variation.Values(new FactId("x"), null, List.of(true), PLACE))));
        Variation.Values twice = new Variation.Values(new FactId("haven"), null, List.of(true, false), PLACE);
        refuses("vary: 'haven.present' is varied twice; give it one entry", () -> SweepSpace.grid(varying(twice, twice)));
    }

    @Test
    void aGridOfMoreThanTenMillionIsRefusedAndCanBeSampled() {
        List<Object> counts = LongStream.range(0, 4000).mapToObj(i -> (Object) (int) i).toList();
        Scenario large = varying(new Variation.Values(new FactId("cut"), "count", counts, PLACE),
                new Variation.Values(new FactId("allies"), "count", counts, PLACE));
        refuses("the grid has 16000000 scenarios, and at most 10000000 are run; take longer steps, or --samples",
                () -> SweepSpace.grid(large));
        assertEquals(10, SweepSpace.samples(large, 10, 1).size());
    }

    @Test
    void partsCoverEverythingOnce() {
        for (int of : new int[] {1, 2, 3, 7, 40}) {
            long next = 0;
            for (int number = 1; number <= of; number++) {
                Shard shard = new Shard(number, of);
                assertEquals(next, shard.from(18));
                next = shard.to(18);
            }
            assertEquals(18, next);
        }
        assertThrows(IllegalArgumentException.class, () -> new Shard(0, 3));
        assertThrows(IllegalArgumentException.class, () -> new Shard(4, 3));
    }
}
