package org.herstelkring.pyramid.guide;

import java.util.List;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.catalogue.Measure;
import org.herstelkring.shared.draw.PyramidDrawing;

/** The pyramid explained, with examples from the catalogue. */
public record GuidePage(PyramidDrawing drawing, List<Floor> floors) {

    /**
     * A level in words.
     *
     * @param count how many measures the house has on it
     */
    public record Floor(Level level, int count, List<Measure> examples) {}
}
