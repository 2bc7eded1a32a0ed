package org.herstelkring.cases.beneath;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.OfMyPart;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.May;
import org.herstelkring.pyramid.Factor;
import org.herstelkring.pyramid.Ideas;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.OneOf;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes what lies beneath with the agreement of the person it is about, who alone gets ideas and may take it away. */
@Controller
@Transactional
class BeneathController {

    private static final String PAGE = "cases/beneath/page.jte";

    private final Participants participants;
    private final FactorNotes notes;
    private final Ideas ideas;
    private final Screens screens;
    private final Clock clock;

    BeneathController(Participants participants, FactorNotes notes, Ideas ideas, Screens screens, Clock clock) {
        this.participants = participants;
        this.notes = notes;
        this.ideas = ideas;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping("/cases/{circle}/people/{participant}/beneath")
    Object show(
            @OfCase(value = CasePart.PREPARATION, may = May.CONTRIBUTE, about = "participant") Access access,
            @OfCase(CasePart.PEOPLE) Access toPeople,
            @PathVariable UUID participant) {
        return screens.show(PAGE, page(access, toPeople, participant, Form.empty()));
    }

    @PostMapping("/cases/{circle}/people/{participant}/beneath")
    Object note(
            @OfCase(value = CasePart.PREPARATION, may = May.CONTRIBUTE, about = "participant") Access access,
            @OfCase(CasePart.PEOPLE) Access toPeople,
            @PathVariable UUID circle,
            @PathVariable UUID participant,
            @Valid @ModelAttribute FactorForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        if (wrong.hasErrors()) return screens.again(PAGE, page(access, toPeople, participant, Form.of(wrong)));
        FactorNote note = new FactorNote(Ids.or(form.id()), participant, form.about(), form.words(), clock.instant());
        if (!notes.keep(access, note).stands()) throw MadeOnce.gone();
        Said.say(next, "cases.beneath.noted");
        return "redirect:" + path(circle, participant);
    }

    /** @param agreed whether the person it is about agrees that it is written down */
    record FactorForm(
            @Nullable UUID id,

            @NotBlank(message = "{cases.beneath.factor.missing}")
            @OneOf(codesOf = Factor.class, message = "{cases.beneath.factor.missing}")
            String factor,

            @Size(max = 2000) String words,

            @AssertTrue(message = "{cases.beneath.agreed.missing}")
            boolean agreed) {

        FactorForm {
            factor = TypedText.text(factor);
            words = TypedText.text(words);
        }

        Factor about() {
            return Factor.of(factor).orElseThrow();
        }
    }

    @PostMapping("/cases/{circle}/people/{participant}/beneath/{id}/removal")
    String remove(
            @OfCase(value = CasePart.PREPARATION, may = May.CONTRIBUTE, about = "participant") Access access,
            @PathVariable UUID circle,
            @PathVariable UUID participant,
            @PathVariable UUID id,
            RedirectAttributes next) {
        notes.remove(access, id);
        Said.say(next, "cases.beneath.removed");
        return "redirect:" + path(circle, participant);
    }

    @GetMapping("/my-part/{participant}/beneath")
    Object mine(
            @OfMyPart(value = CasePart.PREPARATION, may = May.CONTRIBUTE) Access own,
            @PathVariable("participant") UUID me,
            Locale language) {
        List<FactorNote> all = notes.of(own);
        Map<Factor, List<Ideas.Idea>> found = new EnumMap<>(Factor.class);
        all.forEach(note -> found.put(note.factor(), ideas.about(note.factor(), language)));
        String back = "/my-part/" + me;
        return screens.show(PAGE, new BeneathPage(all, found, back + "/beneath", back, null, Form.empty()));
    }

    @PostMapping("/my-part/{participant}/beneath/{id}/removal")
    String takeAway(
            @OfMyPart(value = CasePart.PREPARATION, may = May.CONTRIBUTE) Access own,
            @PathVariable("participant") UUID me,
            @PathVariable UUID id,
            RedirectAttributes next) {
        notes.remove(own, id);
        Said.say(next, "cases.beneath.removed");
        return "redirect:/my-part/" + me + "/beneath";
    }

    private BeneathPage page(Access access, Access toPeople, UUID participant, Form form) {
        UUID circle = access.circle();
        String name = participants.get(toPeople, participant).name();
        String back = "/cases/" + circle + "/people/" + participant;
        return new BeneathPage(notes.of(access), Map.of(), path(circle, participant), back, name, form);
    }

    private static String path(UUID circle, UUID participant) {
        return "/cases/" + circle + "/people/" + participant + "/beneath";
    }
}
