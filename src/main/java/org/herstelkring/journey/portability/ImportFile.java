package org.herstelkring.journey.portability;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that came in and waits for its owner to say that this is it. */
public record ImportFile(UUID id, Instant cameAt, @Nullable Instant doneAt, Summary summary) {

    /**
     * What is in it.
     *
     * @param parts how many leaves by part
     * @param counted how many of what else, by the message key of what it is
     * @param strange kinds, sorts and fields that this version does not know
     * @param skipped how many things are passed over because of that
     * @param beside how many other files lie in it
     */
    public record Summary(
            String name,
            @Nullable Instant madeAt,
            Map<String, Integer> parts,
            Map<String, Integer> counted,
            List<String> strange,
            int skipped,
            int beside) {

        public int leaves() {
            return parts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
