package org.herstelkring.pyramid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.herstelkring.shared.draw.Tenths;
import org.jspecify.annotations.Nullable;

/**
 * Where everything that is undertaken stands on the pyramid, as a shape and as sentences: what is empty, what carries
 * everything (source P: both poles and both orientations deserve care). It never says how well anybody does.
 */
public record Balance(List<Row> rows) {

    private static final int ENOUGH = 3;

    /** How much stands on one level, on either side. */
    public record Row(Level level, int instrumental, int fundamental) {

        public int all() {
            return instrumental + fundamental;
        }
    }

    /** Something that stands somewhere. */
    public record Placed(Level level, Pole pole) {}

    /**
     * A sentence.
     *
     * @param key message key
     * @param level the level it is about, to look for ideas there
     */
    public record Remark(
            String key, @Nullable Level level, @Nullable Pole pole) {}

    public static Balance of(Collection<Placed> all) {
        List<Row> rows = new ArrayList<>();
        for (Level level : Level.values()) {
            rows.add(new Row(level, count(all, level, Pole.INSTRUMENTAL), count(all, level, Pole.FUNDAMENTAL)));
        }
        return new Balance(List.copyOf(rows));
    }

    public static Balance ofSteps(Collection<Step> steps) {
        return of(steps.stream()
                .filter(step -> step.state() != StepState.LET_GO && step.state() != StepState.IDEA)
                .map(step -> new Placed(step.level(), step.pole()))
                .toList());
    }

    public int all() {
        return rows.stream().mapToInt(Row::all).sum();
    }

    /** Sentences about the shape, the most helpful first; at most four. */
    public List<Remark> remarks() {
        if (all() == 0) return List.of(new Remark("pyramid.balance.nothing", null, null));
        List<Remark> remarks = new ArrayList<>();
        int problem = on(Level.PRIMARY) + on(Level.SECONDARY);
        int wellbeing = on(Level.SUPPORTIVE) + on(Level.QUALITY_OF_LIFE);
        Row heaviest = heaviest();
        if (all() >= ENOUGH && heaviest.all() == all())
            remarks.add(new Remark("pyramid.balance.one-level", heaviest.level(), null));
        else if (all() >= ENOUGH && wellbeing == 0)
            remarks.add(new Remark("pyramid.balance.only-problem", Level.SUPPORTIVE, null));
        else if (all() >= ENOUGH && problem == 0)
            remarks.add(new Remark("pyramid.balance.only-wellbeing", Level.PRIMARY, null));
        if (side(Pole.FUNDAMENTAL) == 0) remarks.add(new Remark("pyramid.balance.empty-pole", null, Pole.FUNDAMENTAL));
        if (side(Pole.INSTRUMENTAL) == 0)
            remarks.add(new Remark("pyramid.balance.empty-pole", null, Pole.INSTRUMENTAL));
        rows.stream()
                .filter(row -> row.all() == 0 && row.level() != Level.CONTEXT)
                .forEach(row -> remarks.add(new Remark("pyramid.balance.empty-level", row.level(), null)));
        if (remarks.isEmpty()) remarks.add(new Remark("pyramid.balance.all-there", null, null));
        return remarks.stream().limit(4).toList();
    }

    public int side(Pole pole) {
        return rows.stream()
                .mapToInt(row -> pole == Pole.INSTRUMENTAL ? row.instrumental() : row.fundamental())
                .sum();
    }

    private int on(Level level) {
        return rows.stream()
                .filter(row -> row.level() == level)
                .mapToInt(Row::all)
                .sum();
    }

    private Row heaviest() {
        return rows.stream().max(java.util.Comparator.comparingInt(Row::all)).orElseThrow();
    }

    private static int count(Collection<Placed> all, Level level, Pole pole) {
        return (int) all.stream()
                .filter(one -> one.level() == level && one.pole() == pole)
                .count();
    }

    // The shape: five bands of a pyramid, each filled from the middle to both sides as far as there is something.

    private static final int MIDDLE = 200;
    private static final int HIGH = 34;

    /** One band of the drawing: its outline, and how far it is filled, as SVG paths. */
    public record Shape(Level level, String outline, String filled) {}

    public List<Shape> shapes() {
        int most = Math.max(
                1,
                rows.stream()
                        .mapToInt(row -> Math.max(row.instrumental(), row.fundamental()))
                        .max()
                        .orElse(1));
        List<Shape> shapes = new ArrayList<>();
        for (Row row : rows) {
            int at = Level.values().length - 1 - row.level().number();
            int top = at * (HIGH + 4) + 2;
            double upper = 34 + at * 33;
            double lower = upper + 31;
            double left = reach(row.instrumental(), most);
            double right = reach(row.fundamental(), most);
            shapes.add(new Shape(
                    row.level(),
                    band(top, -upper, upper, -lower, lower),
                    left + right == 0 ? "" : band(top, -upper * left, upper * right, -lower * left, lower * right)));
        }
        return shapes;
    }

    private static double reach(int count, int most) {
        return Math.sqrt((double) count / most);
    }

    private static String band(int top, double fromUpper, double toUpper, double fromLower, double toLower) {
        var path = new StringBuilder(60);
        Tenths.add(path.append('M'), MIDDLE + fromUpper).append(' ').append(top + 1);
        Tenths.add(path.append('L'), MIDDLE + toUpper).append(' ');
        Tenths.add(path, top + .2).append('L');
        Tenths.add(path, MIDDLE + toLower).append(' ').append(top + HIGH).append('L');
        Tenths.add(path, MIDDLE + fromLower).append(' ');
        return Tenths.add(path, top + HIGH - .7).append('Z').toString();
    }
}
