package doha.laws;

import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.opentest4j.AssertionFailedError;

/**
 * Tries a law on generated scenarios. One that breaks it is made small and told as a scenario file, to run as it stands, with the
 * law, the seed and both outcomes at its head; the file is kept under {@code target/laws}.
 */
final class LawCheck {

    private static final Path KEPT = Path.of("target", "laws");

    private final EdgeScenarios scenarios;

    LawCheck(Vocabulary vocabulary) {
        this.scenarios = new EdgeScenarios(vocabulary);
    }

    /** Tries a law on that many scenarios, the seeds from 0 on; {@link AssertionFailedError} where one breaks it. */
    void holds(String name, int tries, Law law) {
        OptionalLong breaking = LongStream.range(0, tries).parallel().filter(seed -> breaks(scenarios.scenario(seed), seed, law))
                .findFirst();
        if (breaking.isPresent()) {
            String file = file(name, breaking.getAsLong(), law);
            throw new AssertionFailedError("Not so: " + name + ". A scenario that shows it, kept in " + keep(name, file) + ":\n\n" + file);
        }
    }

    /** The least scenario that shows that the scenario of a seed breaks a law, as a file. */
    String file(String name, long seed, Law law) {
        Scenario drawn = scenarios.scenario(seed);
        Scenario least = Shrinker.shrink(drawn, candidate -> breaks(candidate, seed, law));
        StringBuilder head = new StringBuilder();
        comment(head, "Not so: " + name);
        comment(head, "Seed " + seed + "; made of " + drawn.facts().size() + " facts");
        Difference difference = told(least, seed, law).orElseThrow();
        comment(head, difference.one() + ":");
        difference.expected().forEach(line -> comment(head, "  " + line));
        comment(head, difference.other() + ":");
        difference.actual().forEach(line -> comment(head, "  " + line));
        Scenario named = new Scenario(null, "Not so: " + name, null, least.asOf(), least.knownBy(), least.readings(), least.unknown(),
                least.facts(), least.expectations(), least.variations(), null, least.vocabulary());
        return head + named.toYaml();
    }

    private static void comment(StringBuilder head, String text) {
        text.lines().forEach(line -> head.append("# ").append(line).append('\n'));
    }

    private static boolean breaks(Scenario scenario, long seed, Law law) {
        return told(scenario, seed, law).isPresent();
    }

    /** A failure breaks every law. */
    private static Optional<Difference> told(Scenario scenario, long seed, Law law) {
        try {
            return law.broken(scenario, new SplittableRandom(seed));
        } catch (RuntimeException e) {
            StackTraceElement[] trace = e.getStackTrace();
            String where = trace.length == 0 ? "" : " at " + trace[0];
            return Optional.of(new Difference("should be", List.of("an answer"), "is", List.of(e + where)));
        }
    }

    private static Path keep(String name, String file) {
        try {
            Files.createDirectories(KEPT);
            return Files.writeString(KEPT.resolve(String.join("-", List.of(name.split("\\W+"))) + ".yaml"), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
