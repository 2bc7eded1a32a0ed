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

        /** The thread of freedom along both slopes of this band, in hundredths of its box. */
        public String thread() {
            return switch (level) {
                case 4 -> "M40.700 0C40 30 38.200 70 36.600 104M59.200 0C60.300 40 62 70 63.600 104";
                case 3 -> "M36.400 0C35.200 40 33.600 70 32.200 100M63.700 0C64.700 40 66.300 70 67.900 100";
                case 2 -> "M31.700 -30C31.500 20 28.900 70 27.400 104M68.400 -30C68.500 20 70.900 70 72.700 104";
                case 1 -> "M27.300 0C26.300 40 24.300 70 23 104M72.800 0C73.600 40 75.700 70 77.200 104";
                default -> "M22.900 0C21.900 40 20.100 70 18.500 100M77.300 0C78.300 40 80.100 70 81.700 100";
            };
        }

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
