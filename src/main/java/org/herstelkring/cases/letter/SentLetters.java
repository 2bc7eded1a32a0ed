package org.herstelkring.cases.letter;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Contact;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Letters as they went out: whoever got one reads on their own page what its mail does not say. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class SentLetters {

    private static final String WORDS = "cases.letter.words";

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Clock clock;

    SentLetters(JdbcClient jdbc, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    public void keep(Access access, UUID participant, Letter letter, Contact.Reach way) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into cases.letter (circle_id, id, participant_id, kind, way, language, sent_at, words)
                        values (:circle, :id, :participant, :kind, :way, :language, :now, :words)
                        """)
                .param("circle", access.to(CasePart.INVITATION, CasePart.MEETING))
                .param("id", id)
                .param("participant", participant)
                .param("kind", letter.kind().code())
                .param("way", way.code())
                .param("language", letter.language())
                .param("now", Timestamp.from(clock.instant()))
                .param(
                        "words",
                        Objects.requireNonNull(
                                texts.of(access).seal(WORDS, id, Json.KEPT.writeValueAsString(letter.paragraphs()))))
                .update();
    }

    /** Those the member this access is about was sent, the newest first. */
    public List<Sent> of(Access own) {
        Sealer sealer = texts.of(own);
        return jdbc.sql("""
                        select id, language, sent_at, words from cases.letter
                        where circle_id = ? and participant_id = ? order by sent_at desc, id desc limit 20
                        """)
                .params(own.to(CasePart.CONTACT), Objects.requireNonNull(own.subject()))
                .query((row, n) -> new Sent(
                        row.getString("language"),
                        row.getTimestamp("sent_at").toInstant(),
                        List.of(Json.KEPT.readValue(
                                sealer.text(WORDS, row.getObject("id", UUID.class), row.getBytes("words")),
                                String[].class))))
                .list();
    }

    /** @param paragraphs what stood on it, without address and date */
    public record Sent(String language, Instant sentAt, List<String> paragraphs) {}
}
