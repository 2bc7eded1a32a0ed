package org.herstelkring.journey.step;

import java.time.LocalDate;
import java.util.List;
import org.herstelkring.journey.Leaf;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.shared.page.Screen;
import org.jspecify.annotations.Nullable;

/**
 * Many steps, a page at a time.
 *
 * @param day those of one day, when only these are shown
 * @param query what was asked, to ask for the next page
 */
public record StepsPage(
        List<OwnStep> steps,
        @Nullable Level level,
        @Nullable Pole pole,
        @Nullable LocalDate day,
        @Nullable Leaf goal,
        boolean ideas,
        int page,
        int pages,
        String query) {

    public String title(Screen s) {
        if (ideas) return s.t("journey.step.list.ideas");
        LocalDate on = day;
        if (on != null) return s.t("journey.step.list.day", s.date(on));
        Level here = level;
        if (here == null) return s.t("journey.step.list");
        Pole side = pole;
        return side == null ? s.t(here.label()) : s.t("journey.step.list.place", s.t(here.label()), s.t(side.label()));
    }

    public String at(int other) {
        return "/space/steps?page=" + other + query;
    }
}
