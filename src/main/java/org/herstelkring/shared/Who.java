package org.herstelkring.shared;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * The signed-in person, as kept in the session: an id and nothing that says anything about them.
 *
 * @param person the id every access rule is about
 * @param guest whether this is a participant who came in by a personal link, without an account
 */
public record Who(UUID person, boolean guest) implements Principal, Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public String getName() {
        return person.toString();
    }
}
