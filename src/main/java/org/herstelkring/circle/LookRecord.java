package org.herstelkring.circle;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.herstelkring.circle.chain.LookMark;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.PageReading;
import org.herstelkring.shared.database.Closing;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes down who looked, in the transaction that reads: at once, or for a page that is read together with its
 * commit, before it is shown.
 */
@Repository
class LookRecord implements PageReading.Ending<LookRecord.Look> {

    /** What PostgreSQL answers when a policy refuses a row. */
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static final String INSERT = """
            insert into circle.look (circle_id, id, person_id, part, subject_id, how, grant_id, mark)
            select circle, id, ?, part, subject, how, grant_id, mark from unnest(
                cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]),
                cast(? as uuid[]), cast(? as text[]), cast(? as uuid[]), cast(? as bytea[]))
                as look (circle, id, part, subject, how, grant_id, mark)
            """;

    private final JdbcClient jdbc;
    private final PageReading page;
    private final LookMark marks;

    LookRecord(JdbcClient jdbc, PageReading page, LookMark marks) {
        this.jdbc = jdbc;
        this.page = page;
        this.marks = marks;
    }

    /** @param grant by which it was looked at */
    record Look(Access at, UUID circle, String how, UUID grant) {}

    void add(List<Look> looks) {
        if (looks.isEmpty()) return;
        page.pending(this).ifPresentOrElse(pending -> pending.addAll(looks), () -> write(looks));
    }

    /** Those of the running page too, for whoever is about to read the record. */
    void settle() {
        page.settle();
    }

    @Override
    public Closing closing(List<Look> looks) {
        UUID person = Acting.someone();
        List<UUID> ids = looks.stream().map(_ -> Ids.next()).toList();
        return new Closing(
                INSERT,
                List.of(
                        person,
                        looks.stream().map(Look::circle).toArray(UUID[]::new),
                        ids.toArray(UUID[]::new),
                        looks.stream().map(one -> one.at().part().code()).toArray(String[]::new),
                        looks.stream().map(one -> one.at().subject()).toArray(UUID[]::new),
                        looks.stream().map(Look::how).toArray(String[]::new),
                        looks.stream().map(Look::grant).toArray(UUID[]::new),
                        marks(looks, ids, person)));
    }

    /**
     * A grant may have been taken back between the question and the look: the second wall refuses the look then, and there
     * is nothing here any more.
     */
    @Override
    public void write(List<Look> looks) {
        Closing look = closing(looks);
        try {
            jdbc.sql(look.sql()).params(look.values()).update();
        } catch (BadSqlGrammarException refused) {
            SQLException why = refused.getSQLException();
            if (why != null && INSUFFICIENT_PRIVILEGE.equals(why.getSQLState())) throw new NotHere();
            throw refused;
        }
    }

    private byte[][] marks(List<Look> looks, List<UUID> ids, UUID person) {
        byte[][] all = new byte[looks.size()][];
        for (int n = 0; n < all.length; n++) {
            Look look = looks.get(n);
            String part = look.at().part().code();
            all[n] = marks.of(look.circle(), ids.get(n), person, part, look.at().subject(), look.how(), look.grant());
        }
        return all;
    }
}
