package doha.internal.document;

import doha.model.DutyId;
import doha.model.Readings;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scenario: what its file says, with all it builds on. */
public record ScenarioView(Scenario scenario) implements View {

    /** The record of it. */
    public record ScenarioEntry(String file, String title, @Nullable String description, LocalDate asOf, @Nullable LocalDate knownBy,
            Readings readings, Collection<DutyId> unknown, List<FactEntry> facts, String hash) { }

    @Override
    public ScenarioEntry data() {
        return new ScenarioEntry(scenario.file(), scenario.title(), scenario.description(), scenario.defaultAsOf(), scenario.knownBy(),
                scenario.readings(), scenario.unknown(), scenario.facts().stream().map(FactEntry::of).toList(), scenario.hash());
    }
}
