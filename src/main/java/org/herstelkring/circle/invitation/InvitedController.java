package org.herstelkring.circle.invitation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.herstelkring.circle.invitation.InvitationAcceptance.Answer;
import org.herstelkring.people.Attempts;
import org.herstelkring.people.Attempts.Limit;
import org.herstelkring.people.People;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Place;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an invitation leads to. It says who invites only to somebody with an account, and never what about. */
@Controller
class InvitedController {

    private static final int TRIES = 30;

    private final InvitationAcceptance door;
    private final InvitationCipher invitationCipher;
    private final Attempts attempts;
    private final People people;
    private final Screens screens;

    InvitedController(
            InvitationAcceptance door,
            InvitationCipher invitationCipher,
            Attempts attempts,
            People people,
            Screens screens) {
        this.door = door;
        this.invitationCipher = invitationCipher;
        this.attempts = attempts;
        this.people = people;
        this.screens = screens;
    }

    /** Where a printed code is typed. */
    @GetMapping("/invited")
    Object codeForm() {
        return screens.show("circle/invitation/code.jte", new CodePage("", null));
    }

    @PostMapping("/invited")
    Object code(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        if (hasAccount() && attempts.left(tries(request)) == 0) return tooOften(code);
        InvitationToken pass = InvitationToken.typed(code);
        if (door.look(pass, hasAccount()) instanceof Answer.Nowhere)
            return attempts.allows(tries(request))
                    ? screens.again(
                            "circle/invitation/code.jte", new CodePage(code, "circle.invitation.invited.code.wrong"))
                    : tooOften(code);
        return "redirect:/invited/at/" + invitationCipher.ticket(pass);
    }

    /** From a mail. */
    @GetMapping("/invited/{token}")
    Object open(@PathVariable String token, HttpServletRequest request) {
        return show(new InvitationToken(token), request);
    }

    /** The same, in an address that can be remembered while somebody signs in. */
    @GetMapping("/invited/at/{ticket}")
    Object at(@PathVariable String ticket, HttpServletRequest request) {
        return show(invitationCipher.ofTicket(ticket), request);
    }

    private Object show(InvitationToken pass, HttpServletRequest request) {
        return counted(pass, door.look(pass, hasAccount()), request);
    }

    @PostMapping("/invited/at/{ticket}/acceptance")
    Object accept(
            @PathVariable String ticket,
            @Valid @ModelAttribute NameForm form,
            BindingResult wrong,
            HttpServletRequest request) {
        if (!hasAccount()) return "redirect:/invited/at/" + ticket;
        InvitationToken pass = invitationCipher.ofTicket(ticket);
        Answer now = door.look(pass, true);
        if (now instanceof Answer.Invited invited && !invited.theirs() && wrong.hasErrors())
            return page(pass, now, "circle.invitation.invited.name.missing");
        Answer answer = door.accept(pass, form.name());
        if (answer instanceof Answer.Inside inside) return "redirect:" + inside.start();
        if (answer instanceof Answer.Asked) return "redirect:/invited/at/" + ticket;
        return counted(pass, answer, request);
    }

    /** How whoever invited will read who comes. */
    record NameForm(@NotBlank @Size(max = 100) String name) {

        NameForm {
            name = TypedText.name(name);
        }
    }

    @PostMapping("/invited/at/{ticket}/refusal")
    Object refuse(@PathVariable String ticket, HttpServletRequest request) {
        if (!hasAccount()) return "redirect:/invited/at/" + ticket;
        InvitationToken pass = invitationCipher.ofTicket(ticket);
        return counted(pass, door.refuse(pass), request);
    }

    /** What opens nothing counts as a try. */
    private Object counted(InvitationToken pass, Answer answer, HttpServletRequest request) {
        return answer instanceof Answer.Nowhere && !attempts.allows(tries(request))
                ? tooOften("")
                : page(pass, answer, null);
    }

    private Object page(InvitationToken pass, Answer answer, @Nullable String trouble) {
        String here = "/invited/at/" + invitationCipher.ticket(pass);
        return switch (answer) {
            case Answer.Nowhere _ -> screens.show("circle/invitation/nowhere.jte", hasAccount(), HttpStatus.NOT_FOUND);
            case Answer.SignInFirst _ -> screens.show("circle/invitation/first.jte", here);
            case Answer.Own _ -> screens.show("circle/invitation/own.jte", here, HttpStatus.CONFLICT);
            case Answer.Inside inside -> "redirect:" + inside.start();
            case Answer.SaidNo _ -> screens.show("circle/invitation/no.jte", here);
            case Answer.Asked asked -> screens.show("circle/invitation/asked.jte", asked.inviter());
            case Answer.Invited invited -> {
                InvitedPage page = new InvitedPage(
                        here,
                        invited.inviter(),
                        invited.theirs(),
                        invited.promised(),
                        people.me().name(),
                        trouble);
                yield trouble == null
                        ? screens.show("circle/invitation/page.jte", page)
                        : screens.again("circle/invitation/page.jte", page);
            }
        };
    }

    /**
     * Only what opens nothing is counted: for a person, and for whoever is nobody yet by place. The right code of 80 bits is
     * let through from any place, however many wrong ones others typed there.
     */
    private static Limit tries(HttpServletRequest request) {
        String who = hasAccount() ? "invited, by " + Acting.someone() : "invited, from " + Place.of(request);
        return new Limit(who, TRIES, Duration.ofMinutes(15));
    }

    private Object tooOften(String code) {
        return screens.show(
                "circle/invitation/code.jte",
                new CodePage(code, "circle.invitation.invited.slow"),
                HttpStatus.TOO_MANY_REQUESTS);
    }

    private static boolean hasAccount() {
        return Acting.who().filter(who -> !who.guest()).isPresent();
    }
}
