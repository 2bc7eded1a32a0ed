package org.herstelkring.journey.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.cards.Card;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.journey.media.Medium;
import org.herstelkring.shared.page.Screen;
import org.jspecify.annotations.Nullable;

/**
 * A part of a space, or one leaf of it, as somebody sees it to whom it was given.
 *
 * @param whole whether all of the part was given
 * @param contribute whether they may think along about the part as a whole
 * @param one the leaf, when the page is about one
 * @param sheet what stands on the profile, when the page is the whole of it
 */
public record SharedPage(
        VisitPage.Frame frame,
        SpacePart part,
        boolean whole,
        boolean contribute,
        List<Shown> leaves,
        @Nullable Shown one,
        List<Leaf> sheet) {

    /**
     * A leaf in words.
     *
     * @param title empty when it has none
     * @param sort message key of its sort, or null
     * @param when when it was, in the owner's words, or empty
     * @param fields what stands in it, its title aside
     * @param steps towards it, when it is a goal
     * @param media what belongs to it beside words
     * @param card the conversation card it began with
     * @param contribute whether they may think along about this leaf
     */
    public record Shown(
            UUID id,
            String kind,
            String name,
            String title,
            @Nullable String sort,
            String when,
            List<Said> fields,
            List<Towards> steps,
            List<Medium> media,
            Optional<Card> card,
            boolean contribute) {}

    /**
     * What stands in one of its fields.
     *
     * @param label message key of the field
     */
    public record Said(LeafField field, String label, String text) {

        /** As a visitor reads it. */
        public String in(Screen s) {
            return field.said(text, key -> s.t(key));
        }

        /** Whether it needs no label: it is what the leaf is there for. */
        public boolean plain() {
            return field.plain();
        }
    }

    /** @param state message key */
    public record Towards(
            String what, String state, @Nullable LocalDate day, boolean ended) {}

    public SharedPage through(String name) {
        return new SharedPage(frame.through(name), part, whole, contribute, leaves, one, sheet);
    }

    /** Where this page is. */
    public String here() {
        return frame.base() + "/" + part.word() + (one == null ? "" : "/" + one.id());
    }
}
