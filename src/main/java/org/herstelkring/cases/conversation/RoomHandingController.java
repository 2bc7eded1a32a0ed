package org.herstelkring.cases.conversation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.May;
import org.herstelkring.people.HandedOver;
import org.herstelkring.people.HandedSheet;
import org.herstelkring.people.HandingForm;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A device of the facilitator becomes the screen in the room: from then on it opens that screen alone. */
@Controller
@RequestMapping("/cases/{circle}/conversation/rooms/handing")
@Transactional
class RoomHandingController {

    private static final String TEMPLATE = "cases/conversation/handing.jte";

    private final LiveSessions liveSessions;
    private final Rooms rooms;
    private final HandedOver device;
    private final Screens screens;

    RoomHandingController(LiveSessions liveSessions, Rooms rooms, HandedOver device, Screens screens) {
        this.liveSessions = liveSessions;
        this.rooms = rooms;
        this.device = device;
        this.screens = screens;
    }

    @GetMapping
    Object show(@PathVariable UUID circle, HttpServletRequest request) {
        return room(circle).isEmpty()
                ? ConversationController.back(circle)
                : screens.show(TEMPLATE, page(circle, request, Form.empty()));
    }

    @PostMapping
    Object hand(
            @PathVariable UUID circle,
            @Valid @ModelAttribute HandingForm form,
            BindingResult wrong,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> room = room(circle);
        if (room.isEmpty()) return ConversationController.back(circle);
        form.check(wrong, device.isPinChosen(request));
        if (wrong.hasErrors()) return screens.again(TEMPLATE, page(circle, request, Form.of(wrong)));
        String path = room.get();
        device.hand(
                request, response, form, new HandedSheet(path, at(circle), List.of(path, path + "/events"), List.of()));
        return "redirect:" + path;
    }

    private RoomHandingPage page(UUID circle, HttpServletRequest request, Form form) {
        return new RoomHandingPage(at(circle), device.isPinChosen(request), form);
    }

    private Optional<String> room(UUID circle) {
        Access access = liveSessions.open(circle, May.CONTRIBUTE);
        return liveSessions
                .find(access)
                .flatMap(one -> rooms.open(access, one.conversation().id()))
                .map(room -> room.token().path());
    }

    private static String at(UUID circle) {
        return "/cases/" + circle + "/conversation";
    }
}
