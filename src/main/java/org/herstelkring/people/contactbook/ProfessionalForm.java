package org.herstelkring.people.contactbook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.herstelkring.people.Professional;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.MailAddress;
import org.herstelkring.shared.page.TypedText;
import org.herstelkring.shared.page.WorkingMailAddress;
import org.herstelkring.shared.words.Languages;
import org.jspecify.annotations.Nullable;

/** Somebody of the contact book, as typed. */
record ProfessionalForm(
        @NotNull @Nullable UUID id,

        @NotBlank(message = "{people.name.missing}") @Size(max = 120, message = "{people.contactbook.long}")
        String name,

        @Size(max = 160, message = "{people.contactbook.long}")
        String work,

        @Size(max = 40, message = "{people.contactbook.long}")
        @Pattern(regexp = "|\\+?[0-9 ()/.-]{6,}", message = "{people.me.reached.phone.odd}")
        String phone,

        @Size(max = 254, message = "{people.contactbook.long}")
        @WorkingMailAddress(message = "{people.signin.email.odd}")
        String email,

        @Size(max = 400, message = "{people.contactbook.long}")
        String address,

        @Pattern(regexp = Languages.PATTERN, message = "{people.language.missing}")
        String language,

        long version) {

    ProfessionalForm {
        name = TypedText.line(name);
        work = TypedText.line(work);
        phone = TypedText.plain(phone);
        email = MailAddress.written(email);
        address = TypedText.lines(address);
        language = language == null ? "" : language;
    }

    static ProfessionalForm of(Professional one) {
        return new ProfessionalForm(
                one.id(),
                one.name(),
                one.work(),
                one.phone(),
                one.email(),
                one.address(),
                one.language(),
                one.version());
    }

    boolean saysTheSame(Professional stands) {
        return of(stands)
                .equals(new ProfessionalForm(id, name, work, phone, email, address, language, stands.version()));
    }

    Stale over(Professional stands) {
        return new Stale(
                stands.version(),
                List.of(
                        new StaleField("name", "people.name", stands.name(), name),
                        new StaleField("work", "people.contactbook.work", stands.work(), work),
                        new StaleField("phone", "people.me.reached.phone", stands.phone(), phone),
                        new StaleField("email", "people.me.reached.email", stands.email(), email),
                        new StaleField("address", "people.contactbook.address", stands.address(), address),
                        StaleField.keyed(
                                "language",
                                "people.language",
                                stands.language(),
                                language,
                                "shared.language." + stands.language(),
                                "shared.language." + language)));
    }
}
