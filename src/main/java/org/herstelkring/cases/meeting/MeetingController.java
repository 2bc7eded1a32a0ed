package org.herstelkring.cases.meeting;

import jakarta.validation.Valid;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.meeting.Meeting.Purpose;
import org.herstelkring.cases.meeting.Meeting.Status;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.May;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
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

/** Planning meetings, moving them, calling them off. */
@Controller
@Transactional
@RequestMapping("/cases/{circle}/meetings")
class MeetingController {

    private static final String FORM = "cases/meeting/form.jte";

    private final CaseFiles files;
    private final Organisations organisations;
    private final Meetings meetings;
    private final MeetingInvitations invitations;
    private final TellingOfMeeting tellingOfMeeting;
    private final MeetingPages pages;
    private final Screens screens;
    private final LocalClock clock;
    private final ZoneId house;

    MeetingController(
            CaseFiles files,
            Organisations organisations,
            Meetings meetings,
            MeetingInvitations invitations,
            TellingOfMeeting tellingOfMeeting,
            MeetingPages pages,
            Screens screens,
            LocalClock clock,
            ZoneId house) {
        this.files = files;
        this.organisations = organisations;
        this.meetings = meetings;
        this.invitations = invitations;
        this.tellingOfMeeting = tellingOfMeeting;
        this.pages = pages;
        this.screens = screens;
        this.clock = clock;
        this.house = house;
    }

    @GetMapping
    Object all(
            @OfCase(CasePart.ROAD) Access road,
            @OfCase(CasePart.MEETING) Access toMeetings,
            @OfCase(CasePart.INVITATION) Access asked) {
        CaseFile file = files.get(road);
        List<Meeting> planned = meetings.of(toMeetings);
        Map<UUID, List<MeetingInvitation>> answers = invitations.all(asked);
        return screens.show(
                "cases/meeting/all.jte",
                new MeetingsPage(
                        file,
                        planned.stream()
                                .map(one -> line(one, answers.getOrDefault(one.id(), List.of())))
                                .toList()));
    }

    @GetMapping("/new")
    Object fresh(
            @OfCase(value = CasePart.MEETING, may = May.CONTRIBUTE) Access access,
            @RequestParam(defaultValue = "") String purpose) {
        Purpose what = purpose.equals("reconvened") ? Purpose.RECONVENED : Purpose.CONVERSATION;
        return screens.show(FORM, form(access, null, Form.of(MeetingForm.empty(Ids.next(), what))));
    }

    @PostMapping
    Object plan(
            @OfCase(value = CasePart.MEETING, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @Valid @ModelAttribute MeetingForm form,
            BindingResult result,
            RedirectAttributes next) {
        CaseFile file = files.get(access);
        if (file.closed()) throw new Refusal("cases.closed.refused");
        ZoneId zone = zone(file);
        form.check(result, zone, clock.instant());
        if (result.hasErrors()) return screens.again(FORM, form(access, null, Form.of(result)));
        MadeOnce kept = MadeOnce.keep(
                form.stood(),
                () -> meetings.plan(access, meeting(circle, form, zone, 0, 0, Status.PLANNED)),
                () -> meetings.find(access, form.id()).filter(form::saysTheSame).isPresent(),
                version -> move(access, changeable(access, form.id()), form, version, next));
        if (!kept.stands()) throw stale(changeable(access, form.id()), form);
        String path = "/cases/" + circle + "/meetings/" + form.id();
        if (kept == MadeOnce.MADE && form.about() == Purpose.RECONVENED)
            Said.undoable(next, "cases.meeting.again.planned", path + "/cancellation");
        else if (kept == MadeOnce.MADE) Said.say(next, "cases.meeting.planned");
        return "redirect:" + path;
    }

    @GetMapping("/{meeting}")
    Object one(@PathVariable UUID circle, @PathVariable UUID meeting) {
        return screens.show("cases/meeting/page.jte", pages.of(circle, meeting, null, null));
    }

    @GetMapping("/{meeting}/edit")
    Object edit(@OfCase(value = CasePart.MEETING, may = May.CONTRIBUTE) Access access, @PathVariable UUID meeting) {
        Meeting one = changeable(access, meeting);
        return screens.show(FORM, form(access, one, Form.of(MeetingForm.of(one))));
    }

    @PostMapping("/{meeting}")
    Object change(
            @OfCase(value = CasePart.MEETING, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @PathVariable UUID meeting,
            @Valid @ModelAttribute MeetingForm form,
            BindingResult result,
            RedirectAttributes next) {
        Meeting stands = changeable(access, meeting);
        ZoneId zone = zone(files.get(access));
        form.check(result, zone, clock.instant());
        if (result.hasErrors()) return screens.again(FORM, form(access, stands, Form.of(result)));
        if (!form.saysTheSame(stands) && !move(access, stands, form, form.stood(), next)) throw stale(stands, form);
        return "redirect:/cases/" + circle + "/meetings/" + meeting;
    }

    /** @return false when another version stands than the one that was seen */
    private boolean move(Access access, Meeting stands, MeetingForm form, long seen, RedirectAttributes next) {
        boolean otherMoment = !form.start(stands.zone()).toInstant().equals(stands.startsAt());
        boolean tell = stands.status() == Status.INVITED
                && (otherMoment
                        || form.length() != stands.minutes()
                        || !form.where().equals(stands.place()));
        ZoneId zone = zone(files.get(access));
        int sequence = stands.sequence() + (tell ? 1 : 0);
        if (!meetings.move(access, meeting(stands.circle(), form, zone, seen, sequence, stands.status()))) return false;
        if (tell) tellingOfMeeting.again(access, meetings.get(access, form.id()), otherMoment);
        Said.say(next, tell ? "cases.meeting.moved" : "cases.meeting.saved");
        return true;
    }

    @PostMapping("/{meeting}/cancellation")
    Object cancel(
            @OfCase(value = CasePart.MEETING, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @PathVariable UUID meeting,
            RedirectAttributes next) {
        Meeting before = meetings.get(access, meeting);
        if (meetings.cancel(access, meeting)) {
            if (before.announced()) tellingOfMeeting.off(access, meetings.get(access, meeting));
            Said.say(next, "cases.meeting.cancelled");
        }
        return "redirect:/cases/" + circle + "/meetings/" + meeting;
    }

    private Meeting changeable(Access access, UUID id) {
        Meeting one = meetings.get(access, id);
        if (!one.open()) throw new Refusal("cases.meeting.not-open");
        return one;
    }

    private Meeting meeting(UUID circle, MeetingForm form, ZoneId zone, long version, int sequence, Status status) {
        ZonedDateTime start = form.start(zone);
        return new Meeting(
                circle,
                form.id(),
                form.about(),
                start.toInstant(),
                form.length(),
                zone,
                form.where(),
                sequence,
                status,
                Meeting.reminder(start, form.daysBefore(), clock.instant()),
                null,
                version);
    }

    private MeetingsPage.Line line(Meeting one, List<MeetingInvitation> asked) {
        return new MeetingsPage.Line(
                one,
                one.over(clock.instant()),
                asked.size(),
                asked.stream().filter(MeetingInvitation::coming).count(),
                asked.stream().filter(MeetingInvitation::cannot).count());
    }

    private MeetingFormPage form(Access access, @Nullable Meeting meeting, Form form) {
        CaseFile file = files.get(access);
        return new MeetingFormPage(
                file, meeting, form, clock.at(zone(file)).today().toString());
    }

    private ZoneId zone(CaseFile file) {
        return organisations
                .front(file.organisation())
                .map(OrganisationRef::zone)
                .orElse(house);
    }

    private static Stale stale(Meeting stands, MeetingForm form) {
        MeetingForm theirs = MeetingForm.of(stands);
        return new Stale(
                stands.version(),
                List.of(
                        new StaleField(
                                "id",
                                "cases.meeting.title",
                                form.id().toString(),
                                form.id().toString()),
                        StaleField.day("date", "cases.meeting.date", theirs.date(), form.date()),
                        field("time", theirs.time(), form.time()),
                        field("minutes", theirs.minutes(), form.minutes()),
                        field("place", theirs.place(), form.where()),
                        field("remind", theirs.daysBefore(), form.daysBefore()),
                        StaleField.one(
                                "purpose",
                                "cases.meeting.purpose",
                                "cases.meeting.purpose",
                                theirs.about(),
                                form.about())));
    }

    private static StaleField field(String name, @Nullable Object theirs, @Nullable Object mine) {
        return new StaleField(name, "cases.meeting." + name, String.valueOf(theirs), String.valueOf(mine));
    }
}
