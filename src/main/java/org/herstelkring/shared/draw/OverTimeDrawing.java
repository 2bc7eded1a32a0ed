package org.herstelkring.shared.draw;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where somebody put themselves on a line, through time: a drawn line without numbers. Higher is freer.
 *
 * @param moments the oldest first
 * @param places how many places the line has
 */
public record OverTimeDrawing(List<Moment> moments, int places) {

    private static final double WIDE = 600;
    private static final double HIGH = 120;
    private static final double EDGE = 14;

    /**
     * @param label when it was, in words
     * @param place 1 to {@code places}
     */
    public record Moment(String label, int place) {}

    /** A moment as a dot. */
    public record Dot(String x, String y, String label) {}

    public List<Dot> dots() {
        return IntStream.range(0, moments.size())
                .mapToObj(
                        i -> new Dot(Hand.n(x(i)), Hand.n(y(i)), moments.get(i).label()))
                .toList();
    }

    /** The line through all moments. */
    public String path() {
        double[][] points = IntStream.range(0, moments.size())
                .mapToObj(i -> new double[] {x(i), y(i)})
                .toArray(double[][]::new);
        return Hand.smooth(points, false);
    }

    public String viewBox() {
        return "0 0 " + (int) WIDE + " " + (int) HIGH;
    }

    private double x(int i) {
        return moments.size() == 1 ? WIDE / 2 : EDGE + i * (WIDE - 2 * EDGE) / (moments.size() - 1);
    }

    private double y(int i) {
        return HIGH - EDGE - (moments.get(i).place() - 1) * (HIGH - 2 * EDGE) / (places - 1);
    }
}
