package org.herstelkring.cases.letter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.script.Script;
import org.herstelkring.people.Letterheads;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.people.Organisations;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.words.Languages;
import org.herstelkring.shared.words.Spoken;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the letters of an organisation say, per way of talking, language and form of address. */
@Controller
@RequestMapping(LetterTextController.PATH)
@Transactional
class LetterTextController {

    static final String PATH = "/letters";

    private static final String PAGE = "cases/letter/text.jte";

    private final Organisations organisations;
    private final Letterheads letterheads;
    private final LetterTexts texts;
    private final LetterWriter writer;
    private final Words words;
    private final Screens screens;
    private final LocalClock clock;

    LetterTextController(
            Organisations organisations,
            Letterheads letterheads,
            LetterTexts texts,
            LetterWriter writer,
            Words words,
            Screens screens,
            LocalClock clock) {
        this.organisations = organisations;
        this.letterheads = letterheads;
        this.texts = texts;
        this.writer = writer;
        this.words = words;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping
    Object all(
            @RequestParam(defaultValue = CaseFile.STANDARD_SCRIPT) String script,
            @RequestParam(required = false) @Nullable String language,
            Locale reader) {
        OrganisationRef kept = kept();
        Script known = script(script);
        return screens.show(
                "cases/letter/texts.jte",
                new LetterTextsPage(
                        kept,
                        known.name(),
                        Script.offered().stream()
                                .map(one -> new Option(one.name(), one.title()))
                                .toList(),
                        Languages.or(language, reader),
                        texts.written(kept)));
    }

    @GetMapping("/text")
    Object one(
            @RequestParam(defaultValue = CaseFile.STANDARD_SCRIPT) String script,
            @RequestParam(defaultValue = "INVITED") LetterKind kind,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(defaultValue = "false") boolean formal,
            Locale reader) {
        OrganisationRef kept = kept();
        LetterKey key = new LetterKey(script(script).name(), kind, Languages.or(language, reader), formal);
        Optional<LetterTexts.Own> own = texts.own(kept, key);
        return screens.show(PAGE, page(kept, key, Form.of(stands(key, own)), own));
    }

    @PostMapping("/text")
    Object keep(@Valid @ModelAttribute LetterTextForm form, BindingResult wrong, RedirectAttributes next) {
        OrganisationRef kept = kept();
        LetterKey key = form.key();
        script(key.script());
        form.check(wrong, words);
        if (wrong.hasErrors()) return screens.again(PAGE, page(kept, key, Form.of(wrong), texts.own(kept, key)));
        if (!texts.keep(kept, key, form.texts(), form.version())) throw form.over(stands(key, texts.own(kept, key)));
        Said.say(next, "cases.letter.kept");
        return "redirect:" + LetterTextsPage.path(key);
    }

    @PostMapping("/text/removal")
    Object away(@Valid @ModelAttribute Chosen form, BindingResult wrong, RedirectAttributes next) {
        if (wrong.hasErrors()) throw new NotHere();
        texts.away(kept(), form.key());
        Said.say(next, "cases.letter.text.usual.again");
        return "redirect:" + LetterTextsPage.path(form.key());
    }

    private LetterTextForm stands(LetterKey key, Optional<LetterTexts.Own> own) {
        return own.map(one -> LetterTextForm.of(key, one.texts(), one.version()))
                .orElseGet(() -> LetterTextForm.of(key, texts.usual(key), 0));
    }

    private LetterTextPage page(OrganisationRef kept, LetterKey key, Form form, Optional<LetterTexts.Own> own) {
        List<LetterTextPage.Place> places = Arrays.stream(LetterPlace.values())
                .map(place -> new LetterTextPage.Place(place.written(words, key.locale()), place))
                .toList();
        Map<LetterBlock, String> stands = own.map(LetterTexts.Own::texts).orElseGet(() -> texts.usual(key));
        return new LetterTextPage(key, form, own.isPresent(), places, example(kept, key, stands));
    }

    /** With people who do not exist, a week from now. */
    private Letter example(OrganisationRef kept, LetterKey key, Map<LetterBlock, String> stands) {
        Locale language = key.locale();
        Spoken spoken = new Spoken(language, clock.at(kept.zone()));
        Map<LetterPlace, String> filled = new EnumMap<>(LetterPlace.class);
        for (LetterPlace place : LetterPlace.values())
            filled.put(place, words.say(language, place.label() + ".example"));
        filled.put(LetterPlace.ORGANISATION, kept.name());
        filled.put(
                LetterPlace.WHEN, spoken.fullDate(clock.at(kept.zone()).today().plusDays(7)));
        String name = filled.getOrDefault(LetterPlace.NAME, "");
        return writer.write(
                key,
                stands,
                new LetterWriter.From(
                        kept,
                        letterheads.of(kept.id()),
                        spoken.fullDate(clock.at(kept.zone()).today())),
                name,
                List.of(name),
                filled);
    }

    private static Script script(String name) {
        if (!Script.exists(name)) throw new NotHere();
        return Script.load(name);
    }

    /** The first one the acting person belongs to, when they lead conversations in it or administer it. */
    private OrganisationRef kept() {
        return organisations.mine().stream()
                .findFirst()
                .filter(one -> organisations.has(one.id(), OrganisationRole.FACILITATOR)
                        || organisations.has(one.id(), OrganisationRole.ADMIN))
                .orElseThrow(NotHere::new);
    }

    /** Which text is meant. */
    record Chosen(
            @NotNull @Nullable LetterKind kind,
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]*") String script,
            @NotNull @Pattern(regexp = Languages.PATTERN) String language,
            boolean formal) {

        LetterKey key() {
            return new LetterKey(script, kind == null ? LetterKind.INVITED : kind, language, formal);
        }
    }
}
