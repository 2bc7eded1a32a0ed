package org.herstelkring.journey.proposal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.Seen;
import org.herstelkring.journey.SpacePart;
import org.jspecify.annotations.Nullable;

/**
 * What others propose to the owner.
 *
 * @param waiting how many wait in all
 * @param leaves what proposals are about, as far as it is still there
 * @param people how the owner calls who proposed
 * @param seen who sees the parts that what waits would come into
 * @param page of the history, from 1
 */
public record ReceivedPage(
        int waiting,
        List<Proposal> open,
        List<Proposal> answered,
        Map<UUID, Leaf> leaves,
        Map<UUID, String> people,
        Map<SpacePart, Seen> seen,
        int page,
        boolean more) {

    /** Whether it is about something that is not there any more. */
    public boolean homeless(Proposal proposal) {
        return proposal.leaf() != null && !leaves.containsKey(proposal.leaf());
    }

    /** What the thing is called that it is about; empty when it is about nothing in particular. */
    public String about(Proposal proposal) {
        Leaf leaf = leaf(proposal);
        return leaf == null ? "" : leaf.name();
    }

    /** As the owner calls them; else as they called themselves. */
    public String who(Proposal proposal) {
        String called = people.getOrDefault(proposal.by(), "");
        return called.isBlank() ? proposal.from() : called;
    }

    /** Who sees it once it is taken over. */
    public Seen.Line seenBy(Proposal proposal) {
        Seen all = seen.getOrDefault(proposal.part(), Seen.nobody(proposal.part()));
        Leaf leaf = leaf(proposal);
        return leaf == null ? all.line() : all.of(leaf);
    }

    private @Nullable Leaf leaf(Proposal proposal) {
        return proposal.leaf() == null ? null : leaves.get(proposal.leaf());
    }

    /** Whether it can be taken over just as it is. */
    public boolean takeable(Proposal proposal) {
        return proposal.kind() != ProposalKind.QUESTION && !homeless(proposal);
    }

    public String here(Proposal proposal) {
        return "/space/proposals/" + proposal.id();
    }
}
