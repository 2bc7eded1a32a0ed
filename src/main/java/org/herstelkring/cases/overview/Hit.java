package org.herstelkring.cases.overview;

import java.util.UUID;
import org.herstelkring.shared.words.Folded;
import org.jspecify.annotations.Nullable;

/**
 * A text in which all words stand that were searched for.
 *
 * @param subject what its page is of
 * @param span where the first of them stands
 */
record Hit(WordPlace place, UUID circle, @Nullable UUID subject, String text, Folded.Span span) {}
