package org.herstelkring.shared.page;

import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Says at its field what is wrong with it, in a constraint over a whole form. */
public final class FieldRules {

    private final HibernateConstraintValidatorContext context;
    private boolean right = true;

    public FieldRules(ConstraintValidatorContext context) {
        this.context = context.unwrap(HibernateConstraintValidatorContext.class);
        this.context.disableDefaultConstraintViolation();
    }

    /** The text takes so many characters, as a browser counts them. */
    public FieldRules most(String field, String text, int most) {
        context.addMessageParameter("max", most);
        return that(text.length() <= most, field, "{jakarta.validation.constraints.Size.message}");
    }

    /** @param message of what is wrong otherwise, a key in braces */
    public FieldRules that(boolean so, String field, String message) {
        if (so) return this;
        right = false;
        context.buildConstraintViolationWithTemplate(message)
                .addPropertyNode(field)
                .addConstraintViolation();
        return this;
    }

    public boolean right() {
        return right;
    }
}
