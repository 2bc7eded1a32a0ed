package org.herstelkring.journey.media;

import java.util.UUID;
import org.herstelkring.journey.Leaf;
import org.herstelkring.shared.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * Where something is added to a leaf, or what is said about it is changed.
 *
 * @param medium as it stands; null for a new one
 */
public record MediaPage(
        MediaKind kind, UUID id, Leaf leaf, @Nullable Medium medium, Form form) {

    public String here() {
        return leaf.path() + "/media/" + kind.code();
    }

    /** Whose words it has: a picture's alternative or a recording's transcript. */
    public boolean sound() {
        return kind == MediaKind.SOUND;
    }

    public String accept() {
        return sound() ? "audio/*,.m4a,.mp3,.ogg,.opus,.wav,.flac,.webm" : "image/jpeg,image/png,image/webp";
    }
}
