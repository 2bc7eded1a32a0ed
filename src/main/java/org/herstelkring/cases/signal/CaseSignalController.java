package org.herstelkring.cases.signal;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.people.Organisations;
import org.herstelkring.people.People;
import org.herstelkring.people.PersonRef;
import org.herstelkring.pyramid.PyramidPages;
import org.herstelkring.pyramid.Signal;
import org.herstelkring.pyramid.SignalForm;
import org.herstelkring.pyramid.Signals;
import org.herstelkring.pyramid.Theme;
import org.herstelkring.pyramid.WriteSignalPage;
import org.herstelkring.shared.Acting;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A facilitator writes a signal about a participant, or about nobody; a participant one about themselves. */
@Controller
@Transactional
class CaseSignalController {

    private static final String PAGE = "pyramid/signal/write.jte";
    private static final String THEME = "theme";

    private final Circles circles;
    private final CaseFiles files;
    private final Participants participants;
    private final Facilitators facilitators;
    private final Organisations organisations;
    private final People people;
    private final Signals signals;
    private final Screens screens;
    private final Words words;

    CaseSignalController(
            Circles circles,
            CaseFiles files,
            Participants participants,
            Facilitators facilitators,
            Organisations organisations,
            People people,
            Signals signals,
            Screens screens,
            Words words) {
        this.circles = circles;
        this.files = files;
        this.participants = participants;
        this.facilitators = facilitators;
        this.organisations = organisations;
        this.people = people;
        this.signals = signals;
        this.screens = screens;
        this.words = words;
    }

    @GetMapping("/cases/{circle}/signals/new")
    Object begin(@PathVariable UUID circle, java.util.Locale language) {
        return screens.show(PAGE, page(circle, everybody(circle), Form.empty(), language));
    }

    @PostMapping("/cases/{circle}/signals")
    Object write(
            @PathVariable UUID circle,
            @Valid @ModelAttribute SignalForm form,
            BindingResult wrong,
            RedirectAttributes next,
            java.util.Locale language) {
        List<Participant> all = everybody(circle);
        if (form.outsideWrong()) wrong.rejectValue("email", "pyramid.signal.outside.missing");
        Optional<Participant> about = find(all, form.aboutWhom());
        if (about.isEmpty() && !form.aboutWhom().isEmpty()) wrong.rejectValue("about", "pyramid.signal.to.gone");
        Optional<Theme> theme = form.toWhom().equals(THEME) ? Theme.of(form.themeCode()) : Optional.empty();
        if (form.toWhom().equals(THEME) && theme.isEmpty()) wrong.rejectValue("theme", "pyramid.agenda.theme.missing");
        if (!wrong.hasErrors()
                && theme.isEmpty()
                && !form.outside()
                && receiver(all, form).isEmpty()) wrong.rejectValue("to", "pyramid.signal.to.gone");
        if (form.aboutWhom().isEmpty())
            named(all, form.words())
                    .ifPresent(name ->
                            wrong.rejectValue("about", "pyramid.signal.about.named", new Object[] {name}, null));
        Optional<Someone> to = wrong.hasErrors() || theme.isPresent() ? Optional.empty() : receiver(all, form);
        if (wrong.hasErrors() || to.isEmpty() && theme.isEmpty())
            return screens.again(PAGE, page(circle, all, Form.of(wrong), language));
        if (theme.isPresent()) {
            boolean counted = signals.write(
                            form.id(),
                            form.fromLevel(),
                            about.map(Participant::person).orElse(null),
                            organisation(circle),
                            theme.get(),
                            circle,
                            new Signal.Text(
                                    form.words(),
                                    about.map(Participant::name).orElse(""),
                                    people.me().name(),
                                    words.say(language, theme.get().label())))
                    .isPresent();
            if (!counted) return screens.again(PAGE, page(circle, all, form.standsAlready(wrong), language));
            Said.say(next, "pyramid.signal.written.theme");
            return "redirect:" + PyramidPages.SIGNALS + "/" + form.id();
        }
        boolean written = signals.write(
                        form.id(),
                        form.fromLevel(),
                        form.towardsLevel(),
                        about.map(Participant::person).orElse(null),
                        to.get().person(),
                        circle,
                        new Signal.Text(
                                form.words(),
                                about.map(Participant::name).orElse(""),
                                people.me().name(),
                                to.get().name(),
                                form.outside() ? form.outsideEmail() : "",
                                language.getLanguage()))
                .isPresent();
        if (!written) return screens.again(PAGE, page(circle, all, form.standsAlready(wrong), language));
        Said.say(next, "pyramid.signal.written");
        return "redirect:" + PyramidPages.SIGNALS + "/" + form.id();
    }

    @GetMapping("/my-part/{participant}/signals/new")
    Object beginMine(@PathVariable("participant") UUID me, java.util.Locale language) {
        return screens.show(PAGE, mine(own(me), Form.empty(), language));
    }

    @PostMapping("/my-part/{participant}/signals")
    Object writeMine(
            @PathVariable("participant") UUID me,
            @Valid @ModelAttribute SignalForm form,
            BindingResult wrong,
            RedirectAttributes next,
            java.util.Locale language) {
        Access access = own(me);
        Participant own = participants.get(access, me);
        UUID to = facilitators.persons(access).stream()
                .filter(one -> form.toWhom().equals("f:" + one))
                .findFirst()
                .orElse(null);
        if (to == null && !wrong.hasErrors()) wrong.rejectValue("to", "pyramid.signal.to.missing");
        if (wrong.hasErrors() || to == null) return screens.again(PAGE, mine(access, Form.of(wrong), language));
        boolean written = signals.write(
                        form.id(),
                        form.fromLevel(),
                        form.towardsLevel(),
                        own.person(),
                        to,
                        access.circle(),
                        new Signal.Text(form.words(), own.name(), own.name(), name(access, to, language)))
                .isPresent();
        if (!written) return screens.again(PAGE, mine(access, form.standsAlready(wrong), language));
        Said.say(next, "pyramid.signal.written");
        return "redirect:" + PyramidPages.SIGNALS + "/" + form.id();
    }

    private UUID organisation(UUID circle) {
        return files.get(circles.open(circle, CasePart.ROAD, May.READ)).organisation();
    }

    private record Someone(UUID person, String name) {}

    /** Who stopped taking part is not written about, nor to. */
    private List<Participant> everybody(UUID circle) {
        circles.open(circle, CasePart.NOTES, May.CONTRIBUTE);
        return participants.of(circles.open(circle, CasePart.PEOPLE, May.READ)).stream()
                .filter(Participant::takesPart)
                .toList();
    }

    private Access own(UUID me) {
        return participants.own(me, CasePart.PEOPLE, May.READ);
    }

    private Optional<Someone> receiver(List<Participant> all, SignalForm form) {
        if (form.outside()) return Optional.of(new Someone(people.newGuest("nl"), form.outsideName()));
        Optional<Someone> taking = find(all, form.toWhom()).map(one -> new Someone(one.person(), one.name()));
        return taking.isPresent()
                ? taking
                : colleagues().stream()
                        .filter(one -> form.toWhom().equals("c:" + one.id()))
                        .findFirst()
                        .map(one -> new Someone(one.id(), one.name()));
    }

    private List<PersonRef> colleagues() {
        UUID me = Acting.someone();
        return organisations.mine().stream()
                .map(OrganisationRef::id)
                .flatMap(one -> organisations.members(one, OrganisationRole.FACILITATOR).stream())
                .filter(one -> !one.id().equals(me))
                .distinct()
                .toList();
    }

    private static Optional<Participant> find(List<Participant> all, String value) {
        return all.stream().filter(one -> value.equals("p:" + one.id())).findFirst();
    }

    /** Somebody of the case by the name they are called by. What names somebody is about somebody. */
    private static Optional<String> named(List<Participant> all, String words) {
        return all.stream()
                .map(one -> one.name().split(" ", 2)[0])
                .filter(name -> name.codePoints().skip(1).findAny().isPresent()
                        && Pattern.compile("(?<![\\p{L}\\p{M}])" + Pattern.quote(name) + "(?![\\p{L}\\p{M}])")
                                .matcher(words)
                                .find())
                .findFirst();
    }

    private WriteSignalPage page(UUID circle, List<Participant> all, Form form, java.util.Locale language) {
        List<Option> about = new ArrayList<>();
        about.add(new Option("", words.say(language, "pyramid.signal.about.nobody")));
        List<Option> to = new ArrayList<>();
        for (Participant one : all) {
            about.add(new Option("p:" + one.id(), one.name()));
            to.add(new Option("p:" + one.id(), one.name()));
        }
        colleagues().forEach(one -> to.add(new Option("c:" + one.id(), one.name())));
        to.add(new Option(SignalForm.OUTSIDE, words.say(language, "pyramid.signal.to.mail")));
        to.add(new Option(THEME, words.say(language, "pyramid.signal.to.theme")));
        String back = "/cases/" + circle;
        return new WriteSignalPage(back + "/signals", back, "cases.pyramid.back", about, to, form);
    }

    private WriteSignalPage mine(Access own, Form form, java.util.Locale language) {
        List<Option> to = facilitators.persons(own).stream()
                .map(one -> new Option("f:" + one, name(own, one, language)))
                .toList();
        String back = "/my-part/" + own.subject();
        return new WriteSignalPage(back + "/signals", back, "pyramid.freedom.back", List.of(), to, form);
    }

    private String name(Access own, UUID facilitator, java.util.Locale language) {
        return facilitators.everyName(own).getOrDefault(facilitator, words.say(language, "pyramid.signal.facilitator"));
    }
}
