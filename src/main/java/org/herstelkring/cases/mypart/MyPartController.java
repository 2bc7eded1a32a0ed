package org.herstelkring.cases.mypart;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.meeting.CalendarAnswer;
import org.herstelkring.cases.meeting.CalendarEntry;
import org.herstelkring.cases.meeting.Meeting;
import org.herstelkring.cases.meeting.MeetingInvitation.Answer;
import org.herstelkring.cases.meeting.MeetingInvitations;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.people.SignIn;
import org.herstelkring.pyramid.PyramidPages;
import org.herstelkring.pyramid.Signals;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.words.Words;
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

/** A participant's own page, and whether they come. */
@Controller
@Transactional
@RequestMapping("/my-part")
class MyPartController {

    private static final String PAGE = "cases/mypart/page.jte";

    private final MySeats seats;
    private final MyMeetings meetings;
    private final MyPartPages pages;
    private final Circles circles;
    private final MeetingInvitations invitations;
    private final MyMessages messages;
    private final Screens screens;
    private final Signals signals;
    private final Words words;
    private final SignIn signIn;
    private final List<WithoutSeat> others;
    private final Clock clock;

    MyPartController(
            MySeats seats,
            MyMeetings meetings,
            MyPartPages pages,
            Circles circles,
            MeetingInvitations invitations,
            MyMessages messages,
            Screens screens,
            Signals signals,
            Words words,
            SignIn signIn,
            List<WithoutSeat> others,
            Clock clock) {
        this.seats = seats;
        this.meetings = meetings;
        this.pages = pages;
        this.circles = circles;
        this.invitations = invitations;
        this.messages = messages;
        this.screens = screens;
        this.signals = signals;
        this.words = words;
        this.signIn = signIn;
        this.others = others;
        this.clock = clock;
    }

    @GetMapping
    Object all() {
        List<MySeat> mine = seats.all();
        if (mine.size() == 1) return "redirect:" + mine.getFirst().path();
        if (mine.isEmpty())
            for (WithoutSeat other : others) {
                Optional<String> page = other.page();
                if (page.isPresent()) return "redirect:" + page.get();
            }
        // Somebody outside every case, who came for a signal alone.
        if (mine.isEmpty() && !signals.mine().isEmpty()) return "redirect:" + PyramidPages.SIGNALS;
        return screens.show(
                "cases/mypart/all.jte",
                new MyPartsPage(mine.stream()
                        .map(seat -> new MyPartsPage.Line(
                                seat, meetings.of(seat).next().orElse(null)))
                        .toList()));
    }

    @GetMapping("/{participant}")
    Object one(@OwnSeat MySeat seat, HttpServletRequest request, HttpServletResponse response) {
        signIn.helpedBy(request, response, seat.leaders());
        return screens.show(PAGE, pages.of(seat, null));
    }

    @PostMapping("/{participant}/answer")
    Object answer(
            @OwnSeat MySeat seat,
            @Valid @ModelAttribute AnswerForm form,
            BindingResult result,
            RedirectAttributes next) {
        if (!seat.takesPart()) throw new Refusal("cases.mypart.withdrawn.refused");
        String answer = form.answer();
        UUID id = form.meeting();
        if (result.hasErrors() || answer == null || id == null)
            return screens.again(PAGE, pages.of(seat, Form.of(result)));
        MyMeetings.Asked asked = meetings.of(seat);
        Meeting meeting = asked.get(id);
        if (!meeting.open() || meeting.over(clock.instant())) throw new Refusal("cases.mypart.meeting.over");
        Access own = circles.open(seat.circle(), CasePart.INVITATION, seat.id(), May.CONTRIBUTE);
        boolean coming = "COMING".equals(answer);
        boolean news = !coming && !asked.invitation(id).cannot();
        invitations.answer(
                own, id, seat.id(), coming ? Answer.COMING : Answer.CANNOT, form.said(), coming ? "" : form.proposed());
        if (news) messages.cannotCome(seat, meeting);
        Said.say(next, coming ? "cases.mypart.answer.coming" : "cases.mypart.answer.cannot");
        return "redirect:" + seat.path();
    }

    @GetMapping("/{participant}/meetings/{meeting}/afspraak.ics")
    ResponseEntity<byte[]> calendar(@OwnSeat MySeat seat, @PathVariable UUID meeting, Locale language) {
        Meeting one = meetings.of(seat).get(meeting);
        return CalendarAnswer.of(
                CalendarEntry.of(one, words.say(language, "cases.meeting.ics.title"), clock.instant()));
    }

    record AnswerForm(
            @NotNull @Nullable UUID meeting,

            @NotNull(message = "{cases.mypart.answer.missing}")
            @Pattern(regexp = "COMING|CANNOT", message = "{cases.mypart.answer.missing}")
            @Nullable
            String answer,

            @Nullable @Size(max = 2000) String words,
            @Nullable @Size(max = 500) String proposal) {

        String said() {
            return words == null ? "" : words;
        }

        String proposed() {
            return proposal == null ? "" : proposal;
        }
    }
}
