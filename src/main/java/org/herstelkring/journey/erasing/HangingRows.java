package org.herstelkring.journey.erasing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows of the module that name a part, a leaf or a step that goes, in whichever table of the catalog. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class HangingRows {

    /** A leaf goes itself, after what hangs on it; what was asked to erase stays, to tell when it was. */
    private static final String TABLES = """
            select c.oid::regclass::text from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = ? and not a.attisdropped
            where n.nspname = 'journey' and c.relkind = 'r' and c.relname not in ('leaf', 'erasure')
            """;

    private final JdbcClient jdbc;

    HangingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is of a part. */
    void of(SpaceAccess own, SpacePart part) {
        for (String table : tables("part"))
            jdbc.sql("delete from " + table + " where circle_id = ? and part = ?")
                    .params(own.circle(), part.code())
                    .update();
    }

    /** @param column that names what goes, for instance {@code step_id} */
    public void of(SpaceAccess own, String column, Collection<UUID> gone) {
        for (String table : tables(column))
            jdbc.sql("delete from " + table + " where circle_id = ? and " + column + " = any (?)")
                    .params(own.circle(), gone.toArray(UUID[]::new))
                    .update();
    }

    private List<String> tables(String column) {
        return jdbc.sql(TABLES)
                .param(column)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
