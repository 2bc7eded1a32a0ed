package org.herstelkring.pyramid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.MailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A signal, as it is written.
 *
 * @param about the member it is about; empty for nobody in particular
 * @param theme of the agenda, when it is for that
 * @param to whom it is for: one of the choices the page gave, {@code mail} for somebody outside, or {@code theme}
 * @param name who somebody outside is
 * @param email where somebody outside is reached
 */
public record SignalForm(
        @NotNull UUID id,

        @NotNull(message = "{pyramid.signal.from.missing}") @Nullable
        Integer from,

        @NotNull(message = "{pyramid.signal.towards.missing}") @Nullable
        Integer towards,

        @Nullable String about,
        @Nullable String theme,

        @NotBlank(message = "{pyramid.signal.to.missing}") @Nullable
        String to,

        @Size(max = 200) @Nullable String name,
        @Size(max = MailAddress.LONGEST) @Nullable String email,

        @NotBlank(message = "{pyramid.signal.says.missing}") @Size(max = 4000) @Nullable
        String says) {

    /** The choice of somebody outside, reached by mail. */
    public static final String OUTSIDE = "mail";

    public SignalForm {
        email = MailAddress.written(email);
    }

    /** Says that another one went out under its id, in a form whose words become a new one. */
    public Form standsAlready(BindingResult wrong) {
        wrong.rejectValue("says", "pyramid.signal.stands");
        return Form.of(wrong).with("id", Ids.next().toString());
    }

    public boolean outside() {
        return toWhom().equals(OUTSIDE);
    }

    /** Somebody outside was chosen, without a name or an address to reach them. */
    public boolean outsideWrong() {
        return outside() && (outsideName().isEmpty() || !MailAddress.works(email));
    }

    public String aboutWhom() {
        return about == null ? "" : about;
    }

    public String themeCode() {
        return theme == null ? "" : theme;
    }

    public String toWhom() {
        return to == null ? "" : to;
    }

    public String outsideName() {
        return name == null ? "" : name;
    }

    public String outsideEmail() {
        return email == null ? "" : email;
    }

    public String words() {
        return says == null ? "" : says;
    }

    public Level fromLevel() {
        return Level.of(from == null ? 4 : Math.clamp(from, 0, 4));
    }

    public Level towardsLevel() {
        return Level.of(towards == null ? 3 : Math.clamp(towards, 0, 4));
    }
}
