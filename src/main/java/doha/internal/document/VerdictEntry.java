package doha.internal.document;

import doha.model.Duty;
import doha.model.DutyId;
import doha.model.FactId;
import doha.model.Kind;
import doha.model.Phase;
import doha.model.Status;
import doha.model.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A verdict in a result. */
record VerdictEntry(
        @JsonForm(inline = true) DutyWords about,
        @JsonForm(inline = true) DutyState state,
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
            @Describe("0 if in time, null if lateness has no meaning") @Nullable Long daysLate) {

        static DutyState of(Verdict v) {
            return new DutyState(v.status(), v.phase(), v.due(), v.effectiveDue(), v.decidedOn(), v.daysLate());
        }

        /** The verdict with its days, in one line. */
        String words() {
            StringBuilder text = new StringBuilder(Labels.status(phase));
            if (due != null) {
                text.append(", due ").append(Labels.due(due, effectiveDue));
            }
            if (decidedOn != null) {
                text.append(", decided ").append(decidedOn);
            }
            if (daysLate != null && daysLate > 0) {
                text.append(", ").append(Labels.count(daysLate, "day", "days")).append(" late");
            }
            return text.toString();
        }
    }

    static VerdictEntry of(Verdict verdict) {
        return new VerdictEntry(DutyWords.of(verdict.duty()), DutyState.of(verdict), verdict.facts(), verdict.rules());
    }
}
