package org.herstelkring.journey.media;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Microphone;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an owner draws, chooses a photo or records, for a leaf of theirs. */
@Controller
@RequestMapping("/space/{part}/{leaf}/media/{kind}")
@Transactional
class MediaController {

    private static final String PAGE = "journey/media/add.jte";

    private final Spaces spaces;
    private final Leaves leaves;
    private final Media media;
    private final Screens screens;
    private final TransactionTemplate transaction;

    MediaController(Spaces spaces, Leaves leaves, Media media, Screens screens, TransactionTemplate transaction) {
        this.spaces = spaces;
        this.leaves = leaves;
        this.media = media;
        this.screens = screens;
        this.transaction = transaction;
    }

    @GetMapping
    Object begin(@OfSpace Access own, @PathVariable UUID leaf, @PathVariable String kind, HttpServletResponse answer) {
        MediaKind what = MediaKind.of(kind).orElseThrow(NotHere::new);
        if (what == MediaKind.SOUND) Microphone.allowOn(answer);
        return screens.show(PAGE, new MediaPage(what, Ids.next(), leaves.get(own, leaf), null, Form.empty()));
    }

    /** Looking into a file takes a while: no connection to the database waits for it. */
    @PostMapping
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    Object keep(
            @PathVariable String part,
            @PathVariable UUID leaf,
            @PathVariable String kind,
            @RequestParam UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @Valid @ModelAttribute SaidForm form,
            BindingResult wrong,
            HttpServletResponse answer,
            RedirectAttributes next)
            throws IOException {
        MediaKind what = MediaKind.of(kind).orElseThrow(NotHere::new);
        Leaf to = Objects.requireNonNull(transaction.execute(_ -> leaves.get(own(part), leaf)));
        try {
            Content content = Content.of(what, file == null ? new byte[0] : file.getBytes());
            if (!wrong.hasErrors())
                transaction.executeWithoutResult(
                        _ -> media.keep(own(part), leaf, id, content, form.alt(), form.transcript()));
        } catch (Refusal unusable) {
            wrong.rejectValue("file", unusable.key(), unusable.arguments(), unusable.key());
        }
        if (wrong.hasErrors()) {
            if (what == MediaKind.SOUND) Microphone.allowOn(answer);
            return screens.again(
                    PAGE,
                    new MediaPage(what, wrong.hasFieldErrors("file") ? Ids.next() : id, to, null, Form.of(wrong)));
        }
        Said.say(next, what.key() + ".kept");
        return "redirect:" + to.path();
    }

    private Access own(String part) {
        return spaces.access().of(SpacePart.of(part).orElseThrow(NotHere::new));
    }
}
