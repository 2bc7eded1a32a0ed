package org.herstelkring.cases.overview;

import java.util.List;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Stage;
import org.jspecify.annotations.Nullable;

/**
 * My cases.
 *
 * @param waiting what waits for me this week, most pressing first
 * @param found where words that were searched for stand in these cases
 * @param total how many cases the search and filter leave
 * @param none whether there is no case at all yet
 * @param signal whether a signal waits for me
 */
public record OverviewPage(
        List<Line> waiting,
        List<Line> lines,
        List<Found> found,
        String search,
        @Nullable Stage stage,
        boolean archived,
        int number,
        int pages,
        int total,
        boolean none,
        boolean signal) {

    public record Line(CaseFile file, Next next) {

        public String path() {
            return "/cases/" + file.id();
        }
    }

    public boolean searching() {
        return !search.isBlank() || stage != null;
    }

    public @Nullable Line first() {
        return waiting.isEmpty() ? null : waiting.getFirst();
    }

    /** Address of another page of the same list. What was searched for is sent again, never put in an address. */
    public String href(int page) {
        return "/cases?page=" + page + (stage == null ? "" : "&stage=" + stage.code())
                + (archived ? "&archived=true" : "");
    }
}
