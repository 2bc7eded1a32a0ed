package org.herstelkring.cases.message;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseFrame;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** A facilitator writes down what somebody wants read out, notes that they approved it, and puts it on paper. */
@Controller
@Transactional
@RequestMapping("/cases/{circle}/people/{participant}/message")
class MessageController {

    private static final String PAGE = "cases/message/page.jte";

    private final Circles circles;
    private final CaseFiles files;
    private final CaseFrame frame;
    private final Participants participants;
    private final Facilitators facilitators;
    private final Messages messages;
    private final KeptMessage kept;
    private final Screens screens;

    MessageController(
            Circles circles,
            CaseFiles files,
            CaseFrame frame,
            Participants participants,
            Facilitators facilitators,
            Messages messages,
            KeptMessage kept,
            Screens screens) {
        this.circles = circles;
        this.files = files;
        this.frame = frame;
        this.participants = participants;
        this.facilitators = facilitators;
        this.messages = messages;
        this.kept = kept;
        this.screens = screens;
    }

    @GetMapping
    Object show(
            @OfCase(value = CasePart.PREPARATION, about = "participant") Access access,
            @PathVariable UUID participant) {
        return screens.show(PAGE, page(access, participant, null));
    }

    /** Made for paper: to read out from, or to sign. */
    @GetMapping("/sheet")
    Object sheet(
            @OfCase(value = CasePart.PREPARATION, about = "participant", paper = true) Access access,
            @PathVariable UUID participant) {
        return screens.show("cases/message/sheet.jte", page(access, participant, null));
    }

    @PostMapping
    Object keep(
            @OfCase(value = CasePart.PREPARATION, may = May.CONTRIBUTE, about = "participant") Access access,
            @PathVariable UUID participant,
            @Valid @ModelAttribute MessageForm form,
            BindingResult result,
            RedirectAttributes next) {
        if (result.hasErrors()) return screens.again(PAGE, page(access, participant, Form.of(result)));
        kept.keep(access, form);
        Said.say(next, "cases.message.kept");
        return back(access, participant);
    }

    @PostMapping("/draft")
    ResponseEntity<Map<String, Object>> keepWhileTyping(
            @OfCase(value = CasePart.PREPARATION, may = May.CONTRIBUTE, about = "participant") Access access,
            @Valid @ModelAttribute MessageForm form,
            BindingResult result) {
        if (result.hasErrors())
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(Map.of());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("version", kept.keep(access, form).version()));
    }

    /** @param paper whether they signed it; else they were read it and said so */
    @PostMapping("/approval")
    String approved(
            @OfCase(value = CasePart.PREPARATION, may = May.CONTRIBUTE, about = "participant") Access access,
            @PathVariable UUID participant,
            @RequestParam(defaultValue = "false") boolean paper,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes next) {
        kept.approve(access, paper ? Message.How.PAPER : Message.How.TOLD, version);
        Said.say(next, "cases.message.approved.said");
        return back(access, participant);
    }

    private MessagePage page(Access access, UUID participant, @Nullable Form typed) {
        Access people = circles.open(access.circle(), CasePart.PEOPLE, May.READ);
        frame.prepare(people, facilitators.asked(people));
        Message stands = messages.get(access);
        return new MessagePage(
                files.get(people),
                participants.get(people, participant),
                stands,
                typed == null ? Form.of(MessageForm.of(stands)) : typed,
                facilitators.names(people));
    }

    private static String back(Access access, UUID participant) {
        return "redirect:/cases/" + access.circle() + "/people/" + participant + "/message";
    }
}
