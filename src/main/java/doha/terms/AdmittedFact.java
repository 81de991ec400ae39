package doha.terms;

import doha.model.DutyId;
import doha.model.Fact;
import doha.model.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** A fact that counts: happened by the as-of day, known in time, of good enough standing. Two are equal where they are of one fact with one end. */
public final class AdmittedFact implements Dated {

    private final Fact fact;
    private final LocalDate ended;

    /** Of a fact, and the day its conduct ended; null where it has not, or is no conduct. */
    public AdmittedFact(Fact fact, LocalDate ended) {
        this.fact = Objects.requireNonNull(fact);
        this.ended = ended;
    }

    /** The scenario's fact. */
    public Fact getFact() {
        return fact;
    }

    /** The first day on which the conduct was over; null where it has not stopped. */
    public LocalDate getEnded() {
        return ended;
    }

    /** The fact's type. */
    public String getType() {
        return fact.type();
    }

    @Override
    public LocalDate getOn() {
        return fact.on();
    }

    @Override
    public String getName() {
        return fact.id().value();
    }

    /** How good the evidence is. */
    public Standing getStanding() {
        return fact.standing();
    }

    /** The standing as a number, so that rules can compare: the higher the stronger. */
    public int getStrength() {
        return fact.standing().ordinal();
    }

    /** The level or total reported; null where it is no report. */
    public Integer getCount() {
        return fact.count() == null ? null : (Integer) fact.count().intValue();
    }

    /** Who did it; null where its type does not say. */
    public String getBy() {
        return fact.word("by");
    }

    /** Where it was done; null where its type does not say. */
    public String getArea() {
        return fact.word("area");
    }

    /** What was attacked; null where its type does not say. */
    public String getTarget() {
        return fact.word("on-target");
    }

    /** Whether the strike was away from active fighting; false where its type does not say. */
    public boolean isOutsideFighting() {
        return fact.truth("outside-fighting");
    }

    /** What a determination says of the Taliban; null where it is none. */
    public String getTaliban() {
        return fact.word("taliban");
    }

    /** The ids of the duties that an extension or a finding names. */
    public List<String> getNamed() {
        return fact.duties("of").stream().map(DutyId::value).toList();
    }

    /** The later day of an extension; null where it is none. */
    public LocalDate getTo() {
        return fact.day("to");
    }

    /** Whether the other side accepted an extension. */
    public boolean isAccepted() {
        return fact.truth("accepted");
    }

    /** What a finding finds; null where it is none. */
    public String getOutcome() {
        return fact.word("outcome");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AdmittedFact c && fact == c.fact && Objects.equals(ended, c.ended);
    }

    @Override
    public int hashCode() {
        return fact.id().hashCode();
    }

    @Override
    public String toString() {
        return fact.type() + " on " + fact.on() + " counts";
    }
}
