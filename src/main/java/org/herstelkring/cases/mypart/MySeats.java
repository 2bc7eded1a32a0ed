package org.herstelkring.cases.mypart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.NotHere;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the acting person takes part, through grants of their own: what a facilitator sees does not count here. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class MySeats {

    private final JdbcClient jdbc;
    private final Circles circles;
    private final Participants participants;
    private final Facilitators facilitators;
    private final Organisations organisations;

    MySeats(
            JdbcClient jdbc,
            Circles circles,
            Participants participants,
            Facilitators facilitators,
            Organisations organisations) {
        this.jdbc = jdbc;
        this.circles = circles;
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
        record Row(
                UUID circle,
                UUID id,
                @Nullable UUID organisation,
                @Nullable String script) {}
        List<Row> rows = jdbc.sql("""
                        select p.circle_id, p.id, c.organisation_id, f.script from cases.participant p
                        join circle.circle c on c.id = p.circle_id and c.erased_at is null
                        left join cases.case_file f on f.circle_id = p.circle_id
                        where p.person_id = :me and (:participant::uuid is null or p.id = :participant::uuid)
                        order by p.added_at desc, p.id
                        """)
                .param("me", Acting.someone())
                .param("participant", participant, java.sql.Types.OTHER)
                .query((row, n) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getString(4)))
                .list();
        List<MySeat> seats = new ArrayList<>();
        for (Row row : rows) {
            if (!circles.allows(row.circle(), CasePart.PREPARATION, row.id(), May.READ)) continue;
            Access access = circles.open(row.circle(), CasePart.PEOPLE, row.id(), May.READ);
            UUID organisation = row.organisation();
            seats.add(new MySeat(
                    row.circle(),
                    participants.get(access, row.id()),
                    organisation == null
                            ? ""
                            : organisations
                                    .front(organisation)
                                    .map(OrganisationRef::name)
                                    .orElse(""),
                    Objects.requireNonNullElse(row.script(), "hergo"),
                    facilitators.names(row.circle())));
        }
        return seats;
    }
}
