package org.herstelkring.cases.mypart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.CircleDirectory;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.people.Organisations;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the acting person takes part, through grants of their own: what a facilitator sees does not count here. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class MySeats {

    private final Together together;
    private final JdbcClient jdbc;
    private final Circles circles;
    private final CircleDirectory directory;
    private final Participants participants;
    private final Facilitators facilitators;
    private final Organisations organisations;

    MySeats(
            Together together,
            JdbcClient jdbc,
            Circles circles,
            CircleDirectory directory,
            Participants participants,
            Facilitators facilitators,
            Organisations organisations) {
        this.together = together;
        this.jdbc = jdbc;
        this.circles = circles;
        this.directory = directory;
        this.participants = participants;
        this.facilitators = facilitators;
        this.organisations = organisations;
    }

    /** The case somebody sits in with this id; {@link NotHere} for anybody else's. */
    public MySeat get(UUID participant) {
        return find(participant).stream().findFirst().orElseThrow(NotHere::new);
    }

    public List<MySeat> all() {
        return find(null);
    }

    private List<MySeat> find(@Nullable UUID participant) {
        record Row(UUID circle, UUID id, String script) {}
        List<Row> rows = jdbc.sql("""
                        select p.circle_id, p.id, cases.script_of(p.circle_id) from cases.participant p
                        where p.person_id = :me and (:participant::uuid is null
                            or (p.circle_id = cases.case_of(:participant::uuid) and p.id = :participant::uuid))
                        order by p.added_at desc, p.id
                        """)
                .param("me", Acting.someone())
                .param("participant", participant, java.sql.Types.OTHER)
                .query((row, n) ->
                        new Row(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
                .list();
        Map<Row, Access> opened = new LinkedHashMap<>();
        for (Row row : rows)
            if (circles.allows(row.circle(), CasePart.PREPARATION, row.id(), May.READ))
                opened.put(row, circles.open(row.circle(), CasePart.PEOPLE, row.id(), May.READ));
        Map<UUID, String> invited = names(directory.organisations(opened.values()));
        together.ask(opened.values().stream()
                .flatMap(access -> Stream.of(participants.asked(access), facilitators.asked(access)))
                .toArray(Question<?>[]::new));
        List<MySeat> seats = new ArrayList<>();
        opened.forEach((row, access) -> seats.add(new MySeat(
                access,
                participants.get(access, row.id()),
                invited.getOrDefault(row.circle(), ""),
                row.script(),
                facilitators.names(access))));
        return seats;
    }

    /** What the organisations are called, by circle. */
    private Map<UUID, String> names(Map<UUID, UUID> behind) {
        Map<UUID, String> names = new HashMap<>();
        behind.forEach((circle, organisation) ->
                organisations.front(organisation).ifPresent(one -> names.put(circle, one.name())));
        return names;
    }
}
