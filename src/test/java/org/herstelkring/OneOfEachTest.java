package org.herstelkring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Set;
import org.herstelkring.shared.LocalClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What there is one of stays one: a second way of doing it fails here, and the message tells where the first one is. */
class OneOfEachTest {

    private static JavaClasses house;

    @BeforeAll
    static void readTheHouse() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.herstelkring");
    }

    /** The demo's people are not in the house: they fill in its forms from outside. */
    @Test
    void theDayAndTheHourComeFromTheClockOnTheWall() {
        noClasses()
                .that()
                .haveNameNotMatching("org.herstelkring.demo.Visitor")
                .should()
                .callMethodWhere(any(
                        "now",
                        LocalDate.class,
                        LocalTime.class,
                        LocalDateTime.class,
                        ZonedDateTime.class,
                        OffsetDateTime.class))
                .because("what day it is depends on where the people are: ask " + LocalClock.class.getSimpleName())
                .check(house);
    }

    private static DescribedPredicate<JavaMethodCall> any(String method, Class<?>... of) {
        var names = Set.copyOf(Arrays.stream(of).map(Class::getName).toList());
        return DescribedPredicate.describe(
                "are " + method + " of " + names,
                call -> call.getName().equals(method)
                        && names.contains(call.getTargetOwner().getName()));
    }
}
