package org.herstelkring.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A store in which nothing stands about a person, so that it is asked without an access: what organisations do and offer. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NotPersonal {

    /** What stands in it, and who may see it. */
    String value();
}
