package org.herstelkring.cases.conversation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * What came back on paper.
 *
 * @param id of what is brought in; the same when it is sent again
 * @param from key of the moment the conversation was at when the form was opened
 * @param reached key of the moment it was at when people stopped
 * @param commitments one on a line
 */
record ReachedForm(
        @NotNull @Nullable UUID id,
        @NotBlank String from,

        @NotBlank(message = "{cases.conversation.paper.reached.missing}")
        String reached,

        @Size(max = ReachedForm.LONGEST) String commitments) {

    /** As much as the form of one commitment takes: no line is longer. */
    static final int LONGEST = 2000;

    ReachedForm {
        from = TypedText.text(from);
        reached = TypedText.text(reached);
        commitments = TypedText.text(commitments);
    }

    List<String> lines() {
        return commitments
                .lines()
                .map(TypedText::text)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
