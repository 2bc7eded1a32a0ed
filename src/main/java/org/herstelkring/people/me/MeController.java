package org.herstelkring.people.me;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import org.herstelkring.people.FreshProof;
import org.herstelkring.people.Organisations;
import org.herstelkring.people.People;
import org.herstelkring.people.PersonRef;
import org.herstelkring.people.mail.Mailbox;
import org.herstelkring.people.passkey.Passkeys;
import org.herstelkring.people.person.Accounts;
import org.herstelkring.people.signin.Devices;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Preloads;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.page.TypedText;
import org.herstelkring.shared.words.Language;
import org.herstelkring.shared.words.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person keeps about themselves. */
@Controller
class MeController {

    private static final String PAGE = "people/me/page.jte";

    private final Screens screens;
    private final People people;
    private final Accounts accounts;
    private final Organisations organisations;
    private final OwnPerson own;
    private final Preloads known;
    private final Resting resting;
    private final Passkeys passkeys;
    private final Devices devices;
    private final FreshProof proof;
    private final Mailbox mailbox;
    private final Language language;

    MeController(
            Screens screens,
            People people,
            Accounts accounts,
            Organisations organisations,
            OwnPerson own,
            Preloads known,
            Resting resting,
            Passkeys passkeys,
            Devices devices,
            FreshProof proof,
            Mailbox mailbox,
            Language language) {
        this.screens = screens;
        this.people = people;
        this.accounts = accounts;
        this.organisations = organisations;
        this.own = own;
        this.known = known;
        this.resting = resting;
        this.passkeys = passkeys;
        this.devices = devices;
        this.proof = proof;
        this.mailbox = mailbox;
        this.language = language;
    }

    record OwnForm(
            @NotBlank(message = "{people.name.missing}") @Size(max = 120)
            String name,

            @Pattern(regexp = Languages.PATTERN, message = "{people.language.missing}")
            String language) {

        OwnForm {
            name = TypedText.name(name);
            language = language == null ? "" : language;
        }
    }

    @GetMapping("/me")
    @Transactional(readOnly = true)
    public View show(HttpServletRequest request) {
        PersonRef me = people.me();
        return screens.show(PAGE, page(me, Form.of(Map.of("name", me.name(), "language", me.language())), request));
    }

    @PostMapping("/me")
    @Transactional
    public Object change(
            @Valid @ModelAttribute OwnForm form,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (result.hasErrors()) return screens.again(PAGE, page(people.me(), Form.of(result), request));
        own.change(form.name(), form.language());
        language.setLocale(request, response, Locale.of(form.language()));
        Said.say(next, "people.me.saved");
        return "redirect:/me";
    }

    private MePage page(PersonRef me, Form form, HttpServletRequest request) {
        return new MePage(
                me,
                accounts.addressOf(me.id()).orElse(""),
                form,
                passkeys.mine(),
                devices.of(Acting.someone(), request),
                organisations.mine(),
                known.of(resting),
                proof.isThere(request),
                mailbox.isOpen());
    }
}
