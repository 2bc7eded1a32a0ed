package org.herstelkring.pyramid;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How free somebody says they are at a moment.
 *
 * @param about the member whose freedom it is
 * @param said by freedom; what they left open is not in it
 * @param shown whether the facilitator of a case may read it; in a space grants decide
 */
public record FreedomMoment(UUID id, UUID about, Map<Freedom, Said> said, boolean shown, Instant at, long version) {

    /** The places on the line, from "it holds me" to "I am free of it". They have words, never numbers. */
    public static final int PLACES = 7;

    /**
     * @param place 1 (it holds me) to 7 (I am free of it); null when only words were given
     */
    public record Said(@Nullable Integer place, String words) {}

    public FreedomMoment {
        said = Map.copyOf(said);
    }

    boolean saysTheSame(FreedomMoment other) {
        return id.equals(other.id) && said.equals(other.said) && shown == other.shown;
    }

    public @Nullable Said of(Freedom freedom) {
        return said.get(freedom);
    }
}
