package org.herstelkring.journey.arrangement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody puts together for themselves: content, form and time.
 *
 * @param version 0 for one that was not kept yet
 */
public record Arrangement(UUID id, Words words, long version) {

    /** Forms to choose from. */
    public static final List<String> FORMS = List.of("alone", "with", "group", "peer", "practitioner", "online");

    /**
     * All that is sealed of it.
     *
     * @param steps what it holds
     * @param own what it holds beside steps, in own words
     * @param forms some of {@link #FORMS}
     * @param how with whom and how, in own words
     * @param look when the owner looks at it again
     */
    public record Words(
            String title,
            List<UUID> steps,
            String own,
            List<String> forms,
            String how,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            String often,
            @Nullable LocalDate look) {}

    public String path() {
        return "/space/arrangement/" + id;
    }

    /** Whether its time went by. */
    public boolean over(LocalDate today) {
        LocalDate until = words.until();
        return until != null && until.isBefore(today);
    }

    /** Whether this is about the day on which the owner wanted to look at it again. */
    public boolean asksToBeSeen(LocalDate today) {
        LocalDate look = words.look();
        return look != null && !look.isAfter(today) && !over(today);
    }
}
