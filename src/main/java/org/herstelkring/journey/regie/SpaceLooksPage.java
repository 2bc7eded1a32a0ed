package org.herstelkring.journey.regie;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.page.Form;
import org.jspecify.annotations.Nullable;

/** Who looked at what of the space. */
public record SpaceLooksPage(
        List<Line> lines, List<Someone> people, Form form, int number, boolean more, boolean everybody) {

    /**
     * One person who looked at one thing on one day.
     *
     * @param how message key of the sentence
     * @param part null when it is something outside the parts of a space
     * @param about the one leaf it was; null for the whole part
     * @param title of the leaf; empty when it was taken away
     * @param times how often that day
     */
    public record Line(
            String name,
            String how,
            @Nullable SpacePart part,
            @Nullable UUID about,
            String title,
            int times,
            Instant last) {}

    public String page(int which) {
        return "/space/regie/looks?person=" + form.value("person") + "&part=" + form.value("part") + "&page=" + which;
    }
}
