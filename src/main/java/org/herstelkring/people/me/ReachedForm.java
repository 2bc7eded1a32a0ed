package org.herstelkring.people.me;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.MailAddress;
import org.herstelkring.shared.page.TypedText;

/** Where the people in one's cases ask. */
record ReachedForm(
        @Size(max = 40, message = "{people.me.reached.phone.odd}")
        @Pattern(regexp = "|\\+?[0-9 ()/.-]{6,}", message = "{people.me.reached.phone.odd}")
        String phone,

        @Size(max = 254, message = "{people.signin.email.odd}")
        String email,

        long version) {

    ReachedForm {
        phone = TypedText.plain(phone);
        email = MailAddress.written(email);
    }

    Stale over(ReachedForm stands) {
        return new Stale(
                stands.version(),
                List.of(
                        new StaleField("phone", "people.me.reached.phone", stands.phone(), phone),
                        new StaleField("email", "people.me.reached.email", stands.email(), email)));
    }
}
