package org.herstelkring.people.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.people.Act;
import org.herstelkring.people.FreshProof;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.people.Organisations;
import org.herstelkring.people.mail.Mailbox;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.SecurityLog;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking somebody to be a colleague. What whoever asks learns is whether they came. */
@Controller
@RequestMapping("/organisation/invitations")
@Transactional
class InvitingController {

    private static final String PAGE = "people/organisation/invite.jte";
    private static final String BACK = "/organisation";
    private static final String HERE = "/organisation/invitations/new";

    private final Organisations organisations;
    private final ColleagueInvitations invitations;
    private final FreshProof proof;
    private final Mailbox mailbox;
    private final Screens screens;

    InvitingController(
            Organisations organisations,
            ColleagueInvitations invitations,
            FreshProof proof,
            Mailbox mailbox,
            Screens screens) {
        this.organisations = organisations;
        this.invitations = invitations;
        this.proof = proof;
        this.mailbox = mailbox;
        this.screens = screens;
    }

    @GetMapping("/new")
    Object form(HttpServletRequest request) {
        OrganisationRef led = Led.one(organisations);
        proof.require(request, HERE);
        Map<String, Object> begin = Map.of("roles", OrganisationRole.FACILITATOR.name(), "id", Ids.next());
        return screens.show(PAGE, page(led, Form.of(begin)));
    }

    @PostMapping
    Object invite(
            @Valid @ModelAttribute OrganisationForms.Invitation form,
            BindingResult result,
            HttpServletRequest request,
            RedirectAttributes next) {
        OrganisationRef led = Led.one(organisations);
        proof.require(request, HERE);
        if (!result.hasErrors() && !invitations.mayWriteTo(form.email()))
            result.rejectValue("email", "people.mail.slow");
        if (result.hasErrors()) return screens.again(PAGE, page(led, Form.of(result)));
        if (!invitations.invite(form.id(), led, form.name(), form.email(), form.roles())) {
            result.rejectValue("email", "people.organisation.invite.stands");
            return screens.again(
                    PAGE, page(led, Form.of(result).with("id", Ids.next().toString())));
        }
        SecurityLog.allowed(SecurityLog.Event.CHANGE_COLLEAGUES, request);
        Said.say(next, "people.organisation.invited");
        return "redirect:/organisation";
    }

    @PostMapping("/{id}/again")
    String again(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes next) {
        OrganisationRef led = Led.one(organisations);
        proof.require(request, BACK, Act.of("people.organisation.act.again", called(id, led)));
        invitations.again(id, led);
        SecurityLog.allowed(SecurityLog.Event.CHANGE_COLLEAGUES, request);
        Said.say(next, "people.organisation.invited");
        return "redirect:/organisation";
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes next) {
        OrganisationRef led = Led.one(organisations);
        proof.require(request, BACK, Act.of("people.organisation.act.withdraw", called(id, led)));
        invitations.withdraw(id, led.id());
        SecurityLog.allowed(SecurityLog.Event.CHANGE_COLLEAGUES, request);
        Said.say(next, "people.organisation.invite.withdrawn");
        return "redirect:/organisation";
    }

    /** How whoever asked calls the one they asked. */
    private String called(UUID id, OrganisationRef led) {
        return invitations.of(led.id()).stream()
                .filter(one -> one.id().equals(id))
                .map(ColleagueInvitation::called)
                .findFirst()
                .orElse("");
    }

    private InvitePage page(OrganisationRef led, Form form) {
        return new InvitePage(led.name(), form, mailbox.isOpen());
    }
}
