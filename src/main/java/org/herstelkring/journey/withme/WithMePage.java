package org.herstelkring.journey.withme;

import java.util.List;
import org.herstelkring.shared.page.Form;

/**
 * What others share.
 *
 * @param people on this page
 * @param all how many share something
 * @param near whether there are so few that each is shown whole
 * @param invited whether to invite to a space of one's own
 * @param found how many a search found; all of them when nothing was looked for
 */
public record WithMePage(
        List<Sharer> people, int all, int found, boolean near, boolean invited, int page, boolean more, Form search) {

    public boolean searched() {
        return !search.value("name").isBlank();
    }
}
