package org.herstelkring.cases.guardian;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Contacts;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.participant.QrDrawing;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.May;
import org.herstelkring.circle.PersonalLinks;
import org.herstelkring.people.MailMessage;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.herstelkring.people.OutgoingMail;
import org.herstelkring.shared.InstanceAddress;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.words.Spoken;
import org.herstelkring.shared.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody who decides is asked goes to them: on paper to sign, with their own link on it, or that link by mail. */
@Controller
@Transactional
@RequestMapping("/cases/{circle}/guardians/{guardian}")
class LetterController {

    private final Circles circles;
    private final CaseFiles files;
    private final Participants participants;
    private final Contacts contacts;
    private final Guardians guardians;
    private final Ages ages;
    private final AgreementRules rules;
    private final PersonalLinks links;
    private final Organisations organisations;
    private final OutgoingMail post;
    private final InstanceAddress address;
    private final Words words;
    private final Screens screens;
    private final LocalClock clock;
    private final ZoneId zone;

    LetterController(
            Circles circles,
            CaseFiles files,
            Participants participants,
            Contacts contacts,
            Guardians guardians,
            Ages ages,
            AgreementRules rules,
            PersonalLinks links,
            Organisations organisations,
            OutgoingMail post,
            InstanceAddress address,
            Words words,
            Screens screens,
            LocalClock clock,
            ZoneId zone) {
        this.circles = circles;
        this.files = files;
        this.participants = participants;
        this.contacts = contacts;
        this.guardians = guardians;
        this.ages = ages;
        this.rules = rules;
        this.links = links;
        this.organisations = organisations;
        this.post = post;
        this.address = address;
        this.words = words;
        this.screens = screens;
        this.clock = clock;
        this.zone = zone;
    }

    /** The link on it is shown this once; its code is told apart from it. */
    @PostMapping("/letter")
    Object letter(
            @OfCase(value = CasePart.GUARDIAN, paper = true) Access access,
            @OfCase KeeperRights keeping,
            @PathVariable UUID guardian) {
        Guardian one = guardians.get(access, guardian);
        Access people = circles.open(access.circle(), CasePart.PEOPLE, May.READ);
        List<Participant> everybody = participants.of(people);
        CaseFile file = files.get(people);
        var asked = rules.of(file.organisation());
        var today = clock.today();
        PersonalLinks.Made made = links.make(keeping, one.person());
        String url = address.of(made.path());
        Locale language = Locale.of(language(one, everybody));
        return screens.show(
                "cases/guardian/letter.jte",
                new LetterPage(
                        file,
                        one,
                        name(one, everybody),
                        one.participant() ? contact(access, guardian).address() : one.address(),
                        everybody.stream()
                                .filter(child -> child.minor() && one.decidesFor(child.id()))
                                .map(child -> new LetterPage.Line(
                                        child.name(),
                                        Matter.BEFORE.stream()
                                                .map(asked::get)
                                                .filter(rule -> rule != null
                                                        && rule.asksGuardians(ages.of(people, child.id())
                                                                .years(today)))
                                                .toList()))
                                .toList(),
                        organisation(file),
                        url,
                        QrDrawing.of(url),
                        new Spoken(language, clock)
                                .fullDate(made.until().atZone(zone).toLocalDate()),
                        (key, arguments) -> words.say(language, key, arguments)));
    }

    @PostMapping("/mail")
    String mail(
            @OfCase(value = CasePart.GUARDIAN, may = May.CONTRIBUTE) Access access,
            @OfCase KeeperRights keeping,
            @PathVariable UUID guardian,
            RedirectAttributes next) {
        Guardian one = guardians.get(access, guardian);
        List<Participant> everybody = participants.of(circles.open(access.circle(), CasePart.PEOPLE, May.READ));
        Contact way = one.participant() ? contact(access, guardian) : Contact.NONE;
        String email = one.participant() ? (way.mailed() ? way.email() : "") : one.email();
        if (email.isEmpty()) throw new Refusal("cases.participant.link.nomail");
        post.send(MailMessage.to(
                        email, language(one, everybody), "cases.guardian.mail.subject", "cases.guardian.mail.body")
                .with(organisation(files.get(access)))
                .opening(links.make(keeping, one.person()).path())
                .about(access.circle(), one.id()));
        Said.say(next, "cases.guardian.mailed");
        return "redirect:/cases/" + access.circle() + "/guardians/" + guardian;
    }

    private Contact contact(Access access, UUID participant) {
        return contacts.get(circles.open(access.circle(), CasePart.CONTACT, participant, May.READ), participant);
    }

    private String organisation(CaseFile file) {
        return organisations
                .front(file.organisation())
                .map(OrganisationRef::name)
                .orElse("");
    }

    private static String name(Guardian one, List<Participant> everybody) {
        return everybody.stream()
                .filter(person -> one.participant() && person.id().equals(one.id()))
                .map(Participant::name)
                .findFirst()
                .orElse(one.name());
    }

    private static String language(Guardian one, List<Participant> everybody) {
        return everybody.stream()
                .filter(person -> one.participant() && person.id().equals(one.id()))
                .map(Participant::language)
                .findFirst()
                .orElse(one.language());
    }
}
