package org.herstelkring.journey.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.kind.OnProfile;
import org.herstelkring.journey.kind.OnProfile.Says;

/**
 * The profile as it lies on the table.
 *
 * @param head the owner's own words
 * @param sections the rest by kind, in the order of the first of each
 */
public record Sheet(List<Leaf> head, List<Section> sections) {

    /** @param leaves all of one kind */
    public record Section(LeafKind kind, List<Leaf> leaves) {

        /** By sort, in the order the kind has them; for kinds whose sorts are said on the sheet. */
        public Map<String, List<Leaf>> bySort() {
            Map<String, List<Leaf>> groups = new LinkedHashMap<>();
            for (String sort : kind.sorts()) groups.put(sort, new ArrayList<>());
            groups.put("", new ArrayList<>());
            for (Leaf leaf : leaves)
                groups.computeIfAbsent(leaf.sort(), _ -> new ArrayList<>()).add(leaf);
            groups.values().removeIf(List::isEmpty);
            return groups;
        }

        /** Whether its sorts say something a reader needs. */
        public boolean sorted() {
            return as().sorted();
        }

        /** What stands first of one of its leaves. */
        public String said(Leaf leaf) {
            return as().says() == Says.WORDS ? leaf.words() : leaf.name();
        }

        /** What is said beside its name, where the sheet has room for that. */
        public String more(Leaf leaf) {
            return as().says() != Says.NAME_AND_WORDS || leaf.words().equals(leaf.name()) ? "" : leaf.words();
        }

        private OnProfile as() {
            return kind.definition().onProfile().orElseThrow();
        }
    }

    /** @param leaves in the order the owner chose */
    public static Sheet of(List<Leaf> leaves) {
        Map<LeafKind, List<Leaf>> kinds = new LinkedHashMap<>();
        for (Leaf leaf : leaves)
            kinds.computeIfAbsent(leaf.kind(), _ -> new ArrayList<>()).add(leaf);
        List<Leaf> head = kinds.getOrDefault(LeafKind.PROFILE, List.of());
        kinds.remove(LeafKind.PROFILE);
        return new Sheet(
                head,
                kinds.entrySet().stream()
                        .map(kind -> new Section(kind.getKey(), kind.getValue()))
                        .toList());
    }

    /** How much there is to set on one sheet of paper: it chooses the size of the letters. */
    public String room() {
        int lines = head.stream().mapToInt(leaf -> lines(leaf.words(), 85)).sum();
        int parts = 0;
        for (Section section : sections) {
            parts += 3;
            if (section.sorted()) parts += section.bySort().size();
            for (Leaf leaf : section.leaves()) parts += lines(leaf.name(), 46) + lines(section.more(leaf), 50);
        }
        int all = 2 * lines + parts;
        if (all <= 42) return "roomy";
        if (all <= 54) return "easy";
        if (all <= 72) return "";
        return all <= 118 ? "full" : "long";
    }

    private static int lines(String text, int width) {
        return text.isBlank()
                ? 0
                : text.lines().mapToInt(line -> 1 + line.length() / width).sum();
    }

    public boolean empty() {
        return head.isEmpty() && sections.isEmpty();
    }
}
