package org.herstelkring.cast;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** There is one time in a test run, whatever day it begins on. */
@ApplicationTest
class TestClockTest {

    @Autowired
    Clock ofTheHouse;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theHouseAndPostgresqlAreAtTheSameTime() {
        assertThat(ofTheHouse).isSameAs(clock);
        assertThat(Duration.between(Instant.now().plus(TestClock.AHEAD), clock.instant()))
                .isLessThan(Duration.ofHours(1));
        Timestamp database = jdbc.sql("select now()").query(Timestamp.class).single();
        assertThat(database.toInstant()).isCloseTo(clock.instant(), within(1, ChronoUnit.HOURS));
    }

    @Test
    void timePassesOrStandsStillUntilTheTestIsOver() {
        Instant before = clock.instant();
        clock.passes(Duration.ofDays(8));
        assertThat(clock.instant()).isAfterOrEqualTo(before.plus(Duration.ofDays(8)));
        clock.set("2027-12-31T23:30:00Z");
        assertThat(clock.instant()).isEqualTo(Instant.parse("2027-12-31T23:30:00Z"));
        assertThat(TestClock.today()).isEqualTo(LocalDate.of(2028, 1, 1));
        TestClock.runs();
        assertThat(clock.instant()).isBetween(before, before.plus(Duration.ofDays(1)));
    }

    @Test
    void testsAskItAndNotTheMachine() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(TestClock.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(TestClockTest.class.getName())
                .and()
                .resideOutsideOfPackage("org.herstelkring.bench..")
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now", ZoneId.class)
                .orShould()
                .callMethod(LocalDateTime.class, "now", ZoneId.class)
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now", ZoneId.class)
                .orShould()
                .callMethod(YearMonth.class, "now")
                .orShould()
                .callMethod(YearMonth.class, "now", ZoneId.class)
                .orShould()
                .callMethod(Year.class, "now")
                .orShould()
                .callMethod(Year.class, "now", ZoneId.class)
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("a run can begin on any day: ask HouseClock")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                        .importPackages("org.herstelkring"));
    }
}
