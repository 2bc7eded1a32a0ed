package org.herstelkring.shared.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.herstelkring.shared.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Places that belong to nobody in particular: another language, and away from here. */
@Controller
class HomeController {

    private final Screens screens;
    private final Language language;

    HomeController(Screens screens, Language language) {
        this.screens = screens;
        this.language = language;
    }

    @GetMapping(Language.CHOOSING + "{code}")
    String language(
            @PathVariable String code,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        language.setLocale(request, response, Locale.of(code));
        return "redirect:" + (staysHere(back) ? back : "/");
    }

    /** A page that says nothing about what was open before. */
    @GetMapping("/uit")
    View away() {
        return screens.show("layout/away.jte");
    }

    private static boolean staysHere(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
    }
}
