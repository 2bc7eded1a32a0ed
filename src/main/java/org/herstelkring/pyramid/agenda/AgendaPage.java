package org.herstelkring.pyramid.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.pyramid.Theme;
import org.herstelkring.pyramid.ThemeFigure;
import org.herstelkring.shared.draw.OverTimeDrawing;
import org.herstelkring.shared.page.Screen;
import org.herstelkring.shared.words.Spoken;
import org.jspecify.annotations.Nullable;

/**
 * The agenda.
 *
 * @param figures all figures of each theme, the oldest first
 * @param smallest from more than how many something is shown
 */
public record AgendaPage(
        String organisation,
        UUID id,
        Map<Theme, List<ThemeFigure>> figures,
        int smallest,
        List<AgendaItem> items,
        LocalDate today) {

    /** A theme whose last figure is shown, and how it was before. */
    public record Counted(Theme theme, List<ThemeFigure> all) {

        public ThemeFigure last() {
            return all.getLast();
        }

        public List<ThemeFigure> earlier() {
            return all.subList(0, all.size() - 1).reversed();
        }

        /** Through time; nothing when there is only one figure. */
        public @Nullable OverTimeDrawing drawn(Screen s) {
            if (all.size() < 2) return null;
            int highest = all.stream().mapToInt(ThemeFigure::atLeast).max().orElse(0);
            return new OverTimeDrawing(
                    all.stream()
                            .map(one -> new OverTimeDrawing.Moment(said(one, s), one.atLeast() / 5 + 1))
                            .toList(),
                    highest / 5 + 1);
        }

        public static String said(ThemeFigure one, Screen s) {
            return one.shown()
                    ? s.t("pyramid.agenda.counted", one.atLeast(), Spoken.shortDate(s.locale(), one.on()))
                    : s.t("pyramid.agenda.counted.few", Spoken.shortDate(s.locale(), one.on()));
        }
    }

    /** What is shown, the most first. */
    public List<Counted> counted() {
        return figures.entrySet().stream()
                .map(one -> new Counted(one.getKey(), one.getValue()))
                .filter(one -> one.last().shown())
                .sorted(java.util.Comparator.comparingInt(
                                (Counted one) -> one.last().atLeast())
                        .reversed())
                .toList();
    }

    /** Where people outside can raise a theme. */
    public String raise() {
        return "/raise/" + id;
    }
}
