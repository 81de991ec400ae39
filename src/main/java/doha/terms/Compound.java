package doha.terms;

import java.util.List;

/** A term put together from others, through which an explanation follows its way to the facts. */
public interface Compound {

    /** The terms it is made of. */
    List<?> parts();
}
