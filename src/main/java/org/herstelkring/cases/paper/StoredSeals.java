package org.herstelkring.cases.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.KeyedDigest;
import org.herstelkring.shared.MasterKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** In the database, for every server; with a mark that only who has the master key can make. */
@Repository
class StoredSeals implements KnownSeals {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final KeyedDigest mark;

    StoredSeals(JdbcClient jdbc, PlatformTransactionManager transactions, MasterKey master) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.mark = master.digest("cases.seal-certificate");
    }

    @Override
    public void remember(String fingerprint) {
        Acting.run(
                Duty.SEAL,
                () -> transaction.executeWithoutResult(_ -> jdbc.sql(
                                "insert into cases.seal_certificate (fingerprint, mark) values (?, ?) on conflict do nothing")
                        .params(fingerprint, mark.hex(fingerprint))
                        .update()));
    }

    @Override
    public boolean isKnown(String fingerprint) {
        byte[] own = bytes(mark.hex(fingerprint));
        return jdbc.sql("select mark from cases.seal_certificate where fingerprint = ?")
                .param(fingerprint)
                .query(String.class)
                .optional()
                .filter(its -> MessageDigest.isEqual(own, bytes(its)))
                .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
