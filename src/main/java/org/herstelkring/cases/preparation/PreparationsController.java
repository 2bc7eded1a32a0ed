package org.herstelkring.cases.preparation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseFrame;
import org.herstelkring.cases.CaseLabels;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.preparation.PreparationsPage.Line;
import org.herstelkring.cases.script.Script;
import org.herstelkring.cases.script.Teller;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The preparation of a whole case, and who tells first. */
@Controller
@Transactional
class PreparationsController {

    private static final String PAGE = "cases/preparation/overview.jte";

    private final Circles circles;
    private final CaseFiles files;
    private final Participants participants;
    private final Facilitators facilitators;
    private final Preparations preparations;
    private final Tellers tellers;
    private final CaseLabels labels;
    private final CaseFrame frame;
    private final Screens screens;

    PreparationsController(
            Circles circles,
            CaseFiles files,
            Participants participants,
            Facilitators facilitators,
            Preparations preparations,
            Tellers tellers,
            CaseLabels labels,
            CaseFrame frame,
            Screens screens) {
        this.circles = circles;
        this.files = files;
        this.participants = participants;
        this.facilitators = facilitators;
        this.preparations = preparations;
        this.tellers = tellers;
        this.labels = labels;
        this.frame = frame;
        this.screens = screens;
    }

    @GetMapping("/cases/{circle}/preparation")
    Object show(@PathVariable UUID circle) {
        return screens.show(PAGE, page(circle, null));
    }

    @PostMapping("/cases/{circle}/teller")
    Object choose(
            @OfCase(value = CasePart.ROAD, may = May.CONTRIBUTE) Access road,
            @PathVariable UUID circle,
            @Valid @ModelAttribute TellerForm form,
            BindingResult result,
            RedirectAttributes next) {
        Teller teller = result.hasErrors() ? null : teller(road, circle, form.person());
        if (!result.hasErrors() && teller == null) result.rejectValue("person", "cases.preparation.teller.missing");
        if (result.hasErrors() || teller == null) return screens.again(PAGE, page(circle, Form.of(result)));
        tellers.choose(road, teller, form.words() == null ? "" : form.words());
        Said.say(next, "cases.preparation.teller.saved");
        return "redirect:/cases/" + circle + "/preparation#teller";
    }

    private @Nullable Teller teller(Access road, UUID circle, @Nullable UUID person) {
        List<ParticipantRole> sides = Script.load(files.get(road).script()).sides();
        return participants.of(circles.open(circle, CasePart.PEOPLE, May.READ)).stream()
                .filter(one -> one.takesPart() && one.id().equals(person))
                .flatMap(one -> sides.stream().filter(one.roles()::contains).map(side -> new Teller(side, one.id())))
                .findFirst()
                .orElse(null);
    }

    private PreparationsPage page(UUID circle, @Nullable Form typed) {
        List<Access> opened = circles.open(circle, May.READ, CasePart.ROAD, CasePart.PEOPLE);
        Access road = opened.getFirst();
        frame.prepare(road, facilitators.asked(road));
        var file = files.get(road);
        List<Participant> all = participants.of(opened.getLast());
        List<Line> lines = new ArrayList<>();
        // Opened one by one, so that each finds in their own list that somebody looked.
        Map<UUID, Preparation> said = preparations.each(circles.openEach(
                circle, CasePart.PREPARATION, all.stream().map(Participant::id).toList(), May.READ));
        for (Participant one : all) {
            List<Participant> besides =
                    all.stream().filter(p -> one.standsBeside(p.id())).toList();
            lines.add(new Line(one, besides, Objects.requireNonNull(said.get(one.id()))));
        }
        Form form = typed != null
                ? typed
                : Form.of(Map.of("person", PreparationsPage.chosen(file, lines), "words", file.tellerWords()));
        return new PreparationsPage(file, lines, labels.of(file.organisation()), form, facilitators.names(road));
    }

    record TellerForm(
            @NotNull(message = "{cases.preparation.teller.missing}") @Nullable
            UUID person,

            @Nullable @Size(max = 2000) String words) {}
}
