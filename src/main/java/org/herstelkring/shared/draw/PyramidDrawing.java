package org.herstelkring.shared.draw;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is undertaken, on the restoration pyramid of J. Deklerck (source P): five levels from 4 (around the facts) to 0
 * (the context), on the instrumental or the fundamental side. Above the dashed line is what went wrong, below it what
 * does good.
 */
public record PyramidDrawing(List<Band> bands) {

    public PyramidDrawing {
        bands = bands.stream()
                .sorted(Comparator.comparingInt(Band::level).reversed())
                .toList();
    }

    /**
     * @param level 4 to 0
     * @param href where the level itself leads to, or null
     * @param instrumental what is there on the practical side
     * @param fundamental what is there on the inner side
     */
    public record Band(int level, @Nullable String href, List<Entry> instrumental, List<Entry> fundamental) {

        public boolean isEmpty() {
            return instrumental.isEmpty() && fundamental.isEmpty();
        }
    }

    /**
     * @param note a few words beside it (who, when), or null
     */
    public record Entry(
            String text, @Nullable String note, @Nullable String href) {}
}
