package org.herstelkring.pyramid;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.page.TypedFields;
import org.jspecify.annotations.Nullable;

/**
 * How free somebody is, as they say it: for each freedom a place on the line and words, any of them left open.
 *
 * @param id of the moment it makes, so that sending it twice makes one
 * @param shown whether who leads the case may read it
 */
@HowFree
public record FreedomForm(@Nullable UUID id, boolean shown, TypedFields typed) {

    String place(Freedom freedom) {
        return typed.text(freedom.code());
    }

    String words(Freedom freedom) {
        return typed.text(freedom.code() + HowFree.WORDS);
    }

    public FreedomMoment moment(UUID about, Instant now) {
        Map<Freedom, FreedomMoment.Said> said = new EnumMap<>(Freedom.class);
        for (Freedom freedom : Freedom.values()) {
            String place = place(freedom);
            String words = words(freedom);
            if (!place.isEmpty() || !words.isEmpty())
                said.put(freedom, new FreedomMoment.Said(place.isEmpty() ? null : Integer.valueOf(place), words));
        }
        return new FreedomMoment(Ids.or(id), about, said, shown, now, 0);
    }
}
