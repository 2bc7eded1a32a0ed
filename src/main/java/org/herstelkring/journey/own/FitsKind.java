package org.herstelkring.journey.own;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.journey.kind.LeafField.Shape;
import org.herstelkring.shared.page.FieldRules;

/** What was typed is what its kind states: no field takes more, and where there is something to choose, that was chosen. */
@Documented
@Constraint(validatedBy = FitsKind.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FitsKind {

    /** What is said at the first field when not enough was. */
    String nothing() default "{journey.leaf.nothing}";

    String message() default "{shared.form.one-of}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<FitsKind, KindFields> {

        private String nothing = "";
        private String odd = "";

        @Override
        public void initialize(FitsKind kind) {
            nothing = kind.nothing();
            odd = kind.message();
        }

        @Override
        public boolean isValid(KindFields form, ConstraintValidatorContext context) {
            FieldRules rules = new FieldRules(context);
            Map<String, String> fields = form.fields();
            for (LeafField field : form.stated()) {
                String text = fields.getOrDefault(field.name(), "");
                rules.most(field.name(), text, field.most());
                if (field.shape() == Shape.CHOICE) rules.that(text.isEmpty() || field.offers(text), field.name(), odd);
            }
            rules.that(form.sort().isEmpty() || form.sorts().contains(form.sort()), "sort", odd);
            rules.that(form.says(), form.stated().getFirst().name(), nothing);
            return rules.right();
        }
    }
}
