package org.herstelkring.circle.invitation;

import java.util.Locale;
import org.herstelkring.shared.Secrets;
import org.herstelkring.shared.Sha256;

/**
 * What opens an invitation: 192 random bits in a link, or a printed code of 80 bits in four groups of four. Only its hash
 * is looked up.
 */
record InvitationToken(String text) {

    /** Crockford's: no letter in it is taken for a digit. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CODE = 16;
    private static final int LINK = 32;

    static InvitationToken link() {
        return new InvitationToken(Secrets.token(24));
    }

    static InvitationToken code() {
        return new InvitationToken(Secrets.signs(SIGNS, CODE));
    }

    /** What somebody typed from paper, however they wrote it. */
    static InvitationToken typed(String typed) {
        StringBuilder code = new StringBuilder();
        for (char sign : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            char meant = sign == 'O' ? '0' : sign == 'I' || sign == 'L' ? '1' : sign;
            if (SIGNS.indexOf(meant) >= 0) code.append(meant);
            if (code.length() > CODE) break;
        }
        return new InvitationToken(code.toString());
    }

    boolean looksLikeOne() {
        return text.length() == LINK || text.length() == CODE;
    }

    String grouped() {
        return text.replaceAll("(.{4})(?=.)", "$1-");
    }

    byte[] hash() {
        return Sha256.of(text);
    }
}
