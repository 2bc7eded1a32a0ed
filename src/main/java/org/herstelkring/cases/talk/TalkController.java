package org.herstelkring.cases.talk;

import jakarta.validation.Valid;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Contacts;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.meeting.Meeting;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.May;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.Refusal;
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

/** Planning talks beforehand, and moving them. */
@Controller
@Transactional
@RequestMapping("/cases/{circle}/talks")
class TalkController {

    private static final String PAGE = "cases/talk/page.jte";

    private final Circles circles;
    private final CaseFiles files;
    private final Participants participants;
    private final Contacts contacts;
    private final Talks talks;
    private final TalkPages pages;
    private final Screens screens;
    private final LocalClock clock;

    TalkController(
            Circles circles,
            CaseFiles files,
            Participants participants,
            Contacts contacts,
            Talks talks,
            TalkPages pages,
            Screens screens,
            LocalClock clock) {
        this.circles = circles;
        this.files = files;
        this.participants = participants;
        this.contacts = contacts;
        this.talks = talks;
        this.pages = pages;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping
    Object all(@OfCase(CasePart.PREPARATION) Access access, @OfCase KeeperRights keeping) {
        return screens.show("cases/talk/all.jte", pages.all(access, keeping));
    }

    /**
     * @param with somebody it is with; else whoever nobody planned to talk with yet. Where they live is where one goes, until
     *     something else is said.
     */
    @GetMapping("/new")
    Object fresh(
            @OfCase(value = CasePart.PREPARATION, may = May.CONTRIBUTE) Access access,
            @OfCase KeeperRights keeping,
            @RequestParam(required = false) @Nullable UUID with) {
        UUID whom = with == null ? pages.next(access) : with;
        String place = whom == null
                ? ""
                : TypedText.line(contacts.get(circles.open(access.circle(), CasePart.CONTACT, whom, May.READ), whom)
                        .address()
                        .replace("\n", ", "));
        TalkForm form = TalkForm.empty(Ids.next(), whom, keeping.keeper(), place);
        return screens.show(PAGE, pages.one(access, keeping, null, Form.of(form)));
    }

    @PostMapping
    Object plan(
            @OfCase(value = CasePart.PREPARATION, may = May.CONTRIBUTE) Access access,
            @OfCase KeeperRights keeping,
            @Valid @ModelAttribute TalkForm form,
            BindingResult result,
            RedirectAttributes next) {
        CaseFile file = files.get(access);
        if (file.closed()) throw new Refusal("cases.closed.refused");
        ZoneId zone = pages.zone(file);
        check(form, result, access, keeping, zone);
        if (result.hasErrors()) return screens.again(PAGE, pages.one(access, keeping, null, Form.of(result)));
        MadeOnce kept = MadeOnce.keep(
                form.stood(),
                () -> talks.plan(access, talk(form, keeping, zone, 0)),
                () -> talks.find(access, form.id()).filter(form::saysTheSame).isPresent(),
                version -> talks.move(access, talk(form, keeping, zone, version)));
        if (!kept.stands())
            throw TalkMerge.of(changeable(access, form.id()), form, people(access), pages.leading(keeping));
        Said.say(next, "cases.talk.planned");
        return "redirect:" + path(access);
    }

    @GetMapping("/{talk}")
    Object one(@OfCase(CasePart.PREPARATION) Access access, @OfCase KeeperRights keeping, @PathVariable UUID talk) {
        Talk one = talks.get(access, talk);
        return screens.show(PAGE, pages.one(access, keeping, one, Form.of(TalkForm.of(one))));
    }

    @PostMapping("/{talk}")
    Object change(
            @OfCase(value = CasePart.PREPARATION, may = May.CONTRIBUTE) Access access,
            @OfCase KeeperRights keeping,
            @PathVariable UUID talk,
            @Valid @ModelAttribute TalkForm form,
            BindingResult result,
            RedirectAttributes next) {
        Talk stands = changeable(access, talk);
        ZoneId zone = pages.zone(files.get(access));
        check(form, result, access, keeping, zone);
        if (result.hasErrors()) return screens.again(PAGE, pages.one(access, keeping, stands, Form.of(result)));
        if (!form.saysTheSame(stands)
                && (!form.id().equals(talk) || !talks.move(access, talk(form, keeping, zone, form.stood()))))
            throw TalkMerge.of(changeable(access, talk), form, people(access), pages.leading(keeping));
        Said.say(next, "cases.talk.kept");
        return "redirect:" + path(access);
    }

    private void check(TalkForm form, BindingResult result, Access access, KeeperRights keeping, ZoneId zone) {
        Set<UUID> there = people(access).stream().map(Participant::id).collect(Collectors.toSet());
        form.check(result, there, pages.leading(keeping).keySet(), zone, clock.instant());
    }

    private List<Participant> people(Access access) {
        return participants.of(circles.open(access.circle(), CasePart.PEOPLE, May.READ));
    }

    private Talk changeable(Access access, UUID id) {
        Talk one = talks.get(access, id);
        if (!one.open()) throw new Refusal("cases.talk.not-open");
        return one;
    }

    private Talk talk(TalkForm form, KeeperRights keeping, ZoneId zone, long version) {
        ZonedDateTime start = form.start(zone);
        return new Talk(
                keeping.circle(),
                form.id(),
                form.with().stream().distinct().toList(),
                Objects.requireNonNullElse(form.by(), keeping.keeper()),
                start.toInstant(),
                form.length(),
                zone,
                form.place(),
                Meeting.reminder(start, form.daysBefore(), clock.instant()),
                null,
                null,
                version);
    }

    private static String path(Access access) {
        return "/cases/" + access.circle() + "/talks";
    }
}
