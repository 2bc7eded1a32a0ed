package org.herstelkring.people.mail;

import java.util.Map;
import org.herstelkring.shared.page.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * "No letters any more, please." Looking changes nothing: mail programs look too. The post is also what mail programs send
 * for their own button (RFC 8058), without a cookie and without a token; having the link is what it takes.
 */
@Controller
class NeverAgainController {

    private final NeverAgain neverAgain;
    private final Screens screens;

    NeverAgainController(NeverAgain neverAgain, Screens screens) {
        this.neverAgain = neverAgain;
        this.screens = screens;
    }

    @GetMapping("/no-mail/{link}")
    Object page(@PathVariable String link) {
        return neverAgain
                .look(link)
                .<Object>map(
                        said -> screens.show("people/mail/never.jte", new NeverAgainPage("/no-mail/" + link, said)))
                .orElseGet(this::nowhere);
    }

    /** Answers itself: the button of a mail program follows no redirect (RFC 8058). */
    @PostMapping("/no-mail/{link}")
    Object say(@PathVariable String link) {
        neverAgain.say(link);
        return page(link);
    }

    @PostMapping("/no-mail/{link}/again")
    Object takeBack(@PathVariable String link) {
        neverAgain.takeBack(link);
        return page(link);
    }

    private Object nowhere() {
        return screens.show("people/mail/nowhere.jte", Map.of(), HttpStatus.NOT_FOUND);
    }
}
