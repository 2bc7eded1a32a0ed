package org.herstelkring.cases;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What an organisation calls the roles, where it wants other words than the default ones.
 *
 * @param chosen the organisation's own word per role; a role that is not in it keeps its default label
 */
public record Labels(Map<ParticipantRole, String> chosen) {

    public static final Labels DEFAULT = new Labels(Map.of());

    public Labels {
        chosen = Map.copyOf(chosen);
    }

    /** @param words turns a message key into words */
    public String of(ParticipantRole role, UnaryOperator<String> words) {
        String own = chosen.get(role);
        return own == null || own.isBlank() ? words.apply(role.label()) : own;
    }
}
