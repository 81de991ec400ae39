package doha.internal.document;

import doha.model.Duty;
import doha.model.DutyId;
import doha.model.FactId;
import doha.model.Kind;
import doha.model.Phase;
import doha.model.Progress;
import doha.model.Status;
import doha.model.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

record VerdictEntry(
        @JsonForm(inline = true) DutyWords about,
        @JsonForm(inline = true) DutyState state,
        @Describe("the switches that alone, from the reading used, change the status; null if this was not asked") @Nullable List<String> decidedBy,
        @Describe("the ids of the facts it rests on") List<FactId> facts,
        @Describe("the rules that led to it") List<String> rules) {

    record DutyWords(DutyId id, String place, String obligor, String owedTo, Kind kind, String duty) {

        static DutyWords of(Duty duty) {
            return new DutyWords(duty.id(), duty.place(), duty.obligor(), duty.owedTo(), duty.kind(), duty.summary());
        }
    }

    record DutyState(
            Status status,
            Phase phase,
            @Describe("the text's due day") @Nullable LocalDate due,
            @Describe("the due day as moved") @Nullable LocalDate effectiveDue,
            @Describe("null while pending") @Nullable LocalDate decidedOn,
            @Describe("0 if in time, null if lateness has no meaning") @Nullable Long daysLate,
            @Describe("how far it has come, null if it asks for no number and no finding mentions it") @Nullable Progress progress,
            @Describe("the days of the two reports between which a level or total reached its number, if the later one comes after the effective due day") @Nullable List<LocalDate> reachedBetween) {

        static DutyState of(Verdict v) {
            return new DutyState(v.status(), v.phase(), v.due(), v.effectiveDue(), v.decidedOn(), v.daysLate(), v.progress(),
                    v.reachedBetween() == null ? null : List.of(v.reachedBetween().from(), v.reachedBetween().to()));
        }

        /** The names of its fields as columns of a table of plain cells. */
        static List<String> columns() {
            return flat(Json.names(DutyState.class), "share", "in-part");
        }

        /** Its fields as plain cells: of the progress the share, and whether it is in part. */
        List<Object> cells() {
            return flat(Json.fields(this).values(), progress == null ? null : progress.share(),
                    progress == null ? null : progress.inPart());
        }

        private static <T> List<T> flat(Collection<T> fields, T share, T inPart) {
            List<T> flat = new ArrayList<>(fields);
            int progress = flat.size() - 2;
            flat.set(progress, share);
            flat.add(progress + 1, inPart);
            return flat;
        }

        /** The verdict with its days, in one line. */
        String words() {
            String done = progress == null || status == Status.MET ? "" : Labels.progress(progress);
            return Labels.status(phase)
                    + (due == null ? "" : ", due " + Labels.due(due, effectiveDue))
                    + (decidedOn == null ? "" : ", decided " + decidedOn)
                    + (daysLate == null || daysLate == 0 ? "" : ", " + Labels.count(daysLate, "day", "days") + " late")
                    + (done.isEmpty() ? "" : ", " + done);
        }
    }

    static VerdictEntry of(Verdict verdict) {
        return of(verdict, null);
    }

    static VerdictEntry of(Verdict verdict, @Nullable List<String> decidedBy) {
        return new VerdictEntry(DutyWords.of(verdict.duty()), DutyState.of(verdict), decidedBy, verdict.facts(), verdict.rules());
    }
}
