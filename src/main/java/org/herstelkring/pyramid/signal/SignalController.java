package org.herstelkring.pyramid.signal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.FirstRights;
import org.herstelkring.circle.PersonalLinks;
import org.herstelkring.people.PathAccess;
import org.herstelkring.pyramid.CarryingOver;
import org.herstelkring.pyramid.Signal;
import org.herstelkring.pyramid.SignalAccess;
import org.herstelkring.pyramid.SignalState;
import org.herstelkring.pyramid.Signals;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.FirstQuestions;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signals that wait for me, that I wrote, or that I may take up. */
@Controller
@RequestMapping("/signals")
@Transactional
class SignalController {

    private static final String PAGE = "pyramid/signal/page.jte";

    private final Signals signals;
    private final CarryingOver carryingOver;
    private final Circles circles;
    private final PersonalLinks links;
    private final Screens screens;
    private final Clock clock;
    private final ZoneId zone;

    SignalController(
            Signals signals,
            CarryingOver carryingOver,
            Circles circles,
            PersonalLinks links,
            Screens screens,
            Clock clock,
            ZoneId zone) {
        this.signals = signals;
        this.carryingOver = carryingOver;
        this.circles = circles;
        this.links = links;
        this.screens = screens;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping
    Object all() {
        return screens.show(
                "pyramid/signal/all.jte", new SignalsPage(signals.mine(), Acting.someone(), clock.instant(), zone));
    }

    @GetMapping("/{id}")
    Object one(@PathVariable UUID id) {
        return screens.show(PAGE, page(id, Form.empty()));
    }

    @PostMapping("/{id}/agreement")
    String agree(@PathVariable UUID id, @RequestParam boolean yes, RedirectAttributes next) {
        SignalAccess access = signals.open(id);
        Signal one = access.signal();
        if (!Acting.someone().equals(one.about())) throw new NotHere();
        if (yes) signals.agree(access);
        else signals.disagree(access);
        Said.say(
                next,
                yes
                        ? "pyramid.signal.agreed"
                        : one.agreedAt() == null ? "pyramid.signal.refused" : "pyramid.signal.withdrawn");
        return "redirect:" + one.path();
    }

    @PostMapping("/{id}/taking-up")
    String takeUp(@PathVariable UUID id, RedirectAttributes next) {
        signals.takeUp(signals.openToTakeUp(id));
        Said.say(next, "pyramid.signal.taken-up");
        return "redirect:/signals/" + id;
    }

    @PostMapping("/{id}/answers")
    Object answer(
            @PathVariable UUID id,
            @Valid @ModelAttribute AnswerForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        if (wrong.hasErrors()) return screens.again(PAGE, page(id, Form.of(wrong)));
        if (!signals.answer(signals.open(id), Ids.or(form.id()), form.words())) {
            wrong.rejectValue("words", "pyramid.signal.answer.stands");
            return screens.again(PAGE, page(id, Form.of(wrong)));
        }
        Said.say(next, "pyramid.signal.answered");
        return "redirect:/signals/" + id;
    }

    /** @param id of what it makes, so that sending it twice makes one */
    record AnswerForm(
            @Nullable UUID id,

            @NotBlank(message = "{pyramid.signal.answer.missing}") @Size(max = 4000)
            String words) {

        AnswerForm {
            words = TypedText.text(words);
        }
    }

    /** Only the person it is about, or anybody when it is about nobody, makes it a step of their own; it leaves no trace here. */
    @PostMapping("/{id}/step")
    String step(@PathVariable UUID id) {
        SignalAccess access = signals.open(id);
        UUID about = access.signal().about();
        if (about != null && !Acting.someone().equals(about)) throw new NotHere();
        return "redirect:" + carryingOver.to(carryingOver.takeUp(access));
    }

    @PostMapping("/{id}/closing")
    String close(@PathVariable UUID id, RedirectAttributes next) {
        signals.close(signals.open(id));
        Said.say(next, "pyramid.signal.closed");
        return "redirect:/signals/" + id;
    }

    private SignalPage page(UUID id, Form form) {
        SignalAccess access = signals.open(id);
        Signal one = access.signal();
        UUID me = Acting.someone();
        UUID to = one.to();
        boolean outside =
                access.keeps() && !one.words().email().isEmpty() && one.state().out();
        String code = outside && to != null ? links.code(circles.keep(id), to) : "";
        return new SignalPage(one, signals.answers(access), me, code, clock.instant(), zone, form, Ids.next());
    }

    @Configuration(proxyBeanMethods = false)
    static class Door {

        @Bean
        PathAccess doorsOfSignals() {
            return PathAccess.forGuests("/signals", "/signals/**");
        }

        /** The id of a signal is that of its circle. */
        @Bean
        FirstQuestions firstOfSignals(FirstRights rights) {
            return address -> address.isOf(SignalController.class)
                    ? address.id("id").map(rights::in).stream().toList()
                    : List.of();
        }
    }

    /** What the page may offer to whoever looks. */
    static boolean asks(Signal one, UUID me) {
        return one.state() == SignalState.ASKED && me.equals(one.about());
    }
}
