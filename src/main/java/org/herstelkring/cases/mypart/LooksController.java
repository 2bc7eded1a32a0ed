package org.herstelkring.cases.mypart;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.words.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who looked at what is mine. */
@Controller
@Transactional
class LooksController {

    private final MySeats seats;
    private final Circles circles;
    private final Facilitators facilitators;
    private final JdbcClient jdbc;
    private final Words words;
    private final Screens screens;
    private final ZoneId zone;

    LooksController(
            MySeats seats,
            Circles circles,
            Facilitators facilitators,
            JdbcClient jdbc,
            Words words,
            Screens screens,
            ZoneId zone) {
        this.seats = seats;
        this.circles = circles;
        this.facilitators = facilitators;
        this.jdbc = jdbc;
        this.words = words;
        this.screens = screens;
        this.zone = zone;
    }

    @GetMapping("/my-part/{participant}/looks")
    Object show(@PathVariable UUID participant) {
        MySeat seat = seats.get(participant);
        circles.open(seat.circle(), CasePart.LOOKS, seat.id(), May.READ);
        return screens.show("cases/mypart/looks.jte", new LooksPage(seat, looks(seat)));
    }

    private List<LooksPage.Look> looks(MySeat seat) {
        Map<UUID, String> names = facilitators.everyName(seat.circle());
        return jdbc.sql("""
                        select distinct (at at time zone :zone)::date as day, person_id, part, how from circle.look
                        where circle_id = :circle and subject_id = :me and person_id <> :person
                        order by day desc, part, how limit 200
                        """)
                .param("zone", zone.getId())
                .param("circle", seat.circle())
                .param("me", seat.id())
                .param("person", seat.me().person())
                .query((row, n) -> {
                    String what = "mypart.looked." + row.getString("part");
                    return new LooksPage.Look(
                            row.getObject("day", LocalDate.class),
                            names.getOrDefault(row.getObject("person_id", UUID.class), ""),
                            words.has(what) ? what : "mypart.looked.other",
                            "mypart.how." + row.getString("how"));
                })
                .list();
    }
}
