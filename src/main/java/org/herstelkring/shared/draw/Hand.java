package org.herstelkring.shared.draw;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lines that look drawn by a steady hand: almost right, and the same each time. So each is drawn once and remembered: where
 * it is and how large says nothing of who sits there.
 */
final class Hand {

    private static final int REMEMBERED = 4_000;
    private static final Map<Line, String> DRAWN = new ConcurrentHashMap<>();

    private final long seed;
    private int strays;

    Hand(long seed) {
        this.seed = seed;
    }

    /** @param strays how often this hand strayed before */
    private record Line(long seed, int strays, boolean closed, double x, double y, double rx, double ry, double off) {

        String drawn() {
            var random = new Random(seed * 7919 + 17);
            for (int i = 0; i < strays; i++) random.nextDouble();
            return closed
                    ? smooth(points(random, 10, 2 * Math.PI * random.nextDouble(), 2 * Math.PI / 10), true)
                    : smooth(points(random, 15, -1.9, 2 * Math.PI / 13.6), false);
        }

        private double[][] points(Random random, int count, double from, double step) {
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
    }

    /** A closed ring, a little flat here and a little full there. */
    String ring(double x, double y, double rx, double ry, double off) {
        String line = remembered(new Line(seed, strays, true, x, y, rx, ry, off));
        strays += 3;
        return line;
    }

    /** A ring whose ends pass each other, as when somebody draws a table in one stroke. */
    String stroke(double x, double y, double rx, double ry, double off) {
        String line = remembered(new Line(seed, strays, false, x, y, rx, ry, off));
        strays += 2;
        return line;
    }

    private static String remembered(Line line) {
        if (DRAWN.size() > REMEMBERED) DRAWN.clear();
        return DRAWN.computeIfAbsent(line, Line::drawn);
    }

    /** Catmull-Rom through the points, written as cubic Béziers. */
    static String smooth(double[][] points, boolean closed) {
        int count = points.length;
        var path = new StringBuilder(400).append('M');
        then(path, points[0][0], points[0][1]);
        int segments = closed ? count : count - 1;
        for (int i = 0; i < segments; i++) {
            double[] before = at(points, i - 1, closed);
            double[] from = at(points, i, closed);
            double[] to = at(points, i + 1, closed);
            double[] after = at(points, i + 2, closed);
            path.append('C');
            then(path, from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6);
            path.append(' ');
            then(path, to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6);
            path.append(' ');
            then(path, to[0], to[1]);
        }
        return closed ? path.append('Z').toString() : path.toString();
    }

    private static double[] at(double[][] points, int i, boolean closed) {
        int count = points.length;
        return points[closed ? Math.floorMod(i, count) : Math.clamp(i, 0, count - 1)];
    }

    private static void then(StringBuilder path, double x, double y) {
        Tenths.add(Tenths.add(path, x).append(' '), y);
    }

    static String n(double number) {
        return Tenths.of(number);
    }
}
