package org.herstelkring.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.shared.PageReading;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Several questions go in one round trip, and while a page is read an answer holds. */
@ApplicationTest
@OnEveryServer
class TogetherTest {

    @Autowired
    private Together together;

    @Autowired
    private PageReading page;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void eachQuestionGetsItsOwnRowsHoweverManyThereAre() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        Question<Integer> numbers =
                Question.of("select n from generate_series(?, ?) as n order by n", (row, _) -> row.getInt(1), 1, 3);
        Question<String> none = Question.of("select ?::text where false", (row, _) -> row.getString(1), "never");
        Question<UUID> ids =
                Question.of("select id from unnest(?::uuid[]) as id", (row, _) -> row.getObject(1, UUID.class), (Object)
                        new UUID[] {one, other});
        Question<Integer> again =
                Question.of("select n from generate_series(?, ?) as n order by n", (row, _) -> row.getInt(1), 1, 3);
        in(() -> {
            together.ask(numbers, none, ids, again);
        });
        assertThat(numbers.rows()).containsExactly(1, 2, 3);
        assertThat(none.rows()).isEmpty();
        assertThat(ids.rows()).containsExactly(one, other);
        assertThat(again.rows()).isEqualTo(numbers.rows());
    }

    @Test
    void anAnswerHoldsWhileAPageIsReadUntilItIsForgotten() {
        in(() -> {
            page.begins();
            UUID first = ask();
            assertThat(ask()).isEqualTo(first);
            together.forget(random());
            UUID fresh = ask();
            assertThat(fresh).isNotEqualTo(first);
            assertThat(ask()).isEqualTo(fresh);
        });
    }

    @Test
    void whereSomethingMayChangeItIsAskedAnewEachTime() {
        in(() -> {
            assertThat(ask()).isNotEqualTo(ask());
        });
    }

    private UUID ask() {
        List<UUID> answer = together.ask(random());
        return answer.getFirst();
    }

    private static Question<UUID> random() {
        return Question.of("select gen_random_uuid()", (row, _) -> row.getObject(1, UUID.class));
    }

    private void in(Runnable work) {
        transaction.executeWithoutResult(_ -> work.run());
    }
}
