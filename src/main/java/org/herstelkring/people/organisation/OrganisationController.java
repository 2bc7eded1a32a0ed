package org.herstelkring.people.organisation;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.people.Organisations;
import org.herstelkring.people.internal.Zones;
import org.herstelkring.people.mail.Mailbox;
import org.herstelkring.shared.NotHere;
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
    private final Mailbox mailbox;

    OrganisationController(
            Screens screens,
            Organisations organisations,
            OrganisationWords words,
            Colleagues colleagues,
            Mailbox mailbox) {
        this.screens = screens;
        this.organisations = organisations;
        this.words = words;
        this.colleagues = colleagues;
        this.mailbox = mailbox;
    }

    @GetMapping("/organisation")
    public View show() {
        OrganisationRef mine = mine();
        return screens.show(PAGE, page(mine, Form.of(words.of(mine.id())), beginning()));
    }

    @PostMapping("/organisation")
    public Object change(
            @Valid @ModelAttribute OrganisationForms.Words form, BindingResult result, RedirectAttributes next) {
        OrganisationRef led = led();
        if (!result.hasFieldErrors("zone") && !Zones.isOne(form.zone()))
            result.rejectValue("zone", "people.zone.missing");
        if (result.hasErrors()) return screens.again(PAGE, page(led, Form.of(result), beginning()));
        words.change(led.id(), form);
        Said.say(next, "people.organisation.saved");
        return "redirect:/organisation";
    }

    @PostMapping("/organisation/invitations")
    public Object invite(
            @Valid @ModelAttribute OrganisationForms.Invitation form, BindingResult result, RedirectAttributes next) {
        OrganisationRef led = led();
        if (result.hasErrors()) return screens.again(PAGE, page(led, Form.of(words.of(led.id())), Form.of(result)));
        colleagues.invite(led, form.name(), form.email(), form.roles());
        Said.say(next, "people.organisation.invited");
        return "redirect:/organisation";
    }

    @PostMapping("/organisation/colleagues/{person}/end")
    public String end(@PathVariable UUID person, RedirectAttributes next) {
        colleagues.end(led().id(), person);
        Said.say(next, "people.organisation.ended");
        return "redirect:/organisation";
    }

    @PostMapping("/organisation/colleagues/{person}/disabled")
    public String disable(@PathVariable UUID person, RedirectAttributes next) {
        colleagues.disable(led().id(), person);
        Said.undoable(next, "people.organisation.disabled", "/organisation/colleagues/" + person + "/enabled");
        return "redirect:/organisation";
    }

    @PostMapping("/organisation/colleagues/{person}/enabled")
    public String enable(@PathVariable UUID person, RedirectAttributes next) {
        colleagues.enable(led().id(), person);
        Said.say(next, "people.organisation.enabled");
        return "redirect:/organisation";
    }

    private OrganisationPage page(OrganisationRef organisation, Form wordsForm, Form invitation) {
        return new OrganisationPage(
                organisation,
                organisations.has(organisation.id(), OrganisationRole.ADMIN),
                colleagues.of(organisation.id()),
                wordsForm,
                invitation,
                Zones.options(),
                mailbox.isOpen());
    }

    private static Form beginning() {
        return Form.of(Map.of("roles", OrganisationRole.FACILITATOR.name()));
    }

    private OrganisationRef mine() {
        return organisations.mine().stream().findFirst().orElseThrow(NotHere::new);
    }

    /** The one shown, when the acting person administers it. */
    private OrganisationRef led() {
        OrganisationRef mine = mine();
        if (!organisations.has(mine.id(), OrganisationRole.ADMIN)) throw new NotHere();
        return mine;
    }
}
