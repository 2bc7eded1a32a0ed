package org.herstelkring.cases.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.herstelkring.cases.CaseGrants;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Contact.Reach;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.letter.SentLetters;
import org.herstelkring.cases.meeting.MeetingInvitation.Answer;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking people to a meeting by mail, by phone, by post; and what they answered to the facilitator. */
@Controller
@Transactional
@RequestMapping("/cases/{circle}/meetings/{meeting}")
class MeetingInvitationController {

    private final Circles circles;
    private final Participants participants;
    private final Meetings meetings;
    private final MeetingInvitations invitations;
    private final TellingOfMeeting tellingOfMeeting;
    private final MeetingMail telling;
    private final MeetingLetters letters;
    private final SentLetters sent;
    private final MeetingPages pages;
    private final Screens screens;

    MeetingInvitationController(
            Circles circles,
            Participants participants,
            Meetings meetings,
            MeetingInvitations invitations,
            TellingOfMeeting tellingOfMeeting,
            MeetingMail telling,
            MeetingLetters letters,
            SentLetters sent,
            MeetingPages pages,
            Screens screens) {
        this.circles = circles;
        this.participants = participants;
        this.meetings = meetings;
        this.invitations = invitations;
        this.tellingOfMeeting = tellingOfMeeting;
        this.telling = telling;
        this.letters = letters;
        this.sent = sent;
        this.pages = pages;
        this.screens = screens;
    }

    @PostMapping("/invitations")
    Object everybody(
            @OfCase(value = CasePart.INVITATION, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @PathVariable UUID meeting,
            RedirectAttributes next) {
        tellingOfMeeting.everybody(access, open(circle, meeting));
        Said.say(next, "cases.meeting.invited");
        return back(circle, meeting);
    }

    /** One person: once more by mail, or told now by the facilitator. */
    @PostMapping("/invitations/{participant}")
    Object one(
            @OfCase(value = CasePart.INVITATION, may = May.CONTRIBUTE) Access access,
            @OfCase(value = CasePart.MEETING, may = May.CONTRIBUTE) Access toMeetings,
            @PathVariable UUID circle,
            @PathVariable UUID meeting,
            @PathVariable UUID participant,
            @Valid @ModelAttribute ToldForm form,
            BindingResult result,
            RedirectAttributes next) {
        Participant to = person(circle, participant);
        String way = form.way();
        Meeting one = meetings.get(toMeetings, meeting);
        if (result.hasErrors() || way == null || way.equals("email")) {
            tellingOfMeeting.one(access, open(circle, meeting), to);
            Said.say(next, "cases.meeting.invited.one");
        } else {
            CaseGrants.invited(circles.keep(circle), to.person());
            meetings.announced(access, meeting);
            invitations.told(access, one, participant, Reach.of(way));
            if (Reach.of(way) == Reach.POST)
                sent.keep(access, participant, letters.desk(access, one).own(to), Reach.POST);
            Said.say(next, "cases.meeting.told.kept");
        }
        return back(circle, meeting) + "#p-" + participant;
    }

    @PostMapping("/invitations/{participant}/answer")
    Object answer(
            @OfCase(value = CasePart.INVITATION, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @PathVariable UUID meeting,
            @PathVariable UUID participant,
            @Valid @ModelAttribute AnswerForm form,
            BindingResult result,
            RedirectAttributes next) {
        person(circle, participant);
        open(circle, meeting);
        String answer = form.answer();
        if (result.hasErrors() || answer == null)
            return screens.again(
                    "cases/meeting/page.jte", pages.of(circle, meeting, Form.of(result), participant.toString()));
        invitations.answer(access, meeting, participant, form.given(), form.said(), form.proposed());
        Said.say(next, "cases.meeting.answer.kept");
        return back(circle, meeting) + "#p-" + participant;
    }

    @GetMapping("/meeting.ics")
    ResponseEntity<byte[]> calendar(
            @OfCase(CasePart.MEETING) Access toMeetings, @PathVariable UUID meeting, Locale language) {
        Meeting one = meetings.get(toMeetings, meeting);
        return CalendarAnswer.of(telling.calendar(one, language));
    }

    private Participant person(UUID circle, UUID participant) {
        return participants.get(circles.open(circle, CasePart.PEOPLE, participant, May.READ), participant);
    }

    private Meeting open(UUID circle, UUID meeting) {
        Meeting one = meetings.get(circles.open(circle, CasePart.MEETING, May.CONTRIBUTE), meeting);
        if (!one.open()) throw new Refusal("cases.meeting.not-open");
        return one;
    }

    private static String back(UUID circle, UUID meeting) {
        return "redirect:/cases/" + circle + "/meetings/" + meeting;
    }

    record ToldForm(
            @Nullable @Pattern(regexp = "email|phone|post") String way) {}

    record AnswerForm(
            @NotNull(message = "{cases.meeting.answer.missing}")
            @Pattern(regexp = "COMING|CANNOT", message = "{cases.meeting.answer.missing}")
            @Nullable
            String answer,

            @Nullable @Size(max = 2000) String words,
            @Nullable @Size(max = 500) String proposal) {

        Answer given() {
            return "COMING".equals(answer) ? Answer.COMING : Answer.CANNOT;
        }

        String said() {
            return words == null ? "" : words;
        }

        String proposed() {
            return proposal == null || "COMING".equals(answer) ? "" : proposal;
        }
    }
}
