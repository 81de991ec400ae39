package doha.internal.document;

import doha.model.Readings;
import doha.model.Silence;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scenario: what its file says, with all it builds on. */
public record ScenarioEntry(String file, String title, @Nullable String description, LocalDate asOf, @Nullable LocalDate knownBy,
        Readings readings, Collection<Silence> unknown, List<FactEntry> facts, String hash) {

    public static ScenarioEntry of(Scenario s) {
        return new ScenarioEntry(s.file(), s.title(), s.description(), s.defaultAsOf(), s.knownBy(), s.readings(), s.unknown(),
                s.facts().stream().map(FactEntry::of).toList(), s.hash());
    }
}
