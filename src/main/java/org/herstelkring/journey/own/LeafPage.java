package org.herstelkring.journey.own;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Seen;
import org.herstelkring.journey.cards.Card;
import org.herstelkring.journey.media.Medium;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;
import org.jspecify.annotations.Nullable;

/**
 * One leaf, to write on.
 *
 * @param leaf as it stands; null for a new one
 * @param seen who sees it
 * @param near names of who could come along
 * @param media what belongs to it beside words
 */
public record LeafPage(
        LeafKind kind, UUID id, @Nullable Leaf leaf, Form form, Seen.Line seen, List<String> near, List<Medium> media) {

    public LeafPage(LeafKind kind, UUID id, @Nullable Leaf leaf, Form form, Seen.Line seen) {
        this(kind, id, leaf, form, seen, List.of(), List.of());
    }

    /** The page to write it on. */
    public String template() {
        return kind == LeafKind.CHAPTER ? "journey/story/write.jte" : "journey/own/leaf.jte";
    }

    /** The conversation card it began with, when it did. */
    public Optional<Card> card() {
        return Card.of(form.value(Card.FIELD));
    }

    /** The domain of life it is about, when the address said which. */
    public boolean fixedSort() {
        String sort = form.value("sort");
        return kind == LeafKind.DOMAIN && kind.sorts().contains(sort) && !sort.equals("own");
    }

    public String title(Screen s) {
        if (fixedSort()) return s.t(kind.key() + ".sort." + form.value("sort"));
        return leaf == null ? s.t(kind.key() + ".new") : leaf.name();
    }

    /** Who was written down and is not in the circle. */
    public static String others(Form form, List<String> near) {
        return String.join(
                ", ",
                form.values("along").stream()
                        .flatMap(value -> LeafForm.parts(value).stream())
                        .filter(name -> !near.contains(name))
                        .distinct()
                        .toList());
    }

    public String here() {
        return kind.part().path() + "/" + id;
    }

    public String back() {
        boolean read = kind == LeafKind.GOAL || kind == LeafKind.CHAPTER;
        return read && leaf != null ? leaf.path() : kind.part().path();
    }

    public List<Option> sorts(Screen s) {
        return sorts(s, kind);
    }

    /** The sorts of a kind to choose from, with a hint where there is one. */
    public static List<Option> sorts(Screen s, LeafKind kind) {
        return kind.sorts().stream()
                .map(sort -> new Option(sort, s.t(kind.key() + ".sort." + sort)))
                .toList();
    }

    public String version() {
        String typed = form.value("version");
        return typed.isEmpty() ? "0" : typed;
    }
}
