package org.herstelkring.cases.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.herstelkring.cases.paper.Verdict.Genuine;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.MasterKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Servers on one database know each other's seals, and nobody else's. */
@ApplicationTest
@OnEveryServer
class StoredSealsTest {

    @Autowired
    StoredSeals known;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    @Test
    void aPlanThatAnotherServerSealedIsOurs() {
        SealKeys here = server("here", known);
        SealKeys there = server("there", known);
        assertThat(here.certificate("De Linde")).isNotEqualTo(there.certificate("De Linde"));
        byte[] printed = PaperCast.paper().print(PaperCast.plan(Locale.of("nl")));
        byte[] sealed = new PlanSeal(there, "", clock).seal(printed, "De Linde");
        assertThat(new Verification(here).of(sealed)).isInstanceOf(Genuine.class);
    }

    @Test
    void aCertificateOfAHouseWithAnotherMasterKeyIsNot() throws Exception {
        var other = new StoredSeals(jdbc, transaction.getTransactionManager(), new MasterKey("", folder.toString()));
        SealKeys theirs = server("theirs", other);
        theirs.keystore("De Linde");
        var certificate = theirs.certificate("De Linde");
        assertThat(other.isKnown(SealKeys.fingerprint(certificate))).isTrue();
        assertThat(server("ours", known).isOurs(certificate))
                .as("whoever writes in the database cannot make the mark")
                .isFalse();
    }

    @Test
    void whatSealedStaysAndTheHouseAloneAddsToIt() {
        for (String sql : List.of(
                "delete from cases.seal_certificate",
                "update cases.seal_certificate set mark = ''",
                "insert into cases.seal_certificate (fingerprint, mark) values ('x', 'x')"))
            assertThatThrownBy(() ->
                            transaction.executeWithoutResult(_ -> jdbc.sql(sql).update()))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        for (String sql : List.of("delete from cases.seal_certificate", "update cases.seal_certificate set mark = ''"))
            assertThatThrownBy(() -> Acting.run(
                            Duty.SEAL,
                            () -> transaction.executeWithoutResult(
                                    _ -> jdbc.sql(sql).update())))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
    }

    private SealKeys server(String data, KnownSeals seals) {
        return new SealKeys("", "", folder.resolve(data).toString(), clock, seals);
    }
}
