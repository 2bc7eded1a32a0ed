package org.herstelkring.journey.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ArrayList;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;

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
            return kind == LeafKind.HELPER || kind == LeafKind.ROLE;
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

    public boolean empty() {
        return head.isEmpty() && sections.isEmpty();
    }
}
