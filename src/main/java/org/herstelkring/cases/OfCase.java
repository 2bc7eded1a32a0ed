package org.herstelkring.cases;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.herstelkring.circle.May;
import org.herstelkring.pyramid.PyramidPart;

/**
 * A parameter of a controller that is an access to the case in the address ({@code {circle}}):
 *
 * <ul>
 *   <li>{@link org.herstelkring.circle.Access}: the one part that is named;
 *   <li>{@link CaseAccess}: the parts that are named, opened together and looked at in one go;
 *   <li>{@link org.herstelkring.circle.KeeperRights}: the right to say who sees what in it.
 * </ul>
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfCase {

    CasePart[] value() default {};

    /** Parts of the pyramid that stand in a case as well. */
    PyramidPart[] pyramid() default {};

    May may() default May.READ;

    /** Which variable of the address names the participant it is about; none for everybody. */
    String about() default "";

    /** Whether it is put on paper or in a file. */
    boolean paper() default false;
}
