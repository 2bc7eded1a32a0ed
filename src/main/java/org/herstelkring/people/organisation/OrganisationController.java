package org.herstelkring.people.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.herstelkring.people.Act;
import org.herstelkring.people.FreshProof;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.people.Organisations;
import org.herstelkring.people.internal.Zones;
import org.herstelkring.people.mail.Mailbox;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organisation a person belongs to: seen by its members, kept by those who administer it. */
@Controller
@Transactional
class OrganisationController {

    private static final String PAGE = "people/organisation/page.jte";

    private final Screens screens;
    private final Organisations organisations;
    private final OrganisationWords words;
    private final Colleagues colleagues;
    private final ColleagueInvitations invitations;
    private final FreshProof proof;
    private final Mailbox mailbox;

    OrganisationController(
            Screens screens,
            Organisations organisations,
            OrganisationWords words,
            Colleagues colleagues,
            ColleagueInvitations invitations,
            FreshProof proof,
            Mailbox mailbox) {
        this.screens = screens;
        this.organisations = organisations;
        this.words = words;
        this.colleagues = colleagues;
        this.invitations = invitations;
        this.proof = proof;
        this.mailbox = mailbox;
    }

    @GetMapping("/organisation")
    public View show() {
        OrganisationRef mine = mine();
        return screens.show(PAGE, page(mine, Form.of(words.of(mine.id()))));
    }

    @PostMapping("/organisation")
    public Object change(
            @Valid @ModelAttribute OrganisationForms.Words form,
            BindingResult result,
            HttpServletRequest request,
            RedirectAttributes next) {
        OrganisationRef led = led();
        proof.require(request, "/organisation");
        if (!result.hasFieldErrors("zone") && !Zones.isOne(form.zone()))
            result.rejectValue("zone", "people.zone.missing");
        if (result.hasErrors()) return screens.again(PAGE, page(led, Form.of(result)));
        words.change(led.id(), form);
        Said.say(next, "people.organisation.saved");
        return "redirect:/organisation";
    }

    /** Whoever belongs here may leave; who administers it alone first makes somebody else an administrator. */
    @PostMapping("/organisation/leaving")
    public String leave(
            @RequestParam(required = false) @Nullable UUID organisation,
            HttpServletRequest request,
            RedirectAttributes next) {
        // Where a membership rests the organisation's own page does not open, and one may leave all the same.
        OrganisationRef mine = organisation == null
                ? mine()
                : organisations.front(organisation).orElseThrow(NotHere::new);
        proof.require(
                request,
                organisation == null ? "/organisation" : "/me",
                Act.of("people.organisation.act.leave", mine.name()));
        colleagues.end(mine.id(), Acting.someone());
        Said.say(next, "people.organisation.left", mine.name());
        return "redirect:/me";
    }

    private OrganisationPage page(OrganisationRef organisation, Form wordsForm) {
        boolean admin = organisations.has(organisation.id(), OrganisationRole.ADMIN);
        return new OrganisationPage(
                organisation,
                admin,
                colleagues.of(organisation.id()),
                admin ? invitations.of(organisation.id()) : List.of(),
                wordsForm,
                Zones.options(),
                mailbox.isOpen());
    }

    private OrganisationRef mine() {
        return organisations.mine().stream().findFirst().orElseThrow(NotHere::new);
    }

    /** The one shown, when the acting person administers it. */
    private OrganisationRef led() {
        return Led.one(organisations);
    }
}
