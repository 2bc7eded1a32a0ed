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
import org.herstelkring.cast.Rounds;
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

    @Autowired
    Postgres postgres;

    @Autowired
    HouseKey key;

    @Autowired
    Rounds rounds;

    @Test
    void everyDutyOfTheHouseIsProven() {
        for (Duty duty : Duty.values()) assertThat(on(duty, this::duty)).isEqualTo(duty.code());
    }

    @Test
    void whoeverActsNamesADutyInVain() {
        for (Duty duty : Duty.values())
            assertThat(as(Ids.next(), () -> named(duty))).as(duty.code()).isEmpty();
        assertThat(inTransaction(() -> named(Duty.SIGN_IN))).isEmpty();
    }

    @Test
    void oneDutyIsNoProofOfAnother() {
        List<Duty> others =
                Arrays.stream(Duty.values()).filter(duty -> duty != Duty.POST).toList();
        for (Duty other : others)
            assertThat(on(Duty.POST, () -> named(other))).as(other.code()).isEmpty();
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

    @Test
    void aKeyIsKeptAsLongAsItsServerNeedsItAndNoLonger() {
        JdbcClient owner = JdbcClient.create(Migrations.owner(postgres));
        String own = Objects.requireNonNull(key.of(Duty.POST)).split("\\.")[0];
        String ended = needed(owner, "8 days");
        String other = needed(owner, "6 days");
        rounds.run("HouseKey.round");
        assertThat(keys(owner)).contains(own, other).doesNotContain(ended);

        // As after a backup of a moment before this server began was put back.
        owner.sql("delete from shared.house_key where id = ?").param(own).update();
        assertThat(on(Duty.POST, this::duty)).isEmpty();
        rounds.run("HouseKey.round");
        assertThat(on(Duty.POST, this::duty)).isEqualTo(Duty.POST.code());
        owner.sql("delete from shared.house_key where id = ?").param(other).update();
    }

    private static String needed(JdbcClient owner, String ago) {
        String id = Ids.next().toString();
        owner.sql("insert into shared.house_key (id, key, needed_at) values (?, ?, now() - ?::interval)")
                .params(id, new byte[32], ago)
                .update();
        return id;
    }

    private static List<String> keys(JdbcClient owner) {
        return owner.sql("select id from shared.house_key").query(String.class).list();
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
