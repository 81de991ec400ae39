package doha.terms;

import java.time.LocalDate;
import java.util.Comparator;

/** Something with a day and a name, so that the earliest of several is always the same one, whatever their order. */
public interface Dated {

    /** By day, then by name. */
    Comparator<Dated> ORDER = Comparator.comparing(Dated::getOn).thenComparing(Dated::getName);

    /** The day. */
    LocalDate getOn();

    /** A name that settles ties. */
    String getName();
}
