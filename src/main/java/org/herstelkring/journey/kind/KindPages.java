package org.herstelkring.journey.kind;

/**
 * The pages of a kind, where its part has none of its own.
 *
 * @param list template of all of them
 * @param everySort whether a sort nothing stands under yet is listed too, to invite
 * @param write template to write one on
 * @param read whether one reads it before one changes it
 * @param order where they are put in order, behind the address of their part; empty where that is done on the list
 */
public record KindPages(String list, boolean everySort, String write, boolean read, String order) {

    static final KindPages PLAIN = new KindPages("journey/own/leaves.jte", false, "journey/own/leaf.jte", false, "");

    /** Listed on a template of their own. */
    KindPages listedOn(String template) {
        return new KindPages(template, true, write, read, order);
    }

    /** Read before they are changed. */
    KindPages readFirst() {
        return new KindPages(list, everySort, write, true, order);
    }

    KindPages writtenOn(String template) {
        return new KindPages(list, everySort, template, read, order);
    }

    KindPages orderedAt(String behind) {
        return new KindPages(list, everySort, write, read, behind);
    }
}
