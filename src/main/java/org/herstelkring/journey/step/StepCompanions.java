package org.herstelkring.journey.step;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who comes along with a step, and what it needs. Only the owner of the space reads it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class StepCompanions {

    private static final String NAMES = "journey.along.names";
    private static final String MORE = "journey.along.more";
    private static final String CARRIED = "+";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;

    StepCompanions(JdbcClient jdbc, Together together, Texts texts) {
        this.jdbc = jdbc;
        this.together = together;
        this.texts = texts;
    }

    /**
     * What the owner alone reads about a step.
     *
     * @param names who comes along
     * @param carried whether it was brought along from an agreement
     */
    public record Along(List<String> names, String needs, boolean carried) {
        static final Along NOTHING = new Along(List.of(), "", false);
    }

    /** By step. */
    public Map<UUID, Along> all(Access toSteps) {
        Map<UUID, Along> all = new HashMap<>();
        together.ask(asked(toSteps)).forEach(one -> all.put(one.step(), one.along()));
        return all;
    }

    /** What is there of one step. */
    record Of(UUID step, Along along) {

        long letters() {
            return along.names().stream().mapToLong(String::length).sum()
                    + along.needs().length();
        }
    }

    /** For {@link #all}, to be asked with other things. */
    Question<Of> asked(Access toSteps) {
        Sealer sealer = texts.of(toSteps);
        return Question.of(
                        "select step_id, names, more from journey.along where circle_id = ?",
                        (row, _) -> {
                            UUID id = row.getObject(1, UUID.class);
                            // The first character says whether it was brought along; what it needs follows.
                            String more = sealer.text(MORE, id, row.getBytes(3));
                            return new Of(
                                    id,
                                    new Along(
                                            LeafField.parts(sealer.text(NAMES, id, row.getBytes(2))),
                                            more.isEmpty() ? "" : more.substring(1),
                                            more.startsWith(CARRIED)));
                        },
                        toSteps.to(PyramidPart.STEPS))
                .keptIn(toSteps.memory(), Of::letters);
    }

    /** @param names with commas; empty for nobody */
    public void keep(Access toSteps, UUID step, String names, String needs, boolean carried) {
        if (names.isBlank() && needs.isBlank() && !carried) {
            jdbc.sql("delete from journey.along where circle_id = ? and step_id = ?")
                    .params(toSteps.to(PyramidPart.STEPS), step)
                    .update();
            return;
        }
        Sealer sealer = texts.of(toSteps);
        jdbc.sql("""
                        insert into journey.along (circle_id, step_id, names, more) values (?, ?, ?, ?)
                        on conflict (circle_id, step_id) do update set names = excluded.names, more = excluded.more
                        """)
                .params(
                        toSteps.to(PyramidPart.STEPS),
                        step,
                        sealer.sealBytes(NAMES, step, bytes(names)),
                        sealer.sealBytes(MORE, step, bytes((carried ? CARRIED : "-") + needs)))
                .update();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
