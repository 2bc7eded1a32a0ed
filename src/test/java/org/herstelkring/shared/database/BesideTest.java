package org.herstelkring.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.herstelkring.cast.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** As many as there are connections each hold one and need another beside it, and a third: nobody waits for the others for ever. */
@ApplicationTest
class BesideTest {

    @Autowired
    HikariDataSource connections;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoeverHoldsAConnectionNeverWaitsForOneOfWhoeverDoesTheSame() throws Exception {
        int all = connections.getMaximumPoolSize();
        var everybodyHoldsOne = new CyclicBarrier(all);
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        try (var people = Executors.newFixedThreadPool(all)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int n = 0; n < all; n++)
                answers.add(people.submit(() -> apart.execute(_ -> {
                    int held = one();
                    await(everybodyHoldsOne);
                    return held + apart.execute(_ -> one() + apart.execute(_ -> one()));
                })));
            // Sooner than whoever waits gives up.
            for (Future<Integer> answer : answers)
                assertThat(answer).succeedsWithin(Duration.ofSeconds(9)).isEqualTo(3);
        }
        assertThat(StandingStill.now()).isZero();
    }

    private int one() {
        return jdbc.sql("select 1").query(Integer.class).single();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception never) {
            throw new IllegalStateException(never);
        }
    }
}
