package org.herstelkring.cases.readiness;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.guardian.Children;
import org.herstelkring.cases.intake.Incidents;
import org.herstelkring.cases.meeting.Meeting;
import org.herstelkring.cases.meeting.MeetingInvitations;
import org.herstelkring.cases.meeting.Meetings;
import org.herstelkring.cases.preparation.Preparation;
import org.herstelkring.cases.preparation.Preparations;
import org.herstelkring.cases.readiness.Decision.What;
import org.herstelkring.cases.script.Script;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.database.Together;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The gate: what is missing, and whether we go, wait, or take another route. */
@Controller
@Transactional
@RequestMapping("/cases/{circle}/readiness")
class ReadinessController {

    private static final String PAGE = "cases/readiness/page.jte";

    private final Together together;
    private final Circles circles;
    private final CaseFiles files;
    private final Participants participants;
    private final Preparations preparations;
    private final Children children;
    private final Meetings meetings;
    private final MeetingInvitations invitations;
    private final Decisions decisions;
    private final Incidents incidents;
    private final Screens screens;
    private final ZoneId zone;

    ReadinessController(
            Together together,
            Circles circles,
            CaseFiles files,
            Participants participants,
            Preparations preparations,
            Children children,
            Meetings meetings,
            MeetingInvitations invitations,
            Decisions decisions,
            Incidents incidents,
            Screens screens,
            ZoneId zone) {
        this.together = together;
        this.circles = circles;
        this.files = files;
        this.participants = participants;
        this.preparations = preparations;
        this.children = children;
        this.meetings = meetings;
        this.invitations = invitations;
        this.decisions = decisions;
        this.incidents = incidents;
        this.screens = screens;
        this.zone = zone;
    }

    @GetMapping
    Object show(@PathVariable UUID circle) {
        return screens.show(PAGE, page(circle, null));
    }

    @PostMapping
    Object decide(
            @OfCase(value = CasePart.ROAD, may = May.CONTRIBUTE) Access road,
            @PathVariable UUID circle,
            @Valid @ModelAttribute DecisionForm form,
            BindingResult result,
            RedirectAttributes next) {
        CaseFile file = files.get(road);
        if (file.closed()) throw new Refusal("cases.readiness.closed");
        String said = form.what();
        What what = said == null || result.hasErrors() ? null : What.valueOf(said);
        if (what != null && form.said().isBlank() && (what != What.GO || anythingHeavy(file)))
            result.rejectValue("reason", "cases.readiness.reason.missing");
        if (what == What.OTHER_ROUTE && !form.sure()) result.rejectValue("certain", "cases.readiness.sure.missing");
        if (what == null || result.hasErrors()) return screens.again(PAGE, page(circle, Form.of(result)));
        decisions.decide(road, what, form.said(), form.unwilling());
        Said.say(next, "cases.readiness.said." + what.code());
        return "redirect:/cases/" + circle + (what == What.WAIT ? "/readiness" : "");
    }

    private boolean anythingHeavy(CaseFile file) {
        return lacks(file).stream().anyMatch(ReadinessLack::heavy);
    }

    private ReadinessPage page(UUID circle, @Nullable Form typed) {
        Access road = circles.open(circle, CasePart.ROAD, May.READ);
        together.ask(files.asked(road), decisions.asked(road));
        CaseFile file = files.get(road);
        Decision decision = decisions.standing(road);
        What what = decision.what();
        Instant at = decision.at();
        return new ReadinessPage(
                file,
                lacks(file),
                decision,
                at == null ? null : at.atZone(zone).toLocalDate(),
                typed != null
                        ? typed
                        : Form.of(Map.of("what", what == null ? "" : what.name(), "reason", decision.reason())),
                file.closed());
    }

    private List<ReadinessLack> lacks(CaseFile file) {
        UUID circle = file.id();
        List<Access> opened =
                circles.open(circle, May.READ, CasePart.PEOPLE, CasePart.MEETING, CasePart.INVITATION, CasePart.FACTS);
        together.ask(
                participants.asked(opened.getFirst()),
                meetings.asked(opened.get(1)),
                incidents.asked(opened.getLast()));
        List<Participant> people = participants.of(opened.getFirst()).stream()
                .filter(Participant::takesPart)
                .toList();
        Map<UUID, Preparation> said = preparations.each(circles.openEach(
                circle,
                CasePart.PREPARATION,
                people.stream().map(Participant::id).toList(),
                May.READ));
        Meeting meeting = meetings.next(opened.get(1)).orElse(null);
        return new Readiness(
                        Script.load(file.script()),
                        incidents.told(opened.getLast()),
                        file.teller() != null,
                        people,
                        said,
                        meeting,
                        meeting == null ? Map.of() : invitations.of(opened.get(2), meeting.id()),
                        children.of(circle, people, said).stream()
                                .collect(Collectors.toMap(one -> one.child().id(), one -> one)))
                .lacks();
    }

    record DecisionForm(
            @NotNull(message = "{cases.readiness.what.missing}")
            @Pattern(regexp = "GO|WAIT|OTHER_ROUTE", message = "{cases.readiness.what.missing}")
            @Nullable
            String what,

            @Nullable @Size(max = 4000) String reason,
            @Nullable Boolean notWilling,
            @Nullable Boolean certain) {

        String said() {
            return reason == null ? "" : reason;
        }

        boolean unwilling() {
            return Boolean.TRUE.equals(notWilling);
        }

        boolean sure() {
            return Boolean.TRUE.equals(certain);
        }
    }
}
