package org.herstelkring.journey.withme;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who shares of their space.
 *
 * @param name how they want to be called
 * @param parts what they gave, in the order of a space
 * @param newest when something last changed for the acting person
 * @param waiting how many proposals wait for them
 * @param answered how many they answered
 * @param help how one can help, in their words; empty when that was not shared
 */
public record Sharer(
        UUID circle, String name, List<GivenPart> parts, Instant newest, int waiting, int answered, List<Help> help) {

    /** @param sort message key of what the words are about */
    public record Help(String sort, String words) {}

    public List<GivenPart> fresh() {
        return parts.stream().filter(part -> part.fresh() > 0).toList();
    }

    public boolean proposes() {
        return waiting + answered > 0 || parts.stream().anyMatch(GivenPart::contribute);
    }

    public String path() {
        return "/with-me/" + circle;
    }
}
