package org.herstelkring.cases;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.herstelkring.circle.May;
import org.herstelkring.pyramid.PyramidPart;

/**
 * A parameter of a controller that is an {@link org.herstelkring.circle.Access} to what is about the participant in the
 * address ({@code {participant}}), who is the acting person: not here for anybody else, facilitators included.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfMyPart {

    CasePart[] value() default {};

    /** A part of the pyramid that stands in a case as well. */
    PyramidPart[] pyramid() default {};

    May may() default May.READ;

    /** Whether the whole part is meant, that of others included, and not only what is about this participant. */
    boolean whole() default false;
}
