package org.herstelkring.circle.invitation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import org.herstelkring.shared.MasterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals what an invitation says with the master key: whoever opens it is in no circle yet. */
@Component
class Wax {

    private static final byte[] TICKET = "circle.invitation.ticket".getBytes(StandardCharsets.UTF_8);

    private final MasterKey master;

    Wax(MasterKey master) {
        this.master = master;
    }

    byte[] seal(String column, UUID invitation, String text) {
        try {
            return master.aead().encrypt(text.getBytes(StandardCharsets.UTF_8), place(column, invitation));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("An invitation could not be sealed", broken);
        }
    }

    @Nullable
    String open(String column, UUID invitation, byte @Nullable [] sealed) {
        if (sealed == null) return null;
        try {
            return new String(master.aead().decrypt(sealed, place(column, invitation)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException swapped) {
            throw new IllegalStateException("What is sealed does not belong to this invitation", swapped);
        }
    }

    /** The pass, sealed: it can stand in an address, also in one that is remembered while somebody signs in. */
    String ticket(Pass pass) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(master.aead().encrypt(pass.text().getBytes(StandardCharsets.UTF_8), TICKET));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A ticket could not be sealed", broken);
        }
    }

    Pass ofTicket(String ticket) {
        try {
            return new Pass(new String(
                    master.aead().decrypt(Base64.getUrlDecoder().decode(ticket), TICKET), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException odd) {
            return new Pass("");
        }
    }

    private static byte[] place(String column, UUID invitation) {
        return ("circle.invitation." + column + ':' + invitation).getBytes(StandardCharsets.UTF_8);
    }
}
