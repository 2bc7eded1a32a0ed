package org.herstelkring.people.letterhead;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.TypedText;

/**
 * What stands on letters, as typed.
 *
 * @param formal whether adults are spoken to formally
 */
record LetterheadForm(
        @Size(max = 600, message = "{people.letterhead.long}")
        String address,

        boolean formal,
        long version) {

    LetterheadForm {
        address = TypedText.lines(address);
    }

    Stale over(LetterheadForm stands) {
        return new Stale(
                stands.version(),
                List.of(
                        new StaleField("address", "people.letterhead.address", stands.address(), address),
                        StaleField.tick("formal", "people.letterhead.formal", stands.formal(), formal)));
    }
}
