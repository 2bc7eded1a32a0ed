package org.herstelkring.cases.seating;

import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.shared.draw.CircleDrawing;
import org.herstelkring.shared.draw.Seat;
import org.jspecify.annotations.Nullable;

/**
 * Who sits where, to be moved.
 *
 * @param lines clockwise
 * @param from who was tapped and goes somewhere else
 * @param moved whether somebody moved them by hand
 */
public record SeatingPage(
        CaseFile file, List<Line> lines, @Nullable Line from, long version, boolean moved) {

    /** One seat. */
    public record Line(UUID id, String name, String role, boolean absent) {}

    public String at(String path) {
        return "/cases/" + file.id() + "/seats" + path;
    }

    public boolean taken(Line line) {
        return from != null && from.id().equals(line.id());
    }

    public CircleDrawing circle() {
        return new CircleDrawing(lines.stream()
                .map(line -> new Seat(
                        line.name(),
                        line.role(),
                        taken(line),
                        line.absent(),
                        false,
                        at("?from=" + line.id() + "#seats")))
                .toList());
    }
}
