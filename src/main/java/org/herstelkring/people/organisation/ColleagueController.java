package org.herstelkring.people.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.herstelkring.people.Act;
import org.herstelkring.people.FreshProof;
import org.herstelkring.people.Organisations;
import org.herstelkring.people.People;
import org.herstelkring.shared.SecurityLog;
import org.herstelkring.shared.page.Said;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an organisation may do with a membership. Each asks for fresh proof; none touches an account. */
@Controller
@RequestMapping("/organisation/colleagues/{person}")
@Transactional
class ColleagueController {

    private static final String BACK = "/organisation";

    private final Organisations organisations;
    private final Colleagues colleagues;
    private final People people;
    private final FreshProof proof;

    ColleagueController(Organisations organisations, Colleagues colleagues, People people, FreshProof proof) {
        this.organisations = organisations;
        this.colleagues = colleagues;
        this.people = people;
        this.proof = proof;
    }

    @PostMapping("/end")
    public String end(@PathVariable UUID person, HttpServletRequest request, RedirectAttributes next) {
        colleagues.end(proven(request, Act.of("people.organisation.act.end", people.nameOf(person))), person);
        Said.say(next, "people.organisation.ended");
        return "redirect:" + (organisations.mine().isEmpty() ? "/me" : BACK);
    }

    @PostMapping("/paused")
    public String pause(@PathVariable UUID person, HttpServletRequest request, RedirectAttributes next) {
        colleagues.pause(proven(request, Act.of("people.organisation.act.pause", people.nameOf(person))), person);
        Said.undoable(next, "people.organisation.paused", BACK + "/colleagues/" + person + "/resumed");
        return "redirect:" + BACK;
    }

    @PostMapping("/resumed")
    public String resume(@PathVariable UUID person, HttpServletRequest request, RedirectAttributes next) {
        colleagues.resume(proven(request, Act.of("people.organisation.act.resume", people.nameOf(person))), person);
        Said.say(next, "people.organisation.resumed");
        return "redirect:" + BACK;
    }

    @PostMapping("/roles")
    public String give(
            @PathVariable UUID person,
            @Valid @ModelAttribute OrganisationForms.Roles form,
            BindingResult wrong,
            HttpServletRequest request,
            RedirectAttributes next) {
        UUID led = proven(
                request,
                Act.of("people.organisation.act.roles", people.nameOf(person))
                        .choosing(form.roles().stream()
                                .sorted()
                                .map(role -> "people.role." + role.code())
                                .toList()));
        if (wrong.hasErrors()) {
            Said.say(next, "people.organisation.roles.missing");
        } else {
            colleagues.give(led, person, form.roles());
            Said.say(next, "people.organisation.saved");
        }
        return "redirect:" + (organisations.mine().isEmpty() ? "/me" : BACK);
    }

    private UUID proven(HttpServletRequest request, Act act) {
        UUID led = Led.one(organisations).id();
        proof.require(request, BACK, act);
        SecurityLog.allowed(SecurityLog.Event.CHANGE_COLLEAGUES, request);
        return led;
    }
}
