package org.herstelkring.pyramid.catalogue;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import org.herstelkring.shared.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The measures the acting person put a star at. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Favourites {

    private final JdbcClient jdbc;
    private final Clock clock;

    Favourites(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keys, the newest first; none when nobody is signed in. */
    Set<String> keys() {
        if (Acting.person().isEmpty()) return Set.of();
        return new LinkedHashSet<>(
                jdbc.sql("select measure from pyramid.favourite where person_id = ? order by since desc, measure")
                        .param(Acting.someone())
                        .query(String.class)
                        .list());
    }

    void star(String key) {
        jdbc.sql("insert into pyramid.favourite (person_id, measure, since) values (?, ?, ?) on conflict do nothing")
                .params(Acting.someone(), key, Timestamp.from(clock.instant()))
                .update();
    }

    void unstar(String key) {
        jdbc.sql("delete from pyramid.favourite where person_id = ? and measure = ?")
                .params(Acting.someone(), key)
                .update();
    }
}
