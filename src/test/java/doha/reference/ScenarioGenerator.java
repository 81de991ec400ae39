package doha.reference;

import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactType;
import doha.model.FactType.Field;
import doha.model.FactType.Measure;
import doha.model.Kind;
import doha.model.Query;
import doha.model.Readings;
import doha.model.Silence;
import doha.model.Standing;
import doha.model.Switch;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import doha.scenario.VocabularyReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Valid scenarios that favour boundaries: days at or beside the days that matter, numbers at or beside the numbers that
 * matter. One seed gives one scenario, whatever the machine.
 */
public final class ScenarioGenerator {

    private static final LocalDate SIGNED = LocalDate.of(2020, 2, 29);

    /** Other days of signing: ends of months, leap years, and days by which something written out in the text has passed. */
    private static final String[] OTHER_SIGNINGS = {"2020-02-28", "2020-03-01", "2020-01-31", "2019-12-31", "2019-12-29",
            "2018-12-29", "2020-10-31", "2020-03-10", "2020-03-11", "2020-05-29", "2020-05-30", "2020-08-27", "2020-08-28",
            "2021-05-01", "2021-05-02", "2022-12-31", "2020-05-19", "2020-08-17"};
    private static final String[] WRITTEN_OUT = {"2020-03-10", "2020-05-29", "2020-08-27", "2021-05-01", "2020-06-10"};

    private static final int[] US_AT_SIGNING = {13_000, 12_000, 17_200, 17_201, 25_800, 8_601, 8_600, 8_599, 10_000, 1, 0,
            Integer.MAX_VALUE};
    private static final int[] ALLIES_AT_SIGNING = {6_000, 7_001, 8_000, 3, 1, 0, 999, 51_600_000, Integer.MAX_VALUE};

    /** How many times as often as another type; the rest are drawn once. */
    private static final Map<String, Integer> WEIGHTS = Map.ofEntries(Map.entry("us-forces", 8), Map.entry("allied-forces", 6),
            Map.entry("support-personnel", 3), Map.entry("bases-remaining", 3), Map.entry("bases-vacated", 4),
            Map.entry("taliban-prisoners-released", 4), Map.entry("other-prisoners-released", 4), Map.entry("us-determination", 5),
            Map.entry("extension", 6), Map.entry("finding", 6), Map.entry("attack", 3), Map.entry("interference", 2),
            Map.entry("air-strike", 2), Map.entry("reduction-in-violence", 2), Map.entry("hosting", 2), Map.entry("soil-used", 2),
            Map.entry("released-prisoner-threat", 2), Map.entry("clear-message", 2), Map.entry("no-cooperation-instruction", 2),
            Map.entry("talks-started", 2), Map.entry("talks-ended", 2), Map.entry("high-violence", 2), Map.entry("signing", 0));

    private final Vocabulary vocabulary;
    private final List<FactType> types = new ArrayList<>();
    private final List<DutyId> all = new ArrayList<>();
    private final List<Duty> findable;
    private final List<DutyId> extendable = new ArrayList<>();

    /** A generator of scenarios in a vocabulary. */
    public ScenarioGenerator(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (FactType type : vocabulary.factTypes()) {
            types.addAll(Collections.nCopies(WEIGHTS.getOrDefault(type.name(), 1), type));
        }
        findable = List.copyOf(vocabulary.duties());
        for (Duty duty : findable) {
            all.add(duty.id());
            if (duty.whyNotExtendable().isEmpty()) {
                extendable.add(duty.id());
            }
        }
    }

    /** The scenario of that seed, of 10 to 60 facts. */
    public Scenario scenario(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Draw(random, seed).scenario(10 + random.nextInt(51));
    }

    /** The scenario of that seed with exactly so many facts, at least one; many facts are spread over as many years as they need. */
    public Scenario scenario(long seed, int size) {
        return new Draw(new SplittableRandom(seed), seed).scenario(size);
    }

    /** A position drawn for every switch. */
    public Readings readings(RandomGenerator random) {
        Readings readings = vocabulary.defaults();
        for (Switch s : vocabulary.switches()) {
            readings = readings.with(s.name(), s.positions().get(random.nextInt(s.positions().size())));
        }
        return readings;
    }

    /** One scenario in the making. */
    private final class Draw {

        private final SplittableRandom random;
        private final long seed;
        private final List<Facts> facts = new ArrayList<>();
        /** Days that matter whatever happened, and days on which something happened or ended. */
        private final List<LocalDate> landmarks = new ArrayList<>();
        private final List<LocalDate> happened = new ArrayList<>();
        /** What was already said of a level, a total or a determination, by type, day and standing. */
        private final Map<String, Facts> said = new HashMap<>();
        private LocalDate signed;
        private Readings readings;
        private int usAtSigning;
        private int alliesAtSigning;
        private int span = 900;

        Draw(SplittableRandom random, long seed) {
            this.random = random;
            this.seed = seed;
        }

        Scenario scenario(int size) {
            span = Math.max(span, size / 4);
            readings = chance(90) ? readings(random) : vocabulary.defaults();
            signed = chance(72) ? SIGNED : LocalDate.parse(pick(OTHER_SIGNINGS));
            usAtSigning = chance(85) ? pick(US_AT_SIGNING) : random.nextInt(30_000);
            alliesAtSigning = chance(85) ? pick(ALLIES_AT_SIGNING) : random.nextInt(20_000);
            landmarks();
            frame();
            while (facts.size() > size) {
                facts.remove(facts.size() - 1);
            }
            while (facts.size() < size) {
                if (facts.size() == size / 2 && size <= 1000) {
                    learn();
                }
                add(pick(types));
            }
            sortTotals();
            for (int i = facts.size() - 1; i > 0; i--) {
                Collections.swap(facts, i, random.nextInt(i + 1));
            }
            List<Fact> built = Facts.list(facts);
            Set<Silence> unknown = new LinkedHashSet<>();
            for (int i = random.nextInt(8) - 2; i > 0; i--) {
                addSilences(unknown, pick(all), size <= 1000 ? built : List.of());
            }
            LocalDate knownBy = chance(75) ? null : day();
            LocalDate asOf = chance(25) ? late() : day();
            if (chance(30) && size <= 1000) {
                asOf = telling(built, unknown, new Query(late(), knownBy, readings), asOf);
            }
            return new Scenario("generated-" + seed + ".yaml", "generated " + seed, null, asOf, knownBy, readings, unknown, built,
                    List.of(), List.of(), "sha256:generated-" + seed, VocabularyReader.standard());
        }

        /** A silence of all time, or of days; now and then another that adjoins, overlaps or leaves a gap. */
        private void addSilences(Set<Silence> unknown, DutyId duty, List<Fact> built) {
            if (chance(40)) {
                unknown.add(Silence.on(duty));
                return;
            }
            LocalDate turning = chance(60) ? turning(duty, built) : null;
            LocalDate from = turning != null ? beside(turning) : chance(70) ? day() : null;
            LocalDate to = chance(70) || from == null ? day() : null;
            if (from != null && to != null && !to.isAfter(from)) {
                to = from.plusDays(1 + random.nextInt(300));
            }
            unknown.add(new Silence(duty, from, to, null, null, null, null));
            happened.add(from != null ? from : to);
            happened.add(to != null ? to : from);
            if (to != null && chance(40)) {
                LocalDate again = beside(to);
                unknown.add(new Silence(duty, again, chance(50) ? null : again.plusDays(1 + random.nextInt(200)), null, null, null, null));
            }
        }

        /** The day on which a verdict on a duty falls if the record speaks; null if none does. */
        private LocalDate turning(DutyId duty, List<Fact> built) {
            for (Reference.Judged judged : Reference.assess(built, Set.of(), new Query(late(), null, readings), vocabulary.duties())
                    .duties()) {
                if (judged.duty().id().equals(duty)) {
                    return judged.decidedOn();
                }
            }
            return null;
        }

        // Days

        private void landmarks() {
            for (String day : WRITTEN_OUT) {
                landmarks.add(LocalDate.parse(day));
            }
            landmarks.add(signed);
            landmarks.add(signed);
            landmarks.add(signed.plusDays(135));
            landmarks.add(signed.plusDays(135));
            landmarks.add(signed.plusMonths(14));
            landmarks.add(signed.plusMonths(14));
            landmarks.add(signed.plusDays(10));
        }

        /** A day that matters, the day of something else, or one beside it; now and then any day. */
        private LocalDate day() {
            int kind = random.nextInt(100);
            if (kind < 12 || span > 900 && kind < 80) {
                return signed.minusDays(40).plusDays(random.nextInt(span));
            }
            LocalDate day = pick(kind < 40 && !happened.isEmpty() ? happened : landmarks);
            return beside(day);
        }

        private LocalDate beside(LocalDate day) {
            return switch (random.nextInt(5)) {
                case 0 -> day.minusDays(1);
                case 1 -> day.plusDays(1);
                default -> day;
            };
        }

        private LocalDate late() {
            return signed.plusDays(span);
        }

        /** Makes landmarks of the days that matter by what has happened so far, so that what follows crowds around them. */
        private void learn() {
            Query query = new Query(late(), null, readings);
            Reference.Result result = Reference.assess(Facts.list(facts), Set.of(), query, vocabulary.duties());
            for (Reference.Judged judged : result.duties()) {
                for (LocalDate day : new LocalDate[] {judged.effectiveDue(), judged.due(), judged.decidedOn()}) {
                    if (day != null && !landmarks.contains(day)) {
                        landmarks.add(day);
                    }
                }
            }
        }

        /** A day beside one on which a verdict turns. */
        private LocalDate telling(List<Fact> built, Set<Silence> unknown, Query query, LocalDate otherwise) {
            Reference.Result result = Reference.assess(built, unknown, query, vocabulary.duties());
            Reference.Judged judged = pick(result.duties());
            LocalDate day = judged.effectiveDue() != null && chance(60) ? judged.effectiveDue() : judged.decidedOn();
            if (day == null) {
                day = result.gate() != null && chance(50) ? result.gate().since() : otherwise;
            }
            return beside(day);
        }

        // Facts

        /** What most scenarios have: the week before, the signing, the talks, the numbers at signing, the withdrawal. */
        private void frame() {
            if (chance(97)) {
                Facts signing = Facts.fact("signing", signed);
                add(chance(85) ? signing : dress(signing));
            }
            if (chance(75)) {
                LocalDate day = chance(70) ? day() : signed.plusDays(random.nextInt(200));
                landmarks.add(day);
                landmarks.add(day.plusMonths(3));
                landmarks.add(day.plusDays(80));
                landmarks.add(day.plusDays(170));
                add(dress(Facts.fact("talks-started", day)));
                if (chance(35)) {
                    add(dress(Facts.fact("talks-ended", chance(40) ? beside(day) : day())));
                }
            }
            if (chance(80)) {
                LocalDate day = signed.minusDays(5 + random.nextInt(5));
                Facts week = Facts.fact("reduction-in-violence", day);
                add(dress(chance(80) ? week.until(day.plusDays(6 + random.nextInt(3))) : week));
            }
            if (chance(85)) {
                add(dress(Facts.fact("us-forces", signed.minusDays(random.nextInt(3))).count(usAtSigning)));
            }
            if (chance(85)) {
                add(dress(Facts.fact("allied-forces", signed.minusDays(random.nextInt(3))).count(alliesAtSigning)));
            }
            if (chance(40)) {
                LocalDate day = chance(50) ? afterSigning(day()) : signed.plusDays(1 + random.nextInt(600));
                landmarks.add(day);
                add(dress(Facts.fact("new-government", day).by(chance(60) ? "talks" : "taliban")));
            }
            if (chance(40)) {
                LocalDate steps = chance(40) ? signed : day();
                add(dress(Facts.fact("clear-message", steps)));
                add(dress(Facts.fact("no-cooperation-instruction", chance(50) ? steps : day())));
            }
            if (chance(45)) {
                LocalDate out = day();
                for (String level : List.of("us-forces", "allied-forces", "support-personnel", "bases-remaining")) {
                    if (chance(85)) {
                        add(dress(Facts.fact(level, chance(70) ? out : beside(out)).count(chance(90) ? 0 : 1)));
                    }
                }
            }
        }

        private void add(FactType type) {
            LocalDate on = type.name().equals("new-government") ? afterSigning(day()) : day();
            Facts fact = Facts.fact(type.name(), on);
            for (Field field : type.fields().values()) {
                fill(fact, field);
            }
            dress(fact);
            boolean deed = type.name().equals("finding") && !"violated".equals(fact.build().word("outcome"));
            if (type.conduct() && !deed && chance(70)) {
                fact.until(end(on));
            }
            add(fact);
        }

        /** Takes a fact in; one that would contradict another of its standing says what that one says. */
        private void add(Facts fact) {
            FactType type = vocabulary.factType(fact.type).orElseThrow();
            if (type.measure() != Measure.EVENT) {
                Facts first = said.putIfAbsent(fact.type + fact.on + fact.standing, fact);
                if (first != null) {
                    fact.count = first.count;
                    fact.taliban = first.taliban;
                }
            }
            facts.add(fact);
            happened.add(fact.on);
            if (fact.until != null) {
                happened.add(fact.until);
            }
        }

        private LocalDate afterSigning(LocalDate day) {
            return day.isAfter(signed) ? day : signed.plusDays(1);
        }

        private LocalDate end(LocalDate on) {
            LocalDate end = switch (random.nextInt(5)) {
                case 0 -> on.plusDays(1);
                case 1 -> on.plusDays(6 + random.nextInt(3));
                case 2 -> on.plusDays(random.nextInt(200));
                default -> day();
            };
            return end.isAfter(on) ? end : on.plusDays(1);
        }

        /** A standing and a day on which it became known. */
        private Facts dress(Facts fact) {
            int kind = random.nextInt(100);
            fact.standing(
                    kind < 52 ? Standing.CONFIRMED : kind < 68 ? Standing.IMPARTIAL : kind < 88 ? Standing.REPORTED : Standing.ALLEGED);
            if (chance(25)) {
                fact.known(chance(70) ? fact.on.plusDays(random.nextInt(10) - 1) : day());
            }
            return fact;
        }

        private void fill(Facts fact, Field field) {
            switch (field.name()) {
                case "count" -> fact.count(count(fact.type));
                case "by" -> fact.by(chance(60) ? (String) field.defaultValue() : pick(field.choices()));
                case "area" -> fact.area(chance(60) ? (String) field.defaultValue() : pick(field.choices()));
                case "against" -> fact.against(chance(50) ? (String) field.defaultValue() : pick(field.choices()));
                case "tolerated" -> fact.tolerated(chance(65));
                case "group" -> fact.group(chance(50) ? null : pick(List.of("al-Qaida", "ISKP", "IMU")));
                case "on-target" -> fact.onTarget(pick(field.choices()));
                case "outside-fighting" -> fact.outsideFighting(chance(70));
                case "taliban" -> fact.taliban(pick(field.choices()));
                case "to" -> fact.to(chance(50) ? day() : fact.on.plusDays(random.nextInt(60)));
                case "accepted" -> fact.accepted(chance(60));
                case "outcome" -> {
                }
                case "of" -> {
                    if (field.form() == FactType.Form.DUTIES) {
                        fact.of(someExtendable());
                    } else {
                        Duty duty = pick(findable);
                        fact.of(List.of(duty.id()))
                                .outcome(duty.kind() == Kind.STANDING ? "violated" : chance(60) ? "performed" : "in-part");
                    }
                }
                default -> throw new IllegalStateException("a field that this generator does not know: " + field.name());
            }
        }

        private List<DutyId> someExtendable() {
            Set<DutyId> duties = new LinkedHashSet<>();
            for (int i = chance(60) ? 1 : 1 + random.nextInt(5); i > 0; i--) {
                duties.add(pick(extendable));
            }
            return List.copyOf(duties);
        }

        private int count(String type) {
            return switch (type) {
                case "us-forces" -> pick(new int[] {8_601, 8_600, 8_599, 0, 0, 1, reduced(1), reduced(0), reduced(-1), usAtSigning, 2_500});
                case "allied-forces" -> pick(new int[] {0, 0, 1, alliesAtSigning, share(1), share(0), share(0), share(-1)});
                case "support-personnel", "bases-remaining" -> pick(new int[] {0, 0, 0, 1, 5, 16_000});
                case "bases-vacated" -> pick(new int[] {4, 5, 5, 6, 0, 1});
                case "taliban-prisoners-released" -> pick(new int[] {0, 1, 4_999, 5_000, 5_000, 5_001, 3_000});
                default -> pick(new int[] {0, 1, 999, 1_000, 1_000, 1_001, 20});
            };
        }

        /** The number at signing less 8,600, or one beside it. */
        private int reduced(int beside) {
            return Math.max(0, usAtSigning - 8_600 + beside);
        }

        /** The allied target where the numbers at signing are those drawn, or one beside it. */
        private int share(int beside) {
            long target = readings.position("us-forces-target").equals("by-8600") ? reduced(0) : 8_600;
            long share = target >= usAtSigning ? alliesAtSigning : alliesAtSigning * target / usAtSigning;
            return (int) Math.max(0, Math.min(Integer.MAX_VALUE, share + beside));
        }

        /** Puts the counts of each total in order within each standing, so that none falls. */
        private void sortTotals() {
            Map<String, TreeMap<LocalDate, List<Facts>>> series = new TreeMap<>();
            for (Facts fact : facts) {
                if (vocabulary.factType(fact.type).orElseThrow().measure() == Measure.TOTAL) {
                    series.computeIfAbsent(fact.type + fact.standing, k -> new TreeMap<>())
                            .computeIfAbsent(fact.on, k -> new ArrayList<>()).add(fact);
                }
            }
            for (TreeMap<LocalDate, List<Facts>> days : series.values()) {
                List<Integer> counts = new ArrayList<>();
                days.values().forEach(same -> counts.add(same.get(0).count));
                Collections.sort(counts);
                int next = 0;
                for (List<Facts> same : days.values()) {
                    int count = counts.get(next++);
                    same.forEach(fact -> fact.count(count));
                }
            }
        }

        // Chance

        private boolean chance(int percent) {
            return random.nextInt(100) < percent;
        }

        private <T> T pick(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }

        private String pick(String[] values) {
            return values[random.nextInt(values.length)];
        }

        private int pick(int[] values) {
            return values[random.nextInt(values.length)];
        }
    }
}
