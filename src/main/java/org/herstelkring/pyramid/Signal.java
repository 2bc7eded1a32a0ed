package org.herstelkring.pyramid;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something learned on one level that asks for something on another.
 *
 * @param id its circle
 * @param about whom it is about; null for nobody in particular
 * @param by who wrote it
 * @param to who may take it up
 * @param origin the circle it was written in
 * @param words what it says, and the names people go by in it
 * @param agreedAt when the person it is about said yes
 */
public record Signal(
        UUID id,
        Level from,
        Level towards,
        @Nullable UUID about,
        UUID by,
        @Nullable UUID to,
        @Nullable UUID origin,
        Text words,
        SignalState state,
        @Nullable Instant agreedAt,
        Instant movedAt,
        Instant madeAt,
        long version) {

    /** After this long without anybody taking it up, a signal has grown old. */
    public static final Duration OLD = Duration.ofDays(14);

    /**
     * The words of a signal, sealed together.
     *
     * @param about the name of whom it is about; likewise who wrote it and whom it is for
     * @param email where somebody outside is reached; empty for who has another way in
     * @param language of that mail
     */
    public record Text(String says, String about, String by, String to, String email, String language) {

        public Text(String says, String about, String by, String to) {
            this(says, about, by, to, "", "nl");
        }
    }

    public String path() {
        return "/signals/" + id;
    }

    /** Whether it is word for word what is asked now. Somebody outside is known by their address alone. */
    boolean asks(Level from, Level towards, @Nullable UUID about, @Nullable UUID to, Text words) {
        return this.from == from
                && this.towards == towards
                && Objects.equals(this.about, about)
                && (Objects.equals(this.to, to) || !words.email().isEmpty())
                && this.words.equals(words);
    }

    public boolean old(Instant now) {
        return state == SignalState.SENT && movedAt.plus(OLD).isBefore(now);
    }
}
