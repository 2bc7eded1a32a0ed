package org.herstelkring.cases.account;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What will be read out, as it was shown to one person of the sides; and what they say of it. Shown anew it is another one.
 *
 * @param words what is not right in it
 */
public record Account(
        UUID id,
        UUID participant,
        String facts,
        List<Owned> owned,
        Instant shownAt,
        @Nullable Answer answer,
        String words,
        long version) {

    /** Whether somebody finds it right. */
    public enum Answer {
        RIGHT,
        WRONG;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Answer of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean is(Answer wanted) {
        return answer == wanted;
    }

    boolean saysTheSame(Answer other, String others) {
        return answer == other && words.equals(others);
    }
}
