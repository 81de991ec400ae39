package doha.internal.check;

import doha.internal.rules.ReadingTest;
import doha.internal.rules.RuleModel;
import doha.internal.rules.RuleModel.Premise;
import doha.model.Duty;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.FactType;
import doha.model.FactType.Field;
import doha.model.FactType.Measure;
import doha.model.Kind;
import doha.model.Place;
import doha.model.Readings;
import doha.model.ScenarioException;
import doha.model.Silence;
import doha.model.Standing;
import doha.model.Switch;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import doha.terms.RecordSilent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Scenarios to try rules on, in any vocabulary: drawn so that days and numbers fall at and beside those that the rules name. One
 * seed gives one scenario, whatever the machine.
 */
final class ScenarioGenerator {

    private static final Pattern DAYS = Pattern.compile("plusDays\\((\\d{1,4})\\)");
    private static final Pattern MONTHS = Pattern.compile("plusMonths\\((\\d{1,2})\\)");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.\"-])(\\d{1,6})(?![\\w.\"-])");
    private static final Pattern DECIMAL = Pattern.compile("(?<![\\w.-])(\\d{1,6}\\.\\d{1,6})(?![\\w.-])");
    /** How far beside a decimal that rules name others are drawn. */
    private static final BigDecimal STEP = new BigDecimal("0.1");
    private static final Pattern TEXT = Pattern.compile("\"([\\w.-]+)\"");
    /** Rules of a plan beyond these are left to chance. */
    private static final int PLANNED = 12;
    private static final int DAYS_ASKED = 8;
    private static final int TRIALS_AT_LEAST = 60;

    private final Vocabulary vocabulary;
    private final LocalDate signed;
    private final List<LocalDate> landmarks;
    private final List<Integer> numbers;
    private final List<BigDecimal> decimals;
    /** One after the other the aim of a trial. */
    private final List<RuleModel> rules;

    ScenarioGenerator(Vocabulary vocabulary, List<RuleModel> rules) {
        this.vocabulary = vocabulary;
        this.signed = vocabulary.agreement().signed();
        this.rules = rules;
        Mentions named = new Mentions(rules);
        this.landmarks = Stream.concat(Stream.of(signed, signed.plusDays(200)), named.days.stream()).distinct().sorted().toList();
        this.numbers = Stream.concat(Stream.of(0, 1, 13_000), named.numbers.stream()).distinct().sorted().toList();
        this.decimals = Stream.concat(named.decimals.stream(), Stream.of(BigDecimal.ONE)).toList();
    }

    /** How many trials there are to make: each rule is the aim of one at least. */
    int count() {
        return Math.max(TRIALS_AT_LEAST, rules.size());
    }

    /** The rule at which the trial of a seed aims. */
    RuleModel aim(long seed) {
        return rules.get((int) (seed % rules.size()));
    }

    /** What rules name: texts, days, numbers of days and months from the signing on as the days that they come to, and other numbers. */
    private final class Mentions {

        private final Set<String> texts = new LinkedHashSet<>();
        private final List<LocalDate> days = new ArrayList<>();
        private final List<Integer> numbers = new ArrayList<>();
        private final List<BigDecimal> decimals = new ArrayList<>();

        Mentions(List<RuleModel> rules) {
            for (RuleModel.Text text : rules.stream().flatMap(rule -> rule.texts().stream()).toList()) {
                TEXT.matcher(text.text()).results().forEach(m -> texts.add(m.group(1)));
                DAYS.matcher(text.text()).results().forEach(m -> days.add(signed.plusDays(Integer.parseInt(m.group(1)))));
                MONTHS.matcher(text.text()).results().forEach(m -> days.add(signed.plusMonths(Integer.parseInt(m.group(1)))));
                NUMBER.matcher(text.text()).results().forEach(m -> numbers.add(Integer.parseInt(m.group(1))));
                DECIMAL.matcher(text.text()).results().forEach(m -> decimals.add(new BigDecimal(m.group(1))));
            }
            numbers.forEach(number -> decimals.add(BigDecimal.valueOf(number)));
            for (String text : texts) {
                try {
                    days.add(LocalDate.parse(text));
                } catch (DateTimeException e) {
                    // No day, or one that is not there, which is reported elsewhere.
                }
            }
        }
    }

    /** The rule at which a trial aims, last, and before it rules that conclude what it needs, one each, and what those need. */
    private List<RuleModel> plan(long seed) {
        SplittableRandom random = new SplittableRandom(seed + 3_000_000);
        List<RuleModel> plan = new ArrayList<>(List.of(aim(seed)));
        for (int i = 0; i < plan.size() && plan.size() < PLANNED; i++) {
            for (Premise premise : plan.get(i).premises()) {
                List<RuleModel> feeding = !premise.needed() ? List.of()
                        : rules.stream().filter(rule -> rule.feeds(premise)).toList();
                if (!feeding.isEmpty()) {
                    plan.add(pick(feeding, random));
                }
            }
        }
        Collections.reverse(plan);
        return plan;
    }

    /** The scenario of that seed: what the rule at which it aims names is in it, on the days that it names. */
    Scenario scenario(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Fact> drawn = new ArrayList<>();
        vocabulary.factType("signing").ifPresent(type -> drawn.add(fact(type, signed, random)));
        int size = 6 + random.nextInt(20);
        List<RuleModel> plan = plan(seed);
        Mentions aim = new Mentions(List.of(aim(seed)));
        Mentions all = new Mentions(plan);
        LocalDate early = signed.minusDays(random.nextInt(10));
        for (String text : all.texts) {
            FactType type = vocabulary.factType(text).orElse(null);
            if (type != null && !text.equals("signing")) {
                Mentions by = aim.texts.contains(text) ? aim : all;
                List<LocalDate> days = by.days.isEmpty() ? List.of(early) : by.days;
                drawn.add(aimed(fact(type, pick(days, random), random), by, random));
                drawn.add(aimed(fact(type, day(random), random), all, random));
            }
        }
        while (drawn.size() < size && !vocabulary.factTypes().isEmpty()) {
            FactType type = pick(vocabulary.factTypes(), random);
            if (!type.name().equals("signing")) {
                drawn.add(fact(type, day(random), random));
            }
        }
        // Ids are type and day: of two alike the first stays.
        Set<FactId> ids = new HashSet<>();
        List<Fact> kept = totalsInOrder(drawn).stream().filter(fact -> ids.add(fact.id())).toList();
        Set<Silence> unknown = new LinkedHashSet<>();
        if (random.nextInt(4) == 0) {
            unknown.add(Silence.on(pick(vocabulary.duties(), random).id()));
        }
        if (plan.stream().flatMap(rule -> rule.premises().stream()).anyMatch(premise -> premise.term() == RecordSilent.class)) {
            vocabulary.duties().stream().filter(duty -> random.nextBoolean()).forEach(duty -> unknown.add(Silence.on(duty.id())));
        }
        return usable(kept, unknown);
    }

    /** A fact whose fields hold what rules name, if they can; numbers and duties only now and then. */
    private Fact aimed(Fact fact, Mentions named, SplittableRandom random) {
        Fact aimed = fact;
        for (Field field : typeOf(fact).fields().values()) {
            if (field.form() == FactType.Form.COUNT && random.nextBoolean()) {
                aimed = named.numbers.isEmpty() ? aimed : aimed.with(field.name(), (long) pick(named.numbers, random));
            } else if (field.form() == FactType.Form.DECIMAL) {
                aimed = named.decimals.isEmpty() ? aimed : vocabulary.edit(aimed, field.name(), decimal(named.decimals, random));
            } else if (field.form() == FactType.Form.DUTY && random.nextBoolean()) {
                List<Duty> duties = vocabulary.duties().stream().filter(duty -> named.texts.contains(duty.id().value())).toList();
                if (!duties.isEmpty()) {
                    Duty of = pick(duties, random);
                    aimed = aimed.with(field.name(), List.of(of.id())).with("outcome", finding(of, "performed"));
                }
            }
            for (String choice : field.choices()) {
                if (named.texts.contains(choice) && !field.name().equals("outcome")) {
                    aimed = vocabulary.edit(aimed, field.name(), choice);
                }
            }
        }
        return aimed;
    }

    private static String finding(Duty of, String otherwise) {
        return of.kind() == Kind.STANDING ? "violated" : otherwise;
    }

    /** The counts of a total never fall. */
    private List<Fact> totalsInOrder(List<Fact> drawn) {
        Map<String, Long> highest = new HashMap<>();
        return drawn.stream().sorted(Fact.BY_DAY).map(fact -> fact.count() == null || typeOf(fact).measure() != Measure.TOTAL ? fact
                : fact.with("count", highest.merge(fact.type(), fact.count(), Math::max))).toList();
    }

    private FactType typeOf(Fact fact) {
        return vocabulary.factType(fact.type()).orElseThrow();
    }

    /** Leaves out facts, the last first, until the rest can stand together. */
    private Scenario usable(List<Fact> facts, Set<Silence> unknown) {
        List<Fact> kept = new ArrayList<>();
        Scenario scenario = made(kept, unknown);
        for (Fact fact : facts) {
            kept.add(fact);
            try {
                scenario = made(kept, unknown).checked();
            } catch (ScenarioException e) {
                kept.remove(kept.size() - 1);
            }
        }
        return scenario;
    }

    private Scenario made(List<Fact> facts, Set<Silence> unknown) {
        return new Scenario(null, "a trial", null, signed, null, vocabulary.defaults(), unknown, facts, List.of(), List.of(), null,
                vocabulary);
    }

    /** The readings to ask a scenario under: the default one and a drawn one, each with what the rule at which it aims asks. */
    List<Readings> readings(long seed) {
        SplittableRandom random = new SplittableRandom(seed + 1_000_000);
        Readings drawn = vocabulary.defaults();
        for (Switch s : vocabulary.switches()) {
            drawn = drawn.with(s.name(), pick(s.positions(), random));
        }
        Readings plain = vocabulary.defaults();
        for (ReadingTest test : plan(seed).stream().flatMap(rule -> rule.tests(vocabulary).stream()).toList()) {
            String position = pick(vocabulary.findSwitch(test.name()).orElseThrow().positions().stream()
                    .filter(test.positions()::contains).toList(), random);
            drawn = drawn.with(test.name(), position);
            plain = plain.with(test.name(), position);
        }
        return List.copyOf(new LinkedHashSet<>(List.of(plain, drawn)));
    }

    /** The days to ask a scenario on: at and beside those on which something happens, and the last of all. */
    List<LocalDate> days(long seed, Scenario scenario) {
        SplittableRandom random = new SplittableRandom(seed + 2_000_000);
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(landmarks.get(landmarks.size() - 1).plusDays(400));
        while (days.size() < DAYS_ASKED) {
            boolean fact = !scenario.facts().isEmpty() && random.nextBoolean();
            LocalDate day = fact ? pick(scenario.facts(), random).on() : pick(landmarks, random);
            days.add(day.plusDays(random.nextInt(3) - 1));
        }
        return List.copyOf(days);
    }

    private LocalDate day(SplittableRandom random) {
        LocalDate landmark = pick(landmarks, random);
        return random.nextInt(3) == 0 ? signed.plusDays(random.nextInt(600) - 20) : landmark.plusDays(random.nextInt(5) - 2);
    }

    private Fact fact(FactType type, LocalDate on, SplittableRandom random) {
        LocalDate until = type.conduct() && random.nextBoolean() ? on.plusDays(1 + random.nextInt(120)) : null;
        Map<String, Object> values = new LinkedHashMap<>();
        Duty of = null;
        for (Field field : type.fields().values()) {
            if (field.form() == FactType.Form.DUTY || field.form() == FactType.Form.DUTIES) {
                of = duty(field.form() == FactType.Form.DUTIES, random);
                values.put(field.name(), of == null ? null : List.of(of.id()));
            } else {
                values.put(field.name(), value(field, on, random));
            }
        }
        if (of != null && values.get("outcome") != null) {
            values.put("outcome", finding(of, values.get("outcome").equals("in-part") ? "in-part" : "performed"));
            until = of.kind() == Kind.STANDING ? until : null;
        }
        int evidence = random.nextInt(10);
        Standing standing = evidence < 7 ? Standing.CONFIRMED
                : evidence == 7 ? Standing.IMPARTIAL : evidence == 8 ? Standing.REPORTED : Standing.ALLEGED;
        values.values().removeIf(Objects::isNull);
        Fact fact = new Fact(new FactId(type.name() + "-" + on), type.name(), on, until, on, standing, values, null, null, null, null,
                new Place("scenario", 1, 1));
        for (Field field : type.fields().values()) {
            // The vocabulary knows the unit.
            fact = field.form() == FactType.Form.DECIMAL ? vocabulary.edit(fact, field.name(), decimal(decimals, random)) : fact;
        }
        return fact;
    }

    private Object value(Field field, LocalDate on, SplittableRandom random) {
        return switch (field.form()) {
            case COUNT -> (long) Math.max(0, pick(numbers, random) + (random.nextInt(3) == 0 ? random.nextInt(3) - 1 : 0));
            case CHOICE -> pick(field.choices(), random);
            case TRUTH -> random.nextBoolean();
            case DAY -> on.plusDays(random.nextInt(90));
            default -> null;
        };
    }

    /** One of some decimals, or one beside it. */
    private static BigDecimal decimal(List<BigDecimal> bounds, SplittableRandom random) {
        return pick(bounds, random).add(STEP.multiply(BigDecimal.valueOf(random.nextInt(3) - 1L))).max(BigDecimal.ZERO);
    }

    private Duty duty(boolean extended, SplittableRandom random) {
        List<Duty> duties = vocabulary.duties().stream().filter(d -> !extended || d.whyNotExtendable().isEmpty()).toList();
        return duties.isEmpty() ? null : pick(duties, random);
    }

    private static <T> T pick(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
