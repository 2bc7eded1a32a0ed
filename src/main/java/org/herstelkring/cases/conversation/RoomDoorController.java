package org.herstelkring.cases.conversation;

import jakarta.servlet.http.HttpServletRequest;
import org.herstelkring.shared.Place;
import org.herstelkring.shared.page.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The short address that is typed on a screen in the room, and the code that opens it. */
@Controller
@RequestMapping("/room")
class RoomDoorController {

    private static final String PAGE = "cases/conversation/door.jte";

    private final RoomCodes codes;
    private final Screens screens;

    RoomDoorController(RoomCodes codes, Screens screens) {
        this.codes = codes;
        this.screens = screens;
    }

    @GetMapping
    Object show() {
        return screens.show(PAGE, new RoomDoorPage(null));
    }

    @PostMapping
    Object open(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        RoomCodes.Found found = codes.find(code, Place.of(request));
        if (found.token().isPresent()) return "redirect:" + found.token().get().path();
        return found.tooOften()
                ? screens.show(PAGE, new RoomDoorPage("cases.conversation.door.often"), HttpStatus.TOO_MANY_REQUESTS)
                : screens.again(PAGE, new RoomDoorPage("cases.conversation.door.wrong"));
    }
}
