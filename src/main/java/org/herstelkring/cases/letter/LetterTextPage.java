package org.herstelkring.cases.letter;

import java.util.List;
import org.herstelkring.shared.page.Form;

/**
 * One text of an organisation.
 *
 * @param own whether the organisation wrote it itself
 * @param places what can be filled in, as it is written in its language, with what it means
 * @param example how it reads with people who do not exist
 */
public record LetterTextPage(LetterKey key, Form form, boolean own, List<Place> places, Letter example) {

    /** @param written in square brackets */
    public record Place(String written, LetterPlace place) {}

    public String back() {
        return "/letters?script=" + key.script() + "&language=" + key.language();
    }
}
