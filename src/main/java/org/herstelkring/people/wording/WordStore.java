package org.herstelkring.people.wording;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.people.Wording;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.mirror.Mirror;
import org.herstelkring.shared.mirror.OwnWord;
import org.herstelkring.shared.mirror.WordSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The words organisations added or switched off. */
@Repository
@Transactional
class WordStore implements Wording {

    private static final String MINE =
            "select organisation_id from people.membership where person_id = ? and until is null and paused_at is null";

    private final JdbcClient db;

    WordStore(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Mirror mirror(String language) {
        UUID person = Acting.someone();
        List<OwnWord> more = db.sql("select word, why, instead from people.mirror_word where language = ?"
                        + " and organisation_id in (" + MINE + ") order by made_at, id")
                .params(language, person)
                .query((row, n) -> new OwnWord(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        // Switched off only where every organisation of the person agrees.
        Set<String> off = new HashSet<>(db.sql("select entry from people.mirror_off where language = ?"
                        + " and organisation_id in (" + MINE + ") group by entry"
                        + " having count(*) = (select count(distinct organisation_id) from (" + MINE + ") mine)")
                .params(language, person, person)
                .query(String.class)
                .list());
        return Mirror.of(WordSet.PERSON_FIRST, language, more, off);
    }

    List<AddedWord> of(UUID organisation, String language) {
        return db.sql("""
                        select id, word, why, instead from people.mirror_word
                        where organisation_id = ? and language = ? order by lower(word)
                        """)
                .params(organisation, language)
                .query((row, n) -> new AddedWord(
                        row.getObject(1, UUID.class),
                        new OwnWord(row.getString(2), row.getString(3), row.getString(4))))
                .list();
    }

    int count(UUID organisation) {
        return db.sql("select count(*) from people.mirror_word where organisation_id = ?")
                .param(organisation)
                .query(Integer.class)
                .single();
    }

    /** Adds a word; only the form that made it changes it. */
    MadeOnce keep(UUID organisation, String language, UUID id, OwnWord word) {
        return MadeOnce.keep(
                () -> db.sql("""
                                insert into people.mirror_word (id, organisation_id, language, word, why, instead)
                                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                                .params(id, organisation, language, word.word(), word.why(), word.instead())
                                .update()
                        == 1,
                () -> of(organisation, language).stream()
                        .anyMatch(one -> one.id().equals(id) && one.word().equals(word)),
                () -> db.sql("""
                                update people.mirror_word set word = ?, why = ?, instead = ?
                                where id = ? and organisation_id = ? and language = ?
                                """)
                                .params(word.word(), word.why(), word.instead(), id, organisation, language)
                                .update()
                        == 1);
    }

    void remove(UUID organisation, UUID id) {
        db.sql("delete from people.mirror_word where organisation_id = ? and id = ?")
                .params(organisation, id)
                .update();
    }

    Set<String> off(UUID organisation, String language) {
        return new HashSet<>(db.sql("select entry from people.mirror_off where organisation_id = ? and language = ?")
                .params(organisation, language)
                .query(String.class)
                .list());
    }

    void off(UUID organisation, String language, Collection<String> entries) {
        db.sql("delete from people.mirror_off where organisation_id = ? and language = ?")
                .params(organisation, language)
                .update();
        for (String entry : entries) {
            db.sql("insert into people.mirror_off (organisation_id, language, entry) values (?, ?, ?)"
                            + " on conflict do nothing")
                    .params(organisation, language, entry)
                    .update();
        }
    }
}
