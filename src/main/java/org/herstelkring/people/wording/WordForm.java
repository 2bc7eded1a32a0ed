package org.herstelkring.people.wording;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.herstelkring.shared.mirror.OwnWord;
import org.jspecify.annotations.Nullable;

record WordForm(
        @NotNull @Nullable UUID id,

        @NotBlank(message = "{people.wording.add.word.missing}") @Size(max = 80)
        String word,

        @Nullable @Size(max = 400) String why,

        @NotBlank(message = "{people.wording.add.instead.missing}") @Size(max = 400)
        String instead) {

    OwnWord own() {
        return new OwnWord(line(word), why == null ? "" : why, instead);
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
