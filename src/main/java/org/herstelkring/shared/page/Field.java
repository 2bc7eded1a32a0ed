package org.herstelkring.shared.page;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field as a template writes it.
 *
 * @param describedBy ids of the hint and the message, for those who listen to the page
 */
public record Field(
        String id,
        String value,
        @Nullable String wrong,
        @Nullable String describedBy) {

    public static Field of(Screen s, Form form, String name, @Nullable String hint) {
        String id = Form.id(name);
        String wrong = s.error(form, name);
        String described = Stream.of(hint == null ? "" : id + "-hint", wrong == null ? "" : id + "-wrong")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return new Field(id, form.value(name), wrong, described.isEmpty() ? null : described);
    }
}
