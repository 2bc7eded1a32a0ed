package org.herstelkring.pyramid.guide;

import java.util.List;
import org.herstelkring.pyramid.catalogue.Measure;

/**
 * One step of the first look.
 *
 * @param step 1 to {@link #LAST}
 * @param lit levels it is about
 */
public record LookPage(int step, List<Integer> lit, List<Measure> examples) {

    public static final int LAST = 5;

    public boolean last() {
        return step == LAST;
    }

    public String next() {
        return "/pyramid/look/" + (step + 1);
    }

    public String before() {
        return step == 1 ? "/pyramid" : "/pyramid/look/" + (step - 1);
    }
}
