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
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
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
    private final Together together;
    private final Texts texts;
    private final People people;

    LiveNotes(JdbcClient jdbc, Together together, Texts texts, People people) {
        this.together = together;
        this.jdbc = jdbc;
        this.texts = texts;
        this.people = people;
    }

    /** @param access to the notes of the case */
    LiveNote mine(Access access, UUID conversation) {
        return together.ask(asked(access, conversation)).stream()
                .filter(one -> one.author().equals(access.person()))
                .map(one -> new LiveNote(one.words(), "", one.version()))
                .findFirst()
                .orElse(new LiveNote("", "", 0));
    }

    List<LiveNote> ofColleagues(Access access, UUID conversation) {
        return together.ask(asked(access, conversation)).stream()
                .filter(one -> !one.author().equals(access.person()))
                .filter(one -> !one.words().isBlank())
                .map(one -> new LiveNote(one.words(), people.nameOf(one.author()), one.version()))
                .toList();
    }

    /** The sheets of everybody, to be asked with other things. */
    Question<Sheet> asked(Access access, UUID conversation) {
        var sealer = texts.of(access);
        return Question.of(
                """
                select id, author_id, words, version from cases.note where circle_id = ? and about = ? order by id
                """,
                (row, _) -> new Sheet(
                        row.getObject("author_id", UUID.class),
                        sealer.text(WORDS, row.getObject("id", UUID.class), row.getBytes("words")),
                        row.getLong("version")),
                access.to(CasePart.NOTES),
                about(conversation));
    }

    record Sheet(UUID author, String words, long version) {}

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
