package org.herstelkring.shared.database;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.herstelkring.shared.PageReading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks PostgreSQL several questions in one round trip. While a page is read an answer holds until its end: what a page
 * needs of several stores it asks together first, and each of them finds its own when its turn comes.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Together {

    private final JdbcOperations jdbc;
    private final PageReading page;

    Together(JdbcOperations jdbc, PageReading page) {
        this.jdbc = jdbc;
        this.page = page;
    }

    public <T> List<T> ask(Question<T> question) {
        ask(new Question<?>[] {question});
        return question.rows();
    }

    public void ask(Question<?>... questions) {
        Map<Object, Question<?>> open = new LinkedHashMap<>();
        for (Question<?> question : questions) if (!known(question)) open.putIfAbsent(question.key(), question);
        if (!open.isEmpty()) find(open.values());
        open.forEach((key, question) -> {
            page.keep(key, question.rows());
            question.remember();
        });
        for (Question<?> question : questions) repeat(question, open.get(question.key()));
    }

    /** What this asks has changed: from now on it is found out anew. */
    public void forget(Question<?> question) {
        page.forget(question.key());
    }

    private <T> boolean known(Question<T> question) {
        page.<List<T>>kept(question.key()).ifPresent(question::answered);
        return page.kept(question.key()).isPresent() || question.recalls();
    }

    /** The same question asked twice at once has the same answer. */
    @SuppressWarnings("unchecked")
    private static <T> void repeat(Question<T> question, @Nullable Question<?> asked) {
        if (asked != null && asked != question) question.answered((List<T>) asked.rows());
    }

    private void find(Collection<Question<?>> open) {
        jdbc.execute(InName.sql(open), (PreparedStatementCallback<Boolean>) statement -> {
            InName.fill(statement, 0, open);
            InOneGo.send(statement, open);
            statement.execute();
            for (Question<?> question : open) {
                InName.read(statement, question);
                statement.getMoreResults();
            }
            return true;
        });
    }
}
