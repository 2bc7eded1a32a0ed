package org.herstelkring.cases.conversation;

import org.herstelkring.shared.Secrets;
import org.herstelkring.shared.TokenSeal;

/**
 * What makes the address of a room screen unguessable (192 random bits), and what seals that screen's content: without
 * the address nobody can read it, not even from the database.
 */
record RoomToken(String text) {

    private static final int BYTES = 24;

    static RoomToken fresh() {
        return new RoomToken(Secrets.token(BYTES));
    }

    String path() {
        return "/room/" + text;
    }

    byte[] hash() {
        return seal().id();
    }

    TokenSeal seal() {
        return new TokenSeal("cases.room", text);
    }
}
