package org.herstelkring.journey.signal;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.herstelkring.journey.Companion;
import org.herstelkring.journey.Companions;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.OwnerNames;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.people.People;
import org.herstelkring.pyramid.PyramidPages;
import org.herstelkring.pyramid.Signal;
import org.herstelkring.pyramid.SignalForm;
import org.herstelkring.pyramid.Signals;
import org.herstelkring.pyramid.WriteSignalPage;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The owner writes a signal about themselves, to somebody in their circle or outside it. It says nothing of the space, and
 * stays with whom it was sent to, also when they leave the circle, until the owner takes it back.
 */
@Controller
@RequestMapping("/space/signals")
@Transactional
class SpaceSignalController {

    private static final String PAGE = "pyramid/signal/write.jte";

    private final Companions companions;
    private final OwnerNames ownerNames;
    private final People people;
    private final Signals signals;
    private final Screens screens;
    private final Words words;

    SpaceSignalController(
            Companions companions,
            OwnerNames ownerNames,
            People people,
            Signals signals,
            Screens screens,
            Words words) {
        this.companions = companions;
        this.ownerNames = ownerNames;
        this.people = people;
        this.signals = signals;
        this.screens = screens;
        this.words = words;
    }

    @GetMapping("/new")
    Object begin(@OfSpace SpaceAccess own, Locale language) {
        return screens.show(PAGE, page(own, Form.empty(), language));
    }

    @PostMapping
    Object write(
            @OfSpace SpaceAccess own,
            @Valid @ModelAttribute SignalForm form,
            BindingResult wrong,
            RedirectAttributes next,
            Locale language) {
        if (form.outsideWrong()) wrong.rejectValue("email", "pyramid.signal.outside.missing");
        Optional<Companion> to = companions.inside(own).stream()
                .filter(one -> form.toWhom().equals(value(one)))
                .findFirst();
        if (to.isEmpty() && !form.outside() && !form.toWhom().isEmpty())
            wrong.rejectValue("to", "pyramid.signal.to.gone");
        if (wrong.hasErrors()) return screens.again(PAGE, page(own, Form.of(wrong), language));
        String me = name(own);
        boolean written = signals.write(
                        form.id(),
                        form.fromLevel(),
                        form.towardsLevel(),
                        own.owner(),
                        to.map(Companion::person).orElseGet(() -> people.newGuest(language.getLanguage())),
                        null,
                        new Signal.Text(
                                form.words(),
                                me,
                                me,
                                to.map(Companion::name).orElseGet(form::outsideName),
                                to.isPresent() ? "" : form.outsideEmail(),
                                language.getLanguage()))
                .isPresent();
        if (!written) return screens.again(PAGE, page(own, form.standsAlready(wrong), language));
        Said.say(next, "pyramid.signal.written");
        return "redirect:" + PyramidPages.SIGNALS + "/" + form.id();
    }

    private WriteSignalPage page(SpaceAccess own, Form form, Locale language) {
        List<Option> to = new ArrayList<>();
        companions.inside(own).forEach(one -> to.add(new Option(value(one), one.name())));
        to.add(new Option(SignalForm.OUTSIDE, words.say(language, "pyramid.signal.to.mail")));
        return new WriteSignalPage("/space/signals", PyramidPages.SIGNALS, "pyramid.signal.all", List.of(), to, form);
    }

    private static String value(Companion one) {
        return "c:" + one.leaf();
    }

    private String name(SpaceAccess own) {
        String front = ownerNames.name(own);
        return front.isBlank() ? people.me().name() : front;
    }
}
