package doha.internal.document;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a field of a result means, for its JSON Schema. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface Describe {

    /** The meaning, in a phrase. */
    String value() default "";

    /** The field's name in JSON, if it is not that of the component in lower case with hyphens. */
    String name() default "";

    /** The least number that can be in it. */
    long least() default 0;
}
