package org.herstelkring.journey.arrangement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.Json;
import org.herstelkring.shared.MadeOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The arrangements of a space. Only its owner reads and writes them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Arrangements {

    private static final String TEXT = "journey.arrangement.text";

    private final JdbcClient jdbc;
    private final Texts texts;

    Arrangements(JdbcClient jdbc, Texts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** Newest first. */
    public List<Arrangement> of(Access own) {
        Sealer sealer = texts.of(own);
        return jdbc.sql(
                        "select id, text, version from journey.arrangement where circle_id = ? order by made_at desc, id desc")
                .param(own.to(SpacePart.GOALS))
                .query((row, n) -> {
                    UUID id = row.getObject(1, UUID.class);
                    byte[] words = sealer.openBytes(TEXT, id, row.getBytes(2));
                    return new Arrangement(id, Json.KEPT.readValue(words, Arrangement.Words.class), row.getLong(3));
                })
                .list();
    }

    public Optional<Arrangement> find(Access own, UUID id) {
        return of(own).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * Keeps one, new (version 0) or changed ({@link MadeOnce}).
     *
     * @return false when another version with other words stands already
     */
    public boolean keep(Access own, Arrangement one) {
        byte[] text = texts.of(own).sealBytes(TEXT, one.id(), Json.KEPT.writeValueAsBytes(one.words()));
        return MadeOnce.keep(
                        one.version(),
                        () -> jdbc.sql("""
                                        insert into journey.arrangement (circle_id, id, text) values (?, ?, ?)
                                        on conflict do nothing
                                        """)
                                        .params(own.to(SpacePart.GOALS), one.id(), text)
                                        .update()
                                == 1,
                        () -> find(own, one.id())
                                .filter(now -> now.words().equals(one.words()))
                                .isPresent(),
                        version -> jdbc.sql("""
                                        update journey.arrangement set text = ?, version = version + 1
                                        where circle_id = ? and id = ? and version = ?
                                        """)
                                        .params(text, own.to(SpacePart.GOALS), one.id(), version)
                                        .update()
                                == 1)
                .stands();
    }

    public void remove(Access own, UUID id) {
        jdbc.sql("delete from journey.arrangement where circle_id = ? and id = ?")
                .params(own.to(SpacePart.GOALS), id)
                .update();
    }
}
