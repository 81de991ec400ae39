package doha.fuzz;

import doha.Agreement;
import doha.Assessment;
import doha.IncrementalAssessment;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactType;
import doha.model.Query;
import doha.model.Readings;
import doha.model.ScenarioException;
import doha.model.Silence;
import doha.model.Switch;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Any calls on scenarios and the agreement: what is checked can be judged, on any day; what cannot be is refused as documented. */
public final class ApiTarget {

    private static final Agreement AGREEMENT = Agreement.load();
    private static final Vocabulary WORDS = AGREEMENT.vocabulary();
    private static final List<String> TYPES = WORDS.factTypes().stream().map(FactType::name).toList();
    private static final List<DutyId> DUTIES = WORDS.duties().stream().map(Duty::id).toList();
    private static final List<Switch> SWITCHES = List.copyOf(WORDS.switches());
    private static final List<String> FIELDS = List.of("on", "until", "known", "standing", "count", "by", "area", "on-target",
            "outside-fighting",
            "taliban", "of", "to", "accepted", "outcome", "group", "source", "note", "id", "fact", "none");
    private static final List<String> TEXTS = List.of("us", "allies", "other", "taliban", "taliban-controlled", "elsewhere", "coalition",
            "city",
            "complying", "not-complying", "performed", "violated", "confirmed", "reported", "alleged", "");

    private ApiTarget() {}

    /** Loads what the first input would otherwise wait for. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(new byte[0]);
    }

    /** Tries one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        Bytes bytes = new Bytes(input);
        List<Fact> facts = new ArrayList<>(List.of(WORDS.fact("signing", "signing", LocalDate.of(2020, 2, 29))));
        while (bytes.more() && facts.size() < 20) {
            facts.add(fact(bytes, facts.size()));
        }
        Scenario scenario;
        try {
            scenario = Scenario.of("t", WORDS, facts);
            scenario = scenario.withUnknown(Set.of(Silence.on(bytes.pick(DUTIES)))).withReadings(readings(bytes)).withAsOf(day(bytes));
        } catch (ScenarioException e) {
            Oracle.tellsWhere(e.faults());
            return;
        }
        scenario.toYaml();
        Query query = scenario.query();
        query = asked(bytes, query::asOf, query);
        query = bytes.number(2) == 0 ? query : asked(bytes, query::knownBy, query);
        Assessment assessment = AGREEMENT.assess(scenario, query);
        AGREEMENT.explain(scenario, query, bytes.pick(assessment.duties()).duty().id());
        try (IncrementalAssessment inquiry = AGREEMENT.inquire(scenario, query)) {
            inquiry.drop(bytes.pick(scenario.facts()).id());
            asked(bytes, inquiry::asOf, inquiry).answer();
        }
    }

    private static <Q> Q asked(Bytes bytes, Function<LocalDate, Q> about, Q otherwise) {
        LocalDate day = day(bytes);
        try {
            return about.apply(day);
        } catch (IllegalArgumentException e) {
            if (day.getYear() < 0 || day.getYear() > 9999) {
                return otherwise;
            }
            throw e;
        }
    }

    private static Readings readings(Bytes bytes) {
        Switch turned = bytes.pick(SWITCHES);
        return WORDS.defaults().with(turned.name(), bytes.pick(turned.positions()));
    }

    private static Fact fact(Bytes bytes, int number) {
        Fact fact = WORDS.fact("f" + number, bytes.pick(TYPES), day(bytes));
        for (int i = bytes.number(6); i > 0; i--) {
            try {
                fact = WORDS.edit(fact, bytes.pick(FIELDS), value(bytes));
            } catch (IllegalArgumentException e) {
                // As documented, for a field or a value that cannot be.
                continue;
            }
        }
        return fact;
    }

    private static Object value(Bytes bytes) {
        return switch (bytes.number(8)) {
            case 0 -> day(bytes);
            case 1 -> bytes.number(256);
            case 2 -> bytes.whole();
            case 3 -> bytes.number(2) == 0;
            case 4 -> bytes.pick(TEXTS);
            case 5 -> List.of(bytes.pick(DUTIES));
            case 6 -> bytes.number(4) == 0 ? null : List.of(bytes.pick(DUTIES), bytes.pick(DUTIES));
            default -> bytes.text();
        };
    }

    private static LocalDate day(Bytes bytes) {
        return switch (bytes.number(8)) {
            case 0 -> LocalDate.of(2020, 2, 29).plusDays(bytes.number(256));
            case 1 -> LocalDate.of(2021, 4, 1).plusDays(bytes.number(256));
            case 2 -> LocalDate.of(0, 1, 1);
            case 3 -> LocalDate.of(9999, 12, 31);
            case 4 -> LocalDate.MAX;
            case 5 -> LocalDate.MIN;
            default -> LocalDate.of(2020, 2, 29).plusDays(bytes.whole() % 4_000_000);
        };
    }
}
