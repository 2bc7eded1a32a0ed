package org.herstelkring.cases.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Contacts;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.paper.AddressSheet;
import org.herstelkring.cases.paper.PlanDocument;
import org.herstelkring.cases.paper.PlanExtract;
import org.herstelkring.cases.paper.PlanPaper;
import org.herstelkring.cases.plan.PeopleToInform;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.plan.PlanPapers;
import org.herstelkring.cases.plan.Plans;
import org.herstelkring.cases.plan.ToInform;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.herstelkring.people.People;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Paper;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What comes out of the printer: address sheets for the post, and the sheet for somebody who must be told. */
@Controller
@RequestMapping("/cases/{circle}/copies")
@Transactional
class CopyPaperController {

    private final Circles circles;
    private final CaseFiles files;
    private final Participants participants;
    private final Contacts contacts;
    private final Plans plans;
    private final PlanPapers papers;
    private final PeopleToInform peopleToInform;
    private final Copies copies;
    private final Organisations organisations;
    private final People people;
    private final PlanPaper paper;
    private final LocalClock clock;

    CopyPaperController(
            Circles circles,
            CaseFiles files,
            Participants participants,
            Contacts contacts,
            Plans plans,
            PlanPapers papers,
            PeopleToInform peopleToInform,
            Copies copies,
            Organisations organisations,
            People people,
            PlanPaper paper,
            LocalClock clock) {
        this.circles = circles;
        this.files = files;
        this.participants = participants;
        this.contacts = contacts;
        this.plans = plans;
        this.papers = papers;
        this.peopleToInform = peopleToInform;
        this.copies = copies;
        this.organisations = organisations;
        this.people = people;
        this.paper = paper;
        this.clock = clock;
    }

    /** One page with the address for everybody whose copy waits for the post. */
    @GetMapping("/addresses.pdf")
    Paper addresses(
            @OfCase(value = CasePart.COPIES, paper = true) Access access,
            @OfCase(value = CasePart.CONTACT, paper = true) Access toContacts) {
        if (!circles.allows(access.circle(), CasePart.COPIES, null, May.CONTRIBUTE)) throw new NotHere();
        CaseFile file = files.get(access);
        Plan plan = sealed(access);
        OrganisationRef organisation = organisations.front(file.organisation()).orElseThrow(NotHere::new);
        List<UUID> queue = copies.queue(access, plan.id());
        Map<UUID, Contact> reached = contacts.of(toContacts);
        List<AddressSheet> sheets = new ArrayList<>();
        for (Participant one : participants.all(access)) {
            if (!queue.contains(one.id())) continue;
            sheets.add(new AddressSheet(
                    Locale.of(one.language()),
                    List.of(organisation.name()),
                    reached.getOrDefault(one.id(), Contact.NONE).envelope(one.name()),
                    clock.today(),
                    List.of(people.me().name()),
                    AddressSheet.Window.RIGHT));
        }
        if (sheets.isEmpty()) throw new NotHere();
        return new Paper("post-" + file.reference() + ".pdf", () -> paper.print(sheets));
    }

    /** What was agreed that this person or service may know. */
    @GetMapping("/told/{thread}.pdf")
    Paper told(
            @OfCase(value = CasePart.COPIES, may = May.CONTRIBUTE) Access toCopies,
            @OfCase(value = CasePart.PLAN, paper = true) Access access,
            @PathVariable UUID thread) {
        Plan plan = sealed(access);
        List<ToInform> all = peopleToInform.of(toCopies, plan.id());
        for (int n = 0; n < all.size(); n++) {
            if (!all.get(n).thread().equals(thread)) continue;
            PlanDocument document = papers.frozen(access, plan.id());
            PlanExtract extract =
                    document.extractFor(Objects.requireNonNull(document.told().get(n)));
            return new Paper("uittreksel-" + document.reference() + "-" + (n + 1) + ".pdf", () -> paper.print(extract));
        }
        throw new NotHere();
    }

    private Plan sealed(Access access) {
        return plans.all(access).stream()
                .filter(one -> one.is(Plan.State.SEALED))
                .findFirst()
                .orElseThrow(NotHere::new);
    }
}
