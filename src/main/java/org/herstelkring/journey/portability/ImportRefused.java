package org.herstelkring.journey.portability;

import java.util.Locale;

/** Why a file cannot be brought in, whole. */
public class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What people read is at {@code bringin.unfit.} and the code; of the virus scanner they read the same everywhere. */
    public enum Why {
        EMPTY,
        DAMAGED,
        FOREIGN,
        NEWER,
        UNSAFE,
        TOO_LARGE,
        TWICE,
        UNREADABLE,
        OVERLONG,
        MEDIA_TYPE,
        MEDIA_MISSING,
        HARMFUL,
        UNSCANNED,
        LATER,
        NOT_EMPTY,
        NOT_FOUND;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String key() {
            return switch (this) {
                case HARMFUL -> "shared.upload.harmful";
                case UNSCANNED -> "shared.upload.large";
                case LATER -> "shared.upload.later";
                default -> "journey.portability.bringin.unfit." + code();
            };
        }
    }

    private final Why why;

    public ImportRefused(Why why) {
        super(why.code(), null, false, false);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
