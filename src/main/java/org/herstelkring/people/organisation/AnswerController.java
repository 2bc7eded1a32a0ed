package org.herstelkring.people.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.people.People;
import org.herstelkring.people.SignIn;
import org.herstelkring.people.SignUp;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.people.organisation.AnswerPage.Way;
import org.herstelkring.people.organisation.AnsweredInvitations.Asked;
import org.herstelkring.people.person.Accounts;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.SecurityLog;
import org.herstelkring.shared.Who;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "We ask you to be a colleague": yes or no. Only who has the letter comes here; whether the address has an account shows
 * to nobody else.
 */
@Controller
class AnswerController {

    private static final String PAGE = "people/organisation/asked.jte";

    private final AnsweredInvitations invitations;
    private final DutyTransaction house;
    private final Accounts accounts;
    private final People people;
    private final SignUp joining;
    private final SignIn signIn;
    private final Screens screens;

    AnswerController(
            AnsweredInvitations invitations,
            DutyTransaction house,
            Accounts accounts,
            People people,
            SignUp joining,
            SignIn signIn,
            Screens screens) {
        this.invitations = invitations;
        this.house = house;
        this.accounts = accounts;
        this.people = people;
        this.joining = joining;
        this.signIn = signIn;
        this.screens = screens;
    }

    static String path(String token) {
        return "/colleague/" + token;
    }

    /** What somebody who had no account wants to be called. */
    record NameForm(
            @NotBlank(message = "{people.name.missing}") @Size(max = 120)
            String name) {

        NameForm {
            name = TypedText.name(name);
        }
    }

    @GetMapping("/colleague/{token}")
    Object look(@PathVariable String token) {
        Optional<Asked> asked = invitations.find(token);
        if (asked.isPresent() && isMe(asked.get().acceptedBy())) return "redirect:/organisation";
        return asked.filter(Asked::open)
                .<Object>map(one -> screens.show(PAGE, page(token, one, Form.of(Map.of("name", one.called())))))
                .orElseGet(this::nowhere);
    }

    @PostMapping("/colleague/{token}/acceptance")
    Object accept(
            @PathVariable String token,
            @Valid @ModelAttribute NameForm form,
            BindingResult wrong,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Asked asked = invitations.find(token).orElse(null);
        if (asked == null) return nowhere();
        if (isMe(asked.acceptedBy())) return "redirect:/organisation";
        if (!asked.open()) return nowhere();
        Way way = way(asked);
        if (way == Way.SIGN_IN) return "redirect:/sign-in?to=" + path(token);
        if (way == Way.OTHER) return "redirect:" + path(token);
        if (way == Way.BEGIN && wrong.hasErrors()) return screens.again(PAGE, page(token, asked, Form.of(wrong)));
        if (way == Way.BEGIN) begin(asked, form.name(), request, response);
        if (!invitations.accept(asked)) {
            boolean twice = invitations
                    .find(token)
                    .filter(now -> isMe(now.acceptedBy()))
                    .isPresent();
            return twice ? "redirect:/organisation" : nowhere();
        }
        SecurityLog.allowed(SecurityLog.Event.JOIN, request);
        Said.say(next, "people.organisation.asked.in", asked.organisationName());
        return way == Way.BEGIN ? "redirect:/me" : "redirect:/organisation";
    }

    /** Whoever has the letter may say no, signed in or not. */
    @PostMapping("/colleague/{token}/refusal")
    Object decline(@PathVariable String token) {
        Optional<Asked> asked = invitations.find(token).filter(Asked::open);
        asked.ifPresent(invitations::decline);
        return asked.isPresent() ? screens.show("people/organisation/declined.jte") : nowhere();
    }

    private void begin(Asked asked, String name, HttpServletRequest request, HttpServletResponse response) {
        UUID person;
        try {
            person = house.on(Duty.SIGN_IN, () -> accounts.findOrMake(name, asked.address(), asked.language()));
        } catch (DuplicateKeyException pressedTwice) {
            person = house.on(Duty.SIGN_IN, () -> accounts.withAddress(asked.address()))
                    .orElseThrow();
        }
        signIn.asAccount(request, response, person);
    }

    private AnswerPage page(String token, Asked asked, Form form) {
        Way way = way(asked);
        String name = way == Way.YES_OR_NO ? people.me().name() : "";
        return new AnswerPage(path(token), asked.organisationName(), asked.roles(), way, name, form);
    }

    private Way way(Asked asked) {
        if (Acting.who().filter(who -> !who.guest()).isPresent())
            return joining.isMine(asked.address().text()) ? Way.YES_OR_NO : Way.OTHER;
        boolean known = house.on(Duty.SIGN_IN, () -> accounts.withAddress(asked.address()))
                .isPresent();
        return known ? Way.SIGN_IN : Way.BEGIN;
    }

    private static boolean isMe(@Nullable UUID person) {
        return person != null
                && Acting.who()
                        .filter(who -> !who.guest())
                        .map(Who::person)
                        .filter(person::equals)
                        .isPresent();
    }

    private View nowhere() {
        return screens.show("people/organisation/nowhere.jte", Map.of(), HttpStatus.NOT_FOUND);
    }
}
