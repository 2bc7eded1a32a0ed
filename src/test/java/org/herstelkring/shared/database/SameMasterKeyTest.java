package org.herstelkring.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.shared.MasterKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several servers on one database have one master key. */
@OnEveryServer
class SameMasterKeyTest {

    @TempDir
    Path folder;

    @Test
    void aServerWithAnotherKeyDoesNotStart() {
        Postgres postgres = TestServer.database("one_master_key");
        new SameMasterKey(postgres, key("one"));
        assertThatCode(() -> new SameMasterKey(postgres, key("one"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> new SameMasterKey(postgres, key("other")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("sealed with another master key than")
                .hasMessageContaining(folder.resolve("other").toString());
        assertThatCode(() -> new SameMasterKey(postgres, key("one"))).doesNotThrowAnyException();
    }

    @Test
    void ofTwoThatStartAtOnceWithKeysOfTheirOwnOneStarts() throws Exception {
        Postgres postgres = TestServer.database("two_master_keys");
        MasterKey one = key("one");
        MasterKey other = key("other");
        int started = 0;
        try (var servers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<SameMasterKey>> both =
                    List.of(() -> new SameMasterKey(postgres, one), () -> new SameMasterKey(postgres, other));
            for (Future<SameMasterKey> each : servers.invokeAll(both)) {
                try {
                    each.get();
                    started++;
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(CannotStart.class);
                }
            }
        }
        assertThat(started).isEqualTo(1);
    }

    @Test
    void theRoleThatServesPeopleNeitherReadsNorWritesWhichItIs() throws SQLException {
        Postgres postgres = TestServer.database("whose_master_key");
        new SameMasterKey(postgres, key("one"));
        try (var app = DriverManager.getConnection(
                        postgres.url(), postgres.app().role(), postgres.app().password());
                var statement = app.createStatement()) {
            for (String sql : List.of(
                    "select * from shared.master_key",
                    "delete from shared.master_key",
                    "update shared.master_key set mark = ''",
                    "insert into shared.master_key (mark) values ('')"))
                assertThatThrownBy(() -> statement.execute(sql)).as(sql).hasMessageContaining("permission denied");
        }
    }

    private MasterKey key(String data) {
        return new MasterKey("", folder.resolve(data).toString());
    }
}
