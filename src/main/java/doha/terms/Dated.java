package doha.terms;

import java.time.LocalDate;
import java.util.Comparator;

/** Something with a day and a name, so that the earliest of several is always the same one, whatever their order. */
public interface Dated {

    /** By day, then by name. */
    Comparator<Dated> ORDER = (one, two) -> {
        int byDay = one.getOn().compareTo(two.getOn());
        return byDay != 0 ? byDay : one.getName().compareTo(two.getName());
    };

    /** The day. */
    LocalDate getOn();

    /** A name that settles ties. */
    String getName();
}
