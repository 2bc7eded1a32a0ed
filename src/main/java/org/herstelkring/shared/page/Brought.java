package org.herstelkring.shared.page;

import gg.jte.Content;
import gg.jte.output.Utf8ByteOutput;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The styles and scripts that the partials of one page bring along, each once, in the order in which they came. A page's
 * content is drawn before its head, so that the head links exactly these.
 */
final class Brought {

    private final Set<String> styles = new LinkedHashSet<>();
    private final Set<String> scripts = new LinkedHashSet<>();

    /** @param name a file below {@code static/css} or {@code static/js}, with its extension */
    void add(String name) {
        switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> styles.add("css/" + name);
            case "js" -> scripts.add("js/" + name);
            default -> throw new IllegalArgumentException("Neither a style nor a script: " + name);
        }
    }

    /** The styles that are not linked yet. */
    List<String> styles() {
        return taken(styles);
    }

    /** The scripts that are not linked yet. */
    List<String> scripts() {
        return taken(scripts);
    }

    boolean isEmpty() {
        return styles.isEmpty() && scripts.isEmpty();
    }

    /** The content as it will stand in the page; what its partials bring is known from now on. */
    Content drawn(Content content) {
        var held = new Utf8ByteOutput();
        content.writeTo(new IsolatingOutput(held));
        byte[] bytes = held.toByteArray();
        return output -> output.writeBinaryContent(bytes);
    }

    private static List<String> taken(Set<String> names) {
        var taken = List.copyOf(names);
        names.clear();
        return taken;
    }
}
