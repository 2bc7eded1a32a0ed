package org.herstelkring.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.circle.Part;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people of a case. Whoever may see only themselves gets a list of one. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Participants {

    private static final String NAME = "cases.participant.name";
    private static final String BORN = "cases.participant.born";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;
    private final Circles circles;
    private final OwnSeats seats;
    private final LocalClock clock;

    Participants(JdbcClient jdbc, Together together, Texts texts, Circles circles, OwnSeats seats, LocalClock clock) {
        this.clock = clock;
        this.seats = seats;
        this.together = together;
        this.jdbc = jdbc;
        this.texts = texts;
        this.circles = circles;
    }

    /** Those this access shows, by seat; withdrawn ones too. */
    public List<Participant> of(Access access) {
        return all(access).stream()
                .filter(one -> access.subject() == null || one.id().equals(access.subject()))
                .toList();
    }

    /** Everybody whom the policies show to who has this access, also when it is about one of them: for names. */
    public List<Participant> all(Access access) {
        return together.ask(asked(access));
    }

    /** As {@link #all}. */
    public Question<Participant> asked(Access access) {
        Sealer sealer = texts.of(access);
        return Question.of(
                "select * from cases.participant where circle_id = ? order by seat, added_at, id",
                (row, _) -> read(row, sealer, clock.today()),
                access.toAny());
    }

    public Participant get(Access access, UUID id) {
        return of(access).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /** Opens what is about this participant, who is the acting person themselves: not here for anybody else. */
    public Access own(UUID participant, Part part, May may) {
        return circles.open(seats.get(participant).circle(), part, participant, may);
    }

    /** As {@link #own}, for a whole part of the case in which the acting person is this participant. */
    public Access ownWhole(UUID participant, Part part, May may) {
        return circles.open(seats.get(participant).circle(), part, may);
    }

    /**
     * They withdraw by themselves.
     *
     * @param own access to what is about them
     * @return false when they had withdrawn already
     */
    public boolean withdraw(Access own, @Nullable String words) {
        UUID me = Objects.requireNonNull(own.subject());
        return jdbc.sql("select cases.withdraw(:circle, :me, :words)")
                .param("circle", own.to(CasePart.PEOPLE))
                .param("me", me)
                .param("words", texts.of(own).seal("cases.participant.stands_words", me, words), Types.BINARY)
                .query(Boolean.class)
                .single();
    }

    /** The id somebody new gets who was given this one: another when it is of somebody in another case. */
    public UUID unused(Access access, UUID id) {
        return jdbc.sql("select coalesce(cases.case_of(?), ?) = ?")
                        .params(id, access.to(CasePart.PEOPLE), access.to(CasePart.PEOPLE))
                        .query(Boolean.class)
                        .single()
                ? id
                : Ids.next();
    }

    /** Adds somebody; what stands under the same id stays as it is. */
    public void add(Access access, Participant one) {
        jdbc.sql("""
                        insert into cases.participant (circle_id, id, person_id, roles, supports, touched, name,
                            language, minor, guardian_id, seat, stands)
                        values (:circle, :id, :person, :roles, :supports, :touched, :name,
                            :language, :minor, :guardian, :seat, :stands)
                        on conflict do nothing
                        """)
                .param("circle", access.to(CasePart.PEOPLE))
                .param("id", one.id())
                .param("person", one.person())
                .param("roles", codes(one.roles()))
                .param("supports", one.beside().toArray(UUID[]::new))
                .param("touched", one.directly() ? "directly" : "indirectly")
                .param("name", texts.of(access).seal(NAME, one.id(), one.name()))
                .param("language", one.language())
                .param("minor", one.minor())
                .param("guardian", one.guardian(), Types.OTHER)
                .param("seat", one.seat())
                .param("stands", one.stands().code())
                .update();
    }

    /** Changes somebody's place in the case; false when a newer version stands already. */
    public boolean change(Access access, Participant one) {
        return jdbc.sql("""
                                update cases.participant set roles = :roles, supports = :supports, touched = :touched,
                                    name = :name, language = :language, minor = :minor, guardian_id = :guardian,
                                    seat = :seat, stands = :stands, version = version + 1
                                where circle_id = :circle and id = :id and version = :version
                                """)
                        .param("circle", access.to(CasePart.PEOPLE))
                        .param("id", one.id())
                        .param("roles", codes(one.roles()))
                        .param("supports", one.beside().toArray(UUID[]::new))
                        .param("touched", one.directly() ? "directly" : "indirectly")
                        .param("name", texts.of(access).seal(NAME, one.id(), one.name()))
                        .param("language", one.language())
                        .param("minor", one.minor())
                        .param("guardian", one.guardian(), Types.OTHER)
                        .param("seat", one.seat())
                        .param("stands", one.stands().code())
                        .param("version", one.version())
                        .update()
                == 1;
    }

    private static String[] codes(Set<ParticipantRole> roles) {
        return roles.stream().map(ParticipantRole::code).toArray(String[]::new);
    }

    private static Participant read(ResultSet row, Sealer sealer, LocalDate today) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Integer years = Age.of(sealer.text(BORN, id, row.getBytes("born"))).years(today);
        SortedSet<ParticipantRole> roles = new TreeSet<>();
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(ParticipantRole::of)
                .forEach(roles::add);
        return new Participant(
                id,
                row.getObject("person_id", UUID.class),
                Collections.unmodifiableSortedSet(roles),
                new LinkedHashSet<>(
                        Arrays.asList((UUID[]) row.getArray("supports").getArray())),
                sealer.text(NAME, id, row.getBytes("name")),
                row.getString("language"),
                years == null ? row.getBoolean("minor") : years < Age.ADULT,
                row.getObject("guardian_id", UUID.class),
                "directly".equals(row.getString("touched")),
                row.getInt("seat"),
                Participant.Stands.of(row.getString("stands")),
                row.getLong("version"));
    }
}
