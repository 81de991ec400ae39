package doha.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A dated fact of a scenario (interfaces.md, Scenario file). Fields that its type does not have, and optional ones that were
 * left out and have no default, are null; {@code of} is then empty. Defaults are already filled in.
 *
 * @param id             unique in the scenario
 * @param type           the fact type's name
 * @param on             the day the source says it was so (a Kabul day)
 * @param until          for conduct, the first day on which it was over; null where the file has none
 * @param known          the day it became known
 * @param standing       how good the evidence is
 * @param count          of a level or a total
 * @param by             who did it
 * @param area           where Part Two conduct took place
 * @param onTarget       what was attacked
 * @param outsideFighting whether an air strike was away from active fighting
 * @param taliban        what a determination says of the Taliban
 * @param of             the duties that an extension or a finding names
 * @param to             the later day of an extension
 * @param accepted       whether the other side accepted the extension
 * @param outcome        what a finding finds: {@code performed} or {@code violated}
 * @param group          for the reader; no rule looks at it
 * @param source         for the reader
 * @param note           for the reader
 * @param place          where the fact stands
 */
public record Fact(FactId id, String type, LocalDate on, LocalDate until, LocalDate known, Standing standing,
                   Integer count, String by, String area, String onTarget, Boolean outsideFighting, String taliban,
                   List<DutyId> of, LocalDate to, Boolean accepted, String outcome,
                   String group, String source, String note, Place place) {

    /** By day, then by id: the order in which facts are told. */
    public static final Comparator<Fact> BY_DAY = (one, two) -> {
        int byDay = one.on().compareTo(two.on());
        return byDay != 0 ? byDay : one.id().compareTo(two.id());
    };

    /** Refuses a fact without id, type, day, standing or known day with {@link NullPointerException}. */
    public Fact {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(known, "known");
        Objects.requireNonNull(standing, "standing");
        of = of == null ? List.of() : List.copyOf(of);
    }

    /** Whether its conduct is said to have ended. */
    public boolean hasEnd() {
        return until != null;
    }

    /** By id alone: facts are hashed often, and ids seldom clash. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
