package org.herstelkring.shared.draw;

/** An upright rectangle. */
record Box(double left, double top, double right, double bottom) {

    static Box round(double x, double y, double radius) {
        return new Box(x - radius, y - radius, x + radius, y + radius);
    }

    boolean touches(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    Box with(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }
}
