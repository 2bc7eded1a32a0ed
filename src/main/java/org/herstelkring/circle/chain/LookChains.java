package org.herstelkring.circle.chain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.NotPersonal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Repository;

/** The chains as PostgreSQL keeps them: for the house, which says how long they are, and for whoever verifies as the owner. */
@Repository
@NotPersonal("how long chains are, for the house; whole rows are read by the owner of the database alone")
class LookChains {

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;

    LookChains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As whoever holds this connection. */
    static LookChains of(Connection connection) {
        return new LookChains(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    }

    /**
     * How a chain ends.
     *
     * @param sealed how long it was when it was sealed last
     * @param checkpoint the line that said so; empty when none did
     * @param letGo the line that says which looks were let go; empty when none were
     */
    record Head(UUID circle, long length, String link, long sealed, String checkpoint, String letGo) {}

    /** Chains that grew since they were sealed. */
    List<Head> grown(Duty duty, int most) {
        Acting.require(duty);
        return jdbc.sql("""
                        select circle_id, length, link, sealed, checkpoint, let_go from circle.look_head
                        where length > sealed order by circle_id limit ?
                        """).param(most).query(LookChains::head).list();
    }

    void sealed(Duty duty, Checkpoint checkpoint, SealedLine line) {
        Acting.require(duty);
        jdbc.sql("update circle.look_head set sealed = ?, checkpoint = ? where circle_id = ? and sealed < ?")
                .params(checkpoint.length(), line.text(), checkpoint.circle(), checkpoint.length())
                .update();
    }

    /** Every circle in which anything was looked at. */
    List<UUID> circles() {
        return jdbc.sql("select circle_id from circle.look_head union select circle_id from circle.look order by 1")
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    Optional<Head> head(UUID circle) {
        return jdbc.sql("""
                        select circle_id, length, link, sealed, checkpoint, let_go from circle.look_head
                        where circle_id = ?
                        """).param(circle).query(LookChains::head).optional();
    }

    /** In the order of their places; those outside the chain first. */
    List<LinkedLook> looks(UUID circle) {
        return jdbc.sql("""
                        select circle_id, coalesce(place, 0) as place, link, id, person_id, part, subject_id, how, grant_id, mark,
                            (extract(epoch from at) * 1000000)::bigint as micros
                        from circle.look where circle_id = ? order by coalesce(place, 0), at, id
                        """).param(circle).query(LookChains::look).list();
    }

    private static Head head(ResultSet row, int n) throws SQLException {
        return new Head(
                row.getObject("circle_id", UUID.class),
                row.getLong("length"),
                hex(row.getBytes("link")),
                row.getLong("sealed"),
                row.getString("checkpoint"),
                row.getString("let_go"));
    }

    private static LinkedLook look(ResultSet row, int n) throws SQLException {
        return new LinkedLook(
                row.getObject("circle_id", UUID.class),
                row.getLong("place"),
                hex(row.getBytes("link")),
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("part"),
                row.getObject("subject_id", UUID.class),
                row.getString("how"),
                row.getObject("grant_id", UUID.class),
                hex(row.getBytes("mark")),
                row.getLong("micros"));
    }

    private static String hex(byte @Nullable [] bytes) {
        return bytes == null ? "" : HEX.formatHex(bytes);
    }
}
