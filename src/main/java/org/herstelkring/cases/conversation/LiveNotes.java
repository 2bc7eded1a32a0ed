package org.herstelkring.cases.conversation;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Texts;
import org.herstelkring.people.People;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One sheet of notes per facilitator and conversation. Facilitators of the case read each other's; nobody else does. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LiveNotes {

    private static final String WORDS = "cases.note.words";

    private final JdbcClient jdbc;
    private final Texts texts;
    private final People people;

    LiveNotes(JdbcClient jdbc, Texts texts, People people) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.people = people;
    }

    /** @param access to the notes of the case */
    LiveNote mine(Access access, UUID conversation) {
        UUID id = sheet(conversation, access.person());
        return jdbc.sql("select words, version from cases.note where circle_id = ? and id = ?")
                .params(access.to(CasePart.NOTES), id)
                .query((row, n) -> new LiveNote(texts.of(access).text(WORDS, id, row.getBytes(1)), "", row.getLong(2)))
                .optional()
                .orElse(new LiveNote("", "", 0));
    }

    List<LiveNote> ofColleagues(Access access, UUID conversation) {
        var sealer = texts.of(access);
        return jdbc
                .sql("""
                        select id, author_id, words, version from cases.note
                        where circle_id = ? and about = ? and author_id <> ? order by id
                        """)
                .params(access.to(CasePart.NOTES), about(conversation), access.person())
                .query((row, n) -> new LiveNote(
                        sealer.text(WORDS, row.getObject("id", UUID.class), row.getBytes("words")),
                        people.nameOf(row.getObject("author_id", UUID.class)),
                        row.getLong("version")))
                .list()
                .stream()
                .filter(one -> !one.words().isBlank())
                .toList();
    }

    /** Keeps what was typed and gives the new version; {@link Stale} when another device of theirs was first. */
    long keep(Access access, UUID conversation, String words, long version) {
        UUID id = sheet(conversation, access.person());
        LiveNote stands = mine(access, conversation);
        if (stands.words().equals(words)) return stands.version();
        boolean kept = stands.version() == version
                && jdbc.sql("""
                                        insert into cases.note (circle_id, id, author_id, about, words, version)
                                        values (:circle, :id, :author, :about, :words, 1)
                                        on conflict (circle_id, id) do update set words = excluded.words,
                                            written_at = now(), version = note.version + 1
                                        where note.version = :version
                                        """)
                                .param("circle", access.to(CasePart.NOTES))
                                .param("id", id)
                                .param("author", access.person())
                                .param("about", about(conversation))
                                .param("words", texts.of(access).seal(WORDS, id, words), Types.BINARY)
                                .param("version", version)
                                .update()
                        == 1;
        if (!kept) {
            LiveNote now = mine(access, conversation);
            throw new Stale(
                    now.version(), List.of(new StaleField("words", "cases.conversation.note", now.words(), words)));
        }
        return version + 1;
    }

    private static String about(UUID conversation) {
        return "conversation:" + conversation;
    }

    private static UUID sheet(UUID conversation, UUID author) {
        return UUID.nameUUIDFromBytes((conversation + ":" + author).getBytes(StandardCharsets.UTF_8));
    }
}
