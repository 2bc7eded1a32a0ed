package org.herstelkring.cases.letter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.TypedText;
import org.herstelkring.shared.words.Languages;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What a letter of an organisation says, piece by piece, as typed. */
record LetterTextForm(
        long version,
        @NotNull @Nullable LetterKind kind,

        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]*") String script,

        @NotNull @Pattern(regexp = Languages.PATTERN) String language,

        boolean formal,

        @Size(max = 1500, message = "{cases.letter.text.long}")
        String greeting,

        @Size(max = 1500, message = "{cases.letter.text.long}")
        String moment,

        @Size(max = 1500, message = "{cases.letter.text.long}")
        String purpose,

        @Size(max = 1500, message = "{cases.letter.text.long}")
        String place,

        @Size(max = 1500, message = "{cases.letter.text.long}")
        String people,

        @Size(max = 1500, message = "{cases.letter.text.long}")
        String answer,

        @Size(max = 1500, message = "{cases.letter.text.long}")
        String speak,

        @Size(max = 1500, message = "{cases.letter.text.long}")
        String closing) {

    LetterTextForm {
        greeting = TypedText.lines(greeting);
        moment = TypedText.lines(moment);
        purpose = TypedText.lines(purpose);
        place = TypedText.lines(place);
        people = TypedText.lines(people);
        answer = TypedText.lines(answer);
        speak = TypedText.lines(speak);
        closing = TypedText.lines(closing);
    }

    static LetterTextForm of(LetterKey key, Map<LetterBlock, String> texts, long version) {
        return new LetterTextForm(
                version,
                key.kind(),
                key.script(),
                key.language(),
                key.formal(),
                texts.getOrDefault(LetterBlock.GREETING, ""),
                texts.getOrDefault(LetterBlock.MOMENT, ""),
                texts.getOrDefault(LetterBlock.PURPOSE, ""),
                texts.getOrDefault(LetterBlock.PLACE, ""),
                texts.getOrDefault(LetterBlock.PEOPLE, ""),
                texts.getOrDefault(LetterBlock.ANSWER, ""),
                texts.getOrDefault(LetterBlock.SPEAK, ""),
                texts.getOrDefault(LetterBlock.CLOSING, ""));
    }

    LetterKey key() {
        return new LetterKey(script, kind == null ? LetterKind.INVITED : kind, language, formal);
    }

    Map<LetterBlock, String> texts() {
        Map<LetterBlock, String> texts = new EnumMap<>(LetterBlock.class);
        texts.put(LetterBlock.GREETING, greeting);
        texts.put(LetterBlock.MOMENT, moment);
        texts.put(LetterBlock.PURPOSE, purpose);
        texts.put(LetterBlock.PLACE, place);
        texts.put(LetterBlock.PEOPLE, people);
        texts.put(LetterBlock.ANSWER, answer);
        texts.put(LetterBlock.SPEAK, speak);
        texts.put(LetterBlock.CLOSING, closing);
        return texts;
    }

    /** A place that nothing fills is said at its field, and so is one that would tell a mail too much. A mail may greet by no name. */
    void check(BindingResult wrong, Words words) {
        if (wrong.hasErrors()) return;
        texts().forEach((block, text) -> {
            Matcher found = LetterWriter.PLACE.matcher(text);
            while (found.find() && !wrong.hasFieldErrors(block.code())) {
                LetterPlace place =
                        LetterPlace.of(found.group(1), words, key().locale()).orElse(null);
                if (place == null)
                    wrong.rejectValue(block.code(), "cases.letter.text.unknown", new Object[] {found.group()}, null);
                else if (place.personal() && block.mailed() && block != LetterBlock.GREETING)
                    wrong.rejectValue(block.code(), "cases.letter.text.personal", new Object[] {found.group()}, null);
            }
        });
    }

    Stale over(LetterTextForm stands) {
        return new Stale(
                stands.version(),
                List.of(
                        new StaleField("greeting", "cases.letter.block.greeting", stands.greeting(), greeting),
                        new StaleField("moment", "cases.letter.block.moment", stands.moment(), moment),
                        new StaleField("purpose", "cases.letter.block.purpose", stands.purpose(), purpose),
                        new StaleField("place", "cases.letter.block.place", stands.place(), place),
                        new StaleField("people", "cases.letter.block.people", stands.people(), people),
                        new StaleField("answer", "cases.letter.block.answer", stands.answer(), answer),
                        new StaleField("speak", "cases.letter.block.speak", stands.speak(), speak),
                        new StaleField("closing", "cases.letter.block.closing", stands.closing(), closing)));
    }
}
