package org.herstelkring.journey.own;

import java.util.ArrayList;
import java.util.List;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Seen;

/** All leaves of a kind, by sort. */
public record LeavesPage(LeafKind kind, List<Group> groups, Seen seen) {

    /** @param sort empty for what has none */
    public record Group(String sort, List<Leaf> leaves) {}

    /** As its kind is listed: with the sorts that are still empty, to invite, or without. */
    public static LeavesPage of(LeafKind kind, List<Leaf> all, Seen seen) {
        return of(kind, all, seen, kind.definition().pages().everySort());
    }

    /** With the sorts that are still empty. */
    public static LeavesPage whole(LeafKind kind, List<Leaf> all, Seen seen) {
        return of(kind, all, seen, true);
    }

    private static LeavesPage of(LeafKind kind, List<Leaf> all, Seen seen, boolean everySort) {
        List<Group> groups = new ArrayList<>();
        for (String sort : kind.sorts())
            groups.add(new Group(
                    sort, all.stream().filter(leaf -> leaf.sort().equals(sort)).toList()));
        groups.removeIf(group -> !everySort && group.leaves().isEmpty());
        List<Leaf> rest =
                all.stream().filter(leaf -> !kind.sorts().contains(leaf.sort())).toList();
        if (!rest.isEmpty()) groups.add(new Group("", rest));
        return new LeavesPage(kind, groups, seen);
    }

    public String template() {
        return kind.definition().pages().list();
    }

    public boolean nothing() {
        return groups.stream().allMatch(group -> group.leaves().isEmpty());
    }

    public List<Leaf> of(String sort) {
        return groups.stream()
                .filter(group -> group.sort().equals(sort))
                .flatMap(group -> group.leaves().stream())
                .toList();
    }
}
