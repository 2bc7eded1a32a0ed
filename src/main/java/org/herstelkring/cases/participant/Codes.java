package org.herstelkring.cases.participant;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseFrame;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Contacts;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.guardian.Guardians;
import org.herstelkring.cases.letter.FormsOfAddress;
import org.herstelkring.cases.paper.CodePaper;
import org.herstelkring.cases.paper.CodeSheet;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.May;
import org.herstelkring.circle.PersonalLinks;
import org.herstelkring.people.Letterheads;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.herstelkring.people.WorkContact;
import org.herstelkring.people.WorkContacts;
import org.herstelkring.shared.InstanceAddress;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Paper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The codes of the people of a case: who has theirs, and what is put on paper for those who do not. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Codes {

    private final CaseFrame frame;
    private final CaseFiles files;
    private final Participants participants;
    private final Contacts contacts;
    private final Facilitators facilitators;
    private final PersonalLinks links;
    private final Organisations organisations;
    private final Letterheads letterheads;
    private final WorkContacts reached;
    private final FormsOfAddress forms;
    private final Guardians guardians;
    private final Circles circles;
    private final InstanceAddress address;
    private final CodePaper paper;
    private final LocalClock clock;
    private final ZoneId zone;

    Codes(
            CaseFrame frame,
            CaseFiles files,
            Participants participants,
            Contacts contacts,
            Facilitators facilitators,
            PersonalLinks links,
            Organisations organisations,
            Letterheads letterheads,
            WorkContacts reached,
            FormsOfAddress forms,
            Guardians guardians,
            Circles circles,
            InstanceAddress address,
            CodePaper paper,
            LocalClock clock,
            ZoneId zone) {
        this.frame = frame;
        this.files = files;
        this.participants = participants;
        this.contacts = contacts;
        this.facilitators = facilitators;
        this.links = links;
        this.organisations = organisations;
        this.letterheads = letterheads;
        this.reached = reached;
        this.forms = forms;
        this.guardians = guardians;
        this.circles = circles;
        this.address = address;
        this.paper = paper;
        this.clock = clock;
        this.zone = zone;
    }

    CodesPage page(Access access, KeeperRights keeping, Form form) {
        frame.prepare(access, contacts.asked(access), links.asked(keeping), forms.asked(access));
        return new CodesPage(files.get(access), lines(access, keeping), form);
    }

    /**
     * Letters with the code alone, for those whose link comes by mail; or cards to hand over, with the link as well for
     * those who get no mail. A link that is printed is made for it.
     */
    Paper paper(Access access, KeeperRights keeping, List<UUID> who, boolean letters) {
        CaseFile file = files.get(access);
        OrganisationRef organisation = organisations.front(file.organisation()).orElseThrow(NotHere::new);
        List<String> contact = contact(access);
        List<CodesPage.Line> chosen = chosen(access, keeping, who).stream()
                .filter(line -> !letters || line.who().mailed())
                .toList();
        if (chosen.isEmpty()) throw new NotHere();
        List<CodeSheet> sheets = new ArrayList<>();
        for (CodesPage.Line line : chosen)
            sheets.add(new CodeSheet(
                    Locale.of(line.who().language()),
                    line.who().formal(),
                    organisation.name(),
                    letters ? line.who().envelope() : List.of(line.who().name()),
                    line.spoken(),
                    line.who().mailed() ? null : link(keeping, line.who().person()),
                    clock.today(),
                    contact));
        links.codePrinted(keeping, persons(chosen));
        return new Paper(
                "codes-" + file.reference() + ".pdf", () -> letters ? paper.letters(sheets) : paper.cards(sheets));
    }

    void given(Access access, KeeperRights keeping, List<UUID> who, PersonalLinks.CodeWay way) {
        List<CodesPage.Line> chosen = chosen(access, keeping, who);
        if (chosen.isEmpty()) throw new NotHere();
        links.codeGiven(keeping, persons(chosen), way);
    }

    /** Who leads, and where they are asked. */
    private List<String> contact(Access access) {
        List<Facilitators.Leading> leading = facilitators.leading(access);
        Map<UUID, WorkContact> desks =
                reached.of(leading.stream().map(Facilitators.Leading::id).toList());
        return leading.stream()
                .map(one -> Stream.concat(
                                Stream.of(one.name()), desks.getOrDefault(one.id(), WorkContact.NONE).lines().stream())
                        .collect(Collectors.joining(", ")))
                .toList();
    }

    private CodeSheet.Link link(KeeperRights keeping, UUID person) {
        links.restore(keeping, person);
        PersonalLinks.Made made = links.make(keeping, person);
        String url = address.of(made.path());
        return new CodeSheet.Link(
                url, QrDrawing.picture(url), made.until().atZone(zone).toLocalDate());
    }

    private List<CodesPage.Line> chosen(Access access, KeeperRights keeping, List<UUID> who) {
        return lines(access, keeping).stream()
                .filter(line -> who.contains(line.who().id()))
                .toList();
    }

    private static List<UUID> persons(List<CodesPage.Line> lines) {
        return lines.stream().map(line -> line.who().person()).toList();
    }

    private List<CodesPage.Line> lines(Access access, KeeperRights keeping) {
        Map<UUID, PersonalLinks.State> states = links.states(keeping);
        Map<UUID, String> digits = links.codes(keeping);
        List<CodesPage.Line> lines = new ArrayList<>();
        for (CodesPage.Who one : everybody(access)) {
            String code = digits.get(one.person());
            lines.add(new CodesPage.Line(
                    one,
                    states.getOrDefault(one.person(), PersonalLinks.State.NONE),
                    code == null ? links.code(keeping, one.person()) : code));
        }
        return lines;
    }

    private List<CodesPage.Who> everybody(Access access) {
        boolean usually = letterheads.of(files.get(access).organisation()).formal();
        Map<UUID, Boolean> spoken = forms.of(access);
        Map<UUID, Contact> reached = contacts.of(access);
        Stream<CodesPage.Who> people = participants.all(access).stream()
                .filter(one -> one.stands() != Participant.Stands.WITHDRAWN)
                .map(one -> {
                    Contact contact = reached.getOrDefault(one.id(), Contact.NONE);
                    return new CodesPage.Who(
                            one.id(),
                            one.person(),
                            one.name(),
                            one.language(),
                            FormsOfAddress.formal(one, spoken, usually),
                            contact.mailed(),
                            contact.phone(),
                            contact.envelope(one.name()),
                            "/people/" + one.id() + "/link");
                });
        Stream<CodesPage.Who> besides =
                guardians.of(circles.open(access.circle(), CasePart.GUARDIAN, May.READ)).stream()
                        .filter(one -> !one.participant() && !one.children().isEmpty())
                        .map(one -> new CodesPage.Who(
                                one.id(),
                                one.person(),
                                one.name(),
                                one.language(),
                                usually,
                                !one.email().isEmpty(),
                                one.phone(),
                                new Contact(Contact.Reach.POST, "", "", one.address(), "", null, 0)
                                        .envelope(one.name()),
                                "/guardians/" + one.id()));
        return Stream.concat(people, besides).toList();
    }
}
