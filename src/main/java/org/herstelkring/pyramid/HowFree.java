package org.herstelkring.pyramid;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.herstelkring.shared.page.FieldRules;

/** Something was said of one freedom at least: a place on the line, words, or both. */
@Documented
@Constraint(validatedBy = HowFree.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface HowFree {

    /** The field of the words about a freedom is named by it and this. */
    String WORDS = "-words";

    int MOST = 4000;

    String message() default "{pyramid.freedom.nothing}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<HowFree, FreedomForm> {

        @Override
        public boolean isValid(FreedomForm form, ConstraintValidatorContext context) {
            FieldRules rules = new FieldRules(context);
            boolean said = false;
            for (Freedom freedom : Freedom.values()) {
                String place = form.place(freedom);
                rules.most(freedom.code() + WORDS, form.words(freedom), MOST)
                        .that(place.matches("[1-7]?"), freedom.code(), "{pyramid.freedom.place.unknown}");
                said |= !place.isEmpty() || !form.words(freedom).isEmpty();
            }
            return rules.that(said, Freedom.MATERIAL.code(), "{pyramid.freedom.nothing}")
                    .right();
        }
    }
}
