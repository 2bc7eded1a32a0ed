package org.herstelkring.cases.plan;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who was not there and must know.
 *
 * @param thread the same through all versions of the plan
 * @param who a person or a service
 * @param what exactly what they may know, in words
 * @param how in what way they are told
 * @param teller by whom
 * @param commitments threads of the commitments they may know
 */
public record ToInform(
        UUID id,
        UUID thread,
        String who,
        String what,
        String how,
        String teller,
        List<UUID> commitments,
        long version) {

    public ToInform {
        commitments = List.copyOf(commitments);
    }

    boolean complete() {
        return !who.isBlank() && (!what.isBlank() || !commitments.isEmpty()) && !how.isBlank() && !teller.isBlank();
    }

    boolean saysTheSame(ToInform other) {
        return who.equals(other.who)
                && what.equals(other.what)
                && how.equals(other.how)
                && teller.equals(other.teller)
                && Set.copyOf(commitments).equals(Set.copyOf(other.commitments));
    }
}
