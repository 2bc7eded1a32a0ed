package org.herstelkring.cases.whole;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.herstelkring.shared.paper.Dossier;
import org.herstelkring.shared.paper.Ornament;
import org.herstelkring.shared.paper.Print;
import org.herstelkring.shared.words.Words;
import org.springframework.stereotype.Component;

/** Sets a dossier on paper: a tagged PDF/A and PDF/UA document. */
@Component
class WholePaper {

    private static final String CIRCLE = Ornament.circle(6);

    private final Words words;

    WholePaper(Words words) {
        this.words = words;
    }

    byte[] print(WholeCase dossier, Instant made) {
        Locale language = Locale.of(dossier.language());
        String title = words.say(language, "cases.whole.title");
        return Print.pdf(
                "cases/paper/whole.jte",
                Map.of(
                        "dossier",
                        dossier,
                        "title",
                        title,
                        "circle",
                        CIRCLE,
                        "alt",
                        words.say(language, "cases.paper.ornament.alt"),
                        "about",
                        words.say(language, "cases.whole.about", dossier.reference(), dossier.made()),
                        "kept",
                        words.say(language, "cases.whole.kept")),
                new Dossier(title + " " + dossier.reference(), dossier.organisation(), dossier.language(), made, null));
    }
}
