package org.herstelkring.cases.preparation;

import java.util.Locale;
import org.herstelkring.cases.ParticipantRole;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of a preparation, and the choices in them, are called for whoever fills it in.
 *
 * @param prefix of the message keys
 * @param chooser the side of whose preparation it is, when that side chooses who tells first
 */
public record FieldWords(String prefix, @Nullable ParticipantRole chooser) {

    String label(String field) {
        return prefix + ".field." + field;
    }

    /** The message key of a choice; empty when nothing was chosen. */
    String choice(String field, String value) {
        if (value.isEmpty()) return "";
        String end = field.equals("teller") ? TellerWish.of(value).from(chooser) : value.toLowerCase(Locale.ROOT);
        return prefix + "." + field + "." + end;
    }
}
