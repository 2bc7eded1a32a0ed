package org.herstelkring.circle.invitation;

import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Invitations.Promise;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.May;
import org.herstelkring.circle.Part;
import org.herstelkring.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The grants that go with an invitation. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Promises {

    static final String WHY = "invitation";

    private final JdbcClient jdbc;

    Promises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(KeeperRights keeping, UUID invitation, List<Promise> all) {
        for (Promise one : all) {
            jdbc.sql("""
                            insert into circle.promise (circle_id, id, invitation_id, part, subject_id, may, label)
                            values (:circle, :id, :invitation, :part, :subject, :may, :label)
                            """)
                    .param("circle", keeping.circle())
                    .param("id", Ids.next())
                    .param("invitation", invitation)
                    .param("part", one.part().code())
                    .param("subject", one.subject(), Types.OTHER)
                    .param("may", one.may().name().toLowerCase(Locale.ROOT))
                    .param("label", one.label())
                    .update();
        }
    }

    /** Whether exactly this is promised. */
    boolean same(KeeperRights keeping, UUID invitation, List<Promise> all) {
        Set<String> wanted = all.stream()
                .map(one -> one.part().code() + "/" + one.subject() + "/"
                        + one.may().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return wanted.equals(Set.copyOf(jdbc.sql("""
                        select part || '/' || coalesce(subject_id::text, 'null') || '/' || may from circle.promise
                        where circle_id = ? and invitation_id = ?
                        """)
                .params(keeping.circle(), invitation)
                .query(String.class)
                .list()));
    }

    /** Message keys of what is promised. */
    List<String> labels(Access access, UUID invitation) {
        return jdbc.sql("select label from circle.promise where circle_id = ? and invitation_id = ? order by id")
                .params(access.to(Access.DUTY), invitation)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** By the keeper: gives what was promised, but nothing of what stands still. */
    void keep(KeeperRights keeping, UUID invitation, UUID person) {
        jdbc.sql("""
                        select part, subject_id, may from circle.promise
                        where circle_id = ? and invitation_id = ? and not circle.paused(circle_id, part)
                        """)
                .params(keeping.circle(), invitation)
                .query((row, n) -> new Kept(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        May.valueOf(row.getString(3).toUpperCase(Locale.ROOT))))
                .list()
                .forEach(one -> {
                    Part part = one::part;
                    keeping.give(person, part, one.subject(), one.may(), false, WHY);
                });
    }

    /** Under the duty to welcome: the acting person takes what was promised to them, but nothing of what stands still. */
    void take(Access access, UUID invitation, UUID person) {
        jdbc.sql("""
                        insert into circle.grants (circle_id, id, person_id, part, subject_id, may, why, given_by)
                        select p.circle_id, p.id, :person, p.part, p.subject_id, p.may, :why, i.made_by
                        from circle.promise p join circle.invitation i on i.circle_id = p.circle_id and i.id = p.invitation_id
                        where p.circle_id = :circle and p.invitation_id = :invitation
                          and not circle.paused(p.circle_id, p.part)
                        """)
                .param("person", person)
                .param("why", WHY)
                .param("circle", access.to(Access.DUTY))
                .param("invitation", invitation)
                .update();
    }

    private record Kept(String part, @Nullable UUID subject, May may) {}
}
