package org.herstelkring.cases.participant;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseAccess;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseFrame;
import org.herstelkring.cases.CaseLabels;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Contacts;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.guardian.Guardians;
import org.herstelkring.cases.script.Script;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.May;
import org.herstelkring.circle.PersonalLinks;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.page.TypedText;
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
@RequestMapping("/cases/{circle}/people/{person}")
@Transactional
class PersonController {

    private static final String FORM = "cases/participant/form.jte";

    private final Circles circles;
    private final CaseFiles files;
    private final Participants participants;
    private final Contacts contacts;
    private final PersonalLinks links;
    private final ParticipantAdmission participantAdmission;
    private final Participation place;
    private final Guardians guardians;
    private final CaseLabels labels;
    private final CaseFrame frame;
    private final Screens screens;

    PersonController(
            Circles circles,
            CaseFiles files,
            Participants participants,
            Contacts contacts,
            PersonalLinks links,
            ParticipantAdmission participantAdmission,
            Participation place,
            Guardians guardians,
            CaseLabels labels,
            CaseFrame frame,
            Screens screens) {
        this.circles = circles;
        this.files = files;
        this.participants = participants;
        this.contacts = contacts;
        this.links = links;
        this.participantAdmission = participantAdmission;
        this.place = place;
        this.guardians = guardians;
        this.labels = labels;
        this.frame = frame;
        this.screens = screens;
    }

    @GetMapping
    Object show(
            @OfCase(
                            value = {CasePart.PEOPLE, CasePart.CONTACT},
                            about = "person")
                    CaseAccess opened,
            @OfCase KeeperRights keeping,
            @PathVariable UUID person) {
        Access access = opened.of(CasePart.PEOPLE);
        Access deciding = circles.open(access.circle(), CasePart.GUARDIAN, May.READ);
        frame.prepare(access, contacts.asked(opened.of(CasePart.CONTACT)), guardians.asked(deciding));
        List<Participant> all = participants.all(access);
        Participant one = all.stream()
                .filter(found -> found.id().equals(person))
                .findFirst()
                .orElseThrow(NotHere::new);
        var standing = place.standing(access, person);
        CaseFile file = files.get(access);
        return screens.show(
                "cases/participant/person.jte",
                new ParticipantPage(
                        file,
                        one,
                        all,
                        labels.of(file.organisation()),
                        contacts.get(opened.of(CasePart.CONTACT), person),
                        links.states(keeping).get(one.person()),
                        standing.words(),
                        standing.withdrawnAt(),
                        !standing.hasHistory(),
                        guardians.of(deciding).stream().anyMatch(found -> found.decidesFor(person))));
    }

    @GetMapping("/edit")
    Object edit(
            @OfCase(value = CasePart.PEOPLE, may = May.CONTRIBUTE) Access access,
            @OfCase(value = CasePart.CONTACT, may = May.CONTRIBUTE, about = "person") Access contact,
            @PathVariable UUID person) {
        frame.prepare(access, contacts.asked(contact));
        Participant one = participants.get(access, person);
        return screens.show(FORM, page(access, one, Form.of(PersonForm.of(one, contacts.get(contact, person)))));
    }

    @PostMapping
    Object change(
            @OfCase(value = CasePart.PEOPLE, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @PathVariable UUID person,
            @Valid @ModelAttribute PersonForm typed,
            BindingResult result,
            RedirectAttributes next) {
        Participant one = participants.get(access, person);
        List<Participant> people = participants.of(access);
        Script script = Script.load(files.get(access).script());
        PersonRules.check(typed, script, people, result);
        if (result.hasErrors()) return screens.again(FORM, page(access, one, Form.of(result)));
        if (!participantAdmission.change(access, person, typed.in(script))) throw stale(access, script, person, typed);
        Said.say(next, "cases.participant.kept");
        return "redirect:/cases/" + circle + "/people/" + person;
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @OfCase(value = CasePart.PEOPLE, may = May.CONTRIBUTE) Access toPeople,
            @PathVariable UUID circle,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes next) {
        String kept = TypedText.lines(words);
        participantAdmission.withdraw(toPeople, person, TypedText.within(kept, 2000));
        Said.undoable(next, "cases.participant.withdrawn.done", "/cases/" + circle + "/people/" + person + "/return");
        return "redirect:/cases/" + circle + "/people/" + person;
    }

    @PostMapping("/return")
    String comeBack(
            @OfCase(value = CasePart.PEOPLE, may = May.CONTRIBUTE) Access toPeople,
            @PathVariable UUID circle,
            @PathVariable UUID person,
            RedirectAttributes next) {
        participantAdmission.comeBack(toPeople, person);
        Said.say(next, "cases.participant.returned");
        return "redirect:/cases/" + circle + "/people/" + person;
    }

    @PostMapping("/removal")
    String remove(
            @OfCase(value = CasePart.PEOPLE, may = May.CONTRIBUTE) Access toPeople,
            @PathVariable UUID circle,
            @PathVariable UUID person,
            RedirectAttributes next) {
        participantAdmission.remove(toPeople, person);
        Said.say(next, "cases.participant.removed");
        return "redirect:/cases/" + circle + "/people";
    }

    private Stale stale(Access access, Script script, UUID person, PersonForm mine) {
        Access contact = circles.open(access.circle(), CasePart.CONTACT, person, May.READ);
        PersonForm theirs = PersonForm.of(participants.get(access, person), contacts.get(contact, person));
        return PersonMerge.of(theirs, mine, script, participants.of(access));
    }

    private PersonFormPage page(Access access, Participant one, Form form) {
        CaseFile file = files.get(access);
        return new PersonFormPage(file, form, participants.of(access), labels.of(file.organisation()), List.of(), one);
    }
}
