package org.herstelkring.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A duty is more than its name: whoever runs SQL as the role that serves people can name one. */
@ApplicationTest
@OnEveryServer
class ProvenDutyTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everyDutyOfTheHouseIsProven() {
        for (Duty duty : Duty.values()) assertThat(on(duty, this::duty)).isEqualTo(duty.code());
    }

    @Test
    void whoeverActsNamesADutyInVain() {
        for (Duty duty : Duty.values())
            assertThat(as(Ids.next(), () -> named(duty))).as(duty.code()).isNull();
        assertThat(inTransaction(() -> named(Duty.SIGN_IN))).isNull();
    }

    @Test
    void oneDutyIsNoProofOfAnother() {
        List<Duty> others =
                Arrays.stream(Duty.values()).filter(duty -> duty != Duty.POST).toList();
        for (Duty other : others)
            assertThat(on(Duty.POST, () -> named(other))).as(other.code()).isNull();
    }

    @Test
    void nobodyReadsWhatProvesIt() {
        assertThatThrownBy(() -> Acting.on(
                        Duty.RETAIN,
                        () -> transaction.execute(_ -> jdbc.sql("select count(*) from shared.house_key")
                                .query(Long.class)
                                .single())))
                .isInstanceOf(DataAccessException.class);
    }

    private @Nullable String on(Duty duty, Supplier<@Nullable String> work) {
        return Acting.<@Nullable String>on(duty, () -> inTransaction(work));
    }

    private @Nullable String as(UUID person, Supplier<@Nullable String> work) {
        return Acting.<@Nullable String>as(person, () -> inTransaction(work));
    }

    private @Nullable String inTransaction(Supplier<@Nullable String> work) {
        return transaction.<@Nullable String>execute(_ -> work.get());
    }

    private @Nullable String named(Duty duty) {
        String set = jdbc.sql("select set_config('app.duty', ?, true)")
                .param(duty.code())
                .query(String.class)
                .single();
        assertThat(Objects.requireNonNull(set)).isEqualTo(duty.code());
        return duty();
    }

    private @Nullable String duty() {
        return jdbc.sql("select shared.duty()").query(String.class).list().getFirst();
    }
}
