package org.herstelkring.pyramid.catalogue;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.herstelkring.shared.page.FieldRules;
import org.herstelkring.shared.page.TypedFields;
import org.herstelkring.shared.words.Languages;

/** Written in one language at least, whole in each it is written in, and findable by every filter. */
@Documented
@Constraint(validatedBy = WholeMeasure.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface WholeMeasure {

    String message() default "{pyramid.catalogue.own.words.missing}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<WholeMeasure, OwnMeasureForm> {

        private static final int TITLE = 80;
        private static final int TEXT = 400;

        @Override
        public boolean isValid(OwnMeasureForm form, ConstraintValidatorContext context) {
            FieldRules rules = new FieldRules(context);
            for (String language : Languages.CODES) {
                Measure.Words said = form.words().getOrDefault(language, OwnMeasureForm.NOTHING);
                boolean written = !said.equals(OwnMeasureForm.NOTHING);
                rules.most("title_" + language, said.title(), TITLE)
                        .most("text_" + language, said.text(), TEXT)
                        .most("needs_" + language, said.needs(), TEXT)
                        .that(
                                !written || !said.title().isEmpty(),
                                "title_" + language,
                                "{pyramid.catalogue.own.title.missing}")
                        .that(
                                !written || !said.text().isEmpty(),
                                "text_" + language,
                                "{pyramid.catalogue.own.text.missing}");
            }
            rules.that(!form.words().isEmpty(), "title_nl", "{pyramid.catalogue.own.words.missing}");
            chosen(rules, form.typed(), "for", Tag.ForWhom.values());
            chosen(rules, form.typed(), "in", Tag.Setting.values());
            chosen(rules, form.typed(), "kind", Tag.Kind.values());
            return rules.right();
        }

        private static void chosen(FieldRules rules, TypedFields typed, String field, Tag[] all) {
            List<Tag> those = Tag.those(all, typed.all(field));
            rules.that(!those.isEmpty(), field, "{pyramid.catalogue.own.choose.some}");
        }
    }
}
