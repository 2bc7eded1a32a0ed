package org.herstelkring.people.me;

import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.people.WorkContact;
import org.herstelkring.people.WorkContacts;
import org.herstelkring.people.internal.AccountCipher;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StoredWorkContacts implements WorkContacts {

    private static final String PHONE = "people.work_contact.phone";
    private static final String EMAIL = "people.work_contact.email";

    private final JdbcClient db;
    private final Together together;
    private final AccountCipher seal;

    StoredWorkContacts(JdbcClient db, Together together, AccountCipher seal) {
        this.db = db;
        this.together = together;
        this.seal = seal;
    }

    @Override
    public Map<UUID, WorkContact> of(Collection<UUID> persons) {
        Map<UUID, WorkContact> found = new HashMap<>();
        if (persons.isEmpty()) return found;
        together.ask(asked(persons)).forEach(one -> found.put(one.person(), one.contact()));
        return found;
    }

    @Override
    public Question<Of> asked(Collection<UUID> persons) {
        return Question.of(
                "select * from people.work_contacts_of(cast(? as uuid[]))",
                (row, _) -> {
                    UUID person = row.getObject("person", UUID.class);
                    return new Of(
                            person,
                            new WorkContact(
                                    open(PHONE, person, row.getBytes("phone")),
                                    open(EMAIL, person, row.getBytes("email"))));
                },
                persons.stream()
                        .sorted()
                        .map(UUID::toString)
                        .collect(java.util.stream.Collectors.joining(",", "{", "}")));
    }

    /** The acting person's own; version 0 when they told nothing yet. */
    ReachedForm mine() {
        UUID me = Acting.someone();
        return db.sql("select * from people.work_contact where person_id = ?")
                .param(me)
                .query((row, number) -> new ReachedForm(
                        open(PHONE, me, row.getBytes("phone_sealed")),
                        open(EMAIL, me, row.getBytes("email_sealed")),
                        row.getLong("version")))
                .optional()
                .orElse(new ReachedForm("", "", 0));
    }

    /** False when a newer version stands. */
    boolean keep(ReachedForm form) {
        UUID me = Acting.someone();
        return db.sql("""
                                insert into people.work_contact (person_id, phone_sealed, email_sealed)
                                values (:me, :phone, :email)
                                on conflict (person_id) do update set phone_sealed = :phone, email_sealed = :email,
                                    version = work_contact.version + 1
                                where work_contact.version = :version
                                """)
                        .param("me", me)
                        .param("phone", sealed(PHONE, me, form.phone()), Types.BINARY)
                        .param("email", sealed(EMAIL, me, form.email()), Types.BINARY)
                        .param("version", form.version())
                        .update()
                == 1;
    }

    private String open(String place, UUID person, byte @Nullable [] sealed) {
        return sealed == null ? "" : seal.open(place, person, sealed);
    }

    private byte @Nullable [] sealed(String place, UUID person, String text) {
        return text.isEmpty() ? null : seal.seal(place, person, text);
    }
}
