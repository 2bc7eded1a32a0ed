package org.herstelkring.shared.draw;

/** A seat of the small picture. */
public record Small(Seat seat, String initials, double cx, double cy, String ring) {

    public String x() {
        return Hand.n(cx);
    }

    public String baseline() {
        return Hand.n(cy + 5);
    }
}
