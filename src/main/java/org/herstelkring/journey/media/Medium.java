package org.herstelkring.journey.media;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A drawing, photo or recording of a leaf, without its bytes.
 *
 * @param type media type it is served with
 * @param millis how long a recording lasts; 0 when its file does not tell
 * @param alt what can be seen, in the owner's words; may be empty
 * @param transcript what is said, in the owner's words; may be empty
 */
public record Medium(
        UUID id,
        UUID leaf,
        MediaKind kind,
        String type,
        long size,
        int width,
        int height,
        long millis,
        String alt,
        String transcript,
        Instant madeAt,
        long version) {

    public boolean seen() {
        return kind != MediaKind.SOUND;
    }

    public boolean hasLength() {
        return millis > 0;
    }

    public Duration length() {
        return Duration.ofMillis(millis);
    }

    /** The name a browser gives the file when somebody keeps it. */
    public String fileName() {
        return kind.code() + "-" + id.toString().substring(24) + "." + MediaTypes.ending(type);
    }
}
