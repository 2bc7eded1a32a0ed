package org.herstelkring.shared;

import org.jspecify.annotations.Nullable;

/**
 * Something that every page may need to know about the acting person, such as whether a place in the navigation is there
 * for them. All modules' questions are asked together, in one round trip, when the first answer is needed. A module adds
 * one with a bean beside (or inside) the store that knows, and reads it with {@link Preloads#of}.
 *
 * @param <T> the answer
 */
public interface Preload<T> {

    /** One value, in SQL, over tables of the own module only; {@code :person} is who acts. It is read as text. */
    String sql();

    T read(@Nullable String text);
}
