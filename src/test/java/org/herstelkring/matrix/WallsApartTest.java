package org.herstelkring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.Supplier;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.circle.TestWall;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.NotHere;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each wall is really off when the matrix of addresses says so: otherwise it would ask the same thing three times. */
@ApplicationTest
@OnEveryServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallsApartTest {

    @Autowired
    private MatrixSpace space;

    @Autowired
    private OpenRows rows;

    @Autowired
    private TestWall firstWall;

    @Autowired
    private Circles circles;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeAll
    void open() {
        rows.prepare();
    }

    @AfterAll
    void shut() {
        rows.shut();
    }

    @Test
    void aStrangerSeesRowsWhenTheSecondWallIsOffAndNoneWhenItStands() {
        Supplier<Long> seen = () -> as(
                space.stranger,
                () -> jdbc.sql("select count(*) from journey.leaf where circle_id = ?")
                        .param(space.circle)
                        .query(Long.class)
                        .single());
        assertThat(seen.get()).isZero();
        assertThat(rows.<Long>without(seen)).isGreaterThan(30);
    }

    @Test
    void aStrangerIsLetInWhenTheFirstWallIsOffAndNotWhenItStands() {
        Supplier<Boolean> letIn = () -> {
            try {
                return as(space.stranger, () -> {
                    circles.open(space.circle, SpacePart.STORY, May.READ);
                    return true;
                });
            } catch (NotHere turnedAway) {
                return false;
            }
        };
        assertThat(letIn.get()).isFalse();
        assertThat(firstWall.<Boolean>without(letIn)).isTrue();
    }

    private <T> T as(UUID person, Supplier<T> work) {
        return Acting.as(person, () -> transaction.execute(_ -> work.get()));
    }
}
