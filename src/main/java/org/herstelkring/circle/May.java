package org.herstelkring.circle;

/** What a grant allows. Who may contribute may also read. */
public enum May {
    READ,
    CONTRIBUTE;

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
