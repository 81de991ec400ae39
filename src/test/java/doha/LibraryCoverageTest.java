package doha;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.model.Duty;
import doha.model.Kind;
import doha.model.Phase;
import doha.scenario.Expectation;
import doha.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The scenario library, as published: what it shows, and that each file says what it is for. */
class LibraryCoverageTest {

    private static final Set<String> GATED = Set.of("I", "I.A.1.us", "I.A.1.allies", "I.A.2", "I.B.1", "I.B.2");

    private final Agreement agreement = Agreement.load();

    @Test
    void everyDutyIsExpectedInEveryPhaseItCanReach() throws IOException {
        Set<String> expected = new HashSet<>();
        for (Scenario scenario : library()) {
            for (Expectation e : scenario.expectations()) {
                e.duties().forEach(d -> expected.add(d.duty() + " " + (d.phase() == null ? "" : d.phase().label())));
            }
        }
        List<String> missing = new ArrayList<>();
        for (Duty duty : agreement.vocabulary().duties()) {
            for (Phase phase : reachable(duty)) {
                if (!expected.contains(duty.id() + " " + phase.label())) {
                    missing.add(duty.id() + " " + phase.label());
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    /** The table of semantics.md (Statuses and phases), read for one duty. */
    private static Set<Phase> reachable(Duty duty) {
        Set<Phase> phases = EnumSet.of(Phase.UNDETERMINED);
        if (!duty.id().value().equals("RIV")) {
            phases.add(Phase.NOT_TRIGGERED);
        }
        if (duty.kind() == Kind.STANDING) {
            phases.addAll(Set.of(Phase.KEPT_SO_FAR, Phase.VIOLATED, Phase.VIOLATION_CEASED));
            if (duty.part().equals("Part Two")) {
                phases.add(Phase.KEPT_THROUGHOUT);
            }
            return phases;
        }
        phases.addAll(Set.of(Phase.RUNNING, Phase.PERFORMED));
        if (duty.hasDue()) {
            phases.addAll(Set.of(Phase.OVERDUE, Phase.PERFORMED_LATE));
            if (duty.kind() == Kind.GOAL) {
                phases.add(Phase.GOAL_MISSED);
            }
        }
        if (GATED.contains(duty.id().value())) {
            phases.addAll(Set.of(Phase.SUSPENDED, Phase.RELEASED));
        }
        return phases;
    }

    @Test
    void eachScenarioSaysWhichQuestionItAnswersAndExpectsSomething() throws IOException {
        for (Scenario scenario : library()) {
            assertTrue(scenario.description() != null && scenario.description().contains("?"), scenario.file());
            assertTrue(!scenario.expectations().isEmpty(), scenario.file());
            scenario.expectations().forEach(e -> assertTrue(e.because() != null && !e.duties().isEmpty(), e.place().toString()));
            scenario.facts().forEach(f -> assertTrue(f.source() != null, scenario.file() + ": " + f.id() + " has no source"));
        }
    }

    private static List<Scenario> library() throws IOException {
        List<Scenario> library = ShippedScenarios.files().stream().map(Scenario::read).toList();
        assertTrue(library.size() > 15, "the scenario library is not here");
        return library;
    }
}
