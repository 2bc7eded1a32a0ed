package org.herstelkring.journey.begin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import org.herstelkring.circle.CirclePages;
import org.herstelkring.people.SignUp;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Place;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.MailAddress;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.page.WorkingMailAddress;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Beginning alone: a name, an address, and a link by mail. What it answers is the same for every address. */
@Controller
class BeginController {

    private static final String PAGE = "journey/begin/page.jte";
    private static final String SPACE = "/space/begin";

    private final SignUp joining;
    private final Screens screens;

    BeginController(SignUp joining, Screens screens) {
        this.joining = joining;
        this.screens = screens;
    }

    record BeginForm(
            @NotBlank(message = "{journey.begin.name.missing}") @Size(max = 100, message = "{journey.begin.name.long}")
            String name,

            @NotBlank(message = "{people.signin.email.missing}")
            @WorkingMailAddress(message = "{people.signin.email.odd}")
            @Size(max = 254, message = "{people.signin.email.odd}")
            String email,

            @Nullable String to) {

        BeginForm {
            name = name == null ? "" : name;
            email = MailAddress.written(email);
        }
    }

    @GetMapping("/begin")
    Object page(@RequestParam(required = false) @Nullable String to) {
        String next = next(to);
        if (Acting.who().filter(who -> !who.guest()).isPresent()) return "redirect:" + next;
        return screens.show(PAGE, new SignUpPage(Form.of(Map.of()), next, next.equals(SPACE)));
    }

    @PostMapping("/begin")
    Object begin(
            @Valid @ModelAttribute BeginForm form, BindingResult result, HttpServletRequest request, Locale locale) {
        String next = next(form.to());
        SignUpPage page = new SignUpPage(Form.of(result), next, next.equals(SPACE));
        if (result.hasErrors()) return screens.again(PAGE, page);
        String language = Words.nearest(locale).getLanguage();
        if (!joining.begin(form.name(), form.email(), language, next, Place.of(request))) {
            result.rejectValue("email", "people.signin.slow");
            return screens.show(PAGE, page, HttpStatus.TOO_MANY_REQUESTS);
        }
        return "redirect:/begin/sent";
    }

    @GetMapping("/begin/sent")
    Object sent() {
        return screens.show("journey/begin/sent.jte", joining.mailboxIsOpen());
    }

    /** Only where beginning leads: a space, or an invitation that is waiting. */
    private static String next(@Nullable String to) {
        return to != null && to.matches(CirclePages.INVITED + "/at/[A-Za-z0-9_-]{1,300}") ? to : SPACE;
    }
}
