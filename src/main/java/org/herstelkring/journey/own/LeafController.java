package org.herstelkring.journey.own;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.journey.media.Media;
import org.herstelkring.journey.media.MediaKind;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The leaves of a part, as their owner writes them: one way for every kind. A part with a page of its own takes the
 * address before this does.
 */
@Controller
@RequestMapping("/space/{part:#{T(org.herstelkring.journey.SpacePart).words()}}")
@Transactional
public class LeafController {

    private final Leaves leaves;
    private final SeenBy seenBy;
    private final Media media;
    private final Screens screens;
    private final Words words;

    LeafController(Leaves leaves, SeenBy seenBy, Media media, Screens screens, Words words) {
        this.leaves = leaves;
        this.seenBy = seenBy;
        this.media = media;
        this.screens = screens;
        this.words = words;
    }

    @GetMapping
    Object all(@OfSpace SpaceAccess space, @PathVariable String part) {
        LeafKind kind = kind(part);
        seenBy.prepare(space, List.of(kind.part()));
        LeavesPage page = LeavesPage.of(kind, leaves.of(space.of(kind.part())), seenBy.of(space, kind.part()));
        return screens.show(page.template(), page);
    }

    @GetMapping("/new")
    Object begin(@OfSpace SpaceAccess space, @PathVariable String part, @RequestParam Map<String, String> given) {
        LeafKind kind = kind(part);
        space.of(kind.part());
        return shown(page(space, kind, Ids.next(), null, Form.of(given)));
    }

    @GetMapping("/{id}")
    Object one(@OfSpace SpaceAccess space, @PathVariable String part, @PathVariable UUID id) {
        LeafKind kind = kind(part);
        Leaf leaf = leaves.get(space.of(kind.part()), id);
        return shown(page(space, kind, id, leaf, Form.of(values(leaf))));
    }

    @PostMapping("/{id}")
    Object keep(
            @OfSpace SpaceAccess space,
            @PathVariable String part,
            @PathVariable UUID id,
            @Valid @ModelAttribute LeafForm form,
            BindingResult wrong,
            Locale locale,
            RedirectAttributes next) {
        LeafKind kind = kind(part);
        Access own = space.of(kind.part());
        if (wrong.hasErrors()) {
            LeafPage page = page(space, kind, id, leaves.find(own, id).orElse(null), Form.of(wrong));
            return screens.again(page.template(), page);
        }
        Optional<MediaKind> more = form.more();
        if (more.isPresent()) {
            Leaf leaf = form.leaf(id, words.say(locale, more.get().key() + ".name"));
            kept(own, leaf);
            return "redirect:" + leaf.path() + "/media/" + more.get().code();
        }
        Leaf leaf = form.leaf(id);
        kept(own, leaf);
        Said.say(next, "journey.leaf.kept");
        return "redirect:" + leaf.home();
    }

    /** While typing. It shows nobody more than they saw: only the button does that. */
    @PostMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Long>> draft(
            @OfSpace SpaceAccess space,
            @PathVariable String part,
            @PathVariable UUID id,
            @Valid @ModelAttribute LeafForm form,
            BindingResult wrong) {
        Access own = space.of(kind(part).part());
        if (wrong.hasErrors() || form.leaf(id).empty())
            return ResponseEntity.unprocessableContent().build();
        Leaf typed = form.leaf(id).shownNoMoreThan(leaves.find(own, id).orElse(null));
        return ResponseEntity.ok(Map.of("version", kept(own, typed)));
    }

    @PostMapping("/{id}/place")
    String move(@OfSpace SpaceAccess space, @PathVariable String part, @PathVariable UUID id, @RequestParam String to) {
        LeafKind kind = kind(part);
        leaves.move(space.of(kind.part()), id, to.equals("up"));
        String order = kind.definition().pages().order();
        return "redirect:" + kind.part().path() + (order.isEmpty() ? "" : order + "?moved=" + id);
    }

    @PostMapping("/{id}/removal")
    String remove(
            @OfSpace SpaceAccess space, @PathVariable String part, @PathVariable UUID id, RedirectAttributes next) {
        SpacePart where = kind(part).part();
        leaves.remove(space.of(where), id);
        Said.undoable(next, "journey.leaf.removed", where.path() + "/" + id + "/return");
        return "redirect:" + where.path();
    }

    @PostMapping("/{id}/return")
    String putBack(
            @OfSpace SpaceAccess space, @PathVariable String part, @PathVariable UUID id, RedirectAttributes next) {
        SpacePart where = kind(part).part();
        leaves.putBack(space.of(where), id);
        Said.say(next, "journey.leaf.back");
        return "redirect:" + where.path();
    }

    private LeafPage page(SpaceAccess space, LeafKind kind, UUID id, @Nullable Leaf leaf, Form form) {
        Seen seen = seenBy.of(space, kind.part());
        return new LeafPage(
                kind,
                id,
                leaf,
                form,
                leaf == null ? seen.line() : seen.of(leaf),
                near(space, kind),
                leaf == null ? List.of() : media.of(space.of(kind.part()), id));
    }

    private View shown(LeafPage page) {
        return screens.show(page.template(), page);
    }

    private long kept(Access own, Leaf leaf) {
        OptionalLong version = leaves.keep(own, leaf);
        if (version.isPresent()) return version.getAsLong();
        throw StaleLeaf.of(leaves.find(own, leaf.id()).orElseThrow(MadeOnce::gone), leaf);
    }

    private static LeafKind kind(String part) {
        return SpacePart.of(part).flatMap(LeafKind::in).orElseThrow(NotHere::new);
    }

    /** Names of who is in the owner's circle, where a kind asks who comes along. */
    private List<String> near(SpaceAccess space, LeafKind kind) {
        if (kind.fields().stream().noneMatch(field -> field.shape() == LeafField.Shape.NAMES)) return List.of();
        return leaves.of(space.of(SpacePart.CIRCLE)).stream()
                .map(Leaf::name)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** What stands in a leaf, as a form has it. */
    public static Map<String, Object> values(Leaf leaf) {
        Map<String, Object> values = new HashMap<>(leaf.fields());
        for (LeafField field : leaf.kind().fields())
            if (field.several() && leaf.fields().containsKey(field.name()))
                values.put(field.name(), LeafField.parts(leaf.text(field)));
        values.put("sort", leaf.sort());
        values.put("ownOnly", String.valueOf(leaf.ownOnly()));
        values.put("onProfile", String.valueOf(leaf.onProfile()));
        values.put("version", String.valueOf(leaf.version()));
        if (leaf.parent() != null) values.put("parent", leaf.parent().toString());
        return values;
    }
}
