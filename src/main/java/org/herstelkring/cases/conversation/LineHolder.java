package org.herstelkring.cases.conversation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.herstelkring.shared.Acting;
import org.jspecify.annotations.Nullable;

/**
 * Whose line it is.
 *
 * @param name whose lines are counted together
 * @param session with which it ends; null for a screen in a room, where nobody is signed in
 */
record LineHolder(String name, @Nullable String session) {

    static LineHolder who(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return new LineHolder(Acting.someone().toString(), session == null ? null : session.getId());
    }

    static LineHolder screen(UUID room) {
        return new LineHolder("room " + room, null);
    }
}
