package org.herstelkring.journey;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter of a controller that is an access to the acting person's own space:
 *
 * <ul>
 *   <li>{@link SpaceAccess}: the whole of it, from which every part comes;
 *   <li>{@link org.herstelkring.circle.Access}: the part that is named here, else the one in the address ({@code {part}});
 *   <li>{@link org.herstelkring.circle.KeeperRights}: the right to say who sees what.
 * </ul>
 *
 * <p>Who has no space yet is led to where one begins.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfSpace {

    /** One part, for an Access; none for the part in the address. */
    SpacePart[] value() default {};
}
