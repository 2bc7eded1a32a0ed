package org.herstelkring.cases.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What somebody says of what will be read out.
 *
 * @param id of what they were shown
 */
public record AccountAnswerForm(
        @Nullable UUID id,

        @NotNull(message = "{cases.account.answer.missing}") Account.@Nullable Answer answer,

        @Size(max = 2000) String words,
        long version) {

    public AccountAnswerForm {
        words = TypedText.text(words);
    }

    /** What is not right has to be said, or nobody can mend it. */
    void check(BindingResult wrong) {
        if (answer == Account.Answer.WRONG && words.isEmpty())
            wrong.rejectValue("words", "cases.account.words.missing");
    }

    Stale staleAgainst(Account now) {
        return new Stale(
                now.version(),
                List.of(
                        StaleField.one("answer", "cases.account.answer", "cases.account.answer", now.answer(), answer),
                        new StaleField("words", "cases.account.words", now.words(), words)));
    }
}
