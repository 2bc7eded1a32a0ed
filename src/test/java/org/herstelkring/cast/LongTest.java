package org.herstelkring.cast;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Too long for every day: ten thousands, crowds, kills, and whole roads in the browser where shorter tests state the
 * same rules. {@code bin/test --all} runs it; {@code bin/test} leaves it for later and says so.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("long")
public @interface LongTest {}
