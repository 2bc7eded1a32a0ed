package org.herstelkring.circle.invitation;

import java.util.Base64;
import java.util.UUID;
import org.herstelkring.shared.MasterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals what an invitation says with the master key: whoever opens it is in no circle yet. */
@Component
class InvitationCipher {

    private static final String TICKET = "circle.invitation.ticket";

    private final MasterKey master;

    InvitationCipher(MasterKey master) {
        this.master = master;
    }

    byte[] seal(String column, UUID invitation, String text) {
        return master.seal(place(column, invitation), text);
    }

    @Nullable
    String open(String column, UUID invitation, byte @Nullable [] sealed) {
        return sealed == null ? null : master.open(place(column, invitation), sealed);
    }

    /** The pass, sealed: it can stand in an address, also in one that is remembered while somebody signs in. */
    String ticket(InvitationToken pass) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(master.seal(TICKET, pass.text()));
    }

    InvitationToken ofTicket(String ticket) {
        try {
            return new InvitationToken(
                    master.open(TICKET, Base64.getUrlDecoder().decode(ticket)));
        } catch (IllegalStateException | IllegalArgumentException odd) {
            return new InvitationToken("");
        }
    }

    private static String place(String column, UUID invitation) {
        return "circle.invitation." + column + ':' + invitation;
    }
}
