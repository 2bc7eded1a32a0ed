package org.herstelkring.journey.begin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.herstelkring.people.Attempts;
import org.herstelkring.people.Attempts.Limit;
import org.herstelkring.people.MailMessage;
import org.herstelkring.people.OutgoingMail;
import org.herstelkring.people.People;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.MailAddress;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.page.WorkingMailAddress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Telling somebody that they can begin a space of their own. It is theirs alone: nothing of it is kept here. */
@Controller
class BeginForController {

    private static final String PAGE = "journey/begin/for.jte";

    private final OutgoingMail post;
    private final People people;
    private final Attempts attempts;
    private final Screens screens;

    BeginForController(OutgoingMail post, People people, Attempts attempts, Screens screens) {
        this.post = post;
        this.people = people;
        this.attempts = attempts;
        this.screens = screens;
    }

    record AddressForm(
            @NotBlank(message = "{people.signin.email.missing}")
            @WorkingMailAddress(message = "{people.signin.email.odd}")
            @Size(max = 254, message = "{people.signin.email.odd}")
            String email) {

        AddressForm {
            email = MailAddress.written(email);
        }
    }

    @GetMapping("/begin/for")
    Object page() {
        return screens.show(PAGE, Form.of(Map.of()));
    }

    @PostMapping("/begin/for")
    @Transactional
    Object send(@Valid @ModelAttribute AddressForm form, BindingResult result, RedirectAttributes next) {
        if (result.hasErrors()) return screens.again(PAGE, Form.of(result));
        if (!post.mayWriteToStranger(form.email()) || !mayTell(form.email())) {
            result.rejectValue("email", "people.mail.slow");
            return screens.show(PAGE, Form.of(result), HttpStatus.TOO_MANY_REQUESTS);
        }
        post.send(MailMessage.to(
                        form.email(),
                        people.me().language(),
                        "journey.begin.for.mail.subject",
                        "journey.begin.for.mail.body")
                .opening("/begin")
                .toStranger());
        Said.say(next, "journey.begin.for.sent");
        return "redirect:/begin/for";
    }

    /** Told twice, somebody knows. */
    private boolean mayTell(String address) {
        String me = "begin for by " + Acting.someone();
        return attempts.allows(
                new Limit(me, 20, Duration.ofDays(1)),
                new Limit(me + " to " + address.toLowerCase(Locale.ROOT), 2, Duration.ofDays(1)));
    }
}
