package org.herstelkring.cases.preparation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseGrants;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participant.Stands;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.script.Script;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.May;
import org.herstelkring.people.People;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What stands beside a preparation: the facilitators' own note, and whoever is brought along. */
@Controller
@Transactional
@RequestMapping("/cases/{circle}/people/{participant}/preparation")
class BesideController {

    private static final String PAGE = "cases/preparation/page.jte";

    private final Circles circles;
    private final CaseFiles files;
    private final Participants participants;
    private final PreparationNotes notes;
    private final People people;
    private final PreparationPages pages;
    private final Screens screens;

    BesideController(
            Circles circles,
            CaseFiles files,
            Participants participants,
            PreparationNotes notes,
            People people,
            PreparationPages pages,
            Screens screens) {
        this.circles = circles;
        this.files = files;
        this.participants = participants;
        this.notes = notes;
        this.people = people;
        this.pages = pages;
        this.screens = screens;
    }

    @PostMapping("/note")
    Object note(
            @OfCase(value = CasePart.NOTES, may = May.CONTRIBUTE) Access access,
            @OfCase(value = CasePart.PEOPLE, about = "participant") Access toPeople,
            @PathVariable UUID circle,
            @PathVariable UUID participant,
            @Valid @ModelAttribute NoteForm form,
            BindingResult result,
            RedirectAttributes next) {
        participants.get(toPeople, participant);
        if (result.hasErrors()) return again(circle, participant, null, Form.of(result));
        notes.keep(access, participant, form.words() == null ? "" : form.words(), form.version());
        Said.say(next, "cases.preparation.note.saved");
        return back(circle, participant);
    }

    @PostMapping("/supporters")
    Object supporter(
            @OfCase(value = CasePart.PEOPLE, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @PathVariable UUID participant,
            @Valid @ModelAttribute SupporterForm form,
            BindingResult result,
            RedirectAttributes next) {
        Participant besides = participants.get(access, participant);
        if (result.hasErrors()) return again(circle, participant, Form.of(result), null);
        MadeOnce kept = MadeOnce.keep(
                MadeOnce.making(form.version()),
                () -> bring(access, besides, form),
                () -> participants.get(access, form.id()).name().equals(form.name()),
                version -> participants.change(
                        access, participants.get(access, form.id()).called(form.name(), version)));
        if (!kept.stands()) throw form.staleAgainst(participants.get(access, form.id()));
        Said.say(next, "cases.preparation.supporter.added");
        return back(circle, participant);
    }

    private boolean bring(Access access, Participant besides, SupporterForm form) {
        if (participants.of(access).stream().anyMatch(one -> one.id().equals(form.id()))) return false;
        KeeperRights keeping = circles.keep(access.circle());
        UUID person = people.newGuest(besides.language());
        int seat = participants.of(access).stream()
                        .mapToInt(Participant::seat)
                        .max()
                        .orElse(-1)
                + 1;
        ParticipantRole beside =
                Script.load(files.get(access).script()).beside().orElseThrow(NotHere::new);
        UUID id = participants.unused(access, form.id());
        keeping.admit(id, person, beside.code());
        CaseGrants.participant(keeping, person, id);
        participants.add(
                access,
                new Participant(
                        id,
                        person,
                        Set.of(beside),
                        Set.of(besides.id()),
                        form.name(),
                        besides.language(),
                        false,
                        null,
                        false,
                        seat,
                        Stands.TAKES_PART,
                        0));
        return true;
    }

    private Object again(UUID circle, UUID participant, @Nullable Form bring, @Nullable Form note) {
        Access access = circles.open(circle, CasePart.PREPARATION, participant, May.READ);
        return screens.again(PAGE, pages.of(circle, participant, null, note, bring, access));
    }

    private static String back(UUID circle, UUID participant) {
        return "redirect:/cases/" + circle + "/people/" + participant + "/preparation";
    }

    record NoteForm(
            @Nullable @Size(max = PreparationForm.TEXT) String words, long version) {}

    record SupporterForm(
            @NotNull UUID id,

            @NotBlank(message = "{cases.preparation.supporter.missing}") @Size(max = 200)
            String name,

            long version) {

        SupporterForm {
            name = TypedText.line(name);
        }

        Stale staleAgainst(Participant now) {
            return new Stale(
                    now.version(),
                    List.of(new StaleField("name", "cases.preparation.supporter.name", now.name(), name)));
        }
    }
}
