package org.herstelkring.pyramid.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.pyramid.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The agenda.
 *
 * @param counts at least how many raised each theme; only what enough people raised
 * @param year of which year; null for all
 * @param raise where people outside can raise a theme
 */
public record AgendaPage(
        String organisation,
        UUID id,
        Map<Theme, Long> counts,
        @Nullable Integer year,
        List<Integer> years,
        List<AgendaItem> items,
        LocalDate today) {

    public String raise() {
        return "/raise/" + id;
    }
}
