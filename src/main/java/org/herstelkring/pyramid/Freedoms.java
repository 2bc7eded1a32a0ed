package org.herstelkring.pyramid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.Json;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.NotHere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** The moments at which people said how free they are. Words and places are sealed together. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Freedoms {

    private static final String SAID = "pyramid.freedom.said";
    private static final TypeReference<EnumMap<Freedom, FreedomMoment.Said>> SHAPE = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Texts texts;

    Freedoms(JdbcClient jdbc, Texts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** All moments this access shows, the oldest first: of one member, or of everybody. */
    public List<FreedomMoment> of(Access access) {
        Sealer sealer = texts.of(access);
        return jdbc.sql("""
                        select * from pyramid.freedom
                        where circle_id = :circle and (cast(:about as uuid) is null or about_id = :about)
                          and (shown or :all)
                        order by at, id
                        """)
                .param("circle", access.to(PyramidPart.FREEDOMS, PyramidPart.SHOWN_FREEDOMS))
                .param("about", access.subject(), Types.OTHER)
                .param("all", access.part() == PyramidPart.FREEDOMS)
                .query((row, n) -> read(row, sealer))
                .list();
    }

    /** Keeps a moment, or says it in other words ({@link MadeOnce}). */
    public MadeOnce keep(Access own, FreedomMoment moment) {
        return MadeOnce.keep(
                0,
                () -> write(own, moment, jdbc.sql("""
                        insert into pyramid.freedom (circle_id, id, about_id, said, shown, at)
                        values (:circle, :id, :about, :said, :shown, :at) on conflict do nothing
                        """).param("at", Timestamp.from(moment.at()))),
                () -> of(own).stream().anyMatch(moment::saysTheSame),
                version -> write(own, moment, jdbc.sql("""
                        update pyramid.freedom set said = :said, shown = :shown, version = version + 1
                        where circle_id = :circle and id = :id and about_id = :about and version = :version
                        """).param("version", version)));
    }

    private boolean write(Access own, FreedomMoment moment, JdbcClient.StatementSpec sql) {
        return sql.param("circle", own.to(PyramidPart.FREEDOMS))
                        .param("id", moment.id())
                        .param("about", moment.about())
                        .param(
                                "said",
                                texts.of(own).sealBytes(SAID, moment.id(), Json.KEPT.writeValueAsBytes(moment.said())))
                        .param("shown", moment.shown())
                        .update()
                == 1;
    }

    /** Shows a moment, or takes it back. */
    public void show(Access own, UUID id, boolean shown) {
        if (jdbc.sql("update pyramid.freedom set shown = ?, version = version + 1 where circle_id = ? and id = ?")
                        .params(shown, own.to(PyramidPart.FREEDOMS), id)
                        .update()
                == 0) throw new NotHere();
    }

    public void remove(Access own, UUID id) {
        jdbc.sql("delete from pyramid.freedom where circle_id = ? and id = ?")
                .params(own.to(PyramidPart.FREEDOMS), id)
                .update();
    }

    private static FreedomMoment read(ResultSet row, Sealer sealer) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Map<Freedom, FreedomMoment.Said> said =
                Json.KEPT.readValue(sealer.openBytes(SAID, id, row.getBytes("said")), SHAPE);
        return new FreedomMoment(
                id,
                row.getObject("about_id", UUID.class),
                said,
                row.getBoolean("shown"),
                row.getTimestamp("at").toInstant(),
                row.getLong("version"));
    }
}
