package org.herstelkring.cases.guardian;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answers; a question that was not on the page is null.
 *
 * @param how paper or told, when a facilitator writes it down
 */
record AgreementForm(
        @Nullable @Pattern(regexp = "|ASKED|YES|NO") String talk,
        @Nullable @Pattern(regexp = "|ASKED|YES|NO") String data,
        @Nullable @Pattern(regexp = "PAPER|TOLD") String how,
        @Size(max = 2000) String words,
        long version) {

    AgreementForm {
        words = TypedText.text(words);
    }

    static AgreementForm of(@Nullable Agreement stands) {
        return stands == null
                ? new AgreementForm(null, null, null, "", 0)
                : new AgreementForm(
                        stands.talk().name(),
                        stands.data().name(),
                        stands.how() == Agreement.How.SELF ? null : stands.how().name(),
                        stands.words(),
                        stands.version());
    }

    /** With what stands for what was not asked. */
    AgreementForm over(@Nullable Agreement stands) {
        if (stands == null) return this;
        return new AgreementForm(
                talk == null ? stands.talk().name() : talk,
                data == null ? stands.data().name() : data,
                how,
                words,
                version);
    }

    Says says(@Nullable String answer) {
        return answer == null || answer.isEmpty() ? Says.ASKED : Says.valueOf(answer);
    }

    Agreement.How came() {
        return "PAPER".equals(how) ? Agreement.How.PAPER : Agreement.How.TOLD;
    }

    boolean saysTheSame(Agreement stands) {
        return says(talk) == stands.talk() && says(data) == stands.data() && words.equals(stands.words());
    }

    Stale staleAgainst(Agreement now) {
        return new Stale(
                now.version(),
                List.of(
                        StaleField.one(
                                "talk", "cases.guardian.matter.talk", "cases.guardian.says", now.talk(), says(talk)),
                        StaleField.one(
                                "data", "cases.guardian.matter.data", "cases.guardian.says", now.data(), says(data)),
                        StaleField.words("words", "cases.guardian.words", now.words(), words)));
    }
}
