package org.herstelkring.pyramid;

import java.util.List;
import java.util.Locale;

/** Measures that may help with what lies beneath: on level 3 and below, both poles. */
public interface Ideas {

    List<Idea> about(Factor factor, Locale language);

    /** @param path where it is explained and can become a step */
    record Idea(String title, String text, Level level, String path) {}
}
