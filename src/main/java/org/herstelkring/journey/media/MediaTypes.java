package org.herstelkring.journey.media;

import java.util.Map;

/** The types that are kept and served: what Chromium shows and plays. */
public final class MediaTypes {

    public static final String PNG = "image/png";
    public static final String JPEG = "image/jpeg";

    private static final Map<String, String> ENDINGS = Map.of(
            PNG,
            "png",
            JPEG,
            "jpg",
            "audio/webm",
            "webm",
            "audio/ogg",
            "ogg",
            "audio/mpeg",
            "mp3",
            "audio/mp4",
            "m4a",
            "audio/aac",
            "aac",
            "audio/wav",
            "wav",
            "audio/flac",
            "flac");

    private MediaTypes() {}

    static String ending(String type) {
        return ENDINGS.getOrDefault(type, "bin");
    }

    public static boolean known(String type) {
        return ENDINGS.containsKey(type);
    }
}
