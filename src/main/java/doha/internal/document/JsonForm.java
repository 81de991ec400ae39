package doha.internal.document;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a component of a record is written as JSON, and what its schema says, if its type does not settle that. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface JsonForm {

    /** Whether its own fields stand in its place. */
    boolean inline() default false;

    /** Whether it is left out if it is null; an empty {@link java.util.Optional} is then what is written as null. */
    boolean optional() default false;

    /** The only texts it can be. */
    String[] only() default {};

    /** The types that it can be of, if it is declared as an object. */
    Class<?>[] oneOf() default {};

    /** Whether the texts in it are names of switches. */
    boolean switches() default false;
}
