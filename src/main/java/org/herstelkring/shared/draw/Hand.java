package org.herstelkring.shared.draw;

import java.util.Locale;
import java.util.Random;

/** Lines that look drawn by a steady hand: almost right, and the same each time. */
final class Hand {

    private final Random random;

    Hand(long seed) {
        this.random = new Random(seed * 7919 + 17);
    }

    /** A closed ring, a little flat here and a little full there. */
    String ring(double x, double y, double rx, double ry, double off) {
        double[][] points = points(x, y, rx, ry, off, 10, 2 * Math.PI * random.nextDouble(), 2 * Math.PI / 10);
        return smooth(points, true);
    }

    /** A ring whose ends pass each other, as when somebody draws a table in one stroke. */
    String stroke(double x, double y, double rx, double ry, double off) {
        double[][] points = points(x, y, rx, ry, off, 15, -1.9, 2 * Math.PI / 13.6);
        return smooth(points, false);
    }

    private double[][] points(
            double x, double y, double rx, double ry, double off, int count, double from, double step) {
        double[][] points = new double[count][];
        double oval = 2 * Math.PI * random.nextDouble();
        double flat = 2 * Math.PI * random.nextDouble();
        for (int i = 0; i < count; i++) {
            double angle = from + i * step;
            double stray = 1 + off * (Math.cos(2 * angle + oval) + .5 * Math.cos(3 * angle + flat)) / 2;
            points[i] = new double[] {x + rx * stray * Math.cos(angle), y + ry * stray * Math.sin(angle)};
        }
        return points;
    }

    /** Catmull-Rom through the points, written as cubic Béziers. */
    static String smooth(double[][] points, boolean closed) {
        int count = points.length;
        var path = new StringBuilder("M" + n(points[0][0]) + " " + n(points[0][1]));
        int segments = closed ? count : count - 1;
        for (int i = 0; i < segments; i++) {
            double[] before = at(points, i - 1, closed);
            double[] from = at(points, i, closed);
            double[] to = at(points, i + 1, closed);
            double[] after = at(points, i + 2, closed);
            path.append('C')
                    .append(n(from[0] + (to[0] - before[0]) / 6))
                    .append(' ')
                    .append(n(from[1] + (to[1] - before[1]) / 6))
                    .append(' ')
                    .append(n(to[0] - (after[0] - from[0]) / 6))
                    .append(' ')
                    .append(n(to[1] - (after[1] - from[1]) / 6))
                    .append(' ')
                    .append(n(to[0]))
                    .append(' ')
                    .append(n(to[1]));
        }
        return closed ? path.append('Z').toString() : path.toString();
    }

    private static double[] at(double[][] points, int i, boolean closed) {
        int count = points.length;
        return points[closed ? Math.floorMod(i, count) : Math.clamp(i, 0, count - 1)];
    }

    static String n(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
