package org.herstelkring.journey.today;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.herstelkring.journey.step.OwnStep;
import org.herstelkring.journey.step.OwnStep.Turn;
import org.herstelkring.shared.draw.NearDrawing;
import org.herstelkring.shared.draw.Seat;
import org.herstelkring.shared.page.Screen;
import org.jspecify.annotations.Nullable;

/**
 * Today, for the owner.
 *
 * @param offer one thing to begin with; null when there is none, or when rest was chosen
 * @param restful whether something was put aside today
 */
public record TodayPage(
        String name,
        LocalDate today,
        NextThing.@Nullable Offer offer,
        boolean restful,
        List<Line> lines,
        List<Near> near) {

    /** So many steps are enough for a day to look at. */
    private static final int MOST = 12;

    /** The step that is offered to begin with, if it is one of these days. */
    public @Nullable Line offered() {
        return lines.stream().filter(this::isOffered).findFirst().orElse(null);
    }

    /** The other steps. */
    public List<Line> others() {
        return lines.stream().filter(line -> !isOffered(line)).limit(MOST).toList();
    }

    /** How many more there are than are shown. */
    public int more() {
        return (int) lines.stream().filter(line -> !isOffered(line)).skip(MOST).count();
    }

    private boolean isOffered(Line line) {
        return offer != null && line.step().step().id().equals(offer.about());
    }

    /** A step for these days. */
    public record Line(OwnStep step, Turn turn) {

        public String when(Screen s, LocalDate today) {
            LocalDate day = turn.day();
            if (day == null) return s.t("journey.step.when.open.short");
            if (day.equals(today)) return s.t("journey.today.today");
            return day.equals(today.plusDays(1)) ? s.t("journey.today.tomorrow") : s.date(day);
        }
    }

    /**
     * Somebody near.
     *
     * @param role in the owner's words, or empty
     * @param sort what this person is for the owner
     * @param near 1 is close by
     */
    public record Near(String name, String role, String sort, int near, String href) {

        public String says(Screen s) {
            if (!role.isEmpty() || sort.isEmpty()) return role;
            return s.t("journey.leaf.companion.sort." + sort);
        }
    }

    /** The owner in the middle, who is nearest closest by. */
    public NearDrawing drawing(Screen s) {
        return new NearDrawing(
                new Seat(name, "", false, false, true, null),
                IntStream.rangeClosed(1, 2)
                        .mapToObj(ring -> near.stream()
                                .filter(one -> ring == 1 ? one.near() == 1 : one.near() > 1)
                                .map(one -> new Seat(one.name(), one.says(s), false, false, false, one.href()))
                                .toList())
                        .toList());
    }
}
