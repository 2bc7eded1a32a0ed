package org.herstelkring.shared.draw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The road something goes, at a glance: what is behind, where it stands, what lies ahead. */
public record RoadDrawing(List<Stop> stops) {

    public enum State {
        DONE,
        NOW,
        AHEAD,
        /** Passed by, on purpose. */
        LEFT
    }

    /**
     * @param label text people read
     * @param note a few words under it (a date, a count), or null
     * @param href where the stop leads to, or null
     */
    public record Stop(
            String label,
            @Nullable String note,
            State state,
            @Nullable String href) {}
}
