package doha.internal.document;

import doha.Assessment;
import doha.Explanation;
import doha.Explanation.Missing;
import doha.Explanation.Step;
import doha.analysis.Counterfactual;
import doha.analysis.Counterfactual.Answer;
import doha.analysis.Counterfactual.FactChange;
import doha.analysis.Counterfactual.SilenceChange;
import doha.analysis.Counterfactual.SwitchChange;
import doha.analysis.DutyReadings;
import doha.analysis.ReadingsAnalysis;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.Gate;
import doha.model.Kind;
import doha.model.Pace;
import doha.model.Phase;
import doha.model.Place;
import doha.model.Query;
import doha.model.Readings;
import doha.model.Receipt;
import doha.model.Standing;
import doha.model.Status;
import doha.model.Verdict;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import doha.scenario.VocabularyReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Made-up results in the agreement's own vocabulary; the verdicts are no engine's. */
public final class Samples {

    public static final Vocabulary VOCABULARY = VocabularyReader.standard();
    public static final LocalDate SIGNED = LocalDate.of(2020, 2, 29);
    public static final LocalDate MAY = LocalDate.of(2021, 5, 2);
    public static final Query QUESTION = new Query(MAY, null, VOCABULARY.defaults());
    public static final Receipt RECEIPT = new Receipt("3.0.0", "sha256:" + "0".repeat(64), "sha256:" + "ab".repeat(32));

    private Samples() {}

    public static Fact fact(String id, String type, LocalDate on, Integer count, Standing standing, String source, int line) {
        return new Fact(new FactId(id), type, on, null, on, standing, count == null ? Map.of() : Map.of("count", count.longValue()), source,
                null, null, null, new Place("scenarios/record.yaml", line, 5));
    }

    public static final Fact SIGNING = fact("signing", "signing", SIGNED, null, Standing.CONFIRMED, "State Department, 29 Feb 2020", 9);
    public static final Fact LEVEL = fact("drawdown-june", "us-forces", LocalDate.of(2020, 6, 18), 8600, Standing.REPORTED,
            "CENTCOM, 18 Jun 2020", 12);

    /** Conduct with every field a conduct can have. */
    public static Fact hosting() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("area", "taliban-controlled");
        values.put("group", "al-Qaida \"core\"");
        return new Fact(new FactId("host"), "hosting", LocalDate.of(2020, 5, 27), LocalDate.of(2021, 2, 23), LocalDate.of(2020, 7, 1),
                Standing.ALLEGED, values, null, null, null, "invented", new Place("scenarios/what-if.yaml", 7, 5));
    }

    public static Assessment assessment() {
        return assessment("The record to May 2021", QUESTION);
    }

    /** A verdict on each duty of the public text, spread over the phases. */
    public static Assessment assessment(String title, Query query) {
        boolean annexes = query.readings().position("annexes").equals("as-reported");
        List<Verdict> verdicts = new ArrayList<>();
        for (Duty duty : VOCABULARY.duties()) {
            if (!duty.isDisputed() || annexes) {
                verdicts.add(verdict(duty));
            }
        }
        return new Assessment("doha-2020", title, query, RECEIPT, verdicts, new Gate(true, LocalDate.of(2021, 2, 23), 272),
                Map.of(), new Pace(Pace.Word.ON_SCHEDULE, 8600, 8600, 8570, new DutyId("I.B.1")), Map.of());
    }

    private static Verdict verdict(Duty duty) {
        LocalDate july = LocalDate.of(2020, 7, 13);
        LocalDate april = LocalDate.of(2021, 4, 29);
        switch (duty.id().value()) {
            case "RIV":
                return verdict(duty, Phase.PERFORMED, SIGNED, SIGNED, SIGNED, 0L);
            case "P.3":
                return verdict(duty, Phase.PERFORMED_LATE, LocalDate.of(2020, 3, 10), LocalDate.of(2020, 3, 10),
                        LocalDate.of(2020, 3, 11), 186L);
            case "I", "I.B.1", "I.B.2":
                return verdict(duty, Phase.RUNNING, april, april.plusDays(272), null, null);
            case "I.A.1.us":
                return verdict(duty, Phase.PERFORMED, july, july, LocalDate.of(2020, 6, 18), 0L);
            case "I.A.1.allies":
                return verdict(duty, Phase.UNDETERMINED, july, july, null, null);
            case "I.A.2":
                return verdict(duty, Phase.OVERDUE, july, july, july.plusDays(1), 1293L);
            case "I.C.rest":
                return verdict(duty, Phase.GOAL_MISSED, LocalDate.of(2020, 6, 10), LocalDate.of(2020, 6, 10), null, null);
            case "II.1", "II.3.hosting":
                return verdict(duty, Phase.VIOLATION_CEASED, null, null, LocalDate.of(2020, 5, 27), null);
            case "III.3.cooperation", "III.3.nonintervention", "I.C.pledge":
                return verdict(duty, Phase.NOT_TRIGGERED, null, null, null, null);
            default:
                return verdict(duty, duty.kind() == Kind.STANDING ? Phase.KEPT_SO_FAR : Phase.RUNNING, null, null, null, null);
        }
    }

    public static Verdict verdict(Duty duty, Phase phase, LocalDate due, LocalDate effective, LocalDate decided, Long late) {
        return new Verdict(duty, phase, due, effective, decided, late, null, null, List.of(SIGNING.id(), LEVEL.id()),
                List.of("signed", duty.id() + " arises"));
    }

    /** Why I.B.1 is running: a step used twice, readings, facts of two files, a nearest miss. */
    public static Explanation explanation(Query query) {
        Assessment assessment = assessment("The record to May 2021", query);
        Step signed = new Step("The agreement is signed", "the opening of the agreement", "signed on 2020-02-29", List.of(SIGNING),
                Map.of(), List.of());
        Step due = new Step("Fourteen months from the signing", "Part One, opening", "I.B.1 falls due on 2021-04-29", List.of(),
                Map.of("final-deadline", "fourteen-months"), List.of(signed));
        Step closed = new Step("Hosting closes the gate", "Part Two, 3", "the gate was closed from 2020-05-27 to 2021-02-23, on 272 days",
                List.of(hosting()), Map.of("gate-judge", "facts"), List.of(signed));
        Step verdict = new Step("A gated duty runs on while its day has not come", "Part One, B.1",
                "I.B.1 is running: 2,500 US forces remain, and its day has moved to 2022-01-26", List.of(LEVEL), Map.of(),
                List.of(due, closed, signed));
        Missing missing = new Missing("no us-forces of 0 and no allied-forces of 0", "US", LocalDate.of(2022, 1, 26),
                "the lowest us-forces by then is 8,600 on 2020-06-18", "a report of 0, or 2022-01-27", "us-forces", 0, LEVEL);
        return new Explanation(assessment, assessment.duty("I.B.1"), verdict, List.of(missing));
    }

    /** A flip of I.B.1 with every kind of change. */
    public static Counterfactual flip(Scenario scenario, Query query) {
        Assessment assessment = assessment("The record to May 2021", query);
        Verdict overdue = new Verdict(assessment.duty("I.B.1").duty(), Phase.OVERDUE, LocalDate.of(2021, 4, 29), LocalDate.of(2021, 4, 29),
                LocalDate.of(2021, 4, 30), 3L, null, null, List.of(), List.of());
        Fact host = hosting();
        Fact later = fact("drawdown-june", "us-forces", LocalDate.of(2020, 7, 14), 8600, Standing.REPORTED, "CENTCOM, 18 Jun 2020", 12);
        Fact fewer = fact("drawdown-june", "us-forces", LocalDate.of(2020, 6, 18), 0, Standing.REPORTED, "CENTCOM, 18 Jun 2020", 12);
        Fact alleged = fact("signing", "signing", SIGNED, null, Standing.ALLEGED, "State Department, 29 Feb 2020", 9);
        Fact shorter = host.moved(host.on(), LocalDate.of(2020, 6, 1));
        Fact moved = host.moved(host.on().plusDays(1), host.until().plusDays(1));
        return new Counterfactual(scenario, assessment, assessment.duty("I.B.1"), null, List.of(
                new Answer(List.of(new SwitchChange("gated", "second-phase", "nothing")), 0, overdue),
                new Answer(List.of(new FactChange(LEVEL, null, List.of())), 0, overdue),
                new Answer(List.of(new FactChange(host, moved, List.of("on", "until"))), 1, overdue),
                new Answer(List.of(new FactChange(LEVEL, later, List.of("on"))), 26, overdue),
                new Answer(List.of(new FactChange(host, shorter, List.of("until"))), 267, overdue),
                new Answer(List.of(new FactChange(LEVEL, fewer, List.of("count"))), 8600, overdue),
                new Answer(List.of(new FactChange(SIGNING, alleged, List.of("standing"))), 0, overdue),
                new Answer(List.of(new SilenceChange(new DutyId("I.B.1"), true), new SwitchChange("gated", "second-phase", "nothing")),
                        0, overdue)),
                4321, 1_000, false, 0, 0);
    }

    /** Three duties under all readings: one settled, one disputed by a long condition, one that only some readings admit. */
    public static ReadingsAnalysis readings(String title, Query query, List<String> over) {
        List<DutyReadings> rows = new ArrayList<>();
        List<Map<String, List<String>>> always = List.of(Map.of());
        rows.add(new DutyReadings(VOCABULARY.duty(new DutyId("P.3")).orElseThrow(), 24576, Map.of(Status.BREACHED, 24576L),
                Map.of(Phase.PERFORMED_LATE, 20000L, Phase.OVERDUE, 4576L), Phase.PERFORMED_LATE, List.of(), List.of(),
                Map.of(Status.BREACHED, always)));
        List<Map<String, List<String>>> terms = new ArrayList<>();
        terms.add(Map.of("gate-judge", List.of("us-determination")));
        for (String position : List.of("nothing", "only-b", "second-phase", "all-withdrawal", "nothing", "only-b")) {
            terms.add(Map.of("gated", List.of(position)));
        }
        rows.add(new DutyReadings(VOCABULARY.duty(new DutyId("I.B.1")).orElseThrow(), 24576,
                Map.of(Status.BREACHED, 24570L, Status.PENDING, 5L, Status.MET, 1L),
                Map.of(Phase.OVERDUE, 24570L, Phase.RUNNING, 5L, Phase.PERFORMED, 1L), Phase.RUNNING, List.of("gate-judge", "gated"),
                List.of("gate-judge", "gated", "evidence"), Map.of(Status.BREACHED, terms, Status.PENDING,
                        List.of(Map.of("evidence", List.of("reported", "alleged"))), Status.MET, terms)));
        rows.add(new DutyReadings(VOCABULARY.duty(new DutyId("X.1")).orElseThrow(), 12288,
                Map.of(Status.BREACHED, 8192L, Status.PENDING, 4096L),
                Map.of(Phase.VIOLATED, 8192L, Phase.KEPT_SO_FAR, 4096L), null, List.of(), List.of("evidence"), Map.of(
                        Status.BREACHED, List.of(Map.of("evidence", List.of("reported", "alleged"))),
                        Status.PENDING, List.of(Map.of("evidence", List.of("confirmed"))))));
        return new ReadingsAnalysis(assessment(title, query), over, 24576, 128, rows);
    }

    public static Readings reading(String name, String position) {
        return VOCABULARY.defaults().with(name, position);
    }
}
