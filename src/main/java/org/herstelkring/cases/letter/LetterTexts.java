package org.herstelkring.cases.letter;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.shared.Json;
import org.herstelkring.shared.NotPersonal;
import org.herstelkring.shared.words.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** What letters say: an organisation's own words where it wrote some, else those of the house. */
@Repository
@NotPersonal("words of the trade that an organisation sends to anybody it invites")
@Transactional(propagation = Propagation.MANDATORY)
public class LetterTexts {

    private static final String WHERE = """
             where organisation_id = :organisation and script = :script and kind = :kind and language = :language
               and register = :register
            """;

    private final JdbcClient jdbc;
    private final Words words;

    LetterTexts(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** A piece that is empty is left out. */
    public Map<LetterBlock, String> of(OrganisationRef organisation, LetterKey key) {
        return own(organisation, key).map(Own::texts).orElseGet(() -> usual(key));
    }

    /** The words of the house. */
    Map<LetterBlock, String> usual(LetterKey key) {
        Map<LetterBlock, String> texts = new EnumMap<>(LetterBlock.class);
        for (LetterBlock block : LetterBlock.values())
            texts.put(block, key.kind().usually(block) ? words.say(key.locale(), usual(key, block)) : "");
        return texts;
    }

    private String usual(LetterKey key, LetterBlock block) {
        String text = "cases.letter.text." + key.register() + ".";
        String own = text + key.kind().code() + "." + block.code();
        return words.has(own) ? own : text + block.code();
    }

    Optional<Own> own(OrganisationRef organisation, LetterKey key) {
        return asked("select words, version from cases.letter_text" + WHERE, organisation, key)
                .query((row, n) -> new Own(read(row.getString("words")), row.getLong("version")))
                .optional();
    }

    /** Which of them an organisation wrote itself. */
    Set<LetterKey> written(OrganisationRef organisation) {
        return new HashSet<>(jdbc.sql(
                        "select script, kind, language, register from cases.letter_text where organisation_id = ?")
                .param(organisation.id())
                .query((row, n) -> new LetterKey(
                        row.getString(1),
                        LetterKind.valueOf(row.getString(2).toUpperCase(java.util.Locale.ROOT)),
                        row.getString(3),
                        "formal".equals(row.getString(4))))
                .list());
    }

    /** False when a newer version stands. */
    boolean keep(OrganisationRef organisation, LetterKey key, Map<LetterBlock, String> texts, long version) {
        return asked("""
                                insert into cases.letter_text (organisation_id, script, kind, language, register, words)
                                values (:organisation, :script, :kind, :language, :register, :words)
                                on conflict (organisation_id, script, kind, language, register) do update
                                    set words = :words, version = letter_text.version + 1
                                where letter_text.version = :version
                                """, organisation, key)
                        .param("words", Json.KEPT.writeValueAsString(texts))
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Back to the words of the house. */
    void away(OrganisationRef organisation, LetterKey key) {
        asked("delete from cases.letter_text" + WHERE, organisation, key).update();
    }

    private JdbcClient.StatementSpec asked(String sql, OrganisationRef organisation, LetterKey key) {
        return jdbc.sql(sql)
                .param("organisation", organisation.id())
                .param("script", key.script())
                .param("kind", key.kind().code())
                .param("language", key.language())
                .param("register", key.register());
    }

    private static Map<LetterBlock, String> read(String json) {
        JsonNode all = Json.KEPT.readTree(json);
        Map<LetterBlock, String> texts = new EnumMap<>(LetterBlock.class);
        for (LetterBlock block : LetterBlock.values()) {
            JsonNode text = all.get(block.name());
            texts.put(block, text == null ? "" : text.asString());
        }
        return texts;
    }

    record Own(Map<LetterBlock, String> texts, long version) {}
}
