package org.herstelkring.circle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Inviting somebody into a circle, by its keeper. An invitation works for thirty days, once, until it is withdrawn.
 * Whoever comes in is announced by {@link InvitationAccepted}.
 */
public interface Invitations {

    /**
     * Sends a neutral letter with a link. Earlier invitations for the same reference are withdrawn. Sending the same id
     * twice sends one.
     */
    Outcome byMail(KeeperRights keeping, Invite invite, String address);

    /** Makes a code to print; {@link #code} shows it while it works. */
    Outcome byCode(KeeperRights keeping, Invite invite);

    /** The code in groups of four, while somebody can still come in with it. */
    String code(KeeperRights keeping, UUID invitation);

    /** The newest first. */
    List<Invitation> of(KeeperRights keeping);

    void withdraw(KeeperRights keeping, UUID invitation);

    /** Lets in the account that asked. */
    void confirm(KeeperRights keeping, UUID invitation);

    /** Does not let in the account that asked; the invitation is over. */
    void refuse(KeeperRights keeping, UUID invitation);

    /**
     * @param id id of the invitation, from the form it is made with
     * @param reference what the circle knows the invited person by
     * @param inviter how the keeper wants to be called; whoever opens the invitation reads it
     */
    record Invite(UUID id, UUID reference, String role, String inviter, List<Promise> promises) {}

    /**
     * A grant that begins when the invitation is accepted.
     *
     * @param subject narrows it, or null for the whole part
     * @param label message key of what it is called
     */
    record Promise(Part part, @Nullable UUID subject, May may, String label) {}

    /**
     * @param address where it was sent; null for a printed code
     * @param askedAs how somebody else who opened it calls themselves, while they ask to come in
     */
    record Invitation(
            UUID id,
            @Nullable UUID reference,
            State state,
            @Nullable String address,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable String askedAs) {

        public boolean waiting() {
            return state == State.WAITING || state == State.BOUNCED || state == State.ASKED;
        }
    }

    /** What came of inviting. */
    enum Outcome {
        DONE(""),
        OWN_ADDRESS("circle.invitation.invite.own-address"),
        TOO_MANY("circle.invitation.invite.slow"),
        TOO_MANY_LETTERS("people.mail.slow"),
        /** Another one stands under its id: sent elsewhere, or with other promises. */
        OTHER("circle.invitation.invite.stands");

        private final String reason;

        Outcome(String reason) {
            this.reason = reason;
        }

        /** Message key of why nothing was sent. */
        public String reason() {
            return reason;
        }
    }

    /** How it stands with an invitation. */
    enum State {
        WAITING,
        /** The mail came back. */
        BOUNCED,
        /** Another account than the invited one asks to come in. */
        ASKED,
        USED,
        WITHDRAWN,
        /** Whoever was invited said no. */
        REFUSED,
        EXPIRED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
