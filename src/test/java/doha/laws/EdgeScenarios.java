package doha.laws;

import doha.model.Fact;
import doha.model.Query;
import doha.model.Vocabulary;
import doha.reference.Reference;
import doha.reference.ScenarioGenerator;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Generated scenarios asked about where it matters: on, the day before and the day after due days (as moved too), decisions,
 * closings, and the days on which facts begin, end and become known; with facts that become known beside the days asked about.
 * Small ones are as many as large ones, since in those little hides what goes wrong.
 */
final class EdgeScenarios {

    private final Vocabulary vocabulary;
    private final ScenarioGenerator generator;

    EdgeScenarios(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.generator = new ScenarioGenerator(vocabulary);
    }

    /** The scenario of that seed. */
    Scenario scenario(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Scenario drawn = generator.scenario(seed, random.nextBoolean() ? 1 + random.nextInt(12) : 10 + random.nextInt(51));
        List<LocalDate> edges = edges(drawn);
        LocalDate asOf = random.nextInt(10) < 6 ? beside(edges, random) : drawn.asOf();
        LocalDate knownBy = random.nextInt(10) < 2 ? beside(edges, random) : drawn.knownBy();
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : drawn.facts()) {
            boolean late = random.nextInt(10) == 0;
            LocalDate asked = knownBy != null && random.nextBoolean() ? knownBy : asOf;
            facts.add(late ? vocabulary.edit(fact, "known", beside(List.of(asked), random)) : fact);
        }
        return with(drawn, asOf, knownBy, facts);
    }

    /** A scenario with other facts that asks about other days. */
    static Scenario with(Scenario s, LocalDate asOf, LocalDate knownBy, List<Fact> facts) {
        return new Scenario(s.file(), s.title(), s.description(), asOf, knownBy, s.readings(), s.unknown(), facts, s.expectations(),
                s.variations(), null, s.vocabulary());
    }

    /** The days about which something turns. */
    List<LocalDate> edges(Scenario scenario) {
        List<LocalDate> edges = new ArrayList<>();
        LocalDate last = scenario.defaultAsOf();
        for (Fact fact : scenario.facts()) {
            add(edges, fact.on(), fact.until(), fact.known(), fact.day("to"));
            last = fact.on().isAfter(last) ? fact.on() : last;
        }
        Query late = new Query(last, null, scenario.readings());
        for (Query query : List.of(late, scenario.query())) {
            Reference.Result result = Reference.assess(scenario.facts(), Set.of(), query, vocabulary.duties());
            for (Reference.Judged judged : result.duties()) {
                add(edges, judged.due(), judged.effectiveDue(), judged.decidedOn());
            }
            if (result.gate() != null) {
                add(edges, result.gate().since());
            }
        }
        return edges;
    }

    private static void add(List<LocalDate> edges, LocalDate... days) {
        for (LocalDate day : days) {
            if (day != null) {
                edges.add(day);
            }
        }
    }

    /** One of the days, or the day before or after it. */
    static LocalDate beside(List<LocalDate> days, SplittableRandom random) {
        return days.get(random.nextInt(days.size())).plusDays(random.nextInt(3) - 1);
    }
}
