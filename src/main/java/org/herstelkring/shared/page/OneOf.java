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
import java.util.HashSet;
import java.util.Set;
import org.herstelkring.shared.Coded;
import org.jspecify.annotations.Nullable;

/** One of these words, or of the codes of an enum. Nothing chosen is right; whoever must choose says {@code @NotBlank}. */
@Documented
@Constraint(validatedBy = OneOf.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneOf {

    String[] value() default {};

    Class<? extends Coded> codesOf() default Coded.class;

    String message() default "{shared.form.one-of}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<OneOf, String> {

        private final Set<String> known = new HashSet<>();

        @Override
        public void initialize(OneOf one) {
            known.addAll(Set.of(one.value()));
            Coded[] codes = one.codesOf().getEnumConstants();
            if (codes != null) for (Coded code : codes) known.add(code.code());
        }

        @Override
        public boolean isValid(@Nullable String chosen, ConstraintValidatorContext context) {
            return chosen == null || chosen.isEmpty() || known.contains(chosen);
        }
    }
}
