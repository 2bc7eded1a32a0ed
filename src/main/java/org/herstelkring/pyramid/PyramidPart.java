package org.herstelkring.pyramid;

import org.herstelkring.circle.Part;

/** The parts of a circle that belong to the pyramid. */
public enum PyramidPart implements Part {
    /** Steps: a grant may be narrowed to the steps one member undertakes. */
    STEPS("pyramid.steps"),
    /** What people say about how steps go: narrowed to the one whose words they are. */
    REPORTS("pyramid.reports"),
    /** How free somebody is of what happened: theirs alone, unless they show it. */
    FREEDOMS("pyramid.freedoms"),
    /** Of that, what was shown. */
    SHOWN_FREEDOMS("pyramid.shown-freedoms"),
    /** A signal, in the circle it is of its own. */
    SIGNAL("pyramid.signal");

    private final String code;

    PyramidPart(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
