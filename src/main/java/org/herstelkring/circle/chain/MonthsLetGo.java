package org.herstelkring.circle.chain;

import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.herstelkring.circle.chain.LetGo.Places;
import org.herstelkring.shared.KeyedDigest;
import org.herstelkring.shared.NotPersonal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Repository;

/**
 * Lets go of the looks of a whole month, for the owner of the database on purpose: which places of each chain go, and how
 * each row of them ended, is said under seal first, so that what stays can still be held against it.
 */
@NotPersonal("the owner of the database reads places in chains alone")
@Repository
class MonthsLetGo {

    private final JdbcClient jdbc;

    MonthsLetGo(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As whoever holds this connection. */
    static MonthsLetGo of(Connection owner) {
        return new MonthsLetGo(JdbcClient.create(new SingleConnectionDataSource(owner, true)));
    }

    /**
     * In a running transaction of the owner.
     *
     * @return of how many circles
     */
    int letGo(YearMonth month, KeyedDigest key, Instant now) {
        OffsetDateTime since = month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
        OffsetDateTime until = month.plusMonths(1).atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
        jdbc.sql("set local lock_timeout = '10s'").update();
        List<UUID> circles = jdbc.sql("select distinct circle_id from circle.look where at >= ? and at < ?")
                .params(since, until)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        var chains = new LookChains(jdbc);
        for (UUID circle : circles) {
            LookChains.Head head = chains.head(circle).orElseThrow();
            List<Places> gone = new ArrayList<>(SealedLine.read(key, head.letGo())
                    .flatMap(LetGo::of)
                    .map(LetGo::places)
                    .orElse(List.of()));
            for (LinkedLook look : chains.looks(circle))
                if (!look.at().isBefore(since.toInstant()) && look.at().isBefore(until.toInstant()))
                    gone.add(new Places(look.place(), look.place(), look.link()));
            SealedLine line =
                    SealedLine.first(key, "let-go", now).next(key, now, new LetGo(circle, joined(gone)).said());
            jdbc.sql("update circle.look_head set let_go = ? where circle_id = ?")
                    .params(line.text(), circle)
                    .update();
        }
        String partition = "circle.look_%d_%02d".formatted(month.getYear(), month.getMonthValue());
        jdbc.sql("alter table circle.look detach partition " + partition).update();
        jdbc.sql("drop table " + partition).update();
        return circles.size();
    }

    private static List<Places> joined(List<Places> all) {
        all.sort(Comparator.comparingLong(Places::from));
        List<Places> joined = new ArrayList<>();
        for (Places one : all)
            if (!joined.isEmpty() && joined.getLast().to() + 1 == one.from())
                joined.set(joined.size() - 1, new Places(joined.getLast().from(), one.to(), one.link()));
            else joined.add(one);
        return joined;
    }
}
