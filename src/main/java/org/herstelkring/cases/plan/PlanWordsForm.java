package org.herstelkring.cases.plan;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.herstelkring.shared.words.Languages;
import org.jspecify.annotations.Nullable;

/** What belongs to the whole plan. */
public record PlanWordsForm(
        @Pattern(regexp = Languages.PATTERN) String language,
        @Size(max = 4000) String summary,
        boolean askedForgotten,
        @Size(max = 4000) String forgotten,
        @Size(max = 2000) String why,
        long version) {

    public PlanWordsForm {
        language = text(language);
        summary = text(summary);
        forgotten = text(forgotten);
        why = text(why);
    }

    static PlanWordsForm of(Plan plan) {
        return new PlanWordsForm(
                plan.language(), plan.summary(), plan.askedForgotten(), plan.forgotten(), plan.why(), plan.version());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
