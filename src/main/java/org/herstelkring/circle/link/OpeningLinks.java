package org.herstelkring.circle.link;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.CircleKind;
import org.herstelkring.circle.Circles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links from the side of whoever holds one, under the duty to sign in; the keeper's side is in {@link StoredLinks}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class OpeningLinks {

    private final JdbcClient jdbc;
    private final LinkCodes linkCodes;
    private final Circles circles;

    OpeningLinks(JdbcClient jdbc, LinkCodes linkCodes, Circles circles) {
        this.jdbc = jdbc;
        this.linkCodes = linkCodes;
        this.circles = circles;
    }

    /** The link this token opens, as long as it works. */
    Optional<Link> find(LinkToken token, Instant now) {
        return jdbc.sql("""
                        select circle_id, id, person_id, circle.kind_of(circle_id) from circle.personal_link
                        where circle_id = circle.circle_of_token(:hash) and token_hash = :hash
                          and withdrawn_at is null and expires_at > :now
                        """)
                .param("hash", token.hash())
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Link(
                        circles.onDuty(row.getObject(1, UUID.class)),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        CircleKind.of(row.getString(4))))
                .optional();
    }

    /** The code that goes with it. */
    Optional<String> code(Link link) {
        UUID circle = link.access().to(Access.DUTY);
        return jdbc.sql("select code from circle.personal_code where circle_id = ? and person_id = ?")
                .params(circle, link.person())
                .query((row, n) -> linkCodes.open(circle, link.person(), row.getBytes(1)))
                .optional();
    }

    /**
     * Writes down, for whoever keeps the circle, that a wrong code was tried.
     *
     * @param lockedUntil until when none is taken where it was tried, or null
     */
    void wrong(Link link, Instant now, @Nullable Instant lockedUntil) {
        jdbc.sql("""
                        update circle.personal_code set
                            tries = case when locked_until <= :now then 1 else tries + 1 end,
                            locked_until = coalesce(:locked, case when locked_until > :now then locked_until end)
                        where circle_id = :circle and person_id = :person
                        """)
                .param("now", Timestamp.from(now))
                .param("locked", lockedUntil == null ? null : Timestamp.from(lockedUntil), Types.TIMESTAMP)
                .param("circle", link.access().to(Access.DUTY))
                .param("person", link.person())
                .update();
    }

    /** Whoever came in has the code. */
    void right(Link link, Instant now) {
        jdbc.sql("""
                        update circle.personal_code set tries = 0, locked_until = null, used_at = coalesce(used_at, ?)
                        where circle_id = ? and person_id = ?
                        """)
                .params(Timestamp.from(now), link.access().to(Access.DUTY), link.person())
                .update();
    }

    void used(Link link, Instant now) {
        jdbc.sql("update circle.personal_link set used_at = ? where circle_id = ? and id = ?")
                .params(Timestamp.from(now), link.access().to(Access.DUTY), link.id())
                .update();
    }

    /** @param access of the house, to let this person in */
    record Link(Access access, UUID id, UUID person, CircleKind kind) {}
}
