package org.herstelkring.journey.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.Seen;
import org.herstelkring.journey.SeenBy;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.media.Media;
import org.herstelkring.journey.media.Medium;
import org.herstelkring.journey.own.LeafController;
import org.herstelkring.journey.own.LeafPage;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.page.Form;
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

/** The story as its owner reads and orders it. Writing goes the way of every leaf. */
@Controller
@RequestMapping("/space/story")
@Transactional
class StoryController {

    private final Leaves leaves;
    private final Media media;
    private final SeenBy seenBy;
    private final Screens screens;

    StoryController(Leaves leaves, Media media, SeenBy seenBy, Screens screens) {
        this.leaves = leaves;
        this.media = media;
        this.seenBy = seenBy;
        this.screens = screens;
    }

    @GetMapping
    Object line(@OfSpace SpaceAccess space) {
        return screens.show("journey/story/line.jte", story(space, null));
    }

    /** All of it in one piece, to read or print. */
    @GetMapping("/whole")
    Object whole(@OfSpace SpaceAccess space) {
        return screens.show("journey/story/whole.jte", story(space, null));
    }

    @GetMapping("/order")
    Object order(@OfSpace SpaceAccess space, @RequestParam(required = false) @Nullable UUID moved) {
        return screens.show("journey/story/order.jte", story(space, moved));
    }

    /** What is new is the owner's alone until they say otherwise. */
    @GetMapping("/new")
    Object begin(@OfSpace SpaceAccess space, @RequestParam Map<String, String> given) {
        space.of(SpacePart.STORY);
        Map<String, String> values = new HashMap<>(given);
        values.put("ownOnly", "true");
        Seen.Line nobody = new Seen.Line(List.of(), List.of(), SpacePart.STORY.path());
        LeafPage page = new LeafPage(LeafKind.CHAPTER, Ids.next(), null, Form.of(values), nobody);
        return screens.show(page.template(), page);
    }

    @GetMapping("/{id}")
    Object read(@OfSpace SpaceAccess space, @PathVariable UUID id) {
        Access own = space.of(SpacePart.STORY);
        seenBy.prepare(space, List.of(SpacePart.STORY));
        leaves.get(own, id);
        List<Leaf> all = leaves.of(own);
        int at = all.stream().map(Leaf::id).toList().indexOf(id);
        return screens.show(
                "journey/story/chapter.jte",
                new ChapterPage(
                        new StoryPage.Entry(
                                all.get(at),
                                media.of(own, id),
                                seenBy.of(space, SpacePart.STORY).of(all.get(at))),
                        at == 0 ? null : all.get(at - 1),
                        at == all.size() - 1 ? null : all.get(at + 1)));
    }

    @GetMapping("/{id}/write")
    Object write(@OfSpace SpaceAccess space, @PathVariable UUID id) {
        Access own = space.of(SpacePart.STORY);
        Leaf leaf = leaves.get(own, id);
        LeafPage page = new LeafPage(
                LeafKind.CHAPTER,
                id,
                leaf,
                Form.of(LeafController.values(leaf)),
                seenBy.of(space, SpacePart.STORY).of(leaf),
                List.of(),
                media.of(own, id));
        return screens.show(page.template(), page);
    }

    /** Keeps it for the owner alone, or lets those see it who may see the story. */
    @PostMapping("/{id}/own")
    String own(
            @OfSpace SpaceAccess space,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean only,
            RedirectAttributes next) {
        Access own = space.of(SpacePart.STORY);
        leaves.keepForOwner(own, id, only);
        Said.say(next, only ? "journey.story.own.now" : "journey.story.shown.now");
        return "redirect:/space/story/" + id;
    }

    private StoryPage story(SpaceAccess space, @Nullable UUID moved) {
        Access own = space.of(SpacePart.STORY);
        seenBy.prepare(space, List.of(SpacePart.STORY), media.asked(own));
        Map<UUID, List<Medium>> there = media.of(own);
        Seen seen = seenBy.of(space, SpacePart.STORY);
        return new StoryPage(
                leaves.of(own).stream()
                        .map(leaf -> new StoryPage.Entry(leaf, there.getOrDefault(leaf.id(), List.of()), seen.of(leaf)))
                        .toList(),
                seen.line(),
                moved);
    }
}
