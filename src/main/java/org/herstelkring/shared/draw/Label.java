package org.herstelkring.shared.draw;

import java.util.List;

/**
 * Name and role beside a seat.
 *
 * @param anchor start, middle or end: the side of the text that {@code x} is
 * @param y baseline of the first line
 */
public record Label(List<String> name, List<String> role, String anchor, double x, double y) {

    static final double NAME = 20;
    static final double ROLE = 16.5;
    static final double LINE = 22;

    /**
     * How much of a label is shown when it gets crowded.
     *
     * @param whole whether every name has to stand there in full
     */
    record Room(double width, int nameLines, int roleLines, boolean whole) {}

    static Label of(Seat seat, Room room, String anchor, double x, double middle) {
        List<String> name = TextBlock.lines(seat.name(), NAME, room.width(), room.nameLines());
        List<String> role = seat.role().isBlank() || room.roleLines() == 0
                ? List.of()
                : TextBlock.lines(seat.role(), ROLE, room.width(), room.roleLines());
        double height = (name.size() + role.size()) * LINE;
        return new Label(name, role, anchor, x, middle - height / 2 + 17);
    }

    /** Whether the whole name stands there; a single word that fits on no line never does. */
    boolean isWhole(Seat seat, double widest) {
        return TextBlock.same(name, seat.name()) || TextBlock.widestWord(seat.name(), NAME) > widest;
    }

    double height() {
        return (name.size() + role.size()) * LINE;
    }

    Box box() {
        double width = Math.max(widest(name, NAME), widest(role, ROLE));
        double left = anchor.equals("start") ? x : anchor.equals("end") ? x - width : x - width / 2;
        return new Box(left, y - 17, left + width, y - 17 + height());
    }

    public String x(int line) {
        return Hand.n(x);
    }

    /** Baseline of a line, counted from the top of the label. */
    public String y(int line) {
        return Hand.n(y + line * LINE);
    }

    private static double widest(List<String> lines, double size) {
        return lines.stream()
                .mapToDouble(line -> TextBlock.width(line, size))
                .max()
                .orElse(0);
    }
}
