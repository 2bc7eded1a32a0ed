package org.herstelkring.cases.participant;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseFrame;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Contacts;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.paper.CodePaper;
import org.herstelkring.cases.paper.CodeSheet;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.PersonalLinks;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
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
        this.address = address;
        this.paper = paper;
        this.clock = clock;
        this.zone = zone;
    }

    CodesPage page(Access access, KeeperRights keeping, Form form) {
        frame.prepare(access, contacts.asked(access), links.asked(keeping));
        return new CodesPage(files.get(access), lines(access, keeping), form);
    }

    /**
     * Letters with the code alone, for those whose link comes by mail; or cards to hand over, with the link as well for
     * those who get no mail. A link that is printed is made for it.
     */
    Paper paper(Access access, KeeperRights keeping, List<UUID> who, boolean letters) {
        CaseFile file = files.get(access);
        String organisation = organisations
                .front(file.organisation())
                .map(OrganisationRef::name)
                .orElse("");
        List<String> contact = facilitators.names(access);
        List<CodesPage.Line> chosen = chosen(access, keeping, who).stream()
                .filter(line -> !letters || line.apart())
                .toList();
        if (chosen.isEmpty()) throw new NotHere();
        List<CodeSheet> sheets = new ArrayList<>();
        for (CodesPage.Line line : chosen)
            sheets.add(new CodeSheet(
                    Locale.of(line.one().language()),
                    organisation,
                    letters
                            ? line.contact().envelope(line.one().name())
                            : List.of(line.one().name()),
                    line.spoken(),
                    line.apart() ? null : link(keeping, line.one()),
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

    private CodeSheet.Link link(KeeperRights keeping, Participant one) {
        links.restore(keeping, one.person());
        PersonalLinks.Made made = links.make(keeping, one.person());
        String url = address.of(made.path());
        return new CodeSheet.Link(
                url, QrDrawing.picture(url), made.until().atZone(zone).toLocalDate());
    }

    private List<CodesPage.Line> chosen(Access access, KeeperRights keeping, List<UUID> who) {
        return lines(access, keeping).stream()
                .filter(line -> who.contains(line.one().id()))
                .toList();
    }

    private static List<UUID> persons(List<CodesPage.Line> lines) {
        return lines.stream().map(line -> line.one().person()).toList();
    }

    private List<CodesPage.Line> lines(Access access, KeeperRights keeping) {
        Map<UUID, PersonalLinks.State> states = links.states(keeping);
        Map<UUID, String> digits = links.codes(keeping);
        Map<UUID, Contact> reached = contacts.of(access);
        List<CodesPage.Line> lines = new ArrayList<>();
        for (Participant one : participants.all(access)) {
            if (one.stands() == Participant.Stands.WITHDRAWN) continue;
            String code = digits.get(one.person());
            lines.add(new CodesPage.Line(
                    one,
                    reached.getOrDefault(one.id(), Contact.NONE),
                    states.getOrDefault(one.person(), PersonalLinks.State.NONE),
                    code == null ? links.code(keeping, one.person()) : code));
        }
        return lines;
    }
}
