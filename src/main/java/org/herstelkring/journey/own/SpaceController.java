package org.herstelkring.journey.own;

import java.util.EnumMap;
import java.util.Map;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.journey.erasing.Erasures;
import org.herstelkring.shared.page.Screens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** The space as a whole: the four tasks that order it. */
@Controller
@Transactional
class SpaceController {

    private final Spaces spaces;
    private final Erasures erasures;
    private final JdbcClient jdbc;
    private final Screens screens;

    SpaceController(Spaces spaces, Erasures erasures, JdbcClient jdbc, Screens screens) {
        this.spaces = spaces;
        this.erasures = erasures;
        this.jdbc = jdbc;
        this.screens = screens;
    }

    @GetMapping("/space/all")
    Object all() {
        return screens.show(
                "journey/own/all.jte",
                new AllPage(counts(), !erasures.waiting(spaces.own()).isEmpty()));
    }

    private Map<SpacePart, Integer> counts() {
        Map<SpacePart, Integer> counts = new EnumMap<>(SpacePart.class);
        jdbc.sql("select part, count(*) from journey.leaf where circle_id = ? and removed_at is null group by part")
                .param(spaces.own().circle())
                .query(row -> {
                    SpacePart.of(row.getString(1)).ifPresent(part -> {
                        try {
                            counts.put(part, row.getInt(2));
                        } catch (java.sql.SQLException broken) {
                            throw new IllegalStateException(broken);
                        }
                    });
                });
        return counts;
    }
}
