package org.herstelkring.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.herstelkring.circle.FirstRights;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.AskedFirst;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.TransactionCache;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.stereotype.Repository;

/** In which cases the acting person is a participant: the page of somebody's own part has nothing else in its address. */
@Repository
public class OwnSeats {

    private static final String SELECT = """
            select p.circle_id, p.id, cases.script_of(p.circle_id), h.* from cases.participant p
            left join cases.happened(array[p.circle_id]) h on true
            """;
    private static final String SEAT = " where p.circle_id = cases.case_of(?) and p.id = ? and p.person_id = ?";

    private final Together together;
    private final FirstRights rights;
    private final TransactionCache cache;

    OwnSeats(Together together, FirstRights rights, TransactionCache cache) {
        this.together = together;
        this.rights = rights;
        this.cache = cache;
    }

    private record Seat(UUID participant) {}

    /** While a transaction of theirs begins: which case it is, and what they may there. */
    List<AskedFirst<?>> first(UUID participant) {
        return List.of(
                new AskedFirst<>(
                        asked(participant), found -> found.forEach(one -> cache.put(new Seat(participant), one))),
                rights.in(
                        "select p.circle_id from cases.participant p" + SEAT,
                        participant,
                        participant,
                        Acting.someone()));
    }

    /** {@link NotHere} for anybody else's. */
    public Sitting get(UUID participant) {
        return cache.<Sitting>find(new Seat(participant))
                .or(() -> together.ask(asked(participant)).stream().findFirst())
                .orElseThrow(NotHere::new);
    }

    public List<Sitting> all() {
        return together.ask(Question.of(
                SELECT + " where p.person_id = ? order by p.added_at desc, p.id", OwnSeats::read, Acting.someone()));
    }

    private static Question<Sitting> asked(UUID participant) {
        return Question.of(SELECT + SEAT, OwnSeats::read, participant, participant, Acting.someone());
    }

    private static Sitting read(ResultSet row, int number) throws SQLException {
        return new Sitting(
                row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), Standing.read(row));
    }
}
