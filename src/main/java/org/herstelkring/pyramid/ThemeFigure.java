package org.herstelkring.pyramid;

import java.time.LocalDate;

/**
 * A figure that was made of a theme.
 *
 * @param on the day it was counted
 * @param atLeast so many raised it then, or more; 0: too few to show
 */
public record ThemeFigure(LocalDate on, int atLeast) {

    public boolean shown() {
        return atLeast > 0;
    }
}
