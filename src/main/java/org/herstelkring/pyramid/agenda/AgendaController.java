package org.herstelkring.pyramid.agenda;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.herstelkring.pyramid.Themes;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Paper;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.paper.Dossier;
import org.herstelkring.shared.paper.Print;
import org.herstelkring.shared.words.Words;
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

/** Members keep the agenda, and take it to a board. */
@Controller
@RequestMapping("/organisation/agenda")
@Transactional
class AgendaController {

    private static final String FORM = "pyramid/agenda/item.jte";

    private final Organisations organisations;
    private final Agenda agenda;
    private final Themes themes;
    private final Screens screens;
    private final Words words;
    private final LocalClock clock;

    AgendaController(
            Organisations organisations, Agenda agenda, Themes themes, Screens screens, Words words, LocalClock clock) {
        this.organisations = organisations;
        this.agenda = agenda;
        this.themes = themes;
        this.screens = screens;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    Object show() {
        return screens.show("pyramid/agenda/page.jte", page());
    }

    /** To take to a board: the same, in one calm document. */
    @GetMapping("/board.pdf")
    Paper board(Locale language) {
        AgendaPage page = page();
        var dossier = new Dossier(
                words.say(language, "pyramid.agenda.title"),
                page.organisation(),
                language.getLanguage(),
                clock.instant(),
                null);
        return new Paper(
                "agenda.pdf",
                () -> Print.pdf(
                        "pyramid/paper/board.jte",
                        Map.of("page", page, "words", words, "language", language),
                        dossier));
    }

    @GetMapping("/new")
    Object begin(@RequestParam Map<String, String> given) {
        mine();
        return screens.show(FORM, new ItemPage(Ids.next(), false, Form.of(given)));
    }

    @GetMapping("/{id}")
    Object one(@PathVariable UUID id) {
        AgendaItem one = agenda.find(mine().id(), id).orElseThrow(NotHere::new);
        return screens.show(FORM, new ItemPage(id, true, Form.of(one)));
    }

    @PostMapping("/{id}")
    Object keep(
            @PathVariable UUID id,
            @Valid @ModelAttribute AgendaForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        UUID organisation = mine().id();
        if (wrong.hasErrors())
            return screens.again(
                    FORM, new ItemPage(id, agenda.find(organisation, id).isPresent(), Form.of(wrong)));
        if (!agenda.keep(organisation, form.of(id)))
            throw form.staleAgainst(agenda.find(organisation, id).orElseThrow(MadeOnce::gone));
        Said.say(next, "pyramid.agenda.kept");
        return "redirect:/organisation/agenda";
    }

    private AgendaPage page() {
        OrganisationRef mine = mine();
        return new AgendaPage(
                mine.name(),
                mine.id(),
                themes.figures(mine.id()),
                themes.smallestGroup(),
                agenda.of(mine.id()),
                clock.today());
    }

    private OrganisationRef mine() {
        return organisations.mine().stream().findFirst().orElseThrow(NotHere::new);
    }
}
