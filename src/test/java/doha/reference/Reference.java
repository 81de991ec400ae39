package doha.reference;

import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.Gate;
import doha.model.Kind;
import doha.model.Named;
import doha.model.Pace;
import doha.model.Phase;
import doha.model.Query;
import doha.model.Readings;
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

    /** The verdict on one duty; days and lateness are null where there are none. */
    public record Judged(Duty duty, Phase phase, LocalDate due, LocalDate effectiveDue, LocalDate decidedOn, Long daysLate) {

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
                                                                        "III.3.nonintervention"), X_1("X.1"), X_2("X.2"), X_3("X.3");

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
        SIGNING, TALKS_STARTED, CEASEFIRE_ON_AGENDA, NEW_GOVERNMENT, RELEASE_PLAN_WORK, REMAINING_PRISONERS_RELEASED, US_SANCTIONS_REVIEW, US_SANCTIONS_REMOVED, UN_DELISTING_ENGAGEMENT, UN_DELISTING, CLEAR_MESSAGE, NO_COOPERATION_INSTRUCTION, UN_ENDORSEMENT_REQUESTED, POSITIVE_RELATIONS_SOUGHT, ECONOMIC_COOPERATION_SOUGHT, US_FORCES, ALLIED_FORCES, SUPPORT_PERSONNEL, BASES_REMAINING, BASES_VACATED, TALIBAN_PRISONERS_RELEASED, OTHER_PRISONERS_RELEASED, REDUCTION_IN_VIOLENCE, RELEASED_PRISONER_THREAT, USE_OF_FORCE, INTERFERENCE, SOIL_USED, TIES, THREAT_NOT_PREVENTED, RECRUITING, TRAINING, FUNDRAISING, HOSTING, ASYLUM_TO_THREAT, PAPERS_TO_THREAT, ATTACK, AIR_STRIKE, US_DETERMINATION, EXTENSION, FINDING;

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

    private static final int MARCH_10_2020 = day(2020, 3, 10);
    private static final int MAY_29_2020 = day(2020, 5, 29);
    private static final int AUGUST_27_2020 = day(2020, 8, 27);
    private static final int MAY_1_2021 = day(2021, 5, 1);
    private static final int FIRST_PHASE_DAYS = 135;
    private static final int MONTHS_TO_WITHDRAW = 14;
    private static final int FIRST_PHASE_FORCES = 8600;
    private static final int BASES = 5;
    private static final int TALIBAN_PRISONERS = 5000;
    private static final int OTHER_PRISONERS = 1000;

    private final int asOf;
    private final LocalDate knownBy;
    private final Set<DutyId> unknown;

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
    private final Standing weakest;

    /** The facts that count, by day and, on one day, strongest first. */
    private Fact[] facts;
    private Type[] types;
    private int[] days;

    private int signing = NEVER;
    private int talks = NEVER;
    private int newGovernment = NEVER;
    private int firstRelease = NEVER;
    private final int[] done = filled(Row.values().length);

    private int us = UNKNOWN;
    private int allies = UNKNOWN;
    private int support = UNKNOWN;
    private int bases = UNKNOWN;
    private int usAtSigning = UNKNOWN;
    private int alliesAtSigning = UNKNOWN;
    private int usTarget = UNKNOWN;

    private final int[] violatedFrom = filled(Row.values().length);
    private final boolean[] violatedNow = new boolean[Row.values().length];

    /** The closings of the gate, in order, neither overlapping nor adjoining: [from, to). */
    private int[] closedFrom = new int[8];
    private int[] closedTo = new int[8];
    private int closings;

    /** The extensions that bind, in the order of their days, with the rows they name as bits. */
    private int[] extendedOn = new int[4];
    private int[] extendedTo = new int[4];
    private long[] extended = new long[4];
    private int extensions;

    private Reference(Query query, Set<DutyId> unknown) {
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
        weakest = Named.of(Standing.class, readings.position("evidence")).orElseThrow();
    }

    /**
     * Judges a scenario's facts.
     *
     * @param facts    as in the file, in any order: {@code until} null where it is absent, other defaults filled in
     * @param unknown  the duties on which the record is silent
     * @param query the day, the known-by day and the reading
     * @param duties   the duties to judge, annexes among them: they are left out under {@code annexes: public-text}
     */
    public static Result assess(List<Fact> facts, Set<DutyId> unknown, Query query, Collection<Duty> duties) {
        Reference reference = new Reference(query, unknown);
        reference.evidence(facts);
        reference.deeds();
        reference.standingDuties();
        if (!reference.gateByFacts) {
            reference.determinations();
        }
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
        Fact[] given = all.toArray(new Fact[0]);
        long[] order = new long[given.length];
        int counted = 0;
        for (int i = 0; i < given.length; i++) {
            Fact fact = given[i];
            int on = day(fact.on());
            if (on <= asOf && (knownBy == null || !fact.known().isAfter(knownBy)) && fact.standing().atLeast(weakest)) {
                long weakness = Standing.CONFIRMED.ordinal() - fact.standing().ordinal();
                order[counted++] = (long) on << 32 | weakness << 28 | i;
            }
        }
        Arrays.sort(order, 0, counted);
        facts = new Fact[counted];
        types = new Type[counted];
        days = new int[counted];
        for (int i = 0; i < counted; i++) {
            Fact fact = given[(int) order[i] & 0xFFFFFFF];
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
        int[] lastReport = new int[Type.values().length];
        Arrays.fill(lastReport, -NEVER);
        for (int i = 0; i < facts.length; i++) {
            int day = days[i];
            Type type = types[i];
            Fact fact = facts[i];
            switch (type) {
                case TALKS_STARTED -> {
                    // "talks-started before S starts nothing; the first one on or after S counts."
                    if (day >= signing) {
                        talks = Math.min(talks, day);
                    }
                    did(Row.P_3, day);
                }
                case NEW_GOVERNMENT -> newGovernment = Math.min(newGovernment, day); // "Of several new-government facts the first counts."
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
                    if (fact.word("outcome").equals("performed")) {
                        found(Row.BY_ID.get(fact.duties("of").get(0)), day);
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
            if (day >= signing && (i + 1 == facts.length || days[i + 1] != day)) {
                levelsAtTheEndOf(day);
            }
        }
    }

    /** "What was done before S does not count, save levels […] and RIV." */
    private void did(Row row, int day) {
        if (day >= signing && day < done[row.ordinal()]) {
            done[row.ordinal()] = day;
        }
    }

    /** "One from before S counts for RIV only." */
    private void found(Row row, int day) {
        if (row == Row.RIV) {
            done[Row.RIV.ordinal()] = Math.min(done[Row.RIV.ordinal()], day);
        } else {
            did(row, day);
        }
    }

    private void report(Type type, int day, int count) {
        switch (type) {
            case US_FORCES -> us = count;
            case ALLIED_FORCES -> allies = count;
            case SUPPORT_PERSONNEL -> support = count;
            case BASES_REMAINING -> bases = count;
            case BASES_VACATED -> total(Row.I_A_2, day, count, BASES);
            case OTHER_PRISONERS_RELEASED -> total(Row.I_C_1000, day, count, ceiling ? 1 : OTHER_PRISONERS);
            default -> {
                total(Row.I_C_5000, day, count, ceiling ? 1 : TALIBAN_PRISONERS);
                if (count > 0 && day >= signing) {
                    firstRelease = Math.min(firstRelease, day);
                }
            }
        }
    }

    /** "Done on the first counted report at or above the number." */
    private void total(Row row, int day, int count, int number) {
        if (count >= number) {
            did(row, day);
        }
    }

    /** "An act that asks for several levels is done on the first day on which the latest reports together satisfy it." */
    private void levelsAtTheEndOf(int day) {
        if (day == signing) {
            // "The number at signing is the last level on or before S."
            usAtSigning = us;
            alliesAtSigning = allies;
            if (!byTarget) {
                usTarget = FIRST_PHASE_FORCES;
            } else if (us != UNKNOWN) {
                usTarget = Math.max(0, us - FIRST_PHASE_FORCES);
            }
        }
        if (us != UNKNOWN && us <= usTarget) {
            did(Row.I_A_1_US, day);
        }
        if (allies != UNKNOWN && alliedTargetKnown() && atAlliedTarget()) {
            did(Row.I_A_1_ALLIES, day);
        }
        if (us == 0 && allies == 0) {
            did(Row.I_B_1, day);
            if (support == 0) {
                did(Row.I, day);
            }
        }
        if (bases == 0) {
            did(Row.I_B_2, day);
        }
    }

    private boolean alliedTargetKnown() {
        return usAtSigning != UNKNOWN && alliesAtSigning != UNKNOWN;
    }

    /** "the allied number at signing times (US target ÷ US number at signing), that fraction at most 1 (and 1 where the US number is 0), compared exactly" */
    private boolean atAlliedTarget() {
        if (usTarget >= usAtSigning) {
            return allies <= alliesAtSigning;
        }
        return (long) allies * usAtSigning <= (long) alliesAtSigning * usTarget;
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
            case P_3, I_C_PLAN -> Math.max(MARCH_10_2020, signing);
            case I, I_B_1, I_B_2 -> mayFirst ? Math.max(MAY_1_2021, signing) : plusMonths(signing, MONTHS_TO_WITHDRAW);
            case I_A_1_US, I_A_1_ALLIES, I_A_2 -> signing + FIRST_PHASE_DAYS;
            // "I.C.5000 and I.C.1000 fall due on the day talks start […]; until talks start they run without a day"
            case I_C_5000, I_C_1000 -> fromTalks ? talks : Math.max(MARCH_10_2020, signing);
            // "I.C.rest counts from I.C.5000's due, whatever its extension."
            case I_C_REST -> due(Row.I_C_5000) == NEVER ? NEVER : plusMonths(due(Row.I_C_5000), 3);
            case I_D_REMOVAL -> Math.max(AUGUST_27_2020, talks);
            case I_E_DELISTING -> Math.max(MAY_29_2020, talks);
            default -> NEVER;
        };
    }

    // Standing duties

    /** The column "violated by", in the order of the conduct's days. */
    private void standingDuties() {
        for (int i = 0; i < facts.length; i++) {
            Fact fact = facts[i];
            switch (types[i]) {
                case RELEASED_PRISONER_THREAT -> violated(Row.I_C_PLEDGE, fact, days[i]);
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
                    // "Under scope: controlled-areas, Part Two conduct with area: elsewhere violates nothing."
                    if (wholeCountry || !fact.word("area").equals("elsewhere")) {
                        partTwo(types[i], fact, days[i]);
                    }
                }
                case ATTACK -> {
                    if (fact.word("by").equals("taliban")) {
                        switch (fact.word("on-target")) {
                            case "us", "coalition" -> violated(Row.X_1, fact, days[i]);
                            case "city" -> violated(Row.X_2, fact, days[i]);
                            default -> {
                            }
                        }
                    }
                }
                case AIR_STRIKE -> {
                    if (fact.truth("outside-fighting") && fact.word("by").equals("us")) {
                        violated(Row.X_3, fact, days[i]);
                    }
                }
                case FINDING -> {
                    if (fact.word("outcome").equals("violated") && days[i] >= signing) {
                        violated(Row.BY_ID.get(fact.duties("of").get(0)), fact, days[i]);
                    }
                }
                default -> {
                }
            }
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

    private void closeByDetermination(int from, int to) {
        if (Math.max(from, signing) < to) {
            close(Math.max(from, signing), to);
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
                extended[extensions] |= 1L << Row.BY_ID.get(id).ordinal();
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
            if ((extended[i] & 1L << row.ordinal()) == 0) {
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
        return new Pace(word, lowest, us == UNKNOWN ? null : (Integer) us,
                next == null ? null : next.id);
    }

    // Statuses and phases

    private Judged judge(Duty duty) {
        Row row = Row.BY_ID.get(duty.id());
        if (arises(row) == NEVER) {
            return new Judged(duty, Phase.NOT_TRIGGERED, null, null, null, null);
        }
        return duty.kind() == Kind.STANDING ? judgeStanding(duty, row) : judgeAct(duty, row);
    }

    private Judged judgeStanding(Duty duty, Row row) {
        int violation = violatedFrom[row.ordinal()];
        if (violation != NEVER) {
            Phase phase = violatedNow[row.ordinal()] ? Phase.VIOLATED : Phase.VIOLATION_CEASED;
            return new Judged(duty, phase, null, null, date(violation), null);
        }
        if (unknown.contains(duty.id())) {
            return new Judged(duty, Phase.UNDETERMINED, null, null, null, null);
        }
        if (ends(row) != NEVER) {
            return new Judged(duty, Phase.KEPT_THROUGHOUT, null, null, date(ends(row)), null);
        }
        return new Judged(duty, Phase.KEPT_SO_FAR, null, null, null, null);
    }

    private Judged judgeAct(Duty duty, Row row) {
        LocalDate due = date(due(row));
        int doneOn = doneOn(row);
        if (released(row)) {
            return doneOn == NEVER ? new Judged(duty, Phase.RELEASED, due, null, null, null)
                    : new Judged(duty, Phase.PERFORMED, due, null, date(doneOn), 0L);
        }
        int effective = effectiveDue(row);
        LocalDate effectiveDue = date(effective);
        boolean owesResult = duty.kind() == Kind.ACT || bindingGoals;
        if (doneOn != NEVER) {
            if (effective == NEVER) {
                return new Judged(duty, Phase.PERFORMED, null, null, date(doneOn), null);
            }
            long daysLate = Math.max(0, doneOn - effective);
            return daysLate > 0 && owesResult
                    ? new Judged(duty, Phase.PERFORMED_LATE, due, effectiveDue, date(effective + 1), daysLate)
                    : new Judged(duty, Phase.PERFORMED, due, effectiveDue, date(doneOn), daysLate);
        }
        if (asOf > effective) {
            if (silent(duty, row)) {
                return new Judged(duty, Phase.UNDETERMINED, due, effectiveDue, null, null);
            }
            return owesResult
                    ? new Judged(duty, Phase.OVERDUE, due, effectiveDue, date(effective + 1), (long) asOf - effective)
                    : new Judged(duty, Phase.GOAL_MISSED, due, effectiveDue, null, null);
        }
        if (suspends && gated(row) && closedNow()) {
            return new Judged(duty, Phase.SUSPENDED, due, effectiveDue, null, null);
        }
        Phase phase = !duty.hasDue() && unknown.contains(duty.id()) ? Phase.UNDETERMINED : Phase.RUNNING;
        return new Judged(duty, phase, due, effectiveDue, null, null);
    }

    // Silence

    /** "a duty listed under the scenario's unknown", or "a duty whose target needs a number at signing that is not there" */
    private boolean silent(Duty duty, Row row) {
        return unknown.contains(duty.id())
                || row == Row.I_A_1_US && usTarget == UNKNOWN
                || row == Row.I_A_1_ALLIES && !alliedTargetKnown();
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
