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
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key this server proves duties with. It is made anew at every start, kept here and, by the owner of the database, in
 * a table that the role which serves people cannot read; so whoever speaks through that role alone can name a duty and
 * not prove it.
 */
@Component
@DependsOnDatabaseInitialization
class HouseKey implements ProofOfDuty {

    private final Map<Duty, String> proofs;

    HouseKey(Postgres postgres) {
        String id = Ids.next().toString();
        byte[] key = Secrets.bytes(32);
        this.proofs = Arrays.stream(Duty.values())
                .collect(Collectors.toMap(Function.identity(), duty -> id + "." + proof(key, duty)));
        JdbcClient.create(Migrations.owner(postgres))
                .sql("insert into shared.house_key (id, key) values (?, ?)")
                .params(id, key)
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
