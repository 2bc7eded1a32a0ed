package org.herstelkring.cases.guardian;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody who decides for one child or more.
 *
 * @param id their own; the same as in the case for whoever takes part in it
 * @param person who acts for them
 * @param participant whether they take part in the case, and are called and reached as they are there
 * @param email empty for whoever is not reached by mail
 */
public record Guardian(
        UUID id,
        UUID person,
        List<UUID> children,
        String name,
        Kind kind,
        String language,
        boolean participant,
        String email,
        String phone,
        String address,
        long version) {

    public Guardian {
        children = List.copyOf(children);
    }

    /** What they are to the child. */
    public enum Kind {
        PARENT,
        /** Appointed to decide: a guardian in the sense of the law. */
        GUARDIAN,
        OTHER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        public String label() {
            return "cases.guardian.kind." + code();
        }
    }

    public boolean decidesFor(UUID child) {
        return children.contains(child);
    }
}
