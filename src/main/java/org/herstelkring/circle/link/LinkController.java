package org.herstelkring.circle.link;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.herstelkring.people.SignIn;
import org.herstelkring.shared.Place;
import org.herstelkring.shared.SecurityLog;
import org.herstelkring.shared.SecurityLog.Event;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The front door for somebody with a personal link. It says nothing about a case before the code is right. */
@Controller
class LinkController {

    private final LinkSignIn door;
    private final SignIn signIn;
    private final Screens screens;

    LinkController(LinkSignIn door, SignIn signIn, Screens screens) {
        this.door = door;
        this.signIn = signIn;
        this.screens = screens;
    }

    @GetMapping("/l/{token}")
    Object open(@PathVariable String token, HttpServletRequest request) {
        LinkToken link = LinkToken.of(token);
        return door.leadsSomewhere(link)
                ? screens.show("circle/link/page.jte", page(link, null, 0, request))
                : nowhere(link, request);
    }

    @PostMapping("/l/{token}")
    Object enter(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        LinkToken link = LinkToken.of(token);
        LinkSignIn.Answer answer = door.enter(link, code, Place.of(request), signIn.cameBy(request, link.path()));
        if (!(answer instanceof LinkSignIn.Answer.Welcome)) SecurityLog.refused(Event.SIGN_IN, request);
        return switch (answer) {
            case LinkSignIn.Answer.Welcome welcome -> {
                signIn.byLink(request, response, welcome.person(), link.path());
                yield "redirect:" + signIn.onward(request, welcome.start());
            }
            case LinkSignIn.Answer.WrongCode wrong ->
                screens.again("circle/link/page.jte", page(link, "circle.link.wrong", wrong.left(), request));
            case LinkSignIn.Answer.Locked _ -> busy(link, request);
            case LinkSignIn.Answer.Nowhere _ -> nowhere(link, request);
        };
    }

    private Object busy(LinkToken link, HttpServletRequest request) {
        return screens.show(
                "circle/link/page.jte", page(link, "circle.link.locked", 0, request), HttpStatus.TOO_MANY_REQUESTS);
    }

    /** A link that ended looks like one that never was, except to the browser that came in by it. */
    private Object nowhere(LinkToken link, HttpServletRequest request) {
        return screens.show("circle/link/nowhere.jte", page(link, null, 0, request), HttpStatus.NOT_FOUND);
    }

    private PersonalLinkPage page(LinkToken link, @Nullable String trouble, int left, HttpServletRequest request) {
        boolean back = signIn.cameBy(request, link.path());
        return new PersonalLinkPage(link.path(), trouble, left, back, back ? signIn.helper(request) : "");
    }
}
