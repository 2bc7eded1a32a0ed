package org.herstelkring.shared.page;

import org.jspecify.annotations.Nullable;

/**
 * One thing to choose in a form.
 *
 * @param value what the form sends
 * @param label text people read (not a key)
 * @param hint a short explanation, if it helps
 */
public record Option(String value, String label, @Nullable String hint) {

    public Option(String value, String label) {
        this(value, label, null);
    }
}
