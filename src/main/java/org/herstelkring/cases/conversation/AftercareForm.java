package org.herstelkring.cases.conversation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;

/** On which day somebody hears of their facilitator, and what they need. */
public record AftercareForm(
        @NotNull(message = "{cases.conversation.care.day.missing}") @Nullable
        LocalDate day,

        @Size(max = 2000) String words,
        long version) {

    public AftercareForm {
        words = TypedText.text(words);
    }

    static AftercareForm of(Aftercare planned) {
        return new AftercareForm(planned.day(), planned.words(), planned.version());
    }

    boolean saysTheSame(Aftercare planned) {
        return planned.day().equals(day) && planned.words().equals(words);
    }

    Stale staleAgainst(Aftercare now) {
        return new Stale(
                now.version(),
                List.of(
                        StaleField.day("day", "cases.conversation.care.day", now.day(), day),
                        StaleField.words("words", "cases.conversation.care.words", now.words(), words)));
    }
}
