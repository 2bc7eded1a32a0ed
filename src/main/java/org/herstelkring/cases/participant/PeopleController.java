package org.herstelkring.cases.participant;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.cases.CaseAccess;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseFrame;
import org.herstelkring.cases.CaseLabels;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Contacts;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.guardian.Guardians;
import org.herstelkring.cases.script.Script;
import org.herstelkring.cases.seating.Seatings;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.May;
import org.herstelkring.circle.PersonalLinks;
import org.herstelkring.people.ContactBook;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.MadeOnce;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody in a case, and somebody new. */
@Controller
@RequestMapping("/cases/{circle}/people")
@Transactional
class PeopleController {

    private static final String FORM = "cases/participant/form.jte";

    private final CaseFiles files;
    private final Participants participants;
    private final Contacts contacts;
    private final PersonalLinks links;
    private final ParticipantAdmission participantAdmission;
    private final Participation place;
    private final Guardians guardians;
    private final ContactBook book;
    private final CaseLabels labels;
    private final CaseFrame frame;
    private final Seatings seatings;
    private final Screens screens;

    PeopleController(
            CaseFiles files,
            Participants participants,
            Contacts contacts,
            PersonalLinks links,
            ParticipantAdmission participantAdmission,
            Participation place,
            Guardians guardians,
            ContactBook book,
            CaseLabels labels,
            CaseFrame frame,
            Seatings seatings,
            Screens screens) {
        this.files = files;
        this.participants = participants;
        this.contacts = contacts;
        this.links = links;
        this.participantAdmission = participantAdmission;
        this.place = place;
        this.guardians = guardians;
        this.book = book;
        this.labels = labels;
        this.frame = frame;
        this.seatings = seatings;
        this.screens = screens;
    }

    @GetMapping
    Object all(
            @OfCase({CasePart.PEOPLE, CasePart.CONTACT, CasePart.GUARDIAN}) CaseAccess opened,
            @OfCase KeeperRights keeping) {
        Access access = opened.of(CasePart.PEOPLE);
        Access deciding = opened.of(CasePart.GUARDIAN);
        frame.prepare(
                access,
                contacts.asked(opened.of(CasePart.CONTACT)),
                guardians.asked(deciding),
                seatings.askedOrder(access));
        CaseFile file = files.get(access);
        return screens.show(
                "cases/participant/people.jte",
                new PeoplePage(
                        file,
                        participants.of(access),
                        contacts.of(opened.of(CasePart.CONTACT)),
                        links.states(keeping),
                        labels.of(file.organisation()),
                        guardians.of(deciding).stream()
                                .flatMap(one -> one.children().stream())
                                .collect(Collectors.toSet()),
                        seatings.order(access, Script.load(file.script()), participants.of(access), List.of())));
    }

    /** @param from somebody of the contact book, whose data are filled in */
    @GetMapping("/new")
    Object fresh(
            @OfCase(value = CasePart.PEOPLE, may = May.CONTRIBUTE) Access access,
            @RequestParam(required = false) @Nullable ParticipantRole role,
            @RequestParam(required = false) @Nullable UUID from) {
        frame.prepare(access);
        CaseFile file = files.get(access);
        PersonForm fresh = PersonForm.fresh(Ids.next(), file.language(), role);
        Form form = Form.of(
                from == null
                        ? fresh
                        : book.find(file.organisation(), from).map(fresh::of).orElseThrow(NotHere::new));
        return screens.show(FORM, page(file, form, participants.of(access)));
    }

    /** @param then {@code another} to go on with somebody else */
    @PostMapping
    Object add(
            @OfCase(value = CasePart.PEOPLE, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @Valid @ModelAttribute PersonForm typed,
            BindingResult result,
            @RequestParam(required = false) @Nullable String then,
            RedirectAttributes next) {
        List<Participant> people = participants.of(access);
        CaseFile file = files.get(access);
        Script script = Script.load(file.script());
        PersonRules.check(typed, script, people, result);
        if (result.hasErrors()) return screens.again(FORM, page(file, Form.of(result), people));
        UUID id = Objects.requireNonNull(typed.id());
        MadeOnce kept = participantAdmission.add(access, id, typed.in(script));
        if (!kept.stands()) throw PersonMerge.of(participantAdmission.stands(access, id), typed, script, people);
        Said.say(next, kept == MadeOnce.CHANGED ? "cases.participant.kept" : "cases.participant.added");
        return "redirect:/cases/" + circle + "/people" + ("another".equals(then) ? "/new" : "");
    }

    /** @param earlier whether the seat moves one place back, else one place on */
    @PostMapping("/{person}/seat")
    String seat(
            @OfCase(value = CasePart.PEOPLE, may = May.CONTRIBUTE) Access toPeople,
            @PathVariable UUID circle,
            @PathVariable UUID person,
            @RequestParam boolean earlier) {
        place.move(toPeople, person, earlier);
        return "redirect:/cases/" + circle + "/people";
    }

    private PersonFormPage page(CaseFile file, Form form, List<Participant> people) {
        return new PersonFormPage(
                file, form, people, labels.of(file.organisation()), book.of(file.organisation()), null);
    }
}
