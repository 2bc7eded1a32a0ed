package org.herstelkring.journey.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ways to tell something beside writing. */
public enum MediaKind {
    DRAWING,
    PHOTO,
    SOUND;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Prefix of its message keys. */
    public String key() {
        return "journey.media." + code();
    }

    public static Optional<MediaKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
