package org.herstelkring.cases.guardian;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Participant;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who decides for the children of a case. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Guardians {

    private static final String COLUMN = "cases.guardian.";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;

    Guardians(JdbcClient jdbc, Together together, Texts texts) {
        this.jdbc = jdbc;
        this.together = together;
        this.texts = texts;
    }

    public List<Guardian> of(Access access) {
        return together.ask(asked(access));
    }

    /** For {@link #of}, to be asked with other things. */
    public Question<Guardian> asked(Access access) {
        Sealer sealer = texts.of(access);
        return Question.of(
                "select * from cases.guardian where circle_id = ? order by id",
                (row, _) -> read(row, sealer),
                access.to(CasePart.GUARDIAN));
    }

    Guardian get(Access access, UUID id) {
        return of(access).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /** Adds somebody, or says anew who decides; false when another version stands. */
    boolean keep(Access access, Guardian one) {
        Sealer sealer = texts.of(access);
        together.forget(asked(access));
        return jdbc.sql("""
                                insert into cases.guardian (circle_id, id, person_id, children, name, kind, language, email,
                                    phone, address)
                                select :circle, :id, :person, :children, :name, :kind, :language, :email, :phone, :address
                                where :version = 0 or exists (select from cases.guardian where circle_id = :circle and id = :id)
                                on conflict (circle_id, id) do update set children = excluded.children,
                                    name = excluded.name, kind = excluded.kind, language = excluded.language,
                                    email = excluded.email, phone = excluded.phone, address = excluded.address,
                                    version = guardian.version + 1
                                where guardian.version = :version
                                """)
                        .param("circle", access.to(CasePart.GUARDIAN))
                        .param("id", one.id())
                        .param("person", one.person())
                        .param("children", one.children().toArray(UUID[]::new))
                        .param(
                                "name",
                                one.participant() ? null : sealer.seal(COLUMN + "name", one.id(), one.name()),
                                Types.BINARY)
                        .param("kind", one.kind().code())
                        .param("language", one.language())
                        .param("email", sealer.seal(COLUMN + "email", one.id(), one.email()), Types.BINARY)
                        .param("phone", sealer.seal(COLUMN + "phone", one.id(), one.phone()), Types.BINARY)
                        .param("address", sealer.seal(COLUMN + "address", one.id(), one.address()), Types.BINARY)
                        .param("version", one.version())
                        .update()
                == 1;
    }

    /** Somebody who takes part was chosen to decide for this child. */
    public void chosen(Access access, Participant decides, UUID child) {
        Guardian stands = of(access).stream()
                .filter(one -> one.id().equals(decides.id()))
                .findFirst()
                .orElse(null);
        if (stands != null && stands.decidesFor(child)) return;
        List<UUID> children = new ArrayList<>(stands == null ? List.of() : stands.children());
        children.add(child);
        keep(
                access,
                new Guardian(
                        decides.id(),
                        decides.person(),
                        children,
                        "",
                        stands == null ? Guardian.Kind.PARENT : stands.kind(),
                        decides.language(),
                        true,
                        "",
                        "",
                        "",
                        stands == null ? 0 : stands.version()));
    }

    /** They decide for this child no more. */
    public void released(Access access, UUID decides, UUID child) {
        together.forget(asked(access));
        jdbc.sql("""
                        update cases.guardian set children = array_remove(children, ?), version = version + 1
                        where circle_id = ? and id = ? and ? = any (children)
                        """)
                .params(child, access.to(CasePart.GUARDIAN), decides, child)
                .update();
    }

    private static Guardian read(ResultSet row, Sealer sealer) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Array children = row.getArray("children");
        byte[] name = row.getBytes("name");
        return new Guardian(
                id,
                row.getObject("person_id", UUID.class),
                Arrays.asList((UUID[]) children.getArray()),
                sealer.text(COLUMN + "name", id, name),
                Guardian.Kind.of(row.getString("kind")),
                row.getString("language"),
                name == null,
                sealer.text(COLUMN + "email", id, row.getBytes("email")),
                sealer.text(COLUMN + "phone", id, row.getBytes("phone")),
                sealer.text(COLUMN + "address", id, row.getBytes("address")),
                row.getLong("version"));
    }
}
