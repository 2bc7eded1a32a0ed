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

    static LeavesPage of(LeafKind kind, List<Leaf> all, Seen seen) {
        List<Group> groups = new ArrayList<>();
        for (String sort : kind.sorts()) add(groups, sort, all);
        List<Leaf> rest =
                all.stream().filter(leaf -> !kind.sorts().contains(leaf.sort())).toList();
        if (!rest.isEmpty()) groups.add(new Group("", rest));
        return new LeavesPage(kind, groups, seen);
    }

    /** With the sorts that are still empty, to invite. */
    public static LeavesPage whole(LeafKind kind, List<Leaf> all, Seen seen) {
        List<Group> groups = new ArrayList<>();
        for (String sort : kind.sorts())
            groups.add(new Group(
                    sort, all.stream().filter(leaf -> leaf.sort().equals(sort)).toList()));
        List<Leaf> rest =
                all.stream().filter(leaf -> !kind.sorts().contains(leaf.sort())).toList();
        if (!rest.isEmpty()) groups.add(new Group("", rest));
        return new LeavesPage(kind, groups, seen);
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

    private static void add(List<Group> groups, String sort, List<Leaf> all) {
        List<Leaf> of = all.stream().filter(leaf -> leaf.sort().equals(sort)).toList();
        if (!of.isEmpty()) groups.add(new Group(sort, of));
    }
}
