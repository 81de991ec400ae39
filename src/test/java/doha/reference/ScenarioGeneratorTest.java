package doha.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.FactType.Measure;
import doha.model.FactType;
import doha.model.Kind;
import doha.model.Phase;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import doha.scenario.VocabularyReader;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The generator keeps to interfaces.md, and reaches every corner that a verdict can be in. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScenarioGeneratorTest {

    private static final int SEEDS = 500;

    private final Vocabulary words = VocabularyReader.standard();
    private final ScenarioGenerator generator = new ScenarioGenerator(words);

    @Test
    void oneSeedGivesOneScenario() {
        assertEquals(generator.scenario(7), generator.scenario(7));
        assertFalse(generator.scenario(7).facts().equals(generator.scenario(8).facts()));
    }

    @Test
    void aScenarioHas10To60FactsOrAsManyAsAskedFor() {
        for (long seed = 0; seed < SEEDS; seed++) {
            int size = generator.scenario(seed).facts().size();
            assertTrue(size >= 10 && size <= 60, () -> size + " facts");
        }
        for (int size : new int[] {1, 9, 100, 1_000, 20_000}) {
            assertEquals(size, generator.scenario(1, size).facts().size());
        }
    }

    @Test
    void everyScenarioIsValid() {
        for (long seed = 0; seed < SEEDS; seed++) {
            assertValid(generator.scenario(seed));
        }
        assertValid(generator.scenario(1, 20_000));
    }

    private void assertValid(Scenario scenario) {
        Set<FactId> ids = new HashSet<>();
        Map<String, Object> said = new HashMap<>();
        Map<String, TreeMap<LocalDate, Long>> totals = new HashMap<>();
        LocalDate signed = LocalDate.MIN;
        int signings = 0;
        for (Fact fact : scenario.facts()) {
            if (fact.type().equals("signing")) {
                signed = fact.on();
                signings++;
            }
        }
        assertTrue(signings <= 1, scenario.title());
        for (Fact fact : scenario.facts()) {
            FactType type = words.factType(fact.type()).orElseThrow();
            String where = scenario.title() + ", " + fact;
            assertTrue(ids.add(fact.id()), where);
            assertTrue(fact.until() == null || type.conduct() && fact.until().isAfter(fact.on()), where);
            assertFalse(fact.type().equals("new-government") && !fact.on().isAfter(signed), where);
            assertFields(fact, type, where);
            if (type.measure() != Measure.EVENT) {
                Object value = type.measure() == Measure.DETERMINATION ? fact.word("taliban") : fact.count();
                Object other = said.putIfAbsent(fact.type() + fact.on() + fact.standing(), value);
                assertTrue(other == null || other.equals(value), where);
            }
            if (type.measure() == Measure.TOTAL) {
                totals.computeIfAbsent(fact.type() + fact.standing(), k -> new TreeMap<>()).put(fact.on(), fact.count());
            }
        }
        for (TreeMap<LocalDate, Long> total : totals.values()) {
            long last = 0;
            for (long count : total.values()) {
                assertTrue(count >= last, scenario.title());
                last = count;
            }
        }
    }

    private void assertFields(Fact fact, FactType type, String where) {
        assertEquals(type.fields().containsKey("count"), fact.count() != null && fact.count() >= 0, where);
        assertEquals(type.fields().containsKey("by"),
                fact.word("by") != null && type.field("by").orElseThrow().choices().contains(fact.word("by")), where);
        assertEquals(type.fields().containsKey("area"),
                fact.word("area") != null && type.field("area").orElseThrow().choices().contains(fact.word("area")), where);
        assertEquals(type.fields().containsKey("against"),
                fact.word("against") != null && type.field("against").orElseThrow().choices().contains(fact.word("against")), where);
        assertEquals(type.fields().containsKey("tolerated"), fact.values().containsKey("tolerated"), where);
        assertEquals(type.fields().containsKey("on-target"), fact.word("on-target") != null, where);
        assertEquals(type.fields().containsKey("outside-fighting"), fact.values().containsKey("outside-fighting"), where);
        assertEquals(type.fields().containsKey("taliban"), fact.word("taliban") != null, where);
        assertEquals(type.fields().containsKey("to"), fact.day("to") != null && fact.values().containsKey("accepted"), where);
        assertEquals(type.fields().containsKey("of"), !fact.duties("of").isEmpty(), where);
        assertEquals(fact.duties("of").size(), new HashSet<>(fact.duties("of")).size(), where);
        for (DutyId id : fact.duties("of")) {
            Duty duty = words.duty(id).orElseThrow();
            if (fact.type().equals("extension")) {
                assertTrue(duty.whyNotExtendable().isEmpty(), where);
            } else {
                assertTrue(
                        (duty.kind() == Kind.STANDING ? Set.of("violated") : Set.of("performed", "in-part")).contains(fact.word("outcome")),
                        where);
                assertTrue(fact.until() == null || fact.word("outcome").equals("violated"), where);
            }
        }
    }

    @Test
    void everyPhaseThatADutyCanBeInOccurs() {
        Map<DutyId, Set<Phase>> seen = new HashMap<>();
        Map<Phase, Integer> often = new EnumMap<>(Phase.class);
        for (long seed = 0; seed < 4 * SEEDS; seed++) {
            Scenario scenario = generator.scenario(seed);
            for (Reference.Judged judged : Reference.assess(scenario.facts(), scenario.unknown(), scenario.query(), words.duties())
                    .duties()) {
                seen.computeIfAbsent(judged.duty().id(), k -> new HashSet<>()).add(judged.phase());
                often.merge(judged.phase(), 1, Integer::sum);
            }
        }
        assertEquals(Set.of(Phase.values()), often.keySet());
        for (Duty duty : words.duties()) {
            Set<Phase> phases = seen.get(duty.id());
            if (duty.kind() == Kind.STANDING) {
                assertTrue(phases.containsAll(Set.of(Phase.KEPT_SO_FAR, Phase.VIOLATED, Phase.VIOLATION_CEASED, Phase.UNDETERMINED)),
                        () -> duty.id() + " " + phases);
            } else {
                assertTrue(phases.containsAll(Set.of(Phase.RUNNING, Phase.PERFORMED, Phase.UNDETERMINED)), () -> duty.id() + " " + phases);
            }
            if (duty.hasDue()) {
                assertTrue(phases.containsAll(Set.of(Phase.OVERDUE, Phase.PERFORMED_LATE)), () -> duty.id() + " " + phases);
            }
        }
    }
}
