package org.herstelkring.journey.own;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.herstelkring.journey.LeafKind;
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
            if (kind == LeafKind.CHAPTER || kind.sorts().isEmpty()) {
                group("", kind, mine, book);
                continue;
            }
            for (String sort : kind.sorts())
                group(
                        book.t(kind.key() + ".sort." + sort),
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
        if (kind == LeafKind.ANSWER && leaf.madeAt() != null)
            notes.add(book.spoken().shortDate(leaf.madeAt()));
        if (!leaf.text("when").isBlank()) notes.add(leaf.text("when"));
        if (leaf.ownOnly()) notes.add(book.t("journey.portability.book.own"));
        BookDraft.Entry entry =
                group.leaf(Objects.requireNonNull(leaf.id()), leaf.text("title").strip(), String.join(" · ", notes));
        for (LeafKind.Field field : kind.fields()) {
            String text = leaf.text(field.name());
            if (text.isBlank() || field.name().equals("title") || field.name().equals("when")) continue;
            boolean plain = field.name().equals("words");
            entry.text(plain ? "" : book.t(kind.key() + "." + field.name()), value(field, text, book));
        }
    }

    /** Some fields hold a choice, or several; then the book says it in words. */
    private static String value(LeafKind.Field field, String text, BookDraft book) {
        return switch (field.name()) {
            case "lens" ->
                Arrays.stream(text.split(","))
                        .map(code -> chosen("journey.lens." + code.strip() + ".name", code.strip(), book))
                        .collect(Collectors.joining(", "));
            case "near" -> chosen("journey.companion.near." + text, text, book);
            case "mend" -> text.equals("true") ? book.t("journey.portability.book.yes") : text;
            default -> text;
        };
    }

    private static String chosen(String key, String text, BookDraft book) {
        return text.matches("[a-z0-9-]{1,20}") && book.says(key) ? book.t(key) : text;
    }
}
