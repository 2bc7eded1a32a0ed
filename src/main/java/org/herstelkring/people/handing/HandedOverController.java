package org.herstelkring.people.handing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.herstelkring.people.Attempts;
import org.herstelkring.people.Attempts.Limit;
import org.herstelkring.people.HandedSheet;
import org.herstelkring.people.SignedOut;
import org.herstelkring.shared.SecurityLog;
import org.herstelkring.shared.SecurityLog.Event;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.page.TypedText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Whoever handed a device over opens it again. Too many wrong tries end the session: then one signs in. */
@Controller
class HandedOverController {

    static final String PAGE = "/handed-over";
    static final String OPENING = PAGE + "/opening";

    private static final String TEMPLATE = "people/handing/page.jte";
    private static final int TRIES = 5;
    private static final Duration WITHIN = Duration.ofHours(1);

    private final HandedDevice device;
    private final Attempts attempts;
    private final Screens screens;
    private final ApplicationEventPublisher events;

    HandedOverController(HandedDevice device, Attempts attempts, Screens screens, ApplicationEventPublisher events) {
        this.device = device;
        this.attempts = attempts;
        this.screens = screens;
        this.events = events;
    }

    record PinForm(
            @NotBlank(message = "{people.handing.pin.missing}") @Size(max = 20, message = "{people.handing.pin.odd}")
            String pin) {

        PinForm {
            pin = TypedText.text(pin);
        }
    }

    @GetMapping(PAGE)
    Object show(HttpServletRequest request) {
        Optional<HandedSheet> sheet = HandedDevice.sheet(request);
        return sheet.isEmpty() ? "redirect:/" : screens.show(TEMPLATE, new HandedOverPage(sheet.get(), Form.empty()));
    }

    @PostMapping(OPENING)
    Object open(
            @Valid @ModelAttribute PinForm form,
            BindingResult wrong,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<HandedSheet> sheet = HandedDevice.sheet(request);
        if (sheet.isEmpty()) return "redirect:/";
        HttpSession session = request.getSession();
        if (wrong.hasErrors()) return screens.again(TEMPLATE, new HandedOverPage(sheet.get(), Form.of(wrong)));
        var limit = new Limit("pin of session " + session.getId(), TRIES, WITHIN);
        if (!attempts.allows(limit)) return ended(session, sheet.get(), request, response);
        if (device.open(session, form.pin())) {
            attempts.forget(limit.bucket());
            SecurityLog.allowed(Event.TAKE_BACK, request);
            return "redirect:" + sheet.get().back();
        }
        SecurityLog.refused(Event.TAKE_BACK, request);
        int left = attempts.left(limit);
        if (left == 0) return ended(session, sheet.get(), request, response);
        wrong.rejectValue("pin", "people.handing.pin.wrong", new Object[] {left}, "people.handing.pin.wrong");
        return screens.again(TEMPLATE, new HandedOverPage(sheet.get(), Form.of(wrong)));
    }

    /** What waits on the device to be sent stays there, sealed for whoever signs in again. */
    private String ended(
            HttpSession session, HandedSheet sheet, HttpServletRequest request, HttpServletResponse response) {
        String id = session.getId();
        SecurityLog.refused(Event.TRY_TOO_OFTEN, request);
        session.invalidate();
        events.publishEvent(new SignedOut(id));
        response.setHeader("Clear-Site-Data", "\"cache\"");
        return "redirect:/sign-in?to=" + URLEncoder.encode(sheet.back(), StandardCharsets.UTF_8);
    }
}
