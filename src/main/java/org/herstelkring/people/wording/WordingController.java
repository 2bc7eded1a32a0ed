package org.herstelkring.people.wording;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.people.Organisations;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.mirror.OwnWord;
import org.herstelkring.shared.mirror.WordList;
import org.herstelkring.shared.mirror.WordSet;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.words.Languages;
import org.jspecify.annotations.Nullable;
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

/** What an organisation adds to the mirror for words, or leaves out. Its members see it, who administers it keeps it. */
@Controller
@Transactional
@RequestMapping("/organisation/mirror")
class WordingController {

    private static final String PAGE = "people/wording/page.jte";
    private static final int MOST = 500;

    private final Organisations organisations;
    private final WordStore words;
    private final Screens screens;

    WordingController(Organisations organisations, WordStore words, Screens screens) {
        this.organisations = organisations;
        this.words = words;
        this.screens = screens;
    }

    @GetMapping
    Object show(@RequestParam @Nullable String language, Locale locale) {
        return screens.show(PAGE, page(mine(), Languages.or(language, locale), fresh()));
    }

    @PostMapping("/words")
    Object add(
            @RequestParam @Nullable String language,
            @Valid @ModelAttribute WordForm form,
            BindingResult result,
            Locale locale,
            RedirectAttributes next) {
        OrganisationRef led = led();
        String of = Languages.or(language, locale);
        if (!result.hasFieldErrors("word")) check(led.id(), of, form, result);
        UUID id = form.id();
        if (result.hasErrors() || id == null) return screens.again(PAGE, page(led, of, Form.of(result)));
        if (!words.keep(led.id(), of, id, form.own()).stands()) {
            result.rejectValue("word", "people.wording.add.word.twice");
            return screens.again(PAGE, page(led, of, Form.of(result)));
        }
        Said.say(next, "people.wording.added");
        return "redirect:/organisation/mirror?language=" + of;
    }

    @PostMapping("/words/{id}/removal")
    String remove(
            @PathVariable UUID id, @RequestParam @Nullable String language, Locale locale, RedirectAttributes next) {
        words.remove(led().id(), id);
        Said.say(next, "people.wording.removed");
        return "redirect:/organisation/mirror?language=" + Languages.or(language, locale);
    }

    /** @param on the shipped entries that stay on */
    @PostMapping("/shipped")
    String shipped(
            @RequestParam @Nullable String language,
            @RequestParam(defaultValue = "") List<String> on,
            Locale locale,
            RedirectAttributes next) {
        OrganisationRef led = led();
        String of = Languages.or(language, locale);
        Set<String> left = Set.copyOf(on);
        List<String> off = WordList.of(WordSet.PERSON_FIRST, of).groups().stream()
                .flatMap(group -> group.words().stream())
                .filter(entry -> !left.contains(entry))
                .distinct()
                .toList();
        words.off(led.id(), of, off);
        Said.say(next, "people.wording.shipped.kept");
        return "redirect:/organisation/mirror?language=" + of;
    }

    private void check(UUID organisation, String language, WordForm form, BindingResult result) {
        OwnWord own = form.word() == null ? new OwnWord("", "", "") : new OwnWord(form.word(), "", "");
        if (!OwnWord.findable(own.word())) result.rejectValue("word", "people.wording.add.word.odd");
        else if (words.of(organisation, language).stream()
                .anyMatch(one -> !one.id().equals(form.id())
                        && one.word().word().equalsIgnoreCase(own.word().replaceAll("\\s+", " "))))
            result.rejectValue("word", "people.wording.add.word.twice");
        else if (words.count(organisation) >= MOST)
            result.rejectValue("word", "people.wording.add.full", new Object[] {MOST}, null);
    }

    private WordingPage page(OrganisationRef organisation, String language, Form form) {
        WordList list = WordList.of(WordSet.PERSON_FIRST, language);
        Map<String, List<WordList.Group>> chapters = list.groups().stream()
                .collect(Collectors.groupingBy(
                        WordList.Group::category, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
        return new WordingPage(
                language,
                Option.languages(),
                organisations.has(organisation.id(), OrganisationRole.ADMIN),
                words.of(organisation.id(), language),
                chapters.entrySet().stream()
                        .map(one -> new WordingPage.Chapter(one.getKey(), one.getValue()))
                        .toList(),
                list.groups().stream().mapToInt(group -> group.words().size()).sum(),
                words.off(organisation.id(), language),
                form);
    }

    private static Form fresh() {
        return Form.of(Map.of("id", Ids.next().toString()));
    }

    private OrganisationRef mine() {
        return organisations.mine().stream().findFirst().orElseThrow(NotHere::new);
    }

    private OrganisationRef led() {
        OrganisationRef mine = mine();
        if (!organisations.has(mine.id(), OrganisationRole.ADMIN)) throw new NotHere();
        return mine;
    }
}
