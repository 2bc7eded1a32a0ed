package org.herstelkring.cases.whole;

import java.util.List;

/**
 * A whole case in words of one language.
 *
 * @param title its short name
 */
public record WholeCase(
        String language, String title, String reference, String organisation, String made, List<Part> parts) {

    /** @param title what it is about */
    public record Part(String title, List<Entry> entries) {}

    /** @param whose name of whose it is, or empty */
    public record Entry(String whose, List<Line> lines) {}

    public record Line(String label, String words) {}
}
