package org.herstelkring.shared.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.ProofOfDuty;
import org.herstelkring.shared.Secrets;
import org.herstelkring.shared.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The key this server proves duties with. It is made anew at every start, kept here and, by the owner of the database, in
 * a table that the role which serves people cannot read; so whoever speaks through that role alone can name a duty and
 * not prove it. A server says every hour that it still needs its own; what no server needed for a week is let go.
 */
@Component
@DependsOnDatabaseInitialization
class HouseKey implements ProofOfDuty {

    private static final Logger LOG = LoggerFactory.getLogger(HouseKey.class);

    private final Postgres postgres;
    private final String id = Ids.next().toString();
    private final byte[] key = Secrets.bytes(32);
    private final Map<Duty, String> proofs;

    HouseKey(Postgres postgres) {
        this.postgres = postgres;
        this.proofs = Arrays.stream(Duty.values())
                .collect(Collectors.toMap(Function.identity(), duty -> id + "." + proof(key, duty)));
        keep();
    }

    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
    void round() {
        try {
            keep();
        } catch (DataAccessException away) {
            LOG.debug("That the key is needed is said in an hour", away);
        }
    }

    /** Also when the database was put back to a moment before this server began. */
    private void keep() {
        JdbcClient.create(Migrations.owner(postgres))
                .sql("""
                        with gone as (delete from shared.house_key where needed_at < now() - interval '7 days' and id <> :id)
                        insert into shared.house_key (id, key) values (:id, :key)
                        on conflict (id) do update set needed_at = now()
                        """)
                .param("id", id)
                .param("key", key)
                .update();
    }

    @Override
    public String of(Duty duty) {
        return proofs.getOrDefault(duty, "");
    }

    private static String proof(byte[] key, Duty duty) {
        MessageDigest digest = Sha256.fresh();
        digest.update(key);
        return HexFormat.of().formatHex(digest.digest(duty.code().getBytes(StandardCharsets.UTF_8)));
    }
}
