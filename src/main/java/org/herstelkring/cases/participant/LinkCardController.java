package org.herstelkring.cases.participant;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseFrame;
import org.herstelkring.cases.CaseLetters;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Contacts;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.May;
import org.herstelkring.circle.PersonalLinks;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.herstelkring.shared.InstanceAddress;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way in of one participant: a link by mail, a card on paper, a code to say aloud; and taking it all back. */
@Controller
@RequestMapping("/cases/{circle}/people/{person}/link")
@Transactional
class LinkCardController {

    private final CaseFiles files;
    private final Participants participants;
    private final Contacts contacts;
    private final PersonalLinks links;
    private final CaseLetters letters;
    private final Organisations organisations;
    private final InstanceAddress address;
    private final Words words;
    private final CaseFrame frame;
    private final Screens screens;
    private final ZoneId zone;

    LinkCardController(
            CaseFiles files,
            Participants participants,
            Contacts contacts,
            PersonalLinks links,
            CaseLetters letters,
            Organisations organisations,
            InstanceAddress address,
            Words words,
            CaseFrame frame,
            Screens screens,
            ZoneId zone) {
        this.files = files;
        this.participants = participants;
        this.contacts = contacts;
        this.links = links;
        this.letters = letters;
        this.organisations = organisations;
        this.address = address;
        this.words = words;
        this.frame = frame;
        this.screens = screens;
        this.zone = zone;
    }

    @GetMapping
    Object show(
            @OfCase(value = CasePart.CONTACT, may = May.CONTRIBUTE, about = "person") Access access,
            @OfCase KeeperRights keeping,
            @PathVariable UUID person) {
        frame.prepare(access, contacts.asked(access));
        Participant one = participant(access, person);
        Contact contact = contacts.get(access, person);
        String code = links.code(keeping, one.person());
        return screens.show(
                "cases/participant/link.jte",
                new ParticipantLinkPage(
                        files.get(access),
                        one,
                        contact,
                        code,
                        links.states(keeping).get(one.person())));
    }

    /** The link itself is shown this once: nobody can read it back later, the house included. */
    @PostMapping("/card")
    Object card(
            @OfCase(value = CasePart.CONTACT, about = "person", paper = true) Access access,
            @OfCase KeeperRights keeping,
            @PathVariable UUID person) {
        Participant one = takingPart(access, person);
        links.restore(keeping, one.person());
        PersonalLinks.Made made = links.make(keeping, one.person());
        links.codePrinted(keeping, List.of(one.person()));
        CaseFile file = files.get(access);
        Locale language = Locale.of(one.language());
        String url = address.of(made.path());
        return screens.show(
                "cases/participant/card.jte",
                new LinkCardPage(
                        file,
                        one,
                        url,
                        links.code(keeping, one.person()),
                        QrDrawing.of(url),
                        made.until().atZone(zone).toLocalDate(),
                        organisations
                                .front(file.organisation())
                                .map(OrganisationRef::name)
                                .orElse(""),
                        (key, arguments) -> words.say(language, key, arguments)));
    }

    @PostMapping("/mail")
    String mail(
            @OfCase(value = CasePart.CONTACT, may = May.CONTRIBUTE, about = "person") Access access,
            @OfCase KeeperRights keeping,
            @PathVariable UUID circle,
            @PathVariable UUID person,
            RedirectAttributes next) {
        Participant one = takingPart(access, person);
        links.restore(keeping, one.person());
        String organisation = organisations
                .front(files.get(access).organisation())
                .map(OrganisationRef::name)
                .orElse("");
        var letter = letters.send(
                access,
                one,
                "cases.participant.mail.subject",
                "cases.participant.mail.body",
                List.of(organisation),
                List.of());
        if (letter.isEmpty()) throw new Refusal("cases.participant.link.nomail");
        Said.say(next, "cases.participant.link.mailed");
        return "redirect:" + path(circle, person);
    }

    @PostMapping("/code")
    String code(
            @OfCase(value = CasePart.CONTACT, may = May.CONTRIBUTE, about = "person") Access access,
            @OfCase KeeperRights keeping,
            @PathVariable UUID circle,
            @PathVariable UUID person,
            RedirectAttributes next) {
        links.newCode(keeping, participant(access, person).person());
        Said.say(next, "cases.participant.code.renewed");
        return "redirect:" + path(circle, person);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @OfCase(value = CasePart.CONTACT, may = May.CONTRIBUTE, about = "person") Access access,
            @OfCase KeeperRights keeping,
            @PathVariable UUID circle,
            @PathVariable UUID person,
            RedirectAttributes next) {
        links.withdraw(keeping, participant(access, person).person());
        Said.say(next, "cases.participant.link.withdrawn");
        return "redirect:" + path(circle, person);
    }

    private Participant participant(Access access, UUID person) {
        return participants.get(access, person);
    }

    private Participant takingPart(Access access, UUID person) {
        Participant one = participants.get(access, person);
        if (one.stands() == Participant.Stands.WITHDRAWN) throw new Refusal("cases.participant.link.gone");
        return one;
    }

    private static String path(UUID circle, UUID person) {
        return "/cases/" + circle + "/people/" + person + "/link";
    }
}
