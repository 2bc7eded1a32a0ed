package org.herstelkring.cases.mypart;

import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.letter.SentLetters;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** The letters a participant got, whole: their mail says only part of them. */
@Controller
@Transactional
class MyLettersController {

    private final Circles circles;
    private final SentLetters sent;
    private final Screens screens;

    MyLettersController(Circles circles, SentLetters sent, Screens screens) {
        this.circles = circles;
        this.sent = sent;
        this.screens = screens;
    }

    @GetMapping("/my-part/{participant}/letters")
    Object show(@OwnSeat MySeat seat) {
        Access own = circles.open(seat.circle(), CasePart.CONTACT, seat.id(), May.READ);
        return screens.show("cases/mypart/letters.jte", new MyLettersPage(seat, sent.of(own)));
    }
}
