package org.herstelkring.shared;

import java.util.List;
import java.util.function.Consumer;
import org.herstelkring.shared.database.Question;

/**
 * A question that is asked in the very round trip in which a transaction begins.
 *
 * @param found keeps the answer; called in that transaction
 */
public record AskedFirst<T>(Question<T> question, Consumer<List<T>> found) {

    /** In the transaction that began; one that was joined asked nothing. */
    public void tell() {
        if (question.isAnswered()) found.accept(question.rows());
    }
}
