package org.herstelkring.people.letterhead;

import java.sql.Types;
import java.util.UUID;
import org.herstelkring.people.Letterhead;
import org.herstelkring.people.Letterheads;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StoredLetterheads implements Letterheads {

    private final JdbcClient db;

    StoredLetterheads(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Letterhead of(UUID organisation) {
        return db.sql("select * from people.letterhead where organisation_id = ?")
                .param(organisation)
                .query((row, number) -> {
                    byte[] logo = row.getBytes("logo");
                    return new Letterhead(
                            row.getString("address").lines().toList(),
                            "formal".equals(row.getString("register")),
                            logo == null ? new byte[0] : logo);
                })
                .optional()
                .orElse(Letterhead.NONE);
    }

    LetterheadForm words(UUID organisation) {
        return db.sql("select address, register, version from people.letterhead where organisation_id = ?")
                .param(organisation)
                .query((row, number) -> new LetterheadForm(
                        row.getString("address"), "formal".equals(row.getString("register")), row.getLong("version")))
                .optional()
                .orElse(new LetterheadForm("", false, 0));
    }

    /** False when a newer version stands. */
    boolean keep(UUID organisation, LetterheadForm form) {
        return db.sql("""
                                insert into people.letterhead (organisation_id, address, register)
                                values (:organisation, :address, :register)
                                on conflict (organisation_id) do update set address = :address, register = :register,
                                    version = letterhead.version + 1
                                where letterhead.version = :version
                                """)
                        .param("organisation", organisation)
                        .param("address", form.address())
                        .param("register", form.formal() ? "formal" : "familiar")
                        .param("version", form.version())
                        .update()
                == 1;
    }

    /** @param png null for none */
    void logo(UUID organisation, byte @Nullable [] png) {
        db.sql("""
                        insert into people.letterhead (organisation_id, logo) values (:organisation, :logo)
                        on conflict (organisation_id) do update set logo = :logo
                        """)
                .param("organisation", organisation)
                .param("logo", png, Types.BINARY)
                .update();
    }
}
