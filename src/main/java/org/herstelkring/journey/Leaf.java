package org.herstelkring.journey;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.shared.page.Screen;
import org.herstelkring.shared.words.Shortened;
import org.jspecify.annotations.Nullable;

/**
 * Something the owner wrote down about one thing.
 *
 * @param sort one of the kind's sorts, or empty
 * @param fields by name, in the owner's words
 * @param place where it stands among its kind; lower comes first
 * @param ownOnly whether the owner keeps it for themselves, whatever was shared of its part
 * @param onProfile whether it stands on the profile too
 * @param parent another leaf it belongs to: the wish or life domain a goal came from
 * @param removedAt when the owner took it away; it can be put back for a week
 * @param version 0 for one that was not kept yet
 */
public record Leaf(
        UUID id,
        LeafKind kind,
        String sort,
        Map<String, String> fields,
        int place,
        boolean ownOnly,
        boolean onProfile,
        @Nullable UUID parent,
        @Nullable Instant madeAt,
        @Nullable Instant changedAt,
        @Nullable Instant removedAt,
        long version) {

    public Leaf {
        fields = Map.copyOf(fields);
    }

    /** A new one, at the end of its kind. */
    public static Leaf of(UUID id, LeafKind kind, String sort, Map<String, String> fields) {
        return new Leaf(id, kind, sort, fields, 0, false, false, null, null, null, null, 0);
    }

    public String text(String field) {
        return fields.getOrDefault(field, "");
    }

    public String text(LeafField field) {
        return text(field.name());
    }

    /** What to call it in a list: its title, or the beginning of what it says. */
    public String name() {
        for (LeafField field : kind.fields()) {
            String said = text(field).strip();
            if (said.isEmpty()) continue;
            return Shortened.of(said.lines().findFirst().orElse(""), 80);
        }
        return "";
    }

    /** What it is called in a text about it: where its sort is its name, that. */
    public String called(Screen s) {
        return kind.definition().calledBy(sort) ? s.t(kind.sortKey(sort)) : name();
    }

    /** Its main text: the first long field. */
    public String words() {
        return kind.fields().stream()
                .filter(LeafField::area)
                .findFirst()
                .map(this::text)
                .orElse("");
    }

    /** The beginning of its main text, unless that is its name already. */
    public String beginning() {
        String words = words();
        return words.equals(name()) ? "" : Shortened.of(words, 240);
    }

    public boolean empty() {
        return fields.values().stream().allMatch(String::isBlank);
    }

    /** How many there are in all its words. */
    long letters() {
        return fields.values().stream().mapToLong(String::length).sum();
    }

    public boolean saysTheSame(Leaf other) {
        return sort.equals(other.sort)
                && fields.equals(other.fields)
                && ownOnly == other.ownOnly
                && onProfile == other.onProfile
                && java.util.Objects.equals(parent, other.parent);
    }

    /** The same with other words. */
    public Leaf saying(Map<String, String> other) {
        return new Leaf(
                id, kind, sort, other, place, ownOnly, onProfile, parent, madeAt, changedAt, removedAt, version);
    }

    /** The same words, shown to nobody who did not see the one before; something new is the owner's alone. */
    public Leaf shownNoMoreThan(@Nullable Leaf before) {
        return new Leaf(
                id,
                kind,
                sort,
                fields,
                place,
                ownOnly || before == null || before.ownOnly,
                onProfile && before != null && before.onProfile,
                parent,
                madeAt,
                changedAt,
                removedAt,
                version);
    }

    /** Where its owner finds it. */
    public String path() {
        return kind.part().path() + "/" + id;
    }

    /** Where its owner goes when they are done with it: to read it, or to all of its kind. */
    public String home() {
        return kind.definition().pages().read() ? path() : kind.part().path();
    }
}
