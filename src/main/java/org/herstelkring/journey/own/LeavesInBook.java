package org.herstelkring.journey.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.kind.KindTrait;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.journey.kind.LeafField.Shape;
import org.herstelkring.journey.portability.BookDraft;

/** How leaves stand in the book of a space: kind by kind and sort by sort, each with its texts. */
final class LeavesInBook {

    private LeavesInBook() {}

    static void write(List<LeafSection.Line> lines, BookDraft book) {
        for (LeafKind kind : LeafKind.values()) {
            List<LeafSection.Line> mine = lines.stream()
                    .filter(leaf -> kind.code().equals(leaf.kind()))
                    .toList();
            if (kind == LeafKind.COMPANION) book.people(mine.size());
            if (kind.definition().has(KindTrait.TOLD_IN_ORDER) || kind.sorts().isEmpty()) {
                group("", kind, mine, book);
                continue;
            }
            for (String sort : kind.sorts())
                group(
                        book.t(kind.sortKey(sort)),
                        kind,
                        mine.stream().filter(leaf -> sort.equals(leaf.sort())).toList(),
                        book);
            group(
                    "",
                    kind,
                    mine.stream()
                            .filter(leaf -> !kind.sorts().contains(leaf.sort()))
                            .toList(),
                    book);
        }
    }

    private static void group(String title, LeafKind kind, List<LeafSection.Line> leaves, BookDraft book) {
        if (leaves.isEmpty()) return;
        BookDraft.Group group = book.group(kind.part(), title);
        for (LeafSection.Line leaf : leaves) entry(group, kind, leaf, book);
    }

    private static void entry(BookDraft.Group group, LeafKind kind, LeafSection.Line leaf, BookDraft book) {
        List<String> notes = new ArrayList<>();
        if (kind.definition().has(KindTrait.TOLD_WITH_ITS_DAY) && leaf.madeAt() != null)
            notes.add(book.spoken().shortDate(leaf.madeAt()));
        for (LeafField field : kind.fields())
            if (field.shape() == Shape.WHEN && !leaf.text(field).isBlank()) notes.add(leaf.text(field));
        if (leaf.ownOnly()) notes.add(book.t("journey.portability.book.own"));
        BookDraft.Entry entry = group.leaf(
                Objects.requireNonNull(leaf.id()), leaf.text(LeafField.TITLE).strip(), String.join(" · ", notes));
        for (LeafField field : kind.fields()) {
            String text = leaf.text(field);
            if (field.heads() || text.isBlank()) continue;
            entry.text(field.plain() ? "" : book.t(kind.key(field)), field.said(text, key -> book.t(key)));
        }
    }
}
