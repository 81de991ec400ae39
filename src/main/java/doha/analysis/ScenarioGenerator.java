package doha.analysis;

import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.FactType.Field;
import doha.model.FactType.Measure;
import doha.model.FactType;
import doha.model.Kind;
import doha.model.Place;
import doha.model.Readings;
import doha.model.ScenarioException;
import doha.model.Standing;
import doha.model.Switch;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Scenarios to try rules on, in any vocabulary: drawn so that days and numbers fall at and beside those that the rules name. One
 * seed gives one scenario, whatever the machine.
 */
final class ScenarioGenerator {

    private static final Pattern DAY = Pattern.compile("\"(\\d{4}-\\d{2}-\\d{2})\"");
    private static final Pattern DAYS = Pattern.compile("plusDays\\((\\d{1,4})\\)");
    private static final Pattern MONTHS = Pattern.compile("plusMonths\\((\\d{1,2})\\)");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.\"-])(\\d{1,6})(?![\\w.\"-])");
    private static final LocalDate SIGNED = LocalDate.of(2020, 2, 29);
    private static final Pattern RULE = Pattern.compile("(?m)^\\s*rule\\b");
    private static final Pattern READING = Pattern.compile("name\\s*==\\s*\"([\\w-]+)\"\\s*,\\s*position\\s*==\\s*\"([\\w-]+)\"");
    private static final Pattern TEXT = Pattern.compile("\"([\\w.-]+)\"");
    private static final int DAYS_ASKED = 8;
    private static final int TRIALS_AT_LEAST = 60;

    private final Vocabulary vocabulary;
    private final List<FactType> types;
    private final List<LocalDate> landmarks;
    private final List<Integer> numbers;
    /** The texts of the rules, one after the other the aim of a trial. */
    private final List<String> aims;

    ScenarioGenerator(Vocabulary vocabulary, Collection<String> rules) {
        this.vocabulary = vocabulary;
        this.aims = rules.stream().flatMap(text -> Stream.of(RULE.split(text)).skip(1)).toList();
        this.types = List.copyOf(vocabulary.factTypes());
        Set<LocalDate> days = new TreeSet<>(Set.of(SIGNED, SIGNED.plusDays(200)));
        Set<Integer> counts = new TreeSet<>(Set.of(0, 1, 13_000));
        for (String text : rules) {
            DAY.matcher(text).results().forEach(m -> days(m.group(1), days));
            DAYS.matcher(text).results().forEach(m -> days.add(SIGNED.plusDays(Integer.parseInt(m.group(1)))));
            MONTHS.matcher(text).results().forEach(m -> days.add(SIGNED.plusMonths(Integer.parseInt(m.group(1)))));
            NUMBER.matcher(text).results().forEach(m -> counts.add(Integer.parseInt(m.group(1))));
        }
        this.landmarks = List.copyOf(days);
        this.numbers = List.copyOf(counts);
    }

    /** How many trials there are to make: each rule is the aim of one at least. */
    int count() {
        return Math.max(TRIALS_AT_LEAST, aims.size());
    }

    private String aim(long seed) {
        return aims.isEmpty() ? "" : aims.get((int) (seed % aims.size()));
    }

    /** The scenario of that seed: what the rule at which it aims names is in it, on the days that it names. */
    Scenario scenario(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Fact> drawn = new ArrayList<>();
        vocabulary.factType("signing").ifPresent(type -> drawn.add(fact(type, SIGNED, random)));
        int size = 6 + random.nextInt(20);
        String aim = aim(seed);
        List<LocalDate> named = new ArrayList<>();
        DAY.matcher(aim).results().forEach(m -> days(m.group(1), named));
        Set<String> texts = new LinkedHashSet<>();
        TEXT.matcher(aim).results().forEach(m -> texts.add(m.group(1)));
        for (String text : texts) {
            FactType type = vocabulary.factType(text).orElse(null);
            if (type != null && !text.equals("signing")) {
                drawn.add(aimed(fact(type, named.isEmpty() ? day(random) : named.get(random.nextInt(named.size())), random), texts));
                drawn.add(aimed(fact(type, day(random), random), texts));
            }
        }
        while (drawn.size() < size && !types.isEmpty()) {
            FactType type = types.get(random.nextInt(types.size()));
            if (!type.name().equals("signing")) {
                drawn.add(fact(type, day(random), random));
            }
        }
        // Ids tell type and day: of two alike the first stays.
        Set<FactId> ids = new HashSet<>();
        List<Fact> kept = totalsInOrder(drawn).stream().filter(fact -> ids.add(fact.id())).toList();
        Set<DutyId> unknown = new LinkedHashSet<>();
        if (random.nextInt(4) == 0) {
            List<Duty> duties = List.copyOf(vocabulary.duties());
            unknown.add(duties.get(random.nextInt(duties.size())).id());
        }
        return usable(kept, unknown);
    }

    /** A fact whose fields hold what a rule names, where they can. */
    private Fact aimed(Fact fact, Set<String> texts) {
        Fact aimed = fact;
        for (Field field : vocabulary.factType(fact.type()).orElseThrow().fields().values()) {
            for (String choice : field.choices()) {
                if (texts.contains(choice) && !field.name().equals("outcome")) {
                    aimed = vocabulary.edit(aimed, field.name(), choice);
                }
            }
        }
        return aimed;
    }

    private static void days(String text, Collection<LocalDate> days) {
        try {
            days.add(LocalDate.parse(text));
        } catch (DateTimeException e) {
            // A day that is not there is told elsewhere.
        }
    }

    /** The counts of a total never fall. */
    private List<Fact> totalsInOrder(List<Fact> drawn) {
        List<Fact> sorted = new ArrayList<>(drawn);
        sorted.sort(Fact.BY_DAY);
        Map<String, Long> highest = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            Fact fact = sorted.get(i);
            if (fact.count() != null && vocabulary.factType(fact.type()).orElseThrow().measure() == Measure.TOTAL) {
                long count = Math.max(fact.count(), highest.getOrDefault(fact.type(), 0L));
                highest.put(fact.type(), count);
                sorted.set(i, fact.with("count", count));
            }
        }
        return sorted;
    }

    /** Leaves out facts, the last first, until the rest can stand together. */
    private Scenario usable(List<Fact> facts, Set<DutyId> unknown) {
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

    private Scenario made(List<Fact> facts, Set<DutyId> unknown) {
        return new Scenario(null, "a trial", null, SIGNED, null, vocabulary.defaults(), unknown, facts, List.of(), List.of(), null, vocabulary);
    }

    /** The readings to ask a scenario under: the default one and a drawn one, each with what the rule at which it aims asks. */
    List<Readings> readings(long seed) {
        SplittableRandom random = new SplittableRandom(seed + 1_000_000);
        Readings drawn = vocabulary.defaults();
        for (Switch s : vocabulary.switches()) {
            drawn = drawn.with(s.name(), s.positions().get(random.nextInt(s.positions().size())));
        }
        Readings plain = vocabulary.defaults();
        Matcher asked = READING.matcher(aim(seed));
        while (asked.find()) {
            if (vocabulary.findSwitch(asked.group(1)).filter(s -> s.positions().contains(asked.group(2))).isPresent()) {
                drawn = drawn.with(asked.group(1), asked.group(2));
                plain = plain.with(asked.group(1), asked.group(2));
            }
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
            LocalDate day = fact ? scenario.facts().get(random.nextInt(scenario.facts().size())).on()
                    : landmarks.get(random.nextInt(landmarks.size()));
            days.add(day.plusDays(random.nextInt(3) - 1));
        }
        return List.copyOf(days);
    }

    private LocalDate day(SplittableRandom random) {
        LocalDate landmark = landmarks.get(random.nextInt(landmarks.size()));
        return random.nextInt(3) == 0 ? SIGNED.plusDays(random.nextInt(600) - 20) : landmark.plusDays(random.nextInt(5) - 2);
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
            values.put("outcome", of.kind() == Kind.STANDING ? "violated" : "performed");
            until = of.kind() == Kind.STANDING ? until : null;
        }
        int evidence = random.nextInt(10);
        Standing standing = evidence < 8 ? Standing.CONFIRMED : evidence == 8 ? Standing.REPORTED : Standing.ALLEGED;
        values.values().removeIf(Objects::isNull);
        return new Fact(new FactId(type.name() + "-" + on), type.name(), on, until, on, standing, values, null, null, new Place("scenario", 1, 1));
    }

    private Object value(Field field, LocalDate on, SplittableRandom random) {
        return switch (field.form()) {
            case COUNT -> (long) Math.max(0, numbers.get(random.nextInt(numbers.size())) + (random.nextInt(3) == 0 ? random.nextInt(3) - 1 : 0));
            case CHOICE -> field.choices().get(random.nextInt(field.choices().size()));
            case TRUTH -> random.nextBoolean();
            case DAY -> on.plusDays(random.nextInt(90));
            default -> null;
        };
    }

    private Duty duty(boolean extended, SplittableRandom random) {
        List<Duty> duties = vocabulary.duties().stream().filter(d -> !extended || d.whyNotExtendable().isEmpty()).toList();
        return duties.isEmpty() ? null : duties.get(random.nextInt(duties.size()));
    }
}
