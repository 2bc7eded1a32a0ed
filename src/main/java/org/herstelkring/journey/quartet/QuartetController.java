package org.herstelkring.journey.quartet;

import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.SeenBy;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.own.StaleLeaf;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
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

/** The four questions. Each answer is a new leaf beside the earlier ones; every question can be left. */
@Controller
@RequestMapping("/space/quartet")
@Transactional
class QuartetController {

    private static final List<String> QUESTIONS = LeafKind.ANSWER.sorts();

    private final Leaves leaves;
    private final SeenBy seenBy;
    private final LocalClock clock;
    private final ZoneId zone;
    private final Screens screens;

    QuartetController(Leaves leaves, SeenBy seenBy, LocalClock clock, ZoneId zone, Screens screens) {
        this.leaves = leaves;
        this.seenBy = seenBy;
        this.clock = clock;
        this.zone = zone;
        this.screens = screens;
    }

    @GetMapping
    Object all(@OfSpace SpaceAccess own) {
        List<Leaf> all = leaves.of(own.of(SpacePart.QUARTET));
        return screens.show(
                "journey/quartet/page.jte",
                new QuartetPage(
                        QUESTIONS.stream()
                                .map(question -> Question.of(question, all))
                                .toList(),
                        seenBy.of(own, SpacePart.QUARTET)));
    }

    /** To answer one, or the first. */
    @GetMapping("/new")
    Object begin(@OfSpace SpaceAccess own, @RequestParam(defaultValue = "") String sort) {
        return one(own, QUESTIONS.contains(sort) ? sort : QUESTIONS.getFirst(), "");
    }

    /** One question, to answer now. */
    @GetMapping("/{question:lost|back|never|others}")
    Object one(@OfSpace SpaceAccess own, @PathVariable String question, @RequestParam(defaultValue = "") String road) {
        return screens.show(
                "journey/quartet/question.jte",
                page(own, question, Ids.next(), road.equals("begin"), Form.of(Map.of())));
    }

    @PostMapping("/{id:[0-9a-f-]{36}}")
    Object answer(
            @OfSpace SpaceAccess own,
            @PathVariable UUID id,
            @Valid @ModelAttribute AnswerForm form,
            BindingResult wrong,
            @RequestParam(defaultValue = "") String road,
            RedirectAttributes next) {
        boolean beginning = road.equals("begin");
        String question = form.sort();
        if (!QUESTIONS.contains(question)) throw new NotHere();
        if (!form.says()) return onwards(question, beginning);
        if (wrong.hasErrors())
            return screens.again("journey/quartet/question.jte", page(own, question, id, beginning, Form.of(wrong)));
        kept(own.of(SpacePart.QUARTET), form.leaf(id), false);
        Said.say(next, "journey.quartet.kept");
        return onwards(question, beginning);
    }

    /** While typing. */
    @PostMapping(path = "/{id:[0-9a-f-]{36}}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Long>> draft(
            @OfSpace(SpacePart.QUARTET) Access own,
            @PathVariable UUID id,
            @Valid @ModelAttribute AnswerForm form,
            BindingResult wrong) {
        if (wrong.hasErrors()) return ResponseEntity.unprocessableContent().build();
        return ResponseEntity.ok(Map.of("version", kept(own, form.leaf(id), true)));
    }

    /**
     * An answer of an earlier day is never written over: other words that are sent for it become one new answer of today,
     * kept for the same eyes.
     */
    private long kept(Access own, Leaf typed, boolean typing) {
        Leaf leaf = typed;
        Optional<Leaf> there = leaves.find(own, leaf.id());
        if (there.filter(before -> earlier(before) && !before.fields().equals(typed.fields()))
                .isPresent()) {
            UUID fresh = UUID.nameUUIDFromBytes((leaf.id() + "/" + clock.today()).getBytes(StandardCharsets.UTF_8));
            there = leaves.find(own, fresh);
            leaf = new Leaf(
                    fresh,
                    LeafKind.ANSWER,
                    leaf.sort(),
                    leaf.fields(),
                    0,
                    leaf.ownOnly(),
                    false,
                    null,
                    null,
                    null,
                    null,
                    there.map(Leaf::version).orElse(0L));
        }
        if (typing) leaf = leaf.shownNoMoreThan(there.orElse(null));
        OptionalLong version = leaves.keep(own, leaf);
        if (version.isPresent()) return version.getAsLong();
        throw StaleLeaf.of(leaves.find(own, leaf.id()).orElseThrow(MadeOnce::gone), typed);
    }

    private boolean earlier(Leaf leaf) {
        return leaf.madeAt() != null && leaf.madeAt().atZone(zone).toLocalDate().isBefore(clock.today());
    }

    private QuartetQuestionPage page(SpaceAccess own, String question, UUID id, boolean beginning, Form form) {
        List<Leaf> all = leaves.of(own.of(SpacePart.QUARTET));
        return new QuartetQuestionPage(
                Question.of(question, all),
                QUESTIONS.indexOf(question) + 1,
                id,
                beginning,
                after(question, beginning),
                form,
                seenBy.of(own, SpacePart.QUARTET).line());
    }

    private static String onwards(String question, boolean beginning) {
        return "redirect:" + after(question, beginning);
    }

    private static String after(String question, boolean beginning) {
        int next = QUESTIONS.indexOf(question) + 1;
        if (!beginning || next == QUESTIONS.size()) return "/space/quartet";
        return "/space/quartet/" + QUESTIONS.get(next) + "?road=begin";
    }
}
