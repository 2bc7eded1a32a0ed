package org.herstelkring.circle;

import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place that decides who sees what. {@link #open} is the first wall; row-level security asks the same grants
 * again and is the second.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Circles {

    // One round trip: find the grant, record the look unless it is one's own, answer.
    private static final String OPEN = """
            with found as (
                select id, own from circle.grants
                where circle_id = :circle and person_id = :person and part = :part
                  and (subject_id is null or subject_id = :subject)
                  and (may = 'contribute' or not :contribute)
                  and ended_at is null and since <= now() and (until is null or until > now())
                order by own desc, id
                limit 1),
            looked as (
                insert into circle.look (circle_id, id, person_id, part, subject_id, how, grant_id)
                select :circle, :look, :person, :part, :subject, :how, found.id from found where not found.own)
            select own from found
            """;

    private final JdbcClient jdbc;
    private final CircleKeys keys;
    private final boolean wall;

    Circles(JdbcClient jdbc, CircleKeys keys, @Value("${herstelkring.walls.application:true}") boolean wall) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.wall = wall;
    }

    /** Opens a whole part; {@link NotHere} when the acting person may not. */
    public Access open(UUID circle, Part part, May may) {
        return open(circle, part, null, may);
    }

    /**
     * Opens what is about one member.
     *
     * @param subject the member's id; a grant on the whole part opens it too
     */
    public Access open(UUID circle, Part part, @Nullable UUID subject, May may) {
        return open(circle, part, subject, may == May.CONTRIBUTE, may.code());
    }

    /** Opens a part to put it on paper or in a file; recorded as such. */
    public Access openToPrint(UUID circle, Part part, @Nullable UUID subject) {
        return open(circle, part, subject, false, "print");
    }

    /** Opens one thing for a list that shows its title; recorded as such. */
    public Access openTitle(UUID circle, Part part, @Nullable UUID subject) {
        return open(circle, part, subject, false, "title");
    }

    /**
     * Opens what the person a keeper looks through the eyes of may read, in that person's name and without a look of
     * theirs: nobody but the keeper sees the answer.
     */
    public Access open(Eyes eyes, Part part, @Nullable UUID subject) {
        if (!Acting.someone().equals(eyes.person())) throw new NotHere();
        boolean may = allows(eyes.circle(), part, subject, May.READ);
        if (wall && !may) throw new NotHere();
        return new Access(eyes.circle(), part, subject, eyes.person(), false);
    }

    /** Whether the acting person may, without looking: for showing or leaving out a link. */
    public boolean allows(UUID circle, Part part, @Nullable UUID subject, May may) {
        return Acting.person()
                .map(person -> jdbc.sql("""
                                select exists (select from circle.grants
                                where circle_id = :circle and person_id = :person and part = :part
                                  and (subject_id is null or subject_id = :subject)
                                  and (may = 'contribute' or not :contribute)
                                  and ended_at is null and since <= now() and (until is null or until > now()))
                                """)
                        .param("circle", circle)
                        .param("person", person)
                        .param("part", part.code())
                        .param("subject", subject, Types.OTHER)
                        .param("contribute", may == May.CONTRIBUTE)
                        .query(Boolean.class)
                        .single())
                .orElse(false);
    }

    /** Begins a circle; the acting person is its first keeper. */
    public Keeping begin(UUID circle, CircleKind kind, @Nullable UUID organisation) {
        UUID person = Acting.someone();
        jdbc.sql("""
                        insert into circle.circle (id, kind, organisation_id, created_by)
                        values (:circle, :kind, :organisation, :person)
                        """)
                .param("circle", circle)
                .param("kind", kind.code())
                .param("organisation", organisation, Types.OTHER)
                .param("person", person)
                .update();
        jdbc.sql("insert into circle.keeper (circle_id, person_id) values (?, ?)")
                .params(circle, person)
                .update();
        keys.make(circle);
        return new Keeping(jdbc, circle, person);
    }

    /** The right to give and take grants in a circle; {@link NotHere} when the acting person does not keep it. */
    public Keeping keep(UUID circle) {
        UUID person = Acting.someone();
        boolean keeps =
                jdbc.sql("""
                        select exists (select from circle.keeper
                        where circle_id = ? and person_id = ? and (until is null or until > now()))
                        """).params(circle, person).query(Boolean.class).single();
        if (wall && !keeps) throw new NotHere();
        return new Keeping(jdbc, circle, person);
    }

    private Access open(UUID circle, Part part, @Nullable UUID subject, boolean contribute, String how) {
        UUID person = Acting.someone();
        Optional<Boolean> own = jdbc.sql(OPEN)
                .param("circle", circle)
                .param("person", person)
                .param("part", part.code())
                .param("subject", subject, Types.OTHER)
                .param("contribute", contribute)
                .param("look", Ids.next())
                .param("how", how)
                .query(Boolean.class)
                .optional();
        if (wall && own.isEmpty()) throw new NotHere();
        return new Access(circle, part, subject, person, own.orElse(false));
    }
}
