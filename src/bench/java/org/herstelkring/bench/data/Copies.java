package org.herstelkring.bench.data;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.herstelkring.bench.Progress;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Fills a database with copies of a circle. Each has a key of its own, and every text of it is sealed anew with that key,
 * to its own place: by {@code Sealer}, as the house does it. Rows go in by {@code COPY} as the superuser, who passes the
 * policies and leaves out triggers and foreign keys while writing; what reads them later passes nothing.
 */
final class Copies {

    /** So many circles in one transaction. */
    private static final int BATCH = 250;

    private final Connection database;

    Copies(Connection database) {
        this.database = database;
    }

    /** Copies 1 to so many. */
    void make(Prototype circle, int howMany, String what) throws SQLException, IOException {
        var progress = new Progress(what, howMany);
        CopyManager in = database.unwrap(PGConnection.class).getCopyAPI();
        database.setAutoCommit(false);
        try {
            Sql.run(database, "set synchronous_commit = off", "set session_replication_role = replica");
            Map<String, StringBuilder> rows = new LinkedHashMap<>();
            for (int number = 1; number <= howMany; number++) {
                circle.write(number, rows);
                if (number % BATCH != 0 && number != howMany) continue;
                for (var table : rows.entrySet()) {
                    String columns = String.join(", ", circle.columns().get(table.getKey()));
                    in.copyIn(
                            "copy " + table.getKey() + " (" + columns + ") from stdin",
                            new StringReader(table.getValue().toString()));
                    table.getValue().setLength(0);
                }
                database.commit();
                progress.reached(number);
            }
            Sql.run(database, "reset session_replication_role", "reset synchronous_commit");
            database.commit();
        } finally {
            database.setAutoCommit(true);
        }
        progress.done();
    }
}
