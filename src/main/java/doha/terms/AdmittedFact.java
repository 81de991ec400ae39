package doha.terms;

import doha.model.DutyId;
import doha.model.Fact;
import doha.model.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** A fact that counts: happened by the as-of day, known in time, of good enough standing. Two are equal if they are of one fact with one end. */
public final class AdmittedFact implements Dated {

    private final Fact fact;
    private final LocalDate ended;

    /** Of a fact, and the day its conduct ended; null if it has not, or is not conduct. */
    public AdmittedFact(Fact fact, LocalDate ended) {
        this.fact = Objects.requireNonNull(fact);
        this.ended = ended;
    }

    /** The scenario's fact. */
    public Fact getFact() {
        return fact;
    }

    /** The first day on which the conduct was over; null if it has not stopped. */
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

    /** The level or total reported; null if it is no report. */
    public Integer getCount() {
        return fact.count() == null ? null : (Integer) fact.count().intValue();
    }

    /** The text, or the one of several words, in a field of its type; null if it has none. */
    public String word(String field) {
        return fact.word(field);
    }

    /** The whole number in a field of its type; null if it has none. */
    public Long number(String field) {
        return fact.number(field);
    }

    /** The decimal number in a field of its type; null if it has none. */
    public BigDecimal decimal(String field) {
        return fact.decimal(field);
    }

    /** The day in a field of its type; null if it has none. */
    public LocalDate day(String field) {
        return fact.day(field);
    }

    /** Whether a field of its type says true; false if it has no value. */
    public boolean truth(String field) {
        return fact.truth(field);
    }

    /** The ids of the duties in a field of its type; empty if it has none. */
    public List<String> duties(String field) {
        return fact.duties(field).stream().map(DutyId::value).toList();
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
