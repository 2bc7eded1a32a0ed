package org.herstelkring.cases.participant;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseLabels;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Contacts;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.script.Script;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.circle.PersonalLinks;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.words.Shortened;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person of a case: who they are in it, how they are reached, whether they take part. */
@Controller
@RequestMapping("/cases/{id}/people/{person}")
@Transactional
class PersonController {

    private static final String FORM = "cases/participant/form.jte";

    private final Circles circles;
    private final CaseFiles files;
    private final Participants participants;
    private final Contacts contacts;
    private final PersonalLinks links;
    private final Seating seating;
    private final Place place;
    private final CaseLabels labels;
    private final Screens screens;

    PersonController(
            Circles circles,
            CaseFiles files,
            Participants participants,
            Contacts contacts,
            PersonalLinks links,
            Seating seating,
            Place place,
            CaseLabels labels,
            Screens screens) {
        this.circles = circles;
        this.files = files;
        this.participants = participants;
        this.contacts = contacts;
        this.links = links;
        this.seating = seating;
        this.place = place;
        this.labels = labels;
        this.screens = screens;
    }

    @GetMapping
    Object show(@PathVariable UUID id, @PathVariable UUID person) {
        Access access = circles.open(id, CasePart.PEOPLE, person, May.READ);
        Participant one = participants.get(access, person);
        Access contact = circles.open(id, CasePart.CONTACT, person, May.READ);
        var standing = place.standing(access, person);
        CaseFile file = files.get(access);
        return screens.show(
                "cases/participant/person.jte",
                new PersonPage(
                        file,
                        one,
                        participants.all(access),
                        labels.of(file.organisation()),
                        contacts.get(contact, person),
                        links.states(circles.keep(id)).get(one.person()),
                        standing.words(),
                        standing.withdrawnAt(),
                        !place.hasHistory(access, person)));
    }

    @GetMapping("/edit")
    Object edit(@PathVariable UUID id, @PathVariable UUID person) {
        Access access = circles.open(id, CasePart.PEOPLE, May.CONTRIBUTE);
        Participant one = participants.get(access, person);
        Access contact = circles.open(id, CasePart.CONTACT, person, May.CONTRIBUTE);
        return screens.show(FORM, page(access, one, Form.of(PersonForm.of(one, contacts.get(contact, person)))));
    }

    @PostMapping
    Object change(
            @PathVariable("id") UUID circle,
            @PathVariable UUID person,
            @Valid @ModelAttribute PersonForm typed,
            BindingResult result,
            RedirectAttributes next) {
        Access access = circles.open(circle, CasePart.PEOPLE, May.CONTRIBUTE);
        Participant one = participants.get(access, person);
        List<Participant> people = participants.of(access);
        Script script = Script.load(files.get(access).script());
        PersonRules.check(typed, script, people, result);
        if (result.hasErrors()) return screens.again(FORM, page(access, one, Form.of(result)));
        if (!seating.change(access, person, typed.in(script))) throw stale(access, script, person, typed);
        Said.say(next, "participant.kept");
        return "redirect:/cases/" + circle + "/people/" + person;
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable UUID id,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes next) {
        String kept = Typed.lines(words);
        seating.withdraw(circles.open(id, CasePart.PEOPLE, May.CONTRIBUTE), person, Shortened.cut(kept, 2000));
        Said.undoable(next, "participant.withdrawn.done", "/cases/" + id + "/people/" + person + "/return");
        return "redirect:/cases/" + id + "/people/" + person;
    }

    @PostMapping("/return")
    String comeBack(@PathVariable UUID id, @PathVariable UUID person, RedirectAttributes next) {
        seating.comeBack(circles.open(id, CasePart.PEOPLE, May.CONTRIBUTE), person);
        Said.say(next, "participant.returned");
        return "redirect:/cases/" + id + "/people/" + person;
    }

    @PostMapping("/removal")
    String remove(@PathVariable UUID id, @PathVariable UUID person, RedirectAttributes next) {
        seating.remove(circles.open(id, CasePart.PEOPLE, May.CONTRIBUTE), person);
        Said.say(next, "participant.removed");
        return "redirect:/cases/" + id + "/people";
    }

    private Stale stale(Access access, Script script, UUID person, PersonForm mine) {
        Access contact = circles.open(access.circle(), CasePart.CONTACT, person, May.READ);
        PersonForm theirs = PersonForm.of(participants.get(access, person), contacts.get(contact, person));
        return PersonMerge.of(theirs, mine, script, participants.of(access));
    }

    private PersonFormPage page(Access access, Participant one, Form form) {
        CaseFile file = files.get(access);
        return new PersonFormPage(file, form, participants.of(access), labels.of(file.organisation()), one);
    }
}
