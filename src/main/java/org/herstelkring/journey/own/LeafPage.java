package org.herstelkring.journey.own;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Seen;
import org.herstelkring.journey.cards.Card;
import org.herstelkring.journey.kind.LeafField;
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
        return kind.definition().pages().write();
    }

    /** The conversation card it began with, when it did. */
    public Optional<Card> card() {
        return Card.of(form.value(Card.FIELD));
    }

    /** Whether it is called by the sort that was chosen, as a domain of life is. */
    public boolean fixedSort() {
        return kind.definition().calledBy(form.value("sort"));
    }

    public String title(Screen s) {
        if (fixedSort()) return s.t(kind.sortKey(form.value("sort")));
        return leaf == null ? s.t(kind.key() + ".new") : leaf.name();
    }

    /** Who was written down and is not in the circle. */
    public static String others(Form form, String field, List<String> near) {
        return String.join(
                ", ",
                form.values(field).stream()
                        .flatMap(value -> LeafField.parts(value).stream())
                        .filter(name -> !near.contains(name))
                        .distinct()
                        .toList());
    }

    public String here() {
        return kind.part().path() + "/" + id;
    }

    public String back() {
        return leaf == null ? kind.part().path() : leaf.home();
    }

    public List<Option> sorts(Screen s) {
        return sorts(s, kind);
    }

    /** The sorts of a kind to choose from, with a hint where there is one. */
    public static List<Option> sorts(Screen s, LeafKind kind) {
        return kind.sorts().stream()
                .map(sort -> new Option(sort, s.t(kind.sortKey(sort))))
                .toList();
    }

    /** What there is to choose in a field. */
    public static List<Option> choices(Screen s, LeafField field) {
        return field.choices().stream()
                .map(choice -> new Option(choice.code(), s.t(choice.label()), s.maybe(choice.hint())))
                .toList();
    }

    public String version() {
        String typed = form.value("version");
        return typed.isEmpty() ? "0" : typed;
    }
}
