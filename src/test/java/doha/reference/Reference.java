package doha.reference;

import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.Gate;
import doha.model.Kind;
import doha.model.Named;
import doha.model.Pace;
import doha.model.Phase;
import doha.model.Progress;
import doha.model.Progress.Indicator;
import doha.model.Query;
import doha.model.Readings;
import doha.model.Silence;
import doha.model.Standing;
import doha.model.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * semantics.md and the table of agreement.md in plain Java, written from their words alone: the yardstick that the rules are
 * held against, for verdicts and for speed. One object judges one question; days are epoch days, an instant is never needed.
 */
public final class Reference {

    /** The verdict on one duty; days, lateness and progress are null where there are none. */
    public record Judged(Duty duty, Phase phase, LocalDate due, LocalDate effectiveDue, LocalDate decidedOn, Long daysLate,
            Progress progress) {

        /** The status that the phase explains. */
        public Status status() {
            return phase.status();
        }
    }

    /** The verdicts in the order of the duties asked about; the gate and the pace are null before the signing. */
    public record Result(List<Judged> duties, Gate gate, Pace pace) {

        /** Copies the verdicts. */
        public Result {
            duties = List.copyOf(duties);
        }

        /** The verdict on a duty; {@link NoSuchElementException} where it is no duty of this reading. */
        public Judged duty(String id) {
            for (Judged judged : duties) {
                if (judged.duty().id().value().equals(id)) {
                    return judged;
                }
            }
            throw new NoSuchElementException(id);
        }

        /** How many duties have each status. */
        public Map<Status, Integer> summary() {
            Map<Status, Integer> counts = new EnumMap<>(Status.class);
            for (Status status : Status.values()) {
                counts.put(status, 0);
            }
            for (Judged judged : duties) {
                counts.merge(judged.status(), 1, Integer::sum);
            }
            return counts;
        }
    }

    /** The rows of agreement.md. */
    private enum Row {
        RIV("RIV"), P_3("P.3"), P_4("P.4"), I("I"), I_A_1_US("I.A.1.us"), I_A_1_ALLIES("I.A.1.allies"), I_A_2("I.A.2"), I_B_1(
                "I.B.1"), I_B_2("I.B.2"), I_C_PLAN("I.C.plan"), I_C_5000("I.C.5000"), I_C_1000("I.C.1000"), I_C_REST(
                        "I.C.rest"), I_C_PLEDGE("I.C.pledge"), I_D_REVIEW("I.D.review"), I_D_REMOVAL("I.D.removal"), I_E_ENGAGEMENT(
                                "I.E.engagement"), I_E_DELISTING("I.E.delisting"), I_F_FORCE("I.F.force"), I_F_INTERFERENCE(
                                        "I.F.interference"), II_1("II.1"), II_2_MESSAGE("II.2.message"), II_2_INSTRUCTION(
                                                "II.2.instruction"), II_3_THREAT("II.3.threat"), II_3_SUPPORT("II.3.support"), II_3_HOSTING(
                                                        "II.3.hosting"), II_4("II.4"), II_5("II.5"), III_1("III.1"), III_2(
                                                                "III.2"), III_3_COOPERATION("III.3.cooperation"), III_3_NONINTERVENTION(
                                                                        "III.3.nonintervention"), X_1(
                                                                                "X.1"), X_2("X.2"), X_3("X.3"), X_4("X.4");

        private static final Map<DutyId, Row> BY_ID = new HashMap<>();

        static {
            for (Row row : values()) {
                BY_ID.put(row.id, row);
            }
        }

        private final DutyId id;

        Row(String id) {
            this.id = new DutyId(id);
        }
    }

    /** The fact types of interfaces.md. */
    private enum Type implements Named {
        SIGNING, TALKS_STARTED, TALKS_ENDED, CEASEFIRE_ON_AGENDA, NEW_GOVERNMENT, RELEASE_PLAN_WORK, REMAINING_PRISONERS_RELEASED, US_SANCTIONS_REVIEW, US_SANCTIONS_REMOVED, UN_DELISTING_ENGAGEMENT, UN_DELISTING, CLEAR_MESSAGE, NO_COOPERATION_INSTRUCTION, UN_ENDORSEMENT_REQUESTED, POSITIVE_RELATIONS_SOUGHT, ECONOMIC_COOPERATION_SOUGHT, US_FORCES, ALLIED_FORCES, SUPPORT_PERSONNEL, BASES_REMAINING, BASES_VACATED, TALIBAN_PRISONERS_RELEASED, OTHER_PRISONERS_RELEASED, REDUCTION_IN_VIOLENCE, RELEASED_PRISONER_THREAT, USE_OF_FORCE, INTERFERENCE, SOIL_USED, TIES, THREAT_NOT_PREVENTED, RECRUITING, TRAINING, FUNDRAISING, HOSTING, ASYLUM_TO_THREAT, PAPERS_TO_THREAT, ATTACK, AIR_STRIKE, HIGH_VIOLENCE, US_DETERMINATION, EXTENSION, FINDING;

        private static final Map<String, Type> BY_NAME = new HashMap<>();

        static {
            for (Type type : values()) {
                BY_NAME.put(type.label(), type);
            }
        }
    }

    /** A day that does not come, or an end that is not in sight; far enough from the largest number to be added to. */
    private static final int NEVER = Integer.MAX_VALUE / 2;
    private static final int UNKNOWN = -1;
    private static final int ROWS = Row.values().length;
    private static final int TYPES = Type.values().length;
    private static final Type[] NO_MEASURES = {};
    private static final Type[] LEVELS = {Type.US_FORCES, Type.ALLIED_FORCES, Type.SUPPORT_PERSONNEL, Type.BASES_REMAINING};
    private static final Type[] LEVELS_OF_I = {Type.US_FORCES, Type.ALLIED_FORCES, Type.SUPPORT_PERSONNEL};
    private static final Type[] FORCES = {Type.US_FORCES, Type.ALLIED_FORCES};
    private static final Type[] US_LEVEL = {Type.US_FORCES};
    private static final Type[] ALLIED_LEVEL = {Type.ALLIED_FORCES};
    private static final Type[] REMAINING = {Type.BASES_REMAINING};
    private static final Type[] VACATED = {Type.BASES_VACATED};
    private static final Type[] TALIBAN_RELEASED = {Type.TALIBAN_PRISONERS_RELEASED};
    private static final Type[] OTHERS_RELEASED = {Type.OTHER_PRISONERS_RELEASED};
    private static final Row[] BY_LEVELS = {Row.I, Row.I_A_1_US, Row.I_A_1_ALLIES, Row.I_B_1, Row.I_B_2};

    private static final int MARCH_10_2020 = day(2020, 3, 10);
    private static final int MAY_29_2020 = day(2020, 5, 29);
    private static final int AUGUST_27_2020 = day(2020, 8, 27);
    private static final int MAY_1_2021 = day(2021, 5, 1);
    private static final int FIRST_PHASE_DAYS = 135;
    private static final int MONTHS_TO_WITHDRAW = 14;
    /** "10 March is signing + 10 days […]; 29 May is talks + 80 days (I.E.delisting), 27 August talks + 170 days (I.D.removal)" */
    private static final int DAYS_TO_TALKS = 10;
    private static final int DAYS_TO_DELISTING = 80;
    private static final int DAYS_TO_REMOVAL = 170;
    private static final int WHOLE = 10_000;
    private static final int FIRST_PHASE_FORCES = 8600;
    private static final int BASES = 5;
    private static final int TALIBAN_PRISONERS = 5000;
    private static final int OTHER_PRISONERS = 1000;

    private final int asOf;
    private final LocalDate knownBy;
    private final Set<Silence> unknown;

    private final boolean byTarget;
    private final boolean mayFirst;
    private final String gated;
    private final boolean suspends;
    private final boolean gateByFacts;
    private final boolean onlyAcceptedExtensions;
    private final boolean ceiling;
    private final boolean fromTalks;
    private final boolean bindingGoals;
    private final boolean wholeCountry;
    private final boolean anyTies;
    private final boolean annexes;
    private final boolean stepsAsked;
    private final boolean stepsDated;
    private final boolean republicIsAlly;
    private final boolean partnersAreAllies;
    private final boolean onlyEffort;
    private final boolean withTheEvent;
    private final boolean deFacto;
    private final Standing weakest;

    /** All facts, and the same judged as if every standing counted; made when first asked for. */
    private Query query;
    private List<Fact> given;
    private boolean withholds;
    private Reference anyStanding;

    /** The facts that count, by day and, on one day, strongest first. */
    private Fact[] facts;
    private Type[] types;
    private int[] days;

    private int signing = NEVER;
    private int talks = NEVER;
    private int talksEnded = NEVER;
    private int newGovernment = NEVER;
    private int firstRelease = NEVER;
    private final int[] done = filled(ROWS);
    private long inPart;

    /** The last counted level by type, what it was at signing, and the highest total from the signing on. */
    private final int[] level = new int[TYPES];
    private final int[] atSigning = new int[TYPES];
    private int usTarget = UNKNOWN;

    private final int[] violatedFrom = filled(ROWS);
    private final boolean[] violatedNow = new boolean[ROWS];
    private long unknownAuthor;

    /** The closings of the gate, in order, neither overlapping nor adjoining: [from, to). */
    private int[] closedFrom = new int[8];
    private int[] closedTo = new int[8];
    private int closings;

    /** The extensions that bind, in the order of their days, with the rows they name as bits. */
    private int[] extendedOn = new int[4];
    private int[] extendedTo = new int[4];
    private long[] extended = new long[4];
    private int extensions;

    private Reference(Query query, Set<Silence> unknown, Standing weakest) {
        this.asOf = day(query.asOf());
        this.knownBy = query.knownBy();
        this.unknown = unknown;
        Readings readings = query.readings();
        byTarget = readings.position("us-forces-target").equals("by-8600");
        mayFirst = readings.position("final-deadline").equals("may-first");
        gated = readings.position("gated");
        suspends = readings.position("gate-effect").equals("suspends");
        gateByFacts = readings.position("gate-judge").equals("facts");
        onlyAcceptedExtensions = readings.position("extensions").equals("accepted");
        ceiling = readings.position("prisoner-numbers").equals("ceiling");
        fromTalks = readings.position("prisoner-deadline").equals("start-of-talks");
        bindingGoals = readings.position("goals").equals("binding");
        wholeCountry = readings.position("scope").equals("whole-country");
        anyTies = readings.position("ties").equals("any-ties");
        annexes = readings.position("annexes").equals("as-reported");
        stepsAsked = readings.position("gate-asks").equals("commitment-and-action");
        stepsDated = readings.position("part-two-steps").equals("at-announcement");
        partnersAreAllies = readings.position("allies").equals("with-partners");
        republicIsAlly = partnersAreAllies || readings.position("allies").equals("with-afghan-republic");
        onlyEffort = readings.position("prevention").equals("effort");
        withTheEvent = readings.position("fixed-dates").equals("with-the-event");
        deFacto = readings.position("new-government").equals("de-facto");
        this.weakest = weakest;
        Arrays.fill(level, UNKNOWN);
        Arrays.fill(atSigning, UNKNOWN);
    }

    /**
     * Judges a scenario's facts.
     *
     * @param facts    as in the file, in any order: {@code until} null where it is absent, other defaults filled in
     * @param unknown  the silences of the record
     * @param query the day, the known-by day and the reading
     * @param duties   the duties to judge, annexes among them: they are left out under {@code annexes: public-text}
     */
    public static Result assess(List<Fact> facts, Set<Silence> unknown, Query query, Collection<Duty> duties) {
        Reference reference = new Reference(query, unknown,
                Named.of(Standing.class, query.readings().position("evidence")).orElseThrow());
        reference.query = query;
        reference.evidence(facts);
        reference.deeds();
        if (reference.gateByFacts) {
            reference.stepsAwaited();
        } else {
            reference.determinations();
        }
        reference.standingDuties();
        reference.extensions();
        List<Judged> judged = new ArrayList<>(duties.size());
        for (Duty duty : duties) {
            if (!duty.isDisputed() || reference.annexes) {
                judged.add(reference.judge(duty));
            }
        }
        boolean signed = reference.signing != NEVER;
        return new Result(judged, signed ? reference.gate() : null, signed ? reference.pace() : null);
    }

    // Evidence

    /** "Only facts with on ≤ T count (and, where a known-by day K is given, only those with known ≤ K)"; "The evidence switch says which count". */
    private void evidence(List<Fact> all) {
        given = all;
        Fact[] each = all.toArray(new Fact[0]);
        long[] order = new long[each.length];
        int counted = 0;
        for (int i = 0; i < each.length; i++) {
            Fact fact = each[i];
            int on = day(fact.on());
            if (on > asOf || knownBy != null && fact.known().isAfter(knownBy)) {
                continue;
            }
            if (!fact.standing().atLeast(weakest)) {
                withholds = true;
            } else {
                long weakness = Standing.CONFIRMED.ordinal() - fact.standing().ordinal();
                order[counted++] = (long) on << 32 | weakness << 28 | i;
            }
        }
        Arrays.sort(order, 0, counted);
        facts = new Fact[counted];
        types = new Type[counted];
        days = new int[counted];
        for (int i = 0; i < counted; i++) {
            Fact fact = each[(int) order[i] & 0xFFFFFFF];
            facts[i] = fact;
            types[i] = Type.BY_NAME.get(fact.type());
            days[i] = (int) (order[i] >> 32);
            if (types[i] == Type.SIGNING) {
                signing = days[i];
            }
        }
    }

    // Days

    /** When what arises with an event arises, what the numbers were, and when each act or goal was done. */
    private void deeds() {
        int[] lastReport = new int[TYPES];
        Arrays.fill(lastReport, -NEVER);
        int lastEnd = -NEVER;
        for (int i = 0; i < facts.length; i++) {
            int day = days[i];
            Type type = types[i];
            Fact fact = facts[i];
            switch (type) {
                case TALKS_STARTED -> {
                    // "talks-started before S starts nothing; the first one on or after S counts."
                    talksStart(day);
                    did(Row.P_3, day);
                }
                case TALKS_ENDED -> lastEnd = day;
                case NEW_GOVERNMENT -> {
                    // "one by: taliban counts only under new-government: de-facto"; "Of several […] that count the first does"
                    if (deFacto || !fact.word("by").equals("taliban")) {
                        newGovernment = Math.min(newGovernment, day);
                    }
                }
                case CEASEFIRE_ON_AGENDA -> did(Row.P_4, day);
                case RELEASE_PLAN_WORK -> did(Row.I_C_PLAN, day);
                case REMAINING_PRISONERS_RELEASED -> did(Row.I_C_REST, day);
                case US_SANCTIONS_REVIEW -> did(Row.I_D_REVIEW, day);
                case US_SANCTIONS_REMOVED -> did(Row.I_D_REMOVAL, day);
                case UN_DELISTING_ENGAGEMENT -> did(Row.I_E_ENGAGEMENT, day);
                case UN_DELISTING -> did(Row.I_E_DELISTING, day);
                case CLEAR_MESSAGE -> did(Row.II_2_MESSAGE, day);
                case NO_COOPERATION_INSTRUCTION -> did(Row.II_2_INSTRUCTION, day);
                case UN_ENDORSEMENT_REQUESTED -> did(Row.III_1, day);
                case POSITIVE_RELATIONS_SOUGHT -> did(Row.III_2, day);
                case ECONOMIC_COOPERATION_SOUGHT -> did(Row.III_3_COOPERATION, day);
                case REDUCTION_IN_VIOLENCE -> {
                    // "any one reduction-in-violence that lasts seven full days does it, on `on` + 7"
                    if (end(fact, day) - day >= 7 && day + 7 <= asOf) {
                        done[Row.RIV.ordinal()] = Math.min(done[Row.RIV.ordinal()], day + 7);
                    }
                }
                case FINDING -> {
                    Row row = Row.BY_ID.get(fact.duties("of").get(0));
                    if (fact.word("outcome").equals("performed")) {
                        found(row, day);
                    } else if (fact.word("outcome").equals("in-part") && day >= signing) {
                        inPart |= bit(row); // "where a counted finding on or after S says so, done since or not"
                    }
                }
                case US_FORCES, ALLIED_FORCES, SUPPORT_PERSONNEL, BASES_REMAINING, BASES_VACATED, TALIBAN_PRISONERS_RELEASED,
                        OTHER_PRISONERS_RELEASED -> {
                    // "the strongest counted wins"
                    if (lastReport[type.ordinal()] != day) {
                        lastReport[type.ordinal()] = day;
                        report(type, day, fact.count().intValue());
                    }
                }
                default -> {
                }
            }
            if (i + 1 == facts.length || days[i + 1] != day) {
                if (day >= signing) {
                    levelsAtTheEndOf(day);
                }
                // "the day of the first talks-ended on or after the day talks started, even if talks start again"
                if (lastEnd == day && talks <= day) {
                    talksEnded = Math.min(talksEnded, day);
                }
            }
        }
    }

    private void talksStart(int day) {
        if (day >= signing) {
            talks = Math.min(talks, day);
        }
    }

    /** "What was done before S does not count, save levels […] and RIV." */
    private void did(Row row, int day) {
        if (day >= signing && day < done[row.ordinal()]) {
            done[row.ordinal()] = day;
        }
    }

    /** "performed from before S counts for RIV only" */
    private void found(Row row, int day) {
        if (row == Row.RIV) {
            done[Row.RIV.ordinal()] = Math.min(done[Row.RIV.ordinal()], day);
        } else {
            did(row, day);
        }
        // "A finding that P.3 was performed starts the talks on its day […]; one that I.C.5000 was performed makes the pledge arise"
        if (row == Row.P_3) {
            talksStart(day);
        } else if (row == Row.I_C_5000 && day >= signing) {
            firstRelease = Math.min(firstRelease, day);
        }
    }

    private void report(Type type, int day, int count) {
        switch (type) {
            case US_FORCES, ALLIED_FORCES, SUPPORT_PERSONNEL, BASES_REMAINING -> level[type.ordinal()] = count;
            case BASES_VACATED -> total(Row.I_A_2, type, day, count);
            case OTHER_PRISONERS_RELEASED -> total(Row.I_C_1000, type, day, count);
            default -> {
                total(Row.I_C_5000, type, day, count);
                if (count > 0 && day >= signing) {
                    firstRelease = Math.min(firstRelease, day);
                }
            }
        }
    }

    /** "Totals […] count from signing; a report before S does nothing. Done on the first counted report at or above the number." */
    private void total(Row row, Type type, int day, int count) {
        if (day >= signing) {
            level[type.ordinal()] = Math.max(level[type.ordinal()], count);
            if (count >= owed(row)) {
                did(row, day);
            }
        }
    }

    /** "An act that asks for several levels is done on the first day on which the latest reports together satisfy it." */
    private void levelsAtTheEndOf(int day) {
        if (day == signing) {
            // "The number at signing is the last level on or before S."
            for (Type type : LEVELS) {
                atSigning[type.ordinal()] = level[type.ordinal()];
            }
            int us = atSigning(Type.US_FORCES);
            if (!byTarget) {
                usTarget = FIRST_PHASE_FORCES;
            } else if (us != UNKNOWN) {
                usTarget = Math.max(0, us - FIRST_PHASE_FORCES);
            }
        }
        for (Row row : BY_LEVELS) {
            if (satisfied(row)) {
                did(row, day);
            }
        }
    }

    /** "A level never reported is not zero." */
    private boolean satisfied(Row row) {
        for (Type type : measures(row)) {
            if (level[type.ordinal()] == UNKNOWN || level[type.ordinal()] > owed(row)) {
                return false;
            }
        }
        return true;
    }

    /** The levels and totals that the column "fulfilled by" asks for. */
    private static Type[] measures(Row row) {
        return switch (row) {
            case I -> LEVELS_OF_I;
            case I_A_1_US -> US_LEVEL;
            case I_A_1_ALLIES -> ALLIED_LEVEL;
            case I_A_2 -> VACATED;
            case I_B_1 -> FORCES;
            case I_B_2 -> REMAINING;
            case I_C_5000 -> TALIBAN_RELEASED;
            case I_C_1000 -> OTHERS_RELEASED;
            default -> NO_MEASURES;
        };
    }

    /** The number owed of a level or total; unknown where it needs a number at signing that is not there. */
    private int owed(Row row) {
        return switch (row) {
            case I_A_1_US -> usTarget;
            case I_A_1_ALLIES -> alliedTarget();
            case I_A_2 -> BASES;
            case I_C_5000 -> ceiling ? 1 : TALIBAN_PRISONERS; // "under prisoner-numbers: ceiling 1"
            case I_C_1000 -> ceiling ? 1 : OTHER_PRISONERS;
            default -> 0;
        };
    }

    /**
     * "the allied number at signing times (US target ÷ US number at signing), that fraction at most 1 (and 1 where the US number is 0),
     * compared exactly without rounding": a whole number satisfies it if it is at most "the largest whole number that satisfies it".
     */
    private int alliedTarget() {
        int us = atSigning(Type.US_FORCES);
        int allies = atSigning(Type.ALLIED_FORCES);
        if (us == UNKNOWN || allies == UNKNOWN) {
            return UNKNOWN;
        }
        return usTarget >= us ? allies : (int) ((long) allies * usTarget / us);
    }

    private int atSigning(Type type) {
        return atSigning[type.ordinal()];
    }

    /** The column "arises with". */
    private int arises(Row row) {
        return switch (row) {
            case RIV -> -NEVER;
            case P_4, I_D_REVIEW, I_D_REMOVAL, I_E_ENGAGEMENT, I_E_DELISTING -> talks;
            case I_C_PLEDGE -> firstRelease;
            case III_3_COOPERATION, III_3_NONINTERVENTION -> signing == NEVER ? NEVER : newGovernment;
            default -> signing;
        };
    }

    /** The column "due". "A fixed date that has passed when the duty arises falls due on the day it arises." */
    private int due(Row row) {
        return switch (row) {
            case RIV -> signing;
            case P_3, I_C_PLAN -> tenthOfMarch();
            case P_4 -> talksEnded; // "P.4 has no day while the talks last"
            case I, I_B_1, I_B_2 -> mayFirst ? Math.max(MAY_1_2021, signing) : plusMonths(signing, MONTHS_TO_WITHDRAW);
            case I_A_1_US, I_A_1_ALLIES, I_A_2 -> signing + FIRST_PHASE_DAYS;
            // "I.C.5000 and I.C.1000 fall due on the day talks start […]; until talks start they run without a day"
            case I_C_5000, I_C_1000 -> fromTalks ? talks : tenthOfMarch();
            // "I.C.rest counts from I.C.5000's due, whatever its extension."
            case I_C_REST -> due(Row.I_C_5000) == NEVER ? NEVER : plusMonths(due(Row.I_C_5000), 3);
            case I_D_REMOVAL -> withTheEvent ? talks + DAYS_TO_REMOVAL : Math.max(AUGUST_27_2020, talks);
            case I_E_DELISTING -> withTheEvent ? talks + DAYS_TO_DELISTING : Math.max(MAY_29_2020, talks);
            // "part-two-steps: at-announcement: II.2.message and II.2.instruction fall due on S."
            case II_2_MESSAGE, II_2_INSTRUCTION -> stepsDated ? signing : NEVER;
            default -> NEVER;
        };
    }

    /** "Under fixed-dates: with-the-event the first three keep their distance from what the text expected" */
    private int tenthOfMarch() {
        return withTheEvent ? signing + DAYS_TO_TALKS : Math.max(MARCH_10_2020, signing);
    }

    // Standing duties

    /** The column "violated by", in the order of the conduct's days. */
    private void standingDuties() {
        for (int i = 0; i < facts.length; i++) {
            Fact fact = facts[i];
            switch (types[i]) {
                case RELEASED_PRISONER_THREAT -> {
                    if (againstAllies(fact)) {
                        violated(Row.I_C_PLEDGE, fact, days[i]);
                    }
                }
                case USE_OF_FORCE -> {
                    if (!fact.word("by").equals("other")) {
                        violated(Row.I_F_FORCE, fact, days[i]);
                    }
                }
                case INTERFERENCE -> {
                    if (!fact.word("by").equals("other")) {
                        violated(Row.I_F_INTERFERENCE, fact, days[i]);
                    }
                    if (fact.word("by").equals("us")) {
                        violated(Row.III_3_NONINTERVENTION, fact, days[i]);
                    }
                }
                case SOIL_USED, TIES, THREAT_NOT_PREVENTED, RECRUITING, TRAINING, FUNDRAISING, HOSTING, ASYLUM_TO_THREAT,
                        PAPERS_TO_THREAT -> {
                    // "Under scope: controlled-areas, Part Two conduct with area: elsewhere violates nothing. Under prevention: effort,
                    // Part Two conduct with tolerated: false violates nothing."
                    if ((wholeCountry || !fact.word("area").equals("elsewhere")) && againstAllies(fact)
                            && !(onlyEffort && Boolean.FALSE.equals(fact.values().get("tolerated")))) {
                        partTwo(types[i], fact, days[i]);
                    }
                }
                case ATTACK -> {
                    switch (fact.word("on-target")) {
                        case "us", "coalition" -> by("taliban", Row.X_1, fact, days[i]);
                        case "city" -> by("taliban", Row.X_2, fact, days[i]);
                        default -> {
                        }
                    }
                }
                case AIR_STRIKE -> {
                    if (fact.truth("outside-fighting")) {
                        by("us", Row.X_3, fact, days[i]);
                    }
                }
                case HIGH_VIOLENCE -> violated(Row.X_4, fact, days[i]);
                case FINDING -> {
                    // "A finding has neither area, against nor tolerated, and always counts"; "violated is taken as conduct is"
                    if (fact.word("outcome").equals("violated")) {
                        violated(Row.BY_ID.get(fact.duties("of").get(0)), fact, days[i]);
                    }
                }
                default -> {
                }
            }
        }
    }

    /** "Under allies: coalition, conduct against: afghan-republic or partner violates nothing; under with-afghan-republic, partner does not; under with-partners all do." */
    private boolean againstAllies(Fact fact) {
        String against = fact.word("against");
        return against == null || switch (against) {
            case "afghan-republic" -> republicIsAlly;
            case "partner" -> partnersAreAllies;
            default -> true;
        };
    }

    /** "by: other never violates, nor does by: unknown; but a duty that conduct by: unknown […] would have violated had its usual author done it is undetermined" */
    private void by(String usual, Row row, Fact fact, int day) {
        if (fact.word("by").equals(usual)) {
            violated(row, fact, day);
        } else if (fact.word("by").equals("unknown") && Math.max(day, arises(row)) < Math.min(end(fact, day), ends(row))) {
            unknownAuthor |= bit(row);
        }
    }

    private void partTwo(Type type, Fact fact, int day) {
        switch (type) {
            case SOIL_USED -> {
                violated(Row.II_1, fact, day);
                violated(Row.II_3_THREAT, fact, day);
            }
            case TIES -> {
                if (anyTies) {
                    violated(Row.II_1, fact, day);
                }
            }
            case THREAT_NOT_PREVENTED -> violated(Row.II_3_THREAT, fact, day);
            case RECRUITING, TRAINING, FUNDRAISING -> violated(Row.II_3_SUPPORT, fact, day);
            case HOSTING -> violated(Row.II_3_HOSTING, fact, day);
            case ASYLUM_TO_THREAT -> violated(Row.II_4, fact, day);
            default -> violated(Row.II_5, fact, day);
        }
    }

    /** "A conduct violates a duty where it overlaps the time the duty is in force, from the later of the two starts; the violation is over when the conduct or the duty is." */
    private void violated(Row row, Fact fact, int on) {
        int from = Math.max(on, arises(row));
        int to = Math.min(end(fact, on), ends(row));
        if (from >= to) {
            return;
        }
        violatedFrom[row.ordinal()] = Math.min(violatedFrom[row.ordinal()], from);
        violatedNow[row.ordinal()] |= to > asOf; // "until after T means open on T; until = T means over"
        if (gateByFacts && counterTerrorism(row)) {
            close(from, to);
        }
    }

    /** "without until it has not stopped, except attack, air-strike and released-prisoner-threat, which last one day unless said otherwise" */
    private static int end(Fact fact, int on) {
        if (fact.until() != null) {
            return day(fact.until());
        }
        return switch (fact.type()) {
            case "attack", "air-strike", "released-prisoner-threat" -> on + 1;
            default -> NEVER;
        };
    }

    /** "Part Two's duties end on the day of new-government." */
    private int ends(Row row) {
        return counterTerrorism(row) ? newGovernment : NEVER;
    }

    /** Part Two's standing duties, which are also those that gate the withdrawal. */
    private static boolean counterTerrorism(Row row) {
        return switch (row) {
            case II_1, II_3_THREAT, II_3_SUPPORT, II_3_HOSTING, II_4, II_5 -> true;
            default -> false;
        };
    }

    // Gates and pace

    /** "Overlapping or adjoining violations make one closing; a day counts once." Called in the order of {@code from}. */
    private void close(int from, int to) {
        if (closings > 0 && from <= closedTo[closings - 1]) {
            closedTo[closings - 1] = Math.max(closedTo[closings - 1], to);
            return;
        }
        if (closings == closedFrom.length) {
            closedFrom = Arrays.copyOf(closedFrom, 2 * closings);
            closedTo = Arrays.copyOf(closedTo, 2 * closings);
        }
        closedFrom[closings] = from;
        closedTo[closings++] = to;
    }

    /** "closed from a us-determination of not-complying until the next of complying; one from before S counts from S on" */
    private void determinations() {
        int from = NEVER;
        int last = -NEVER;
        for (int i = 0; i < facts.length; i++) {
            if (types[i] != Type.US_DETERMINATION || days[i] == last) {
                continue;
            }
            last = days[i];
            if (facts[i].word("taliban").equals("not-complying")) {
                from = Math.min(from, days[i]);
            } else if (from != NEVER) {
                closeByDetermination(from, days[i]);
                from = NEVER;
            }
        }
        if (from != NEVER) {
            closeByDetermination(from, NEVER);
        }
    }

    /** "From the day of the new government on the gate is open, whoever judges." */
    private void closeByDetermination(int from, int to) {
        if (Math.max(from, signing) < Math.min(to, newGovernment)) {
            close(Math.max(from, signing), Math.min(to, newGovernment));
        }
    }

    /** "also closed from S until II.2.message and II.2.instruction are both done […] (open on the day the second is done), or until the new government" */
    private void stepsAwaited() {
        int both = Math.max(doneOn(Row.II_2_MESSAGE), doneOn(Row.II_2_INSTRUCTION));
        if (stepsAsked && signing < Math.min(both, newGovernment)) {
            close(signing, Math.min(both, newGovernment));
        }
    }

    private boolean closedNow() {
        return closings > 0 && closedTo[closings - 1] > asOf;
    }

    private Gate gate() {
        long closedDays = 0;
        for (int i = 0; i < closings; i++) {
            closedDays += Math.min(closedTo[i], asOf + 1) - closedFrom[i];
        }
        int since = closings == 0 ? signing : closedNow() ? closedFrom[closings - 1] : closedTo[closings - 1];
        return new Gate(!closedNow(), date(since), closedDays);
    }

    /** The switch {@code gated}. */
    private boolean gated(Row row) {
        return switch (row) {
            case I_B_1, I_B_2 -> !gated.equals("nothing");
            case I -> gated.equals("second-phase") || gated.equals("all-withdrawal");
            case I_A_1_US, I_A_1_ALLIES, I_A_2 -> gated.equals("all-withdrawal");
            default -> false;
        };
    }

    /** The extensions "made from S on"; "Under extensions: accepted only accepted ones". */
    private void extensions() {
        for (int i = 0; i < facts.length; i++) {
            Fact fact = facts[i];
            if (types[i] != Type.EXTENSION || days[i] < signing || onlyAcceptedExtensions && !fact.truth("accepted")) {
                continue;
            }
            if (extensions == extended.length) {
                extendedOn = Arrays.copyOf(extendedOn, 2 * extensions);
                extendedTo = Arrays.copyOf(extendedTo, 2 * extensions);
                extended = Arrays.copyOf(extended, 2 * extensions);
            }
            extendedOn[extensions] = days[i];
            extendedTo[extensions] = day(fact.day("to"));
            for (DutyId id : fact.duties("of")) {
                extended[extensions] |= bit(Row.BY_ID.get(id));
            }
            extensions++;
        }
    }

    /** The due day as moved by what happened up to and including {@code last}. */
    private int movedDue(Row row, int last) {
        int due = due(row);
        if (due == NEVER) {
            return NEVER;
        }
        boolean moves = suspends && gated(row);
        int from = signing;
        for (int i = 0; i < extensions && extendedOn[i] <= last; i++) {
            if ((extended[i] & bit(row)) == 0) {
                continue;
            }
            if (moves) {
                due = movedByClosedDays(due, from, extendedOn[i]);
                from = extendedOn[i];
            }
            // "An extension made […] on or before a duty's effective due day moves that day to `to`, if later"
            if (extendedOn[i] <= due) {
                due = Math.max(due, extendedTo[i]);
            }
        }
        return moves ? movedByClosedDays(due, from, last + 1) : due;
    }

    /** "each closed day up to and including the duty's effective due day moves that day back by one", for the days [from, to). */
    private int movedByClosedDays(int due, int from, int to) {
        int moved = due;
        for (int i = 0; i < closings && closedFrom[i] < to; i++) {
            int first = Math.max(closedFrom[i], from);
            int end = Math.min(closedTo[i], to);
            if (first < end && first <= moved) {
                moved += end - first;
            }
        }
        return moved;
    }

    /** "the first closing on or before the due day (as extended by then) ends a gated duty not done by that day" */
    private boolean released(Row row) {
        return !suspends && gated(row) && closings > 0 && doneOn(row) > closedFrom[0] && closedFrom[0] <= movedDue(row, closedFrom[0]);
    }

    /** "Once done, the effective due day moves no more; the day done still counts." */
    private int effectiveDue(Row row) {
        return released(row) ? NEVER : movedDue(row, Math.min(asOf, doneOn(row)));
    }

    /** "What was done on or after S and before its duty arose counts as done on the day the duty arises." */
    private int doneOn(Row row) {
        return Math.max(done[row.ordinal()], arises(row));
    }

    private Pace pace() {
        int us = level[Type.US_FORCES.ordinal()];
        Row next = null;
        Integer lowest = null;
        boolean behind = false;
        boolean ahead = false;
        for (Row row : List.of(Row.I_A_1_US, Row.I_B_1)) {
            int number = row == Row.I_A_1_US ? usTarget : 0;
            if (number == UNKNOWN) {
                continue; // "A first milestone whose number is not known is left out."
            }
            boolean reached = us != UNKNOWN && us <= number;
            int due = effectiveDue(row);
            if (!reached && next == null) {
                next = row;
            }
            if (asOf > due) {
                lowest = lowest == null ? number : Math.min(lowest, number);
                behind |= !reached;
            }
            ahead |= reached && due != NEVER && asOf < due;
        }
        Pace.Word word;
        if (us == 0) {
            word = Pace.Word.COMPLETE;
        } else if (behind) {
            word = Pace.Word.BEHIND;
        } else if (released(next)) {
            word = Pace.Word.RELEASED;
        } else if (gated(next) && closedNow() && suspends) {
            word = Pace.Word.PAUSED;
        } else {
            word = ahead ? Pace.Word.AHEAD : Pace.Word.ON_SCHEDULE;
        }
        return new Pace(word, lowest, known(us), path(), next == null ? null : next.id);
    }

    /** "where an even withdrawal calibrated to the gate would stand on T" */
    private Integer path() {
        int atStart = atSigning(Type.US_FORCES);
        // "Null […] where the number at signing or the target is not known, and where either duty was released, whatever T."
        if (atStart == UNKNOWN || usTarget == UNKNOWN || released(Row.I_A_1_US) || released(Row.I_B_1)) {
            return null;
        }
        int first = effectiveDue(Row.I_A_1_US);
        int last = effectiveDue(Row.I_B_1);
        // "Where the number at signing is at or under the target the first phase is level, and the second starts from that number."
        int between = Math.min(atStart, usTarget);
        // "The first phase lasts up to and on its effective due day, even where I.B.1's is earlier"
        if (asOf <= first) {
            return path(Row.I_A_1_US, atStart, between, signing, first);
        }
        return asOf < last ? path(Row.I_B_1, between, 0, first, last) : (Integer) 0; // "After the last effective due day, 0."
    }

    /** "in equal steps a day over the days that run"; "Days counted are those after S (or after the first effective due day) up to and including T. Rounded down." */
    private int path(Row row, int from, int to, int start, int end) {
        if (asOf == end) {
            return to; // "on a phase's due day the path is at its end number"
        }
        // "a day on which the gate is closed does not run, where the phase's duty is gated and suspends. Days after T count as open"
        int closed = 0;
        for (int i = 0; suspends && gated(row) && i < closings; i++) {
            closed += Math.max(0, Math.min(closedTo[i], asOf + 1) - Math.max(closedFrom[i], start + 1));
        }
        long all = end - start - closed;
        return (int) ((from * all - (long) (from - to) * (asOf - start - closed)) / all);
    }

    // Statuses and phases

    private Judged judge(Duty duty) {
        Row row = Row.BY_ID.get(duty.id());
        if (arises(row) == NEVER) {
            return new Judged(duty, Phase.NOT_TRIGGERED, null, null, null, null, null);
        }
        return duty.kind() == Kind.STANDING ? judgeStanding(duty, row) : judgeAct(duty, row);
    }

    private Judged judgeStanding(Duty duty, Row row) {
        int violation = violatedFrom[row.ordinal()];
        if (violation != NEVER) {
            Phase phase = violatedNow[row.ordinal()] ? Phase.VIOLATED : Phase.VIOLATION_CEASED;
            return new Judged(duty, phase, null, null, date(violation), null, null);
        }
        // "kept-throughout only if it covers every day from the duty's end to T"
        int end = ends(row);
        if ((unknownAuthor & bit(row)) != 0 || silent(row, end == NEVER ? asOf : end)) {
            return new Judged(duty, Phase.UNDETERMINED, null, null, null, null, null);
        }
        return new Judged(duty, end == NEVER ? Phase.KEPT_SO_FAR : Phase.KEPT_THROUGHOUT, null, null, date(end), null, null);
    }

    private Judged judgeAct(Duty duty, Row row) {
        LocalDate due = date(due(row));
        Progress progress = progress(row);
        int doneOn = doneOn(row);
        if (released(row)) {
            return doneOn == NEVER ? new Judged(duty, Phase.RELEASED, due, null, null, null, progress)
                    : new Judged(duty, Phase.PERFORMED, due, null, date(doneOn), 0L, progress);
        }
        int effective = effectiveDue(row);
        LocalDate effectiveDue = date(effective);
        boolean owesResult = duty.kind() == Kind.ACT || bindingGoals;
        if (doneOn != NEVER) {
            if (effective == NEVER) {
                return new Judged(duty, Phase.PERFORMED, null, null, date(doneOn), null, progress);
            }
            long daysLate = Math.max(0, doneOn - effective);
            if (daysLate == 0 || !owesResult) { // "a goal done late under best efforts keeps its days-late"
                return new Judged(duty, Phase.PERFORMED, due, effectiveDue, date(doneOn), daysLate, progress);
            }
            return inTimeByAnyStanding(row, effective) ? new Judged(duty, Phase.UNDETERMINED, due, effectiveDue, null, null, progress)
                    : new Judged(duty, Phase.PERFORMED_LATE, due, effectiveDue, date(effective + 1), daysLate, progress);
        }
        if (asOf > effective) {
            // "overdue gives way only if the silence covers every day from the day after the effective due day to T"
            boolean silent = silent(row, owesResult ? effective + 1 : asOf) && !fellShort(row, effective);
            if (silent || numberMissing(row) || inTimeByAnyStanding(row, effective)) {
                return new Judged(duty, Phase.UNDETERMINED, due, effectiveDue, null, null, progress);
            }
            return owesResult
                    ? new Judged(duty, Phase.OVERDUE, due, effectiveDue, date(effective + 1), (long) asOf - effective, progress)
                    : new Judged(duty, Phase.GOAL_MISSED, due, effectiveDue, null, null, progress);
        }
        if (suspends && gated(row) && closedNow()) {
            return new Judged(duty, Phase.SUSPENDED, due, effectiveDue, null, null, progress);
        }
        // "of running while a duty has no due day and the table gives it none, or only one that a fact or a reading sets"
        Phase phase = effective == NEVER && mayStayUndated(row) && silent(row, asOf) ? Phase.UNDETERMINED : Phase.RUNNING;
        return new Judged(duty, phase, due, effectiveDue, null, null, progress);
    }

    // Silence

    /** "(P.4 before talks-ended, II.2 under undated); nothing else gives way" */
    private static boolean mayStayUndated(Row row) {
        return switch (row) {
            case P_4, I_D_REVIEW, I_E_ENGAGEMENT, II_2_MESSAGE, II_2_INSTRUCTION, III_1, III_2, III_3_COOPERATION -> true;
            default -> false;
        };
    }

    /** "silence then covers T only from `from` on and, where there is a `to`, before it. Several entries for one duty add up." Whether they cover each day from a day to T. */
    private boolean silent(Row row, int from) {
        int day = from;
        for (boolean further = true; further && day <= asOf;) {
            further = false;
            for (Silence silence : unknown) {
                if (silence.duty().equals(row.id) && (silence.from() == null || day(silence.from()) <= day)) {
                    int to = silence.to() == null ? NEVER : day(silence.to());
                    if (to > day) {
                        day = to;
                        further = true;
                    }
                }
            }
        }
        return day > asOf;
    }

    /** "a duty whose target needs a number at signing that is not there" */
    private boolean numberMissing(Row row) {
        return owed(row) == UNKNOWN;
    }

    /** "on any day after its effective due day and up to T, the last counted report of a level or total that it asks for, made after that day, fell short of a number that is known" */
    private boolean fellShort(Row row, int effective) {
        if (numberMissing(row)) {
            return false;
        }
        for (Type type : measures(row)) {
            boolean isLevel = type.ordinal() <= Type.BASES_REMAINING.ordinal();
            int last = effective;
            for (int i = 0; i < facts.length; i++) {
                // Of one day's reports the strongest comes first.
                if (types[i] == type && days[i] > last) {
                    last = days[i];
                    int count = facts[i].count().intValue();
                    if (isLevel ? count > owed(row) : count < owed(row)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** "a duty whose performance in time is shown by facts that only their standing keeps from counting": "judged as if every standing counted, the numbers at signing included, against the effective due day as it stands" */
    private boolean inTimeByAnyStanding(Row row, int effective) {
        if (!withholds) {
            return false;
        }
        if (anyStanding == null) {
            anyStanding = new Reference(query, Set.of(), Standing.ALLEGED);
            anyStanding.evidence(given);
            anyStanding.deeds();
        }
        return anyStanding.doneOn(row) <= effective;
    }

    // Progress

    private Progress progress(Row row) {
        Type[] measured = measures(row);
        boolean partly = (inPart & bit(row)) != 0;
        // "A duty that asks for neither has a progress only where a finding says in-part"; "I.C.pledge and RIV have none"
        if (row == Row.RIV || measured.length == 0 && !partly) {
            return null;
        }
        int least = WHOLE;
        List<Indicator> measures = new ArrayList<>(measured.length);
        for (Type type : measured) {
            boolean isLevel = type.ordinal() <= Type.BASES_REMAINING.ordinal();
            int to = owed(row);
            // "the number at the start (from: the number at signing; 0 for totals)"; "0 where there is none"
            int from = isLevel ? atSigning(type) : 0;
            int now = isLevel ? level[type.ordinal()] : Math.max(0, level[type.ordinal()]);
            measures.add(new Indicator(type.label(), known(from), known(now), known(to)));
            least = from == UNKNOWN || now == UNKNOWN || to == UNKNOWN ? UNKNOWN
                    : Math.min(least, isLevel ? shareOfLevel(from, now, to) : shareOfTotal(now, to));
        }
        if (doneOn(row) != NEVER) {
            least = WHOLE; // "1 once the duty is done, however it was done and whether or not the verdict is withheld"
        } else if (measured.length == 0) {
            least = UNKNOWN; // "with share null (1 once done) and no measures"
        }
        return new Progress(least == UNKNOWN ? null : (Double) (least / (double) WHOLE), partly, measures);
    }

    /** "(from − now) ÷ (from − to)", "at least 0 and at most 1; where from is at or under to, 1 if now is at or under to and 0 otherwise" */
    private static int shareOfLevel(int from, int now, int to) {
        if (from <= to) {
            return now <= to ? WHOLE : 0;
        }
        return (int) Math.max(0, Math.min(WHOLE, (long) WHOLE * (from - now) / (from - to)));
    }

    /** "for a total now ÷ to"; "Shown with four decimals, rounded down" */
    private static int shareOfTotal(int now, int to) {
        return (int) Math.min(WHOLE, (long) WHOLE * now / to);
    }

    private static Integer known(int number) {
        return number == UNKNOWN ? null : (Integer) number;
    }

    private static long bit(Row row) {
        return 1L << row.ordinal();
    }

    // Days as numbers

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }

    private static int day(int year, int month, int dayOfMonth) {
        return day(LocalDate.of(year, month, dayOfMonth));
    }

    private static LocalDate date(int day) {
        return day == NEVER ? null : LocalDate.ofEpochDay(day);
    }

    /** Calendar months, a day that the month does not have becoming its last, as java.time has it. */
    private static int plusMonths(int day, int months) {
        return day(LocalDate.ofEpochDay(day).plusMonths(months));
    }

    private static int[] filled(int length) {
        int[] days = new int[length];
        Arrays.fill(days, NEVER);
        return days;
    }
}
