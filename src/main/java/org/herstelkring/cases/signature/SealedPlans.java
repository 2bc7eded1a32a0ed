package org.herstelkring.cases.signature;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Documents with their seal, kept encrypted like every text of the circle. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class SealedPlans {

    private static final String PDF = "cases.sealed_plan.pdf";

    private final JdbcClient jdbc;
    private final Texts texts;

    SealedPlans(JdbcClient jdbc, Texts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** There is one document for a version; a second one is a failure, and its transaction is undone. */
    void keep(Access access, UUID plan, byte[] pdf, String certificate, Instant at) {
        jdbc.sql("""
                        insert into cases.sealed_plan (circle_id, plan_id, pdf, sha256, certificate, at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        access.to(Access.DUTY),
                        plan,
                        texts.of(access).sealBytes(PDF, plan, pdf),
                        Sha256.hex(pdf),
                        certificate,
                        Timestamp.from(at))
                .update();
    }

    public Optional<byte[]> pdf(Access access, UUID plan) {
        return jdbc.sql("select pdf from cases.sealed_plan where circle_id = ? and plan_id = ?")
                .params(access.to(CasePart.PLAN), plan)
                .query(byte[].class)
                .optional()
                .map(bytes -> texts.of(access).openBytes(PDF, plan, bytes));
    }
}
