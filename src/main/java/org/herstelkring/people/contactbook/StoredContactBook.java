package org.herstelkring.people.contactbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.people.ContactBook;
import org.herstelkring.people.Professional;
import org.herstelkring.people.internal.AccountCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StoredContactBook implements ContactBook {

    private static final String PLACE = "people.professional.";

    private final JdbcClient db;
    private final AccountCipher seal;

    StoredContactBook(JdbcClient db, AccountCipher seal) {
        this.db = db;
        this.seal = seal;
    }

    @Override
    public List<Professional> of(UUID organisation) {
        return db
                .sql("select * from people.professional where organisation_id = ?")
                .param(organisation)
                .query(this::read)
                .list()
                .stream()
                .sorted(Comparator.comparing(Professional::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    @Override
    public Optional<Professional> find(UUID organisation, UUID id) {
        return db.sql("select * from people.professional where organisation_id = ? and id = ?")
                .params(organisation, id)
                .query(this::read)
                .optional();
    }

    /** False when somebody stands under its id. */
    boolean add(UUID organisation, ProfessionalForm form) {
        return write("""
                insert into people.professional
                    (id, organisation_id, name_sealed, work_sealed, phone_sealed, email_sealed, address_sealed, language)
                values (:id, :organisation, :name, :work, :phone, :email, :address, :language)
                on conflict do nothing
                """, organisation, form).update() == 1;
    }

    /** False when another version stands. */
    boolean change(UUID organisation, ProfessionalForm form, long version) {
        return write("""
                        update people.professional set name_sealed = :name, work_sealed = :work, phone_sealed = :phone,
                            email_sealed = :email, address_sealed = :address, language = :language, version = version + 1
                        where organisation_id = :organisation and id = :id and version = :version
                        """, organisation, form).param("version", version).update() == 1;
    }

    void remove(UUID organisation, UUID id) {
        db.sql("delete from people.professional where organisation_id = ? and id = ?")
                .params(organisation, id)
                .update();
    }

    private JdbcClient.StatementSpec write(String sql, UUID organisation, ProfessionalForm form) {
        UUID id = Objects.requireNonNull(form.id());
        return db.sql(sql)
                .param("id", id)
                .param("organisation", organisation)
                .param("name", sealed("name", id, form.name()), Types.BINARY)
                .param("work", sealed("work", id, form.work()), Types.BINARY)
                .param("phone", sealed("phone", id, form.phone()), Types.BINARY)
                .param("email", sealed("email", id, form.email()), Types.BINARY)
                .param("address", sealed("address", id, form.address()), Types.BINARY)
                .param("language", form.language());
    }

    private Professional read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Professional(
                id,
                open("name", id, row.getBytes("name_sealed")),
                open("work", id, row.getBytes("work_sealed")),
                open("phone", id, row.getBytes("phone_sealed")),
                open("email", id, row.getBytes("email_sealed")),
                open("address", id, row.getBytes("address_sealed")),
                row.getString("language"),
                row.getLong("version"));
    }

    private byte @Nullable [] sealed(String what, UUID id, String text) {
        return text.isEmpty() ? null : seal.seal(PLACE + what, id, text);
    }

    private String open(String what, UUID id, byte @Nullable [] sealed) {
        return sealed == null ? "" : seal.open(PLACE + what, id, sealed);
    }
}
