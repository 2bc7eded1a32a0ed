package org.herstelkring.cases;

/**
 * Where somebody stands towards what happened. It names their place in this case, never who they are. Which roles there
 * are, and how each takes part, the conversation's script says.
 *
 * @param code as it stands in a script, a message key and the database: {@code third-party}
 */
public record ParticipantRole(String code) implements Comparable<ParticipantRole> {

    public ParticipantRole {
        if (!code.matches("[a-z][a-z0-9-]{0,39}")) throw new IllegalArgumentException("Not a role: " + code);
    }

    public static ParticipantRole of(String code) {
        return new ParticipantRole(code);
    }

    /** Message key of the default label of this role. */
    public String label() {
        return "cases.role." + code;
    }

    @Override
    public int compareTo(ParticipantRole other) {
        return code.compareTo(other.code);
    }

    /** As a form writes it. */
    @Override
    public String toString() {
        return code;
    }
}
