package org.herstelkring.cast;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * What it states is kept by PostgreSQL: a policy, a trigger, a function, a lock, a migration. {@code bin/test --all} asks
 * it once more of a server of somebody else, of another version and with roles we did not make.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("server")
public @interface OnEveryServer {}
