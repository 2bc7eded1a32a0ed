package org.herstelkring.shared.page;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day that somebody living can mean; any other is as odd as one that is none. */
@Documented
@Constraint(validatedBy = DayInReach.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface DayInReach {

    int from() default 1900;

    int to() default 2200;

    String message() default "{typeMismatch.java.time.LocalDate}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<DayInReach, LocalDate> {

        private int from;
        private int to;

        @Override
        public void initialize(DayInReach reach) {
            from = reach.from();
            to = reach.to();
        }

        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || day.getYear() >= from && day.getYear() <= to;
        }
    }
}
