package org.herstelkring.cases.meeting;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Contact.Reach;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.letter.FormsOfAddress;
import org.herstelkring.cases.letter.Letter;
import org.herstelkring.cases.letter.LetterPaper;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.May;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Paper;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The letters about a meeting: how each person's looks before it goes, and all that go by post. */
@Controller
@Transactional
@RequestMapping("/cases/{circle}/meetings/{meeting}")
class MeetingLettersController {

    private final CaseFiles files;
    private final Participants participants;
    private final Meetings meetings;
    private final MeetingLetters letters;
    private final FormsOfAddress forms;
    private final LetterPaper paper;
    private final Screens screens;

    MeetingLettersController(
            CaseFiles files,
            Participants participants,
            Meetings meetings,
            MeetingLetters letters,
            FormsOfAddress forms,
            LetterPaper paper,
            Screens screens) {
        this.files = files;
        this.participants = participants;
        this.meetings = meetings;
        this.letters = letters;
        this.forms = forms;
        this.paper = paper;
        this.screens = screens;
    }

    /** A page for each: everybody who is reached by post, and who decides for a minor and is none of the people here. */
    @GetMapping("/letters")
    Object all(
            @OfCase(value = CasePart.CONTACT, paper = true) Access access,
            @OfCase(CasePart.MEETING) Access toMeetings,
            @PathVariable UUID meeting) {
        MeetingLetters.Desk desk = letters.desk(access, meetings.get(toMeetings, meeting));
        return screens.show(
                "cases/meeting/letters.jte",
                new LettersPage(files.get(access), meeting, posted(desk, access), desk.names()));
    }

    @GetMapping("/letters.pdf")
    Paper print(
            @OfCase(value = CasePart.CONTACT, paper = true) Access access,
            @OfCase(CasePart.MEETING) Access toMeetings,
            @PathVariable UUID meeting,
            @RequestParam(required = false) @Nullable UUID to) {
        MeetingLetters.Desk desk = letters.desk(access, meetings.get(toMeetings, meeting));
        List<Letter> all = to == null
                ? posted(desk, access)
                : Stream.concat(
                                desk.all(participants.get(access, to)).stream(),
                                besides(desk, participants.get(access, to)).map(PreviewPage.Shown::letter))
                        .toList();
        if (all.isEmpty()) throw new NotHere();
        return new Paper("brieven-" + files.get(access).reference() + ".pdf", () -> paper.print(all));
    }

    @GetMapping("/letters/{participant}")
    Object one(
            @OfCase(CasePart.CONTACT) Access access,
            @OfCase(CasePart.MEETING) Access toMeetings,
            @PathVariable UUID meeting,
            @PathVariable UUID participant) {
        MeetingLetters.Desk desk = letters.desk(access, meetings.get(toMeetings, meeting));
        List<Participant> all =
                participants.all(access).stream().filter(Participant::takesPart).toList();
        Participant one = participants.get(access, participant);
        int after = all.indexOf(one) + 1;
        return screens.show(
                "cases/meeting/preview.jte",
                new PreviewPage(
                        files.get(access),
                        meeting,
                        one,
                        Stream.concat(
                                        desk.all(one).stream()
                                                .map(letter -> new PreviewPage.Shown(
                                                        letter,
                                                        desk.contact(one).mailed())),
                                        besides(desk, one))
                                .toList(),
                        desk.contact(one).mailed(),
                        desk.formal(one),
                        desk.names(),
                        desk.nowhereToAsk(),
                        after < all.size() ? all.get(after) : null));
    }

    @PostMapping("/letters/{participant}/address")
    String speak(
            @OfCase(value = CasePart.CONTACT, may = May.CONTRIBUTE, about = "participant") Access access,
            @PathVariable UUID circle,
            @PathVariable UUID meeting,
            @PathVariable UUID participant,
            @RequestParam boolean formal,
            RedirectAttributes next) {
        forms.choose(access, participants.get(access, participant).id(), formal);
        Said.say(next, "cases.letter.kept");
        return "redirect:/cases/" + circle + "/meetings/" + meeting + "/letters/" + participant;
    }

    /** @param to whose letter was looked at, to go back to it */
    @PostMapping("/letters/names")
    String name(
            @OfCase(value = CasePart.MEETING, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @PathVariable UUID meeting,
            @RequestParam boolean names,
            @RequestParam(required = false) @Nullable UUID to,
            RedirectAttributes next) {
        meetings.name(access, meetings.get(access, meeting).id(), names);
        Said.say(next, "cases.letter.kept");
        return "redirect:/cases/" + circle + "/meetings/" + meeting + "/letters" + (to == null ? "" : "/" + to);
    }

    /** To those who decide for this child and take no part. */
    private static Stream<PreviewPage.Shown> besides(MeetingLetters.Desk desk, Participant child) {
        return desk.cancelled()
                ? Stream.of()
                : desk.besides(List.of(child)).stream()
                        .map(one -> new PreviewPage.Shown(
                                desk.guardian(one, List.of(child)), !one.email().isEmpty()));
    }

    private List<Letter> posted(MeetingLetters.Desk desk, Access access) {
        Stream<Letter> people = participants.all(access).stream()
                .filter(Participant::takesPart)
                .flatMap(one -> desk.contact(one).reach() == Reach.POST ? desk.all(one).stream() : desk.elsewhere(one));
        Stream<Letter> besides = desk.cancelled()
                ? Stream.of()
                : desk.besides(desk.minors()).stream()
                        .filter(one -> one.email().isEmpty())
                        .map(one -> desk.guardian(one, desk.minors()));
        return Stream.concat(people, besides).toList();
    }
}
