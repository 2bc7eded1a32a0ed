package org.herstelkring.cases;

/** Where somebody stands towards what happened. It names their place in this case, never who they are. */
public enum Role {
    HARMED,
    RESPONSIBLE,
    SUPPORTER,
    THIRD_PARTY;

    /** As it stands in a script, a message key and the database: {@code third-party}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Message key of the default label of this role. */
    public String label() {
        return "role." + code();
    }

    /** The role with this code; throws {@link IllegalArgumentException} when there is none. */
    public static Role of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
