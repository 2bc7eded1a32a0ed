package org.herstelkring.cases.participant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseFrame;
import org.herstelkring.cases.CaseLabels;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Labels;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.script.Script;
import org.herstelkring.cases.script.ScriptRole;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.May;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.page.TypedText;
import org.herstelkring.shared.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Several people at once, from a list that is pasted and looked at before it is kept. */
@Controller
@RequestMapping("/cases/{circle}/people/paste")
@Transactional
class PasteController {

    private static final String PASTE = "cases/participant/paste.jte";
    private static final String LOOK = "cases/participant/pasted.jte";

    private final CaseFiles files;
    private final Participants participants;
    private final ParticipantAdmission admission;
    private final CaseLabels labels;
    private final CaseFrame frame;
    private final Words words;
    private final Screens screens;

    PasteController(
            CaseFiles files,
            Participants participants,
            ParticipantAdmission admission,
            CaseLabels labels,
            CaseFrame frame,
            Words words,
            Screens screens) {
        this.files = files;
        this.participants = participants;
        this.admission = admission;
        this.labels = labels;
        this.frame = frame;
        this.words = words;
        this.screens = screens;
    }

    @GetMapping
    Object show(@OfCase(value = CasePart.PEOPLE, may = May.CONTRIBUTE) Access access) {
        frame.prepare(access);
        return screens.show(PASTE, page(access, Form.empty(), "", List.of()));
    }

    /** How it is read: nothing is kept yet. */
    @PostMapping("/look")
    Object look(
            @OfCase(value = CasePart.PEOPLE, may = May.CONTRIBUTE) Access access,
            @Valid @ModelAttribute LinesForm form,
            BindingResult wrong) {
        if (wrong.hasErrors()) return screens.again(PASTE, page(access, Form.of(wrong), "", List.of()));
        CaseFile file = files.get(access);
        List<PastedPerson> read = PastedLines.read(form.lines(), roles(file), file.language());
        return screens.show(LOOK, page(access, Form.of(fields(read)), form.lines(), read));
    }

    @PostMapping
    Object keep(
            @OfCase(value = CasePart.PEOPLE, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @Valid @ModelAttribute PastedForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        Script script = Script.load(files.get(access).script());
        List<Participant> there = participants.of(access);
        form.check(wrong, script, there);
        if (wrong.hasErrors()) return screens.again(LOOK, page(access, Form.of(wrong), form.lines(), form.people()));
        int added = 0;
        for (PastedPerson one : form.kept(script)) {
            UUID beside = PastedForm.besides(one, script) ? one.beside() : null;
            MadeOnce kept = admission.add(access, one.id(), one.form(beside));
            if (kept == MadeOnce.MADE) added++;
        }
        Said.say(next, "cases.participant.paste.added", added);
        return "redirect:/cases/" + circle + "/people";
    }

    private PastedPage page(Access access, Form form, String lines, List<PastedPerson> people) {
        CaseFile file = files.get(access);
        Script script = Script.load(file.script());
        return new PastedPage(
                file,
                form,
                lines,
                people.stream()
                        .map(one -> new PastedPage.Row(one.id().toString(), one.name()))
                        .toList(),
                participants.of(access).stream()
                        .filter(one -> one.takesPart()
                                && one.roles().stream()
                                        .noneMatch(role -> script.role(role).beside()))
                        .toList(),
                labels.of(file.organisation()));
    }

    /** How roles are called in any language of the house, and by the organisation. */
    private Map<String, ParticipantRole> roles(CaseFile file) {
        Labels own = labels.of(file.organisation());
        Map<String, ParticipantRole> called = new HashMap<>();
        for (ScriptRole one : Script.load(file.script()).roles())
            for (Locale language : Words.LANGUAGES) {
                called.put(words.say(language, one.role().label()).toLowerCase(Locale.ROOT), one.role());
                called.put(own.of(one.role(), key -> words.say(language, key)).toLowerCase(Locale.ROOT), one.role());
            }
        return called;
    }

    private static Map<String, String> fields(List<PastedPerson> people) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            PastedPerson one = people.get(i);
            String at = "people[" + i + "].";
            fields.put(at + "name", one.name());
            fields.put(at + "role", one.role() == null ? "" : one.role());
            fields.put(at + "contact", one.contact());
            fields.put(at + "language", one.language() == null ? "" : one.language());
        }
        return fields;
    }

    record LinesForm(
            @NotBlank(message = "{cases.participant.paste.missing}")
            @Size(max = 8000, message = "{cases.participant.long}")
            String lines) {

        LinesForm {
            lines = TypedText.lines(lines);
        }
    }
}
