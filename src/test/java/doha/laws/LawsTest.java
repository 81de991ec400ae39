package doha.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doha.Agreement;
import doha.Assessment;
import doha.Explanation;
import doha.IncrementalAssessment;
import doha.analysis.Comparison;
import doha.analysis.DutyReadings;
import doha.analysis.ReadingsAnalysis;
import doha.analysis.Shard;
import doha.analysis.Sweep;
import doha.analysis.SweepPoint;
import doha.analysis.SweepSpace;
import doha.analysis.Timeline.TimelineChange;
import doha.analysis.Timeline;
import doha.internal.rules.Dependencies;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.FactType;
import doha.model.Gate;
import doha.model.Kind;
import doha.model.Outcomes;
import doha.model.Pace;
import doha.model.Phase;
import doha.model.Place;
import doha.model.Query;
import doha.model.Readings;
import doha.model.ScenarioException;
import doha.model.Standing;
import doha.model.Status;
import doha.model.Switch;
import doha.model.Verdict;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import doha.scenario.Variation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What holds of every scenario, whatever its facts (semantics.md). {@code -Ddoha.laws=N} for more or fewer scenarios; a continuous
 * build tries more than a build by hand.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("slow")
class LawsTest {

    private static final int SCENARIOS = Integer.getInteger("doha.laws", System.getenv("CI") == null ? 60 : 200);
    private static final Agreement AGREEMENT = Agreement.load();
    private static final Vocabulary WORDS = AGREEMENT.vocabulary();
    private static final List<Switch> SWITCHES = List.copyOf(WORDS.switches());
    private static final Set<String> GATED = Set.of("I", "I.A.1.us", "I.A.1.allies", "I.A.2", "I.B.1", "I.B.2");

    private final LawCheck check = new LawCheck(WORDS);
    private final EdgeScenarios edges = new EdgeScenarios(WORDS);

    @TempDir
    private Path folder;

    private static Assessment assess(Scenario scenario) {
        return AGREEMENT.assess(scenario, scenario.query());
    }

    private static <T> T pick(List<T> values, SplittableRandom random) {
        return values.get(random.nextInt(values.size()));
    }

    private static Optional<Difference> none() {
        return Optional.empty();
    }

    // One verdict, and for good

    @Test
    void everyDutyHasExactlyOneStatusAndAPhaseAndDaysThatGoWithIt() {
        check.holds("every duty has exactly one status, and a phase and days that go with it", 5 * SCENARIOS, (scenario, random) -> {
            Assessment assessment = assess(scenario);
            boolean annexes = scenario.readings().position("annexes").equals("as-reported");
            List<String> due = WORDS.duties().stream().filter(duty -> annexes || !duty.isDisputed()).map(duty -> duty.id().value())
                    .toList();
            Optional<Difference> rows = Difference.between("the agreement's duties", due, "the rows",
                    assessment.duties().stream().map(v -> v.duty().id().value()).toList());
            if (rows.isPresent()) {
                return rows;
            }
            for (Verdict v : assessment.duties()) {
                Optional<Difference> odd = odd(v, scenario.asOf());
                if (odd.isPresent()) {
                    return odd;
                }
            }
            return Difference.unless(assessment.summary().values().stream().mapToInt(n -> n).sum() == due.size(),
                    "a summary of " + due.size(),
                    assessment.summary());
        });
    }

    private static Optional<Difference> odd(Verdict v, LocalDate asOf) {
        boolean pending = v.status() == Status.PENDING;
        List<String> wrong = new ArrayList<>();
        if (!v.phase().fits(v.duty().kind())) {
            wrong.add("a phase for a duty of kind " + v.duty().kind());
        }
        if (pending == (v.decidedOn() != null)) {
            wrong.add("a day of decision if, and only if, it is decided");
        }
        if (v.decidedOn() != null && v.decidedOn().isAfter(asOf)) {
            wrong.add("decided by the day asked about");
        }
        if (pending && v.daysLate() != null) {
            wrong.add("no days late while pending");
        }
        if (v.duty().kind() == Kind.STANDING && (v.due() != null || v.daysLate() != null)) {
            wrong.add("no due day and no days late for a standing duty");
        }
        if (v.phase() == Phase.OVERDUE && (v.effectiveDue() == null || !v.effectiveDue().isBefore(asOf))) {
            wrong.add("overdue only after the day");
        }
        if (v.phase() == Phase.RUNNING && v.effectiveDue() != null && v.effectiveDue().isBefore(asOf)) {
            wrong.add("running only up to the day");
        }
        if (v.due() != null && v.effectiveDue() != null && v.effectiveDue().isBefore(v.due())) {
            wrong.add("moved to no earlier day");
        }
        return wrong.isEmpty() ? none() : Optional.of(new Difference("should be", wrong, "is", List.of(Told.row(v))));
    }

    /** Known-by stays as it is: what becomes known later may well change a verdict. */
    @Test
    void metAndBreachedAreFinalAsTheDayAdvances() {
        check.holds("met and breached are final as the as-of day advances", SCENARIOS, (scenario, random) -> {
            List<LocalDate> days = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                days.add(EdgeScenarios.beside(edges.edges(scenario), random));
            }
            Collections.sort(days);
            Map<DutyId, String> decided = new HashMap<>();
            for (LocalDate day : days) {
                for (Verdict v : AGREEMENT.assess(scenario, day).duties()) {
                    String now = v.status().label() + " on " + v.decidedOn();
                    String before = decided.get(v.duty().id());
                    if (before != null && !before.equals(now)) {
                        return Difference.between("on an earlier day", List.of(v.duty().id() + " " + before),
                                "as of " + day, List.of(v.duty().id() + " " + now));
                    }
                    if (v.status() != Status.PENDING) {
                        decided.put(v.duty().id(), now);
                    }
                }
            }
            return none();
        });
    }

    // What does not matter

    @Test
    void theOrderOfFactsIsIrrelevant() {
        check.holds("the order of facts is irrelevant", 3 * SCENARIOS, (scenario, random) -> {
            List<Fact> facts = new ArrayList<>(scenario.facts());
            Collections.shuffle(facts, new Random(random.nextLong()));
            Assessment one = assess(scenario);
            Assessment other = assess(EdgeScenarios.with(scenario, scenario.asOf(), scenario.knownBy(), facts));
            return Difference.between("in the order of the file", with(one), "in another order", with(other));
        });
    }

    /** The outcome with the facts and the rules that each verdict rests on. */
    private static List<String> with(Assessment assessment) {
        List<String> lines = new ArrayList<>(Told.of(assessment));
        assessment.duties().forEach(v -> lines.add(v.duty().id() + " rests on " + new LinkedHashSet<>(v.facts()) + " by " + v.rules()));
        return lines;
    }

    @Test
    void theOrderOfRulesIsIrrelevant() throws IOException {
        for (int order = 0; order < (System.getenv("CI") == null ? 1 : 3); order++) {
            Agreement shuffled = ShuffledRules.load(Files.createDirectory(folder.resolve("rules-" + order)), order);
            assertEquals(Set.copyOf(AGREEMENT.rules().stream().map(doha.model.RuleInfo::name).toList()),
                    Set.copyOf(shuffled.rules().stream().map(doha.model.RuleInfo::name).toList()));
            check.holds("the order of rules is irrelevant", SCENARIOS, (scenario, random) -> Difference.between("rules in their order",
                    Told.of(assess(scenario)), "rules in another order", Told.of(shuffled.assess(scenario, scenario.query()))));
        }
    }

    @Test
    void aFactAfterTheDayOrNotKnownByThenIsIrrelevant() {
        check.holds("a fact after the as-of day, or not known by the known-by day, is irrelevant", 3 * SCENARIOS, (scenario, random) -> {
            List<Fact> counted = new ArrayList<>(scenario.facts());
            counted.removeIf(fact -> fact.on().isAfter(scenario.asOf())
                    || scenario.knownBy() != null && fact.known().isAfter(scenario.knownBy()));
            Scenario other = EdgeScenarios.with(scenario, scenario.asOf(), scenario.knownBy(), counted);
            return Difference.between("with all facts", with(assess(scenario)), "with those alone that count", with(assess(other)));
        });
    }

    @Test
    void anEndAfterTheDayMightAsWellBeAnyLaterDay() {
        check.holds("an end after the as-of day might as well be any other day after it", SCENARIOS, (scenario, random) -> {
            List<Fact> facts = new ArrayList<>();
            for (Fact fact : scenario.facts()) {
                boolean open = fact.until() != null && fact.until().isAfter(scenario.asOf()) && !fact.on().isAfter(scenario.asOf());
                facts.add(open ? WORDS.edit(fact, "until", scenario.asOf().plusDays(1 + random.nextInt(400))) : fact);
            }
            Scenario other = EdgeScenarios.with(scenario, scenario.asOf(), scenario.knownBy(), facts);
            return Difference.between("as it ends", Told.of(assess(scenario)), "ending on another day", Told.of(assess(other)));
        });
    }

    @Test
    void whatIsForTheReaderIsIrrelevant() {
        check.holds("group, source, note, description and title are irrelevant", SCENARIOS, (scenario, random) -> {
            List<Fact> facts = new ArrayList<>();
            for (Fact fact : scenario.facts()) {
                Fact told = WORDS.edit(WORDS.edit(fact, "source", "another"), "note", "signing");
                boolean group = WORDS.factType(fact.type()).orElseThrow().field("group").isPresent();
                facts.add(group ? WORDS.edit(told, "group", "al-Qaida in the peninsula") : told);
            }
            Scenario other = new Scenario(null, "another", "another", scenario.asOf(), scenario.knownBy(), scenario.readings(),
                    scenario.unknown(),
                    facts, List.of(), List.of(), null, WORDS);
            return Difference.between("as told", with(assess(scenario)), "told otherwise", with(assess(other)));
        });
    }

    @Test
    void aSwitchMovesNoDutyThatItCannotReach() {
        Dependencies dependencies = AGREEMENT.dependencies();
        check.holds("a switch moves no duty that it cannot reach", 3 * SCENARIOS, (scenario, random) -> {
            Switch turned = pick(SWITCHES, random);
            Readings readings = scenario.readings().with(turned.name(), pick(turned.positions(), random));
            Assessment other = AGREEMENT.assess(scenario, scenario.query().under(readings));
            return Difference.between("before",
                    Told.duties(assess(scenario), duty -> !dependencies.verdict(duty).switches().contains(turned.name())),
                    "with " + turned.name() + " at " + readings.position(turned.name()),
                    Told.duties(other, duty -> !dependencies.verdict(duty).switches().contains(turned.name())));
        });
    }

    @Test
    void aFactMovesNoDutyThatItCannotReach() {
        check.holds("a fact moves no duty that it cannot reach", 5 * SCENARIOS, (scenario, random) -> {
            Fact dropped = pick(scenario.facts(), random);
            List<Fact> rest = new ArrayList<>(scenario.facts());
            rest.remove(dropped);
            Scenario other = EdgeScenarios.with(scenario, scenario.asOf(), scenario.knownBy(), rest);
            return Difference.between("with it", Told.duties(assess(scenario), duty -> !FactReach.reaches(dropped, duty)),
                    "without " + dropped.id(), Told.duties(assess(other), duty -> !FactReach.reaches(dropped, duty)));
        });
    }

    // Which way things go

    @Test
    void closingTheGateTurnsNothingOwedFromPendingIntoBreachedWhereItSuspends() {
        check.holds("where the gate suspends, closing it never turns pending into breached", 5 * SCENARIOS, (drawn, random) -> {
            Scenario scenario = drawn.withReadings(drawn.readings().with("gate-effect", "suspends"));
            List<Fact> facts = new ArrayList<>(scenario.facts());
            facts.add(closing(scenario, EdgeScenarios.beside(edges.edges(scenario), random), random));
            if (!Scenario.faultsOf(facts, WORDS).isEmpty()) {
                return none();
            }
            Assessment one = assess(scenario);
            Assessment other = assess(EdgeScenarios.with(scenario, scenario.asOf(), scenario.knownBy(), facts));
            for (Verdict v : one.duties()) {
                Verdict w = other.duty(v.duty().id());
                boolean ofGate = GATED.contains(v.duty().id().value());
                boolean worse = v.status() == Status.PENDING && w.status() == Status.BREACHED;
                boolean earlier = v.effectiveDue() != null && (w.effectiveDue() == null || w.effectiveDue().isBefore(v.effectiveDue()));
                if (ofGate && (worse || earlier)) {
                    return Difference.between("before", List.of(Told.row(v)), "with '" + facts.get(facts.size() - 1).id() + "'",
                            List.of(Told.row(w)));
                }
            }
            boolean fewer = one.gate() != null && other.gate().closedDays() < one.gate().closedDays();
            return Difference.unless(!fewer, "no fewer closed days than " + one.gate(), other.gate());
        });
    }

    /** Something that closes the gate, as the reading judges it. */
    private static Fact closing(Scenario scenario, LocalDate day, SplittableRandom random) {
        if (scenario.readings().position("gate-judge").equals("us-determination")) {
            return WORDS.edit(WORDS.fact("closing", "us-determination", day), "taliban", "not-complying");
        }
        String type = pick(List.of("soil-used", "threat-not-prevented", "training", "hosting", "asylum-to-threat", "papers-to-threat"),
                random);
        return WORDS.edit(WORDS.fact("closing", type, day), "until", day.plusDays(1 + random.nextInt(60)));
    }

    /**
     * A new government ends Part Two: one that only weak evidence shows would let weaker demands see fewer violations, and rightly.
     * So whatever the drawn scenario says of new governments is taken as confirmed.
     */
    @Test
    void strongerDemandsOnEvidenceNeverSeeMoreViolations() {
        check.holds("stronger demands on evidence never see more violations", 3 * SCENARIOS, (drawn, random) -> {
            List<Fact> facts = new ArrayList<>();
            for (Fact fact : drawn.facts()) {
                facts.add(fact.type().equals("new-government") ? WORDS.edit(fact, "standing", Standing.CONFIRMED) : fact);
            }
            Scenario scenario = EdgeScenarios.with(drawn, drawn.asOf(), drawn.knownBy(), facts);
            Map<DutyId, LocalDate> before = Map.of();
            String demanded = null;
            for (String demand : List.of("confirmed", "reported", "alleged")) {
                Map<DutyId, LocalDate> now = violated(
                        AGREEMENT.assess(scenario, scenario.query().under(scenario.readings().with("evidence", demand))));
                for (Map.Entry<DutyId, LocalDate> one : before.entrySet()) {
                    LocalDate day = now.get(one.getKey());
                    if (day == null || day.isAfter(one.getValue())) {
                        return Difference.between("with evidence " + demanded, List.of(one.getKey() + " violated on " + one.getValue()),
                                "with evidence " + demand, List.of(one.getKey() + (day == null ? " not violated" : " violated on " + day)));
                    }
                }
                before = now;
                demanded = demand;
            }
            return none();
        });
    }

    private static Map<DutyId, LocalDate> violated(Assessment assessment) {
        Map<DutyId, LocalDate> violated = new HashMap<>();
        for (Verdict v : assessment.duties()) {
            if (v.phase() == Phase.VIOLATED || v.phase() == Phase.VIOLATION_CEASED) {
                violated.put(v.duty().id(), v.decidedOn());
            }
        }
        return violated;
    }

    // One answer, whichever way it is asked for

    @Test
    void aTimelineAgreesWithAssessOnEveryDay() {
        check.holds("a timeline agrees with assess on every day", SCENARIOS / 4, (scenario, random) -> {
            List<LocalDate> days = edges.edges(scenario);
            LocalDate one = EdgeScenarios.beside(days, random);
            LocalDate two = EdgeScenarios.beside(days, random);
            LocalDate from = one.isBefore(two) ? one : two;
            LocalDate to = one.isBefore(two) ? two : one;
            Timeline timeline = Timeline.of(AGREEMENT, scenario, scenario.query(), from, to);
            Set<LocalDate> asked = new HashSet<>(List.of(from, to));
            for (int i = 0; i < 3; i++) {
                LocalDate day = EdgeScenarios.beside(days, random);
                asked.add(day.isBefore(from) || day.isAfter(to) ? from : day);
            }
            timeline.changes().stream().limit(3).forEach(change -> asked.addAll(List.of(change.day(), change.day().minusDays(1))));
            asked.removeIf(day -> day.isBefore(from));
            Optional<Difference> ends = Difference.between("assess, the day before", Told.of(AGREEMENT.assess(scenario, from.minusDays(1))),
                    "the timeline before " + from, Told.of(timeline.before()))
                    .or(() -> Difference.between("assess", Told.of(AGREEMENT.assess(scenario, to)), "the timeline after " + to,
                            Told.of(timeline.after())));
            for (LocalDate day : asked) {
                ends = ends.or(() -> Difference.between("assess", phases(AGREEMENT.assess(scenario, day)), "the timeline up to " + day,
                        replay(timeline, day)));
            }
            return ends;
        });
    }

    private static List<String> phases(Assessment assessment) {
        List<String> lines = new ArrayList<>();
        assessment.duties().forEach(v -> lines.add(v.duty().id() + " " + v.phase()));
        lines.add(assessment.gate() == null ? "no gate" : "gate " + assessment.gate().open());
        lines.add(withoutPath(assessment.pace()));
        return lines;
    }

    /** The path moves from day to day, and a timeline tells of it at its changes. */
    private static String withoutPath(Pace pace) {
        return pace == null ? "no pace" : pace.word() + " " + pace.ceiling() + " " + pace.level() + " " + pace.next();
    }

    private static List<String> replay(Timeline timeline, LocalDate day) {
        List<Verdict> rows = new ArrayList<>(timeline.before().duties());
        Gate gate = timeline.before().gate();
        Pace pace = timeline.before().pace();
        for (TimelineChange change : timeline.changes()) {
            if (change.day().isAfter(day)) {
                break;
            } else if (change.subject().equals(Timeline.GATE)) {
                gate = (Gate) change.after();
            } else if (change.subject().equals(Timeline.PACE)) {
                pace = (Pace) change.after();
            } else {
                rows.replaceAll(row -> row.duty().id().value().equals(change.subject()) ? (Verdict) change.after() : row);
            }
        }
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(row.duty().id() + " " + row.phase()));
        lines.add(gate == null ? "no gate" : "gate " + gate.open());
        lines.add(withoutPath(pace));
        return lines;
    }

    @Test
    void aSweepAgreesWithAssessAtEveryPoint() {
        check.holds("a sweep agrees with assess at every point", SCENARIOS / 4, (drawn, random) -> {
            Scenario scenario = varied(drawn, random);
            SweepSpace space = SweepSpace.grid(scenario);
            Query query = drawn.query();
            List<SweepPoint> points = new ArrayList<>();
            Sweep.of(AGREEMENT, space, query, Shard.WHOLE, 1, points::add);
            if (points.size() != space.size()) {
                return Difference.unless(false, space.size() + " points", points.size());
            }
            for (SweepPoint point : points) {
                List<String> swept = point.outcomes() == null ? List.of("refused") : Told.of(point.outcomes());
                Optional<Difference> odd = Difference.between("assess", direct(space, point, query), "the sweep at " + point.texts(),
                        swept);
                if (odd.isPresent()) {
                    return odd;
                }
            }
            return none();
        });
    }

    private static List<String> direct(SweepSpace space, SweepPoint point, Query query) {
        try {
            Scenario there = space.scenario(point.index());
            Readings readings = query.readings();
            for (String name : space.switches()) {
                readings = readings.with(name, there.readings().position(name));
            }
            return Told.of(AGREEMENT.assess(there, query.under(readings)));
        } catch (ScenarioException e) {
            return List.of("refused");
        }
    }

    /** The scenario with a fact on three days, another in and out, and a switch turned. */
    private Scenario varied(Scenario scenario, SplittableRandom random) {
        Place place = new Place("vary", 1, 1);
        List<LocalDate> days = edges.edges(scenario);
        FactId moved = pick(scenario.facts(), random).id();
        Switch turned = pick(SWITCHES, random);
        List<Object> values = List.of(EdgeScenarios.beside(days, random), EdgeScenarios.beside(days, random),
                EdgeScenarios.beside(days, random));
        List<Variation> vary = List.of(new Variation.Values(null, turned.name(), turned.positions(), place),
                new Variation.Values(moved, "on", values, place),
                new Variation.Values(pick(scenario.facts(), random).id(), null, List.of(true, false), place));
        return new Scenario(null, scenario.title(), null, scenario.asOf(), scenario.knownBy(), scenario.readings(), scenario.unknown(),
                scenario.facts(), List.of(), vary, null, WORDS);
    }

    @Test
    void theReadingsAgreeWithAssessUnderEach() {
        check.holds("the readings agree with assess under each", SCENARIOS / 10, (scenario, random) -> {
            Set<String> over = new LinkedHashSet<>();
            for (int i = 0; i < 3; i++) {
                over.add(pick(SWITCHES, random).name());
            }
            ReadingsAnalysis all = ReadingsAnalysis.of(AGREEMENT, scenario, scenario.query(), over);
            List<Readings> each = List.of(scenario.readings());
            for (String name : over) {
                List<Readings> more = new ArrayList<>();
                for (Readings readings : each) {
                    WORDS.findSwitch(name).orElseThrow().positions().forEach(position -> more.add(readings.with(name, position)));
                }
                each = more;
            }
            Map<DutyId, Map<Status, Long>> counted = new HashMap<>();
            Map<DutyId, Map<Phase, Long>> phases = new HashMap<>();
            for (Readings readings : each) {
                for (Verdict v : AGREEMENT.assess(scenario, scenario.query().under(readings)).duties()) {
                    counted.computeIfAbsent(v.duty().id(), d -> new EnumMap<>(Status.class)).merge(v.status(), 1L, Long::sum);
                    phases.computeIfAbsent(v.duty().id(), d -> new EnumMap<>(Phase.class)).merge(v.phase(), 1L, Long::sum);
                    if (all.duty(v.duty().id().value()).conditions().get(v.status()).stream().noneMatch(readings::isAmong)) {
                        return Difference.unless(false, v.duty().id() + " " + v.status() + " under " + readings,
                                "a condition that denies it");
                    }
                }
            }
            List<String> direct = new ArrayList<>();
            List<String> told = new ArrayList<>();
            for (Duty duty : WORDS.duties()) {
                if (counted.containsKey(duty.id())) {
                    direct.add(duty.id() + " " + counted.get(duty.id()) + " " + phases.get(duty.id()));
                }
            }
            for (DutyReadings row : all.duties()) {
                told.add(row.duty().id() + " " + row.statuses() + " " + row.phases());
            }
            return Difference.between("assess, one by one over " + over, direct, "the readings", told);
        });
    }

    @Test
    void aComparisonAgreesWithAssess() {
        check.holds("a comparison agrees with assess", SCENARIOS, (scenario, random) -> {
            Fact dropped = pick(scenario.facts(), random);
            Switch turned = pick(SWITCHES, random);
            List<Fact> rest = new ArrayList<>(scenario.facts());
            rest.remove(dropped);
            Scenario other = EdgeScenarios.with(scenario, scenario.asOf(), scenario.knownBy(), rest);
            Query query = other.query().under(scenario.readings().with(turned.name(), pick(turned.positions(), random)));
            Assessment one = assess(scenario);
            Assessment two = AGREEMENT.assess(other, query);
            Comparison comparison = Comparison.of(scenario, one, other, two);
            List<String> here = new ArrayList<>();
            List<String> there = new ArrayList<>();
            List<String> differing = new ArrayList<>();
            for (Comparison.DutyDifference d : comparison.duties()) {
                if (d.base() != null) {
                    here.add(Told.row(d.base()));
                }
                if (d.other() != null) {
                    there.add(Told.row(d.other()));
                }
                boolean differs = d.base() == null || d.other() == null || !Told.row(d.base()).equals(Told.row(d.other()))
                        || !Objects.equals(d.base().progress(), d.other().progress());
                if (differs != d.differs()) {
                    differing.add(d.duty().id().value());
                }
            }
            boolean gate = comparison.gateDiffers() == Objects.equals(one.gate(), two.gate());
            boolean pace = comparison.paceDiffers() == Objects.equals(one.pace(), two.pace());
            return Difference.between("assess", Told.duties(one, d -> true), "the comparison's base", here)
                    .or(() -> Difference.between("assess", Told.duties(two, d -> true), "the comparison's other", there))
                    .or(() -> Difference.between("what differs", List.of(), "told wrongly to differ, or not to", differing))
                    .or(() -> Difference.between("the fact dropped", List.of(dropped.id() + ""), "facts that differ",
                            comparison.facts().stream().map(f -> f.id() + "").toList()))
                    .or(() -> Difference.unless(!gate && !pace, "gate and pace differ where they do",
                            comparison.gateDiffers() + " " + comparison.paceDiffers()));
        });
    }

    @Test
    void explainAgreesWithAssess() {
        check.holds("explain agrees with assess", SCENARIOS / 2, (scenario, random) -> {
            Assessment assessment = assess(scenario);
            for (int i = 0; i < 3; i++) {
                Verdict v = pick(assessment.duties(), random);
                Explanation explanation = AGREEMENT.explain(scenario, scenario.query(), v.duty().id());
                Set<FactId> proven = new HashSet<>();
                Set<String> rules = new HashSet<>();
                gather(explanation.proof(), proven, rules, new HashSet<>());
                Optional<Difference> odd = Difference
                        .between("assess", with(assessment), "explain " + v.duty().id(), with(explanation.assessment()))
                        .or(() -> Difference.unless(explanation.verdict().equals(v), v.toString(), explanation.verdict()))
                        .or(() -> Difference.unless(proven.equals(Set.copyOf(v.facts())), "a proof from " + v.facts(), proven))
                        .or(() -> Difference.unless(rules.equals(Set.copyOf(v.rules())), "a proof by " + v.rules(), rules))
                        .or(() -> Difference.unless(v.status() != Status.MET || explanation.whyNot().isEmpty(), "no why-not of what is met",
                                explanation.whyNot()));
                if (odd.isPresent()) {
                    return odd;
                }
            }
            return none();
        });
    }

    @Test
    void aProofNamesNoIdleFact() {
        check.holds("a proof names no idle fact", SCENARIOS, (scenario, random) -> {
            Assessment assessment = assess(scenario);
            Map<FactId, Assessment> without = new HashMap<>();
            for (Verdict v : assessment.duties()) {
                boolean released = v.due() != null && v.effectiveDue() == null;
                if (released || v.phase() == Phase.UNDETERMINED) {
                    continue; // The day of the release, and the number on which the record is silent, are in the proof and not in the verdict.
                }
                for (FactId id : v.facts()) {
                    Verdict other = without.computeIfAbsent(id, gone -> assess(scenario.without(gone))).duty(v.duty().id());
                    List<FactId> rest = new ArrayList<>(v.facts());
                    rest.remove(id);
                    if (!ends(scenario.fact(id).orElseThrow(), scenario.asOf()) && rest.equals(other.facts())
                            && state(v).equals(state(other))) {
                        return Difference.unless(false, "a proof of " + state(v) + " from " + rest, v.facts());
                    }
                }
            }
            return none();
        });
    }

    /** The time in which a duty is in force, or a gate is closed, is part of a proof, and its end with it. */
    private static boolean ends(Fact fact, LocalDate asOf) {
        boolean conduct = WORDS.factType(fact.type()).orElseThrow().conduct();
        return fact.type().equals("new-government") || "complying".equals(fact.word("taliban"))
                || conduct && (fact.until() == null || fact.until().isAfter(asOf));
    }

    private static List<?> state(Verdict v) {
        return Arrays.asList(v.duty().id(), v.phase(), v.due(), v.effectiveDue(), v.decidedOn(), v.daysLate());
    }

    private static void gather(Explanation.Step step, Set<FactId> facts, Set<String> rules, Set<Explanation.Step> seen) {
        step.facts().forEach(fact -> facts.add(fact.id()));
        rules.add(step.rule());
        for (Explanation.Step before : step.because()) {
            if (seen.add(before)) {
                gather(before, facts, rules, seen);
            }
        }
    }

    @Test
    void anInquiryAnswersAsAssessDoesAfterAnyChanges() {
        check.holds("an inquiry answers as assess does after any changes", SCENARIOS / 4, (scenario, random) -> {
            List<LocalDate> days = edges.edges(scenario);
            List<Fact> facts = new ArrayList<>(scenario.facts());
            List<String> changes = new ArrayList<>();
            try (IncrementalAssessment inquiry = AGREEMENT.inquire(scenario, scenario.query())) {
                for (int i = 0; i < 12; i++) {
                    changes.add(change(inquiry, facts, days, random));
                    if (random.nextInt(3) > 0) {
                        Outcomes answer = inquiry.answer();
                        Scenario now = EdgeScenarios.with(scenario, scenario.asOf(), scenario.knownBy(), facts);
                        Optional<Difference> odd = Difference.between("assess, after " + String.join("; ", changes),
                                Told.of(AGREEMENT.assess(now, inquiry.query())), "the inquiry", Told.of(answer));
                        if (odd.isPresent()) {
                            return odd;
                        }
                    }
                }
            }
            return none();
        });
    }

    private static String change(IncrementalAssessment inquiry, List<Fact> facts, List<LocalDate> days, SplittableRandom random) {
        LocalDate day = EdgeScenarios.beside(days, random);
        switch (random.nextInt(facts.isEmpty() ? 3 : 5)) {
            case 0 -> {
                Switch turned = pick(SWITCHES, random);
                String position = pick(turned.positions(), random);
                inquiry.under(inquiry.query().readings().with(turned.name(), position));
                return turned.name() + "=" + position;
            }
            case 1 -> {
                inquiry.asOf(day);
                return "as of " + day;
            }
            case 2 -> {
                inquiry.knownBy(random.nextBoolean() ? day : null);
                return "known by " + inquiry.query().knownBy();
            }
            case 3 -> {
                Fact dropped = facts.remove(random.nextInt(facts.size()));
                inquiry.drop(dropped.id());
                return "without " + dropped.id();
            }
            default -> {
                int at = random.nextInt(facts.size());
                Fact moved = WORDS.edit(facts.get(at), "on", day);
                List<Fact> then = new ArrayList<>(facts);
                then.set(at, moved);
                if (!Scenario.faultsOf(then, WORDS).isEmpty()) {
                    return "nothing";
                }
                facts.set(at, moved);
                inquiry.put(moved);
                return moved.id() + " on " + day;
            }
        }
    }

    // Files

    @Test
    void whatIsWrittenReadsAsItWas() {
        check.holds("what is written reads as it was", SCENARIOS, (drawn, random) -> {
            Scenario scenario = told(drawn, random);
            String text = scenario.toYaml();
            Scenario read = read(text);
            List<String> one = new ArrayList<>();
            List<String> two = new ArrayList<>();
            fields(scenario, one);
            fields(read, two);
            return Difference.between("written", one, "read", two)
                    .or(() -> Difference.between("written", text.lines().toList(), "written again", read.toYaml().lines().toList()));
        });
    }

    private Scenario read(String text) {
        try {
            Path file = folder.resolve("written-" + Thread.currentThread().getId() + ".yaml");
            Files.writeString(file, text);
            return Scenario.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fields(Scenario s, List<String> lines) {
        lines.add(s.title() + "|" + s.description() + "|" + s.asOf() + "|" + s.knownBy() + "|" + s.readings() + "|" + s.unknown());
        for (Fact f : s.facts()) {
            lines.add(f.at(null).toString());
        }
    }

    /** The scenario with texts that are hard to write down. */
    private static Scenario told(Scenario s, SplittableRandom random) {
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : s.facts()) {
            Fact told = WORDS.edit(WORDS.edit(fact, "source", text(random)), "note", text(random));
            Optional<FactType.Field> group = WORDS.factType(fact.type()).orElseThrow().field("group");
            facts.add(group.isPresent() ? WORDS.edit(told, "group", text(random)) : told);
        }
        return new Scenario(null, text(random), text(random), s.asOf(), s.knownBy(), s.readings(), s.unknown(), facts, List.of(), List.of(),
                null, WORDS);
    }

    private static final List<String> PIECES = List.of("yes", "null", "~", "2020-02-29", "8600", "0x1F", ": ", "#", " #", "- ", "'", "\"",
            "\\", "{", "}",
            "[", ",", "&a", "*a", "!t", "|", ">", "%", "@", "`", "\n", "\r", "\r\n", "\t", " ", "\u0085", "\u00a0", "\u2028", "\ufeff",
            "\ufffe",
            "\u062f\u0631\u06cc", "\u067e\u069a\u062a\u0648", "e\u0301", "\ud83d\ude00", "\u200f", "\u202e", "---", "...", "<<", "=", "?",
            "\u0007", "\u007f");

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            text.append(pick(PIECES, random));
        }
        return text.toString().isBlank() ? text + "x" : text.toString();
    }
}
