package org.herstelkring.cases.copy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseLetters;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Contacts;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.plan.PeopleToInform;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.plan.Plans;
import org.herstelkring.cases.plan.ToInform;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.database.Together;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.page.TypedText;
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

/** Copies go out: a link by mail (never the document itself), on paper by post, or handed over in the room. */
@Controller
@RequestMapping("/cases/{circle}/copies")
@Transactional
class CopyController {

    private static final String PAGE = "cases/copy/page.jte";

    private final Together together;
    private final Circles circles;
    private final CaseFiles files;
    private final Participants participants;
    private final Contacts contacts;
    private final Plans plans;
    private final PeopleToInform peopleToInform;
    private final Copies copies;
    private final CaseLetters letters;
    private final Organisations organisations;
    private final Screens screens;
    private final LocalClock clock;

    CopyController(
            Together together,
            Circles circles,
            CaseFiles files,
            Participants participants,
            Contacts contacts,
            Plans plans,
            PeopleToInform peopleToInform,
            Copies copies,
            CaseLetters letters,
            Organisations organisations,
            Screens screens,
            LocalClock clock) {
        this.together = together;
        this.circles = circles;
        this.files = files;
        this.participants = participants;
        this.contacts = contacts;
        this.plans = plans;
        this.peopleToInform = peopleToInform;
        this.copies = copies;
        this.letters = letters;
        this.organisations = organisations;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping
    Object show(@PathVariable UUID circle, RedirectAttributes next) {
        Access access = open(circle);
        together.ask(plans.asked(access), files.asked(access), contacts.asked(access), participants.asked(access));
        if (plans.all(access).stream().noneMatch(one -> one.is(Plan.State.SEALED))) {
            Said.say(next, "cases.copy.not.sealed");
            return "redirect:/cases/" + circle + "/plan";
        }
        return screens.show(PAGE, page(access, null, Form.empty()));
    }

    @PostMapping
    Object give(
            @PathVariable UUID circle,
            @RequestParam UUID id,
            @RequestParam UUID participant,
            @RequestParam String way,
            RedirectAttributes next) {
        Access access = open(circle);
        Plan plan = sealed(access);
        Participant one = participants.all(access).stream()
                .filter(found -> found.id().equals(participant))
                .findFirst()
                .orElseThrow(NotHere::new);
        Copy.Way by = way(way);
        // It went another way already; where that stands, it can be undone.
        if (copies.otherwise(access, id, one.id(), by)) throw new Refusal("cases.copy.otherwise");
        boolean added = copies.add(access, id, plan.id(), one.id(), by, by != Copy.Way.POST);
        if (added && by == Copy.Way.EMAIL) send(access, one);
        Said.undoable(next, "cases.copy." + by.code() + ".said", "/cases/" + circle + "/copies/" + id + "/undo");
        return back(circle);
    }

    /** Sends or queues a copy for everybody who has none yet, in the way they are reached. */
    @PostMapping("/all")
    Object giveAll(@PathVariable UUID circle, RedirectAttributes next) {
        Access access = open(circle);
        Plan plan = sealed(access);
        Map<UUID, Copy> there = copies.of(access, plan.id());
        Map<UUID, Contact> reached = contacts.of(access);
        int mails = 0;
        int post = 0;
        for (Participant one : receivers(access)) {
            Contact contact = reached.getOrDefault(one.id(), Contact.NONE);
            if (there.containsKey(one.id())) continue;
            if (contact.mailed() && copies.add(access, Ids.next(), plan.id(), one.id(), Copy.Way.EMAIL, true)) {
                send(access, one);
                mails++;
            } else if (!contact.address().isBlank()
                    && copies.add(access, Ids.next(), plan.id(), one.id(), Copy.Way.POST, false)) {
                post++;
            }
        }
        Said.say(next, "cases.copy.all.said", mails, post);
        return back(circle);
    }

    /** Everybody who has none yet got it in their hands, round the table. */
    @PostMapping("/hands")
    Object handAll(@PathVariable UUID circle, RedirectAttributes next) {
        Access access = open(circle);
        Plan plan = sealed(access);
        Map<UUID, Copy> there = copies.of(access, plan.id());
        int given = 0;
        for (Participant one : receivers(access))
            if (!there.containsKey(one.id())
                    && copies.add(access, Ids.next(), plan.id(), one.id(), Copy.Way.HAND, true)) given++;
        Said.say(next, "cases.copy.hands.said", given);
        return back(circle);
    }

    @PostMapping("/{copy}/done")
    Object done(@PathVariable UUID circle, @PathVariable UUID copy, RedirectAttributes next) {
        copies.done(open(circle), copy);
        Said.undoable(next, "cases.copy.done.said", "/cases/" + circle + "/copies/" + copy + "/undo");
        return back(circle);
    }

    @PostMapping("/{copy}/undo")
    Object undo(@PathVariable UUID circle, @PathVariable UUID copy, RedirectAttributes next) {
        copies.undo(open(circle), copy);
        Said.say(next, "cases.copy.undone");
        return back(circle);
    }

    @PostMapping("/tellings")
    Object tell(
            @PathVariable UUID circle,
            @RequestParam UUID id,
            @RequestParam UUID thread,
            @Valid @ModelAttribute TellingForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        Access access = open(circle);
        Plan plan = sealed(access);
        listener(access, plan, thread);
        LocalDate onDay = form.onDay();
        if (onDay != null && onDay.isAfter(clock.today())) wrong.rejectValue("onDay", "cases.copy.told.day.wrong");
        if (onDay == null || wrong.hasErrors()) return screens.again(PAGE, page(access, thread, Form.of(wrong)));
        if (!copies.told(access, plan.id(), new Copies.Telling(id, thread, onDay, form.words()))
                .stands()) throw MadeOnce.gone();
        Said.undoable(next, "cases.copy.told.said", "/cases/" + circle + "/copies/tellings/" + id + "/undo");
        return back(circle) + "#told";
    }

    record TellingForm(
            @NotNull(message = "{cases.copy.told.day.wrong}") @Nullable
            LocalDate onDay,

            @Size(max = 2000) String words) {

        TellingForm {
            words = TypedText.text(words);
        }
    }

    @PostMapping("/tellings/{telling}/undo")
    Object untell(@PathVariable UUID circle, @PathVariable UUID telling, RedirectAttributes next) {
        copies.untold(open(circle), telling);
        Said.say(next, "cases.copy.undone");
        return back(circle) + "#told";
    }

    private void send(Access access, Participant to) {
        OrganisationRef organisation =
                organisations.front(files.get(access).organisation()).orElseThrow(NotHere::new);
        var letter = letters.send(
                access, to, "cases.copy.mail.subject", "cases.copy.mail.body", List.of(organisation.name()), List.of());
        if (letter.isEmpty()) throw new Refusal("cases.copy.email.nowhere");
    }

    private CopiesPage page(Access access, @Nullable UUID wrong, Form form) {
        CaseFile file = files.get(access);
        Plan plan = sealed(access);
        Map<UUID, Copy> there = copies.of(access, plan.id());
        Map<UUID, Contact> reached = contacts.of(access);
        Map<UUID, Copies.Telling> tellings = copies.tellings(access);
        return new CopiesPage(
                file,
                plan,
                receivers(access).stream()
                        .map(one -> new CopiesPage.Row(
                                one.id(),
                                one.name(),
                                reached.getOrDefault(one.id(), Contact.NONE),
                                there.get(one.id()),
                                Ids.next()))
                        .toList(),
                peopleToInform.of(access, plan.id()).stream()
                        .map(one -> new CopiesPage.Listener(one, tellings.get(one.thread()), Ids.next()))
                        .toList(),
                copies.queue(access, plan.id()).size(),
                older(access, plan),
                clock.today(),
                wrong,
                form);
    }

    private List<CopiesPage.Older> older(Access access, Plan now) {
        if (!now.isNewer()) return List.of();
        Map<UUID, List<Copy>> waiting = copies.stillWaiting(access, now.id());
        Map<UUID, String> names =
                participants.all(access).stream().collect(Collectors.toMap(Participant::id, Participant::name));
        return plans.all(access).stream()
                .flatMap(plan -> waiting.getOrDefault(plan.id(), List.of()).stream()
                        .map(copy ->
                                new CopiesPage.Older(plan.number(), names.getOrDefault(copy.participant(), ""), copy)))
                .toList();
    }

    private ToInform listener(Access access, Plan plan, UUID thread) {
        return peopleToInform.of(access, plan.id()).stream()
                .filter(one -> one.thread().equals(thread))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    private List<Participant> receivers(Access access) {
        return participants.all(access).stream()
                .filter(one -> one.stands() != Participant.Stands.WITHDRAWN)
                .toList();
    }

    private Plan sealed(Access access) {
        return plans.all(access).stream()
                .filter(one -> one.is(Plan.State.SEALED))
                .findFirst()
                .orElseThrow(() -> new Refusal("cases.copy.not.sealed"));
    }

    private Access open(UUID circle) {
        circles.open(circle, CasePart.PLAN, May.CONTRIBUTE);
        circles.open(circle, CasePart.CONTACT, May.READ);
        return circles.open(circle, CasePart.COPIES, May.CONTRIBUTE);
    }

    private static Copy.Way way(String code) {
        for (Copy.Way one : Copy.Way.values()) if (one.code().equals(code)) return one;
        throw new NotHere();
    }

    private static String back(UUID circle) {
        return "redirect:/cases/" + circle + "/copies";
    }
}
