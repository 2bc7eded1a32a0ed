package org.herstelkring.journey.portability;

import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.paper.Dossier;
import org.herstelkring.shared.paper.Print;
import org.herstelkring.shared.picture.Picture;
import org.herstelkring.shared.words.Words;
import org.springframework.stereotype.Component;

/** Makes a book of a space: four tasks as parts, with everything in them, in the language it was asked in. */
@Component
class Books {

    private static final int WIDEST = 1400;

    private final SpaceSections sections;
    private final Words words;
    private final LocalClock clock;

    Books(SpaceSections sections, Words words, LocalClock clock) {
        this.sections = sections;
        this.words = words;
        this.clock = clock;
    }

    /** Its name in the ZIP. */
    String file(String language) {
        return words.say(Locale.of(language), "journey.portability.book.file");
    }

    /** @param pictures gives the file with this name in the ZIP when it is its turn */
    byte[] print(SpaceFile all, Function<String, byte[]> pictures) {
        var draft = new BookDraft(all, words, clock);
        for (SpaceSection<?> section : sections.all()) print(section, draft);
        Book book = draft.book();
        Instant at = Objects.requireNonNull(all.madeAt());
        return Print.pdf(
                "journey/paper/book.jte",
                Map.of("book", book),
                new Dossier(
                        book.t("journey.portability.book.title", book.owner()), book.owner(), book.lang(), at, null),
                name -> forPaper(pictures.apply(name)));
    }

    private static <T> void print(SpaceSection<T> section, BookDraft draft) {
        section.print(draft.lines(section), draft);
    }

    /** As large as paper shows it. */
    private static byte[] forPaper(byte[] picture) {
        String format = Picture.isPng(picture) ? "png" : "jpeg";
        BufferedImage read = Picture.read(picture, format, 20_000, 60_000_000).orElseThrow(NotHere::new);
        return Picture.jpeg(Picture.onWhite(read, BufferedImage.TYPE_INT_RGB, WIDEST));
    }
}
