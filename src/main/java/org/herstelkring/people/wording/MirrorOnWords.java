package org.herstelkring.people.wording;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.herstelkring.people.PathAccess;
import org.herstelkring.people.Wording;
import org.herstelkring.shared.mirror.MirrorView;
import org.herstelkring.shared.page.Screen;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.words.Languages;
import org.herstelkring.shared.words.Shortened;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Looks along while somebody writes about somebody. Nothing is stored. */
@Controller
class MirrorOnWords {

    /** Fields of forms that hold no text of people. */
    private static final Set<String> NO_TEXT = Set.of(
            "_csrf", "id", "version", "sort", "kind", "leaf", "language", "email", "from", "towards", "to", "about");

    private static final int LONGEST = 100_000;

    private final Wording wording;
    private final Screens screens;

    MirrorOnWords(Wording wording, Screens screens) {
        this.wording = wording;
        this.screens = screens;
    }

    @PostMapping("/mirror/words")
    View look(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam @Nullable String language,
            @RequestHeader(name = Screen.FRAGMENT, required = false) @Nullable String fragment,
            Locale locale) {
        String of = Languages.or(language, locale);
        MirrorView seen = MirrorView.of(text(sent.toSingleValueMap()), wording.mirror(of));
        return screens.show(fragment != null ? "mirror/beside.jte" : "people/wording/looked.jte", seen);
    }

    private static String text(Map<String, String> sent) {
        String text = sent.entrySet().stream()
                .filter(field ->
                        !NO_TEXT.contains(field.getKey()) && !field.getValue().isBlank())
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\n"));
        return Shortened.cut(text, LONGEST);
    }

    @Configuration(proxyBeanMethods = false)
    static class Door {

        @Bean
        PathAccess wordingDoors() {
            return PathAccess.forAccounts("/mirror/words");
        }
    }
}
