package org.herstelkring.cast;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole house on a free port and a real PostgreSQL. Tests with this annotation share one context; one that needs
 * another context (a profile, a replaced bean) gets a database and a data folder of its own in the same server.
 *
 * <p>Everything is left in the database between tests: make your own people, and never count all rows. No round of the
 * house goes by itself ({@link Rounds}), and its clock is {@link TestClock}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@ExtendWith(Time.class)
public @interface ApplicationTest {}
