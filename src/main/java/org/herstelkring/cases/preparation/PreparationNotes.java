package org.herstelkring.cases.preparation;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One note beside each preparation. Its id is the participant's. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PreparationNotes {

    private static final String WORDS = "cases.note.words";

    private final JdbcClient jdbc;
    private final Texts texts;

    PreparationNotes(JdbcClient jdbc, Texts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    PreparationNote get(Access access, UUID participant) {
        Sealer sealer = texts.of(access);
        return jdbc.sql("select words, version from cases.note where circle_id = ? and id = ?")
                .params(access.to(CasePart.NOTES), participant)
                .query((row, n) ->
                        new PreparationNote(sealer.text(WORDS, participant, row.getBytes(1)), row.getLong(2)))
                .optional()
                .orElse(new PreparationNote("", 0));
    }

    void keep(Access access, UUID participant, String words, long version) {
        PreparationNote stands = get(access, participant);
        if (PreparationAnswers.tidy(words).equals(PreparationAnswers.tidy(stands.words()))) return;
        boolean kept = jdbc.sql("""
                                insert into cases.note (circle_id, id, author_id, about, words, version)
                                select :circle, :id, :author, :about, :words, 1
                                where :version = 0 or exists (select from cases.note where circle_id = :circle and id = :id)
                                on conflict (circle_id, id) do update set words = excluded.words,
                                    author_id = excluded.author_id, written_at = now(), version = note.version + 1
                                where note.version = :version
                                """)
                        .param("circle", access.to(CasePart.NOTES))
                        .param("id", participant)
                        .param("author", access.person())
                        .param("about", participant.toString())
                        .param(
                                "words",
                                texts.of(access).seal(WORDS, participant, PreparationAnswers.tidy(words)),
                                Types.BINARY)
                        .param("version", version)
                        .update()
                == 1;
        if (!kept) {
            PreparationNote now = get(access, participant);
            throw new Stale(
                    now.version(),
                    List.of(new StaleField(
                            "words", "cases.preparation.note", now.words(), PreparationAnswers.tidy(words))));
        }
    }
}
