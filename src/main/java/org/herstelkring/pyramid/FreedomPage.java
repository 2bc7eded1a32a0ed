package org.herstelkring.pyramid;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.draw.OverTimeDrawing;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;
import org.jspecify.annotations.Nullable;

/**
 * The three freedoms of one person, through time.
 *
 * @param moments the oldest first
 * @param here path of the page; a moment is posted to it
 * @param back where one came from
 * @param backLabel message key of that
 * @param writes whether who looks may add to it
 * @param asksToShow whether each moment is shown or not shown; in a space grants decide instead
 * @param name of whom it is; null for oneself
 */
public record FreedomPage(
        List<FreedomMoment> moments,
        String here,
        String back,
        String backLabel,
        boolean writes,
        boolean asksToShow,
        @Nullable String name,
        ZoneId zone,
        Form form,
        UUID next) {

    public FreedomPage(
            List<FreedomMoment> moments,
            String here,
            String back,
            String backLabel,
            boolean writes,
            boolean asksToShow,
            @Nullable String name,
            ZoneId zone,
            Form form) {
        this(moments, here, back, backLabel, writes, asksToShow, name, zone, form, Ids.next());
    }

    public List<Freedom> freedoms() {
        return List.of(Freedom.values());
    }

    /** The places on the line, in words. */
    public static List<Option> places(Screen s) {
        return java.util.stream.IntStream.rangeClosed(1, FreedomMoment.PLACES)
                .mapToObj(place -> new Option(String.valueOf(place), s.t("pyramid.freedom.place." + place)))
                .toList();
    }

    /** How one freedom went, as far as it was put on the line more than once. */
    public @Nullable OverTimeDrawing drawn(Freedom freedom, Screen s) {
        List<OverTimeDrawing.Moment> placed = moments.stream()
                .filter(moment -> place(moment, freedom) != null)
                .map(moment -> new OverTimeDrawing.Moment(
                        s.date(moment.at().atZone(zone).toLocalDate()),
                        java.util.Objects.requireNonNull(place(moment, freedom))))
                .toList();
        return placed.size() < 2 ? null : new OverTimeDrawing(placed, FreedomMoment.PLACES);
    }

    private static @Nullable Integer place(FreedomMoment moment, Freedom freedom) {
        FreedomMoment.Said said = moment.of(freedom);
        return said == null ? null : said.place();
    }

    public List<FreedomMoment> newestFirst() {
        return moments.reversed();
    }
}
