package org.herstelkring.journey.quartet;

import java.util.UUID;
import org.herstelkring.journey.Seen;
import org.herstelkring.shared.page.Form;

/**
 * One question, to answer.
 *
 * @param number 1 to 4
 * @param beginning whether this is the first walk past all four
 * @param after where it goes on to, answered or not
 * @param seen who will see the answer
 */
public record QuartetQuestionPage(
        Question question, int number, UUID id, boolean beginning, String after, Form form, Seen.Line seen) {

    public String version() {
        String typed = form.value("version");
        return typed.isEmpty() ? "0" : typed;
    }
}
