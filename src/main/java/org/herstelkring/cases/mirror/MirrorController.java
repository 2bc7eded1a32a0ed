package org.herstelkring.cases.mirror;

import java.util.Locale;
import java.util.Map;
import org.herstelkring.people.PathAccess;
import org.herstelkring.shared.mirror.Mirror;
import org.herstelkring.shared.mirror.MirrorView;
import org.herstelkring.shared.mirror.WordSet;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.words.Languages;
import org.herstelkring.shared.words.Shortened;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Holds up a text to the mirror. Nothing is stored: the text goes back as it came, with marks. */
@Controller
class MirrorController {

    /** More than any field of the house takes; what comes after it is left alone. */
    private static final int LONGEST = 100_000;

    private final Screens screens;

    MirrorController(Screens screens) {
        this.screens = screens;
    }

    @GetMapping("/mirror")
    View empty(Locale locale) {
        return screens.show(
                "cases/mirror/page.jte", page("", Words.nearest(locale).getLanguage(), null));
    }

    /** @param facts the same text, from the intake form */
    @PostMapping("/mirror")
    View look(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String facts,
            @RequestParam @Nullable String language,
            @RequestHeader(name = Screen.FRAGMENT, required = false) @Nullable String fragment,
            Locale locale) {
        String given = text.isBlank() ? facts : text;
        String whole = Shortened.cut(given, LONGEST);
        String spoken = Languages.or(language, locale);
        MirrorView seen = MirrorView.of(whole, Mirror.of(WordSet.FACTS, spoken));
        return fragment != null
                ? screens.show("mirror/view.jte", seen)
                : screens.show("cases/mirror/page.jte", page(whole, spoken, seen));
    }

    private static MirrorPage page(String text, String language, @Nullable MirrorView seen) {
        return new MirrorPage(Form.of(Map.of("text", text, "language", language)), seen, Option.languages());
    }

    @Configuration(proxyBeanMethods = false)
    static class Door {

        @Bean
        PathAccess mirrorDoors() {
            return PathAccess.forAccounts("/mirror");
        }
    }
}
