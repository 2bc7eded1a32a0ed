package org.herstelkring.shared.mirror;

/** The lists the house ships, each in every language. */
public enum WordSet {
    /** For facts that are read out in a circle: words that blame or label. */
    FACTS("", "mirror", true),
    /** For what is written about a person: words that make them coincide with an illness or an act, or belittle them. */
    PERSON_FIRST("person-", "wording", false);

    private final String file;
    private final String keys;
    private final boolean quotedToo;

    WordSet(String file, String keys, boolean quotedToo) {
        this.file = file;
        this.keys = keys;
        this.quotedToo = quotedToo;
    }

    String file(String language) {
        return "/mirror/" + file + language + ".yaml";
    }

    /** What its message keys begin with. */
    public String keys() {
        return keys;
    }

    /** Whether words between quotation marks get a gentle hint; else they are left alone. */
    boolean quotedToo() {
        return quotedToo;
    }
}
