package org.herstelkring.journey.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.journey.own.LeafForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who comes along with a step. Only the owner of the space reads it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Alongs {

    private static final String NAMES = "journey.along.names";

    private final JdbcClient jdbc;
    private final Texts texts;

    Alongs(JdbcClient jdbc, Texts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** Names by step. */
    public Map<UUID, List<String>> of(Access toSteps) {
        Sealer sealer = texts.of(toSteps);
        Map<UUID, List<String>> names = new HashMap<>();
        jdbc.sql("select id, names from journey.along where circle_id = ?")
                .param(toSteps.circle())
                .query((row, n) -> {
                    UUID id = row.getObject(1, UUID.class);
                    names.put(id, LeafForm.parts(sealer.text(NAMES, id, row.getBytes(2))));
                    return id;
                })
                .list();
        return names;
    }

    /** @param names with commas; empty for nobody */
    public void keep(Access toSteps, UUID step, String names) {
        if (names.isBlank()) {
            jdbc.sql("delete from journey.along where circle_id = ? and id = ?")
                    .params(toSteps.circle(), step)
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into journey.along (circle_id, id, names) values (?, ?, ?)
                        on conflict (circle_id, id) do update set names = excluded.names
                        """)
                .params(toSteps.circle(), step, texts.of(toSteps).sealBytes(NAMES, step, names.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .update();
    }
}
