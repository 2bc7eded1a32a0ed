package org.herstelkring.cases.message;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.TypedText;

/** A message as it is written. */
record MessageForm(
        @Size(max = 10_000) String words, @Size(max = 200) String reader, long version) {

    MessageForm {
        words = TypedText.text(words);
        reader = TypedText.line(reader);
    }

    static MessageForm of(Message stands) {
        return new MessageForm(stands.words(), stands.reader(), stands.version());
    }

    boolean saysTheSame(Message stands) {
        return words.equals(stands.words()) && reader.equals(stands.reader());
    }

    Stale staleAgainst(Message now) {
        return new Stale(
                now.version(),
                List.of(
                        new StaleField("words", "cases.message.words", now.words(), words),
                        new StaleField("reader", "cases.message.reader", now.reader(), reader)));
    }
}
