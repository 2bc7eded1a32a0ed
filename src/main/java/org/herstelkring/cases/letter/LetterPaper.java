package org.herstelkring.cases.letter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.paper.Dossier;
import org.herstelkring.shared.paper.Print;
import org.herstelkring.shared.words.Words;
import org.springframework.stereotype.Component;

/** Sets letters on paper, each beginning on a page of its own: a tagged PDF/A-3a and PDF/UA-1 document. */
@Component
public class LetterPaper {

    private final Words words;
    private final LocalClock clock;

    LetterPaper(Words words, LocalClock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** @param letters at least one */
    public byte[] print(List<Letter> letters) {
        Letter first = letters.getFirst();
        Locale language = Locale.of(first.language());
        String title = words.say(language, "cases.letter.paper.title");
        return Print.pdf(
                "cases/paper/letter.jte",
                Map.of(
                        "letters",
                        letters,
                        "title",
                        title,
                        "about",
                        words.say(language, "cases.letter.paper.about"),
                        "logo",
                        words.say(language, "cases.letter.paper.logo", first.organisation())),
                new Dossier(title, first.organisation(), first.language(), clock.instant(), null));
    }
}
