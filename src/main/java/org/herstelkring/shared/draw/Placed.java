package org.herstelkring.shared.draw;

/**
 * A seat with its place, and its label where there is room.
 *
 * @param initials what stands on it, so that nobody has the same as another
 */
public record Placed(
        Seat seat, String initials, double cx, double cy, double radius, Label label, String ring, String inner) {

    public String x() {
        return Hand.n(cx);
    }

    public String y() {
        return Hand.n(cy);
    }

    /** Where the initials stand. */
    public String baseline() {
        return Hand.n(cy + 6.5);
    }

    /** The turn lies on the table before whoever has it. */
    public String tokenX() {
        return Hand.n(cx * .45);
    }

    public String tokenY() {
        return Hand.n(cy * .45);
    }

    /** From the token towards the seat. */
    public String reach() {
        double length = Math.hypot(cx, cy);
        double stop = (length - radius - 8) / length;
        return "M" + Hand.n(cx * .55) + " " + Hand.n(cy * .55) + "L" + Hand.n(cx * stop) + " " + Hand.n(cy * stop);
    }

    Box seatBox() {
        return Box.round(cx, cy, radius);
    }
}
