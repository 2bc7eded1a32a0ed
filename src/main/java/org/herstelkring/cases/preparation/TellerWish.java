package org.herstelkring.cases.preparation;

import org.herstelkring.cases.ParticipantRole;
import org.jspecify.annotations.Nullable;

/**
 * Who should tell first, as somebody who may choose wishes it.
 *
 * @param side the side that tells first; null when either is fine
 */
public record TellerWish(@Nullable ParticipantRole side) {

    public static final TellerWish EITHER = new TellerWish(null);

    public static TellerWish of(String code) {
        return code.equals(EITHER.code()) ? EITHER : new TellerWish(ParticipantRole.of(code));
    }

    public String code() {
        return side == null ? "either" : side.code();
    }

    /** The end of the message key of this wish, for somebody on this side. */
    public String from(@Nullable ParticipantRole own) {
        return side == null ? "either" : side.equals(own) ? "self" : "other";
    }
}
