package org.herstelkring.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the participants of a case are reached. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Contacts {

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;

    Contacts(JdbcClient jdbc, Together together, Texts texts) {
        this.together = together;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** By participant. */
    public Map<UUID, Contact> of(Access access) {
        Map<UUID, Contact> found = new HashMap<>();
        together.ask(asked(access)).forEach(one -> found.put(one.participant(), one.contact()));
        return found;
    }

    public Question<Of> asked(Access access) {
        Sealer sealer = texts.of(access);
        return Question.of(
                "select * from cases.contact where circle_id = ?",
                (row, _) -> new Of(row.getObject("participant_id", UUID.class), read(row, sealer)),
                access.to(
                        CasePart.CONTACT,
                        CasePart.INVITATION,
                        CasePart.MEETING,
                        CasePart.PLAN,
                        CasePart.SIGNATURE,
                        CasePart.COPIES,
                        Access.DUTY));
    }

    /** How one participant is reached. */
    public record Of(UUID participant, Contact contact) {}

    public Contact get(Access access, UUID participant) {
        return of(access).getOrDefault(participant, Contact.NONE);
    }

    /** Keeps how somebody is reached; false when a newer version stands already. */
    public boolean keep(Access access, UUID participant, Contact contact) {
        Sealer sealer = texts.of(access);
        return jdbc.sql("""
                                insert into cases.contact (circle_id, participant_id, reach, email, phone, address, guardian)
                                values (:circle, :participant, :reach, :email, :phone, :address, :guardian)
                                on conflict (circle_id, participant_id) do update set reach = :reach, email = :email,
                                    phone = :phone, address = :address, guardian = :guardian,
                                    bounced_at = case when contact.reach = :reach then contact.bounced_at end,
                                    version = contact.version + 1
                                where contact.version = :version
                                """)
                        .param("circle", access.to(CasePart.CONTACT))
                        .param("participant", participant)
                        .param("reach", contact.reach().code())
                        .param("email", sealer.seal("cases.contact.email", participant, contact.email()), Types.BINARY)
                        .param("phone", sealer.seal("cases.contact.phone", participant, contact.phone()), Types.BINARY)
                        .param(
                                "address",
                                sealer.seal("cases.contact.address", participant, contact.address()),
                                Types.BINARY)
                        .param(
                                "guardian",
                                sealer.seal("cases.contact.guardian", participant, contact.guardian()),
                                Types.BINARY)
                        .param("version", contact.version())
                        .update()
                == 1;
    }

    /** Mail to somebody came back; false when nobody is reached by it here. */
    public boolean bounced(Access access, UUID participant, Instant at) {
        return jdbc.sql("update cases.contact set bounced_at = ? where circle_id = ? and participant_id = ?")
                        .params(Timestamp.from(at), access.to(Access.DUTY), participant)
                        .update()
                > 0;
    }

    private static Contact read(ResultSet row, Sealer sealer) throws SQLException {
        UUID id = row.getObject("participant_id", UUID.class);
        Timestamp bounced = row.getTimestamp("bounced_at");
        return new Contact(
                Contact.Reach.of(row.getString("reach")),
                sealer.text("cases.contact.email", id, row.getBytes("email")),
                sealer.text("cases.contact.phone", id, row.getBytes("phone")),
                sealer.text("cases.contact.address", id, row.getBytes("address")),
                sealer.text("cases.contact.guardian", id, row.getBytes("guardian")),
                bounced == null ? null : bounced.toInstant(),
                row.getLong("version"));
    }
}
