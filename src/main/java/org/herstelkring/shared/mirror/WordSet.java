package org.herstelkring.shared.mirror;

/** The lists the house ships, each in every language. */
public enum WordSet {
    /**
     * For facts that are read out in a circle: words that blame or label, gently also between quotation marks, and
     * sentences that are long to hear.
     */
    FACTS("", "shared.mirror"),
    /**
     * For what is written about a person: words that make them coincide with an illness or an act, or belittle them.
     * What stands between quotation marks is left alone.
     */
    PERSON_FIRST("person-", "people.wording");

    private final String file;
    private final String keys;

    WordSet(String file, String keys) {
        this.file = file;
        this.keys = keys;
    }

    String file(String language) {
        return "/mirror/" + file + language + ".yaml";
    }

    /** What its message keys begin with. */
    public String keys() {
        return keys;
    }
}
