package org.herstelkring.journey.media;

import jakarta.validation.constraints.Size;
import org.herstelkring.shared.page.TypedText;

/**
 * A picture or a recording in words.
 *
 * @param alt what is to be seen, for who cannot see it
 * @param transcript what is said, for who cannot hear it
 */
record SaidForm(
        @Size(max = 500) String alt, @Size(max = 50_000) String transcript) {

    SaidForm {
        alt = TypedText.text(alt);
        transcript = TypedText.text(transcript);
    }
}
