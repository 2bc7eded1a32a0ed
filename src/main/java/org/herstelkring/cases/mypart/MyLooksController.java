package org.herstelkring.cases.mypart;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.Looks;
import org.herstelkring.circle.May;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** Who looked at what is mine. */
@Controller
@Transactional
class MyLooksController {

    private static final int MOST = 200;

    private final Circles circles;
    private final Facilitators facilitators;
    private final Looks looks;
    private final Words words;
    private final Screens screens;
    private final ZoneId zone;

    MyLooksController(
            Circles circles, Facilitators facilitators, Looks looks, Words words, Screens screens, ZoneId zone) {
        this.circles = circles;
        this.facilitators = facilitators;
        this.looks = looks;
        this.words = words;
        this.screens = screens;
        this.zone = zone;
    }

    @GetMapping("/my-part/{participant}/looks")
    Object show(@OwnSeat MySeat seat) {
        Access own = circles.open(seat.circle(), CasePart.LOOKS, seat.id(), May.READ);
        return screens.show("cases/mypart/looks.jte", new MyLooksPage(seat, days(own)));
    }

    private List<MyLooksPage.Look> days(Access own) {
        Map<UUID, String> names = facilitators.everyName(own);
        return looks.days(own, zone.getId(), MOST).stream()
                .map(day -> {
                    String what = "cases.mypart.looked." + day.part();
                    return new MyLooksPage.Look(
                            day.day(),
                            names.getOrDefault(day.person(), ""),
                            words.has(what) ? what : "cases.mypart.looked.other",
                            "cases.mypart.how." + day.how());
                })
                .toList();
    }
}
