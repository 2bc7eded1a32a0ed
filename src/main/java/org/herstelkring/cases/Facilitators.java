package org.herstelkring.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.people.People;
import org.herstelkring.people.PersonRef;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who leads a case, as its participants may know it: a name, and a way to tell them something. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Facilitators {

    private static final String NAME = "cases.facilitator.name";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;
    private final People people;

    Facilitators(JdbcClient jdbc, Together together, Texts texts, People people) {
        this.together = together;
        this.jdbc = jdbc;
        this.texts = texts;
        this.people = people;
    }

    /** The acting facilitator lets the participants know their name. Access: contribute to a whole part of the case. */
    public void introduce(Access access) {
        introduce(access.to(CasePart.PREPARATION, CasePart.CONVERSATION));
    }

    /** Those who lead this case now and are known to its participants. */
    public List<Leading> known(Access access) {
        return together.ask(asked(access));
    }

    /** The names of the accounts that lead this case now; the acting one is introduced by it, as {@link #introduce} does. */
    public List<String> leading(KeeperRights keeping) {
        UUID circle = keeping.circle();
        Map<UUID, String> known = new HashMap<>();
        together.ask(askedWhoLeads(keeping)).forEach(one -> known.put(one.id(), one.name()));
        Map<UUID, PersonRef> leading = people.find(known.keySet());
        PersonRef me = leading.get(keeping.keeper());
        if (me != null && !me.name().equals(known.get(me.id()))) write(circle, me.name());
        return leading.values().stream().map(PersonRef::name).sorted().toList();
    }

    /** For {@link #leading}, to be asked with other things. */
    public Question<Leading> askedWhoLeads(KeeperRights keeping) {
        UUID circle = keeping.circle();
        Sealer sealer = texts.of(circle);
        return Question.of("""
                select k.id, f.name from cases.facilitators(?) as k (id)
                left join cases.facilitator f on f.circle_id = ? and f.id = k.id
                """, (row, _) -> read(row, sealer), circle, circle);
    }

    /** @param name as the participants know it; empty for whoever has not introduced themselves */
    public record Leading(UUID id, String name) {}

    private static Leading read(ResultSet row, Sealer sealer) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Leading(id, sealer.text(NAME, id, row.getBytes("name")));
    }

    void introduce(KeeperRights begun) {
        introduce(begun.circle());
    }

    private void introduce(UUID circle) {
        introduce(circle, people.nameOf(Acting.someone()));
    }

    private void introduce(UUID circle, String name) {
        UUID me = Acting.someone();
        boolean known = together.ask(askedNames(circle)).stream()
                .anyMatch(one -> one.id().equals(me) && one.name().equals(name));
        if (!known) write(circle, name);
    }

    private void write(UUID circle, String name) {
        UUID me = Acting.someone();
        if (name.isBlank()) return;
        jdbc.sql("""
                        insert into cases.facilitator (circle_id, id, name) values (:circle, :me, :name)
                        on conflict (circle_id, id) do update set name = excluded.name
                        """)
                .param("circle", circle)
                .param("me", me)
                .param("name", Objects.requireNonNull(texts.of(circle).seal(NAME, me, name)))
                .update();
        together.forget(askedNames(circle));
    }

    /** The names of those who lead this case now; empty as long as nobody introduced themselves. */
    public List<String> names(Access access) {
        return names(access.toAny());
    }

    private List<String> names(UUID circle) {
        return together.ask(askedNames(circle)).stream().map(Leading::name).toList();
    }

    /** Those who lead this case now and told their name. */
    public List<Leading> leading(Access access) {
        return together.ask(asked(access));
    }

    /** For {@link #names}, to be asked with other things. */
    public Question<Leading> asked(Access access) {
        return askedNames(access.toAny());
    }

    private Question<Leading> askedNames(UUID circle) {
        Sealer sealer = texts.of(circle);
        return Question.of("""
                select f.id, f.name from cases.facilitator f
                where f.circle_id = ? and f.id in (select cases.facilitators(?)) order by f.id
                """, (row, _) -> read(row, sealer), circle, circle);
    }

    /** Everybody who leads or led this case, by person: for telling who did something in it. */
    public Map<UUID, String> everyName(Access access) {
        var sealer = texts.of(access);
        Map<UUID, String> found = new HashMap<>();
        jdbc.sql("select id, name from cases.facilitator where circle_id = ?")
                .param(access.toAny())
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    found.put(id, sealer.text(NAME, id, row.getBytes("name")));
                    return id;
                })
                .list();
        return found;
    }

    /** The persons who lead this case now; empty for whoever is not in it. */
    public List<UUID> persons(Access access) {
        return jdbc.sql("select cases.facilitators(?)")
                .param(access.to(CasePart.PEOPLE))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
