package org.herstelkring.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.herstelkring.people.PathAccess.Audience;
import org.herstelkring.people.SignedOut;
import org.herstelkring.people.internal.EmailAddress;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Place;
import org.herstelkring.shared.SecurityLog;
import org.herstelkring.shared.SecurityLog.Event;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.MailAddress;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.page.WorkingMailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in for people with an account: a passkey, or a link by e-mail. */
@Controller
class SignInController {

    private static final String PAGE = "people/signin/page.jte";

    private final Screens screens;
    private final LinkMail mail;
    private final KeptForms kept;
    private final WayBack ways;
    private final PathAccessRules doors;
    private final ApplicationEventPublisher events;

    SignInController(
            Screens screens,
            LinkMail mail,
            KeptForms kept,
            WayBack ways,
            PathAccessRules doors,
            ApplicationEventPublisher events) {
        this.screens = screens;
        this.mail = mail;
        this.kept = kept;
        this.ways = ways;
        this.doors = doors;
        this.events = events;
    }

    record AddressForm(
            @NotBlank(message = "{people.signin.email.missing}")
            @WorkingMailAddress(message = "{people.signin.email.odd}")
            @Size(max = 254, message = "{people.signin.email.odd}")
            String email,

            @Nullable String to) {

        AddressForm {
            email = MailAddress.written(email);
        }
    }

    @GetMapping("/sign-in")
    Object page(@RequestParam(required = false) @Nullable String to) {
        String next = LocalPath.or(to, "/");
        if (Acting.who().filter(who -> !who.guest()).isPresent()) return "redirect:" + next;
        return screens.show(PAGE, page(Form.of(Map.of()), next));
    }

    @PostMapping("/sign-in")
    Object send(@Valid @ModelAttribute AddressForm form, BindingResult result, HttpServletRequest request) {
        var page = page(Form.of(result), LocalPath.or(form.to(), "/"));
        if (result.hasErrors()) return screens.again(PAGE, page);
        var address = new EmailAddress(form.email());
        if (!mail.ask(address, page.to(), Place.of(request))) {
            result.rejectValue("email", "people.signin.slow");
            return screens.show(PAGE, page, HttpStatus.TOO_MANY_REQUESTS);
        }
        return "redirect:/sign-in/sent";
    }

    private SignInPage page(Form form, String to) {
        String path = to.split("[?#]", 2)[0];
        return new SignInPage(
                form, to, doors.audienceOf(path).filter(Audience.GUESTS::equals).isPresent());
    }

    @GetMapping("/sign-in/sent")
    Object sent() {
        return screens.show("people/signin/sent.jte", mail.mailboxIsOpen());
    }

    @GetMapping("/sign-in/proof")
    Object proof(@RequestParam(required = false) @Nullable String to) {
        return screens.show("people/signin/proof.jte", LocalPath.or(to, "/"));
    }

    @PostMapping("/sign-in/proof")
    Object sendProof(@RequestParam(required = false) @Nullable String to) {
        mail.sendTo(Acting.someone(), LocalPath.or(to, "/"));
        return "redirect:/sign-in/sent";
    }

    @PostMapping("/sign-out")
    String out(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            String id = session.getId();
            Map<String, Object> others =
                    Acting.who().map(who -> kept.waitingForOthers(who, session)).orElse(Map.of());
            SecurityLog.allowed(Event.SIGN_OUT, request);
            session.invalidate();
            events.publishEvent(new SignedOut(id));
            if (!others.isEmpty()) others.forEach(request.getSession(true)::setAttribute);
        }
        ways.forget(request, response);
        // What somebody else signed or typed on this device and could not send yet stays theirs (offline.js).
        response.setHeader("Clear-Site-Data", "\"cache\"");
        return "redirect:/";
    }
}
