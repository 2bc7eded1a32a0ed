package org.herstelkring.cases.conversation;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened to the conversation itself. */
public enum Turn {
    BEGUN,
    PAUSED,
    RESUMED,
    APART,
    TOGETHER,
    CAME,
    LEFT,
    /** Came in, and nobody spoke with them beforehand. */
    UNPREPARED,
    WITHDREW,
    STOPPED,
    ENDED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Turn of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Message key. */
    public String label() {
        return "cases.conversation.turn." + code();
    }

    /** @param participant whom it is about, if anybody */
    public record Noted(Turn turn, @Nullable UUID participant, String words, Instant at) {}
}
