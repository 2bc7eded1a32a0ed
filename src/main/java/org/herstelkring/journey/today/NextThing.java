package org.herstelkring.journey.today;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.journey.SpaceAccess;
import org.jspecify.annotations.Nullable;

/** Something the owner could begin with today. Whoever knows of such things says so with a bean. */
public interface NextThing {

    /** What comes first, lower first: steps of today 10, what waits from others 20, empty places 30 and on. */
    int order();

    /** One thing of this kind that is not among what was put aside; with the owner acting in their space. */
    Optional<Offer> find(SpaceAccess own, PutAside aside);

    /**
     * What is offered.
     *
     * @param key message key of its title; with {@code .text} behind it of a line about it, {@code .go} of the button
     * @param about what it is about, when there may be more than one
     * @param words the owner's words, for the title or the line
     * @param href where it begins
     * @param days for how many days it stays away when put aside
     */
    record Offer(String key, @Nullable UUID about, List<String> words, String href, int days) {

        public UUID id() {
            return id(key, about);
        }

        public static UUID id(String key, @Nullable UUID about) {
            return UUID.nameUUIDFromBytes((key + "/" + about).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What the owner put aside for now. */
    interface PutAside {

        boolean has(String key, @Nullable UUID about);
    }
}
