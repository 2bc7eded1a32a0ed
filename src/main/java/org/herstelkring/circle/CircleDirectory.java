package org.herstelkring.circle;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.database.Question;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which circles there are for the acting person, and who stands behind one. Nothing is opened here, so no look is kept. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class CircleDirectory {

    private final JdbcClient jdbc;

    CircleDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The circles in which the acting person may see this whole part now. */
    public Listing running(Part part) {
        return new Listing(
                part,
                jdbc.sql("""
                        select circle_id from circle.grants
                        where person_id = ? and part = ? and subject_id is null
                          and ended_at is null and since <= now() and (until is null or until > now())
                          and (own or circle_id <> all (array(select circle.set_aside())))
                        """)
                        .params(Acting.someone(), part.code())
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list());
    }

    /** Who keeps a circle now: whom the house, or who takes part, tells something. */
    public List<UUID> keepers(Access access) {
        return jdbc.sql("select person_id from circle.keeper where circle_id = ? and (until is null or until > now())")
                .param(access.to(Access.DUTY))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Under the duty to remind: how many circles of this organisation somebody keeps now. */
    public int kept(Duty duty, UUID person, UUID organisation) {
        Acting.require(duty);
        return jdbc.sql("""
                        select count(*) from circle.keeper k join circle.circle c on c.id = k.circle_id
                        where k.person_id = ? and c.organisation_id = ? and c.erased_at is null
                          and (k.until is null or k.until > now())
                        """).params(person, organisation).query(Integer.class).single();
    }

    public record Behind(UUID circle, UUID organisation) {}

    /** The organisations behind these circles; a circle of none, and an erased one, is left out. */
    public Question<Behind> askedOrganisations(Collection<Access> opened) {
        return Question.of(
                """
                select id, organisation_id from circle.circle
                where id = any (?) and organisation_id is not null and erased_at is null
                """, (row, _) -> new Behind(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), (Object)
                        opened.stream().map(Access::circle).toArray(UUID[]::new));
    }
}
