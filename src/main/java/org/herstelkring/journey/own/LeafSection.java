package org.herstelkring.journey.own;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.cards.Card;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.journey.portability.BookDraft;
import org.herstelkring.journey.portability.ExportContext;
import org.herstelkring.journey.portability.ImportContext;
import org.herstelkring.journey.portability.ImportRefused;
import org.herstelkring.journey.portability.ImportRefused.Why;
import org.herstelkring.journey.portability.ImportedSection;
import org.herstelkring.journey.portability.ImportedTimes;
import org.herstelkring.journey.portability.Incoming;
import org.herstelkring.journey.profile.Profiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leaves, as they go along and come in. */
@Component
class LeafSection implements ImportedSection<LeafSection.Line> {

    private final Leaves leaves;
    private final Profiles profiles;

    LeafSection(Leaves leaves, Profiles profiles) {
        this.leaves = leaves;
        this.profiles = profiles;
    }

    /** A leaf. @param profilePlace its place on the profile, when its owner chose one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @Nullable UUID id,
            @Nullable String kind,
            @Nullable String sort,
            @Nullable Map<String, String> fields,
            int place,
            boolean ownOnly,
            boolean onProfile,
            @Nullable UUID parent,
            @Nullable Instant madeAt,
            @Nullable Instant changedAt,
            @Nullable Integer profilePlace) {

        String text(LeafField field) {
            return Objects.requireNonNullElse(fields, Map.<String, String>of()).getOrDefault(field.name(), "");
        }
    }

    @Override
    public String name() {
        return "leaves";
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    /** All that stands in the space, without what its owner took away. */
    @Override
    public List<Line> of(SpaceAccess own, ExportContext out) {
        List<Leaf> all = new ArrayList<>();
        for (SpacePart part : SpacePart.values()) all.addAll(leaves.of(own.of(part)));
        all.forEach(leaf -> out.leaf(leaf.id()));
        Map<UUID, Integer> places = profiles.places(own.of(SpacePart.PROFILE));
        return all.stream().map(leaf -> line(leaf, out, places.get(leaf.id()))).toList();
    }

    private static Line line(Leaf leaf, ExportContext out, @Nullable Integer profilePlace) {
        return new Line(
                leaf.id(),
                leaf.kind().code(),
                leaf.sort(),
                new TreeMap<>(leaf.fields()),
                leaf.place(),
                leaf.ownOnly(),
                leaf.onProfile(),
                out.leafHere(leaf.parent()),
                leaf.madeAt(),
                leaf.changedAt(),
                profilePlace);
    }

    @Override
    public boolean empty(SpaceAccess own) {
        return leaves.none(own);
    }

    @Override
    public Incoming read(List<Line> lines, ImportContext in) {
        for (Line line : lines) {
            if (line.id() == null) throw new ImportRefused(Why.UNREADABLE);
            in.next(line.id());
        }
        List<Leaf> all = new ArrayList<>();
        Map<UUID, Integer> places = new LinkedHashMap<>();
        for (Line line : lines) {
            Optional<Leaf> read = leaf(line, in);
            if (read.isEmpty()) continue;
            all.add(read.get());
            in.leaf(Objects.requireNonNull(line.id()), read.get());
            if (line.profilePlace() != null) places.put(read.get().id(), line.profilePlace());
        }
        return own -> {
            for (Leaf leaf : all) leaves.bring(own.of(leaf.kind().part()), leaf);
            Access profile = own.of(SpacePart.PROFILE);
            places.forEach((leaf, place) -> profiles.place(profile, leaf, place));
        };
    }

    private static Optional<Leaf> leaf(Line line, ImportContext in) {
        Optional<LeafKind> kind = in.known(line.kind(), LeafKind::of, "leaf");
        if (kind.isEmpty()) return Optional.empty();
        Map<String, String> fields = fields(kind.get(), Objects.requireNonNullElse(line.fields(), Map.of()), in);
        if (fields.isEmpty()) {
            in.skip();
            return Optional.empty();
        }
        return Optional.of(new Leaf(
                Objects.requireNonNull(in.id(line.id())),
                kind.get(),
                sort(kind.get(), Objects.requireNonNullElse(line.sort(), ""), in),
                fields,
                Math.clamp(line.place(), 0, 1_000_000),
                line.ownOnly(),
                line.onProfile() && kind.get().onProfile(),
                in.id(line.parent()),
                ImportedTimes.or(line.madeAt(), in.now()),
                ImportedTimes.or(line.changedAt(), in.now()),
                null,
                0));
    }

    private static Map<String, String> fields(LeafKind kind, Map<String, String> said, ImportContext in) {
        Map<String, String> fields = new TreeMap<>();
        said.forEach((name, text) -> {
            if (name.equals(Card.FIELD)) {
                Card.of(Objects.requireNonNullElse(text, ""))
                        .ifPresentOrElse(
                                card -> fields.put(Card.FIELD, card.code()), () -> in.skip(kind.code() + "." + name));
                return;
            }
            Optional<LeafField> field = kind.fields().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst();
            if (field.isEmpty()) in.skip(kind.code() + "." + name);
            else if (text != null && !text.isBlank())
                fields.put(name, mapped(in.text(text, field.get().most()), in));
        });
        return fields;
    }

    /** A field that names another leaf names it by its new id. */
    private static String mapped(String text, ImportContext in) {
        if (text.length() != 36) return text;
        try {
            UUID other = in.id(UUID.fromString(text));
            return other == null ? text : other.toString();
        } catch (IllegalArgumentException words) {
            return text;
        }
    }

    private static String sort(LeafKind kind, String sort, ImportContext in) {
        if (sort.isEmpty() || kind.sorts().contains(sort)) return sort;
        in.strange(kind.code() + ": " + sort);
        return "";
    }

    @Override
    public void print(List<Line> lines, BookDraft book) {
        LeavesInBook.write(lines, book);
    }
}
