package org.herstelkring.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.cases.script.Teller;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.CircleDirectory;
import org.herstelkring.circle.CircleKind;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.Listing;
import org.herstelkring.circle.May;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Secrets;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Rows;
import org.herstelkring.shared.database.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cases: beginning one, finding one's own, ending its road. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class CaseFiles {

    private static final String OUTCOME_WORDS = "cases.case_file.outcome_words";
    private static final String TELLER_WORDS = "cases.case_file.teller_words";
    private static final String TITLE = "cases.case_file.title";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final JdbcClient jdbc;
    private final Together together;
    private final Circles circles;
    private final CircleDirectory directory;
    private final Texts texts;
    private final Facilitators facilitators;
    private final Clock clock;

    CaseFiles(
            JdbcClient jdbc,
            Together together,
            Circles circles,
            CircleDirectory directory,
            Texts texts,
            Facilitators facilitators,
            Clock clock) {
        this.together = together;
        this.jdbc = jdbc;
        this.circles = circles;
        this.directory = directory;
        this.texts = texts;
        this.facilitators = facilitators;
        this.clock = clock;
    }

    /** Begins a case; the acting person becomes its facilitator. Beginning the same id twice changes nothing. */
    public KeeperRights begin(UUID id, UUID organisation, String title, String language) {
        if (circles.allows(id, CasePart.ROAD, null, May.READ)) return circles.keep(id);
        KeeperRights keeping = circles.begin(id, CircleKind.CASE, organisation);
        CaseGrants.facilitator(keeping, Acting.someone());
        jdbc.sql("""
                        insert into cases.case_file (circle_id, organisation_id, reference, title, script, language)
                        values (:id, :organisation, :reference, :title, :script, :language)
                        """)
                .param("id", id)
                .param("organisation", organisation)
                .param("reference", reference())
                .param("title", texts.of(id).seal(TITLE, id, title))
                .param("script", CaseFile.STANDARD_SCRIPT)
                .param("language", language)
                .update();
        jdbc.sql("insert into cases.incident (circle_id) values (?)").param(id).update();
        facilitators.introduce(keeping);
        return keeping;
    }

    /** The case this access is about. */
    public CaseFile get(Access access) {
        return together.ask(asked(access)).stream().findFirst().orElseThrow(NotHere::new);
    }

    public Question<CaseFile> asked(Access access) {
        Sealer sealer = texts.of(access);
        return Question.of("""
                select * from cases.case_file f left join cases.happened(array[f.circle_id]) h on h.case_id = f.circle_id
                where f.circle_id = ?
                """, (row, _) -> read(row, sealer), access.toAny());
    }

    /** Every case the acting person keeps the road of, newest first; erased ones left out. */
    public MyCases mine() {
        Listing listing = directory.running(CasePart.ROAD);
        Map<UUID, Sealer> sealers = texts.all(listing.circles());
        List<CaseFile> all = jdbc.sql("""
                        select * from cases.case_file f left join cases.happened(:ids) h on h.case_id = f.circle_id
                        where f.circle_id = any (:ids) order by f.opened_at desc
                        """)
                .param("ids", sealers.keySet().toArray(UUID[]::new))
                .query((row, n) -> {
                    Sealer sealer = sealers.get(row.getObject("circle_id", UUID.class));
                    return read(row, Objects.requireNonNull(sealer));
                })
                .list();
        return new MyCases(listing, all);
    }

    /** Says anew how a case that was just begun is called, and in which language; false when it went on since. */
    public boolean begunAs(Access road, String title, String language, long version) {
        UUID id = road.to(CasePart.ROAD);
        return jdbc.sql("""
                                update cases.case_file set title = :title, language = :language, version = version + 1
                                where circle_id = :id and version = :version
                                """)
                        .param("title", texts.of(road).seal(TITLE, id, title))
                        .param("language", language)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Gives the case another short name. */
    public void rename(Access access, String title) {
        UUID id = access.to(CasePart.FACTS);
        jdbc.sql("update cases.case_file set title = :title, version = version + 1 where circle_id = :id")
                .param("title", texts.of(access).seal(TITLE, id, title))
                .param("id", id)
                .update();
    }

    /** Says by which script people will talk; it stays once they began to. */
    public void choose(Access access, String script) {
        jdbc.sql("""
                        update cases.case_file set script = :script, version = version + 1
                        where circle_id = :id and script <> :script and closed_at is null
                          and ready is distinct from 'go'
                          and not exists (select from cases.conversation where circle_id = :id)
                          and not exists (select from cases.plan where circle_id = :id and opened_at is not null)
                        """)
                .param("script", script)
                .param("id", access.to(CasePart.ROAD))
                .update();
    }

    /** Ends the road, by whatever outcome; false when it had ended already. */
    public boolean close(Access access, Outcome outcome, @Nullable String words) {
        return end(access, outcome, words, "closed_at is null", 0);
    }

    /** Says in other words how an ended road ended; false when a newer version stands already. */
    public boolean closeOtherwise(Access access, Outcome outcome, @Nullable String words, long version) {
        return end(access, outcome, words, "closed_at is not null and version = :version", version);
    }

    /** What was written down beside the outcome. */
    public String closingWords(Access access) {
        byte[] sealed = jdbc.sql("select outcome_words from cases.case_file where circle_id = ?")
                .param(access.to(CasePart.ROAD))
                .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
                .single()
                .orElse(null);
        return texts.of(access).text(OUTCOME_WORDS, access.to(CasePart.ROAD), sealed);
    }

    /** What was written down beside the outcome, in a row that has it as {@code now_words}. */
    public static String closingWords(ResultSet row, Sealer sealer, UUID id) throws SQLException {
        return sealer.text(OUTCOME_WORDS, id, row.getBytes("now_words"));
    }

    /**
     * Opens an ended road again: what ending it set is taken back, its day of erasing too. False when another version stands.
     */
    public boolean reopen(Access road, long version) {
        return jdbc.sql("""
                                update cases.case_file set outcome = null, outcome_words = null, closed_at = null,
                                    keep_until = null, keep_words = null, erasure_asked_at = null,
                                    erasure_asked_by = null, archived_at = null, version = version + 1
                                where circle_id = ? and version = ? and closed_at is not null
                                  and outcome is distinct from 'erased'
                                """).params(road.to(CasePart.ROAD), version).update() == 1;
    }

    private boolean end(Access access, Outcome outcome, @Nullable String words, String when, long version) {
        UUID id = access.to(CasePart.ROAD);
        return jdbc.sql("""
                                update cases.case_file set outcome = :outcome, outcome_words = :words,
                                    closed_at = coalesce(closed_at, :at), version = version + 1
                                where circle_id = :id and
                                """ + when)
                        .param("outcome", outcome.code())
                        .param("words", texts.of(access).seal(OUTCOME_WORDS, id, words), Types.BINARY)
                        .param("at", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** A case in a row that holds its whole file and what happened in it ({@code cases.happened}), beside other things or alone. */
    public static CaseFile read(ResultSet row, Sealer sealer) throws SQLException {
        UUID id = row.getObject("circle_id", UUID.class);
        String outcome = row.getString("outcome");
        String teller = row.getString("teller");
        return new CaseFile(
                id,
                row.getObject("organisation_id", UUID.class),
                row.getString("reference"),
                sealer.text(TITLE, id, row.getBytes("title")),
                row.getString("script"),
                row.getString("language"),
                Standing.read(row),
                outcome == null ? null : Outcome.of(outcome),
                teller == null
                        ? null
                        : new Teller(ParticipantRole.of(teller), row.getObject("teller_person", UUID.class)),
                sealer.text(TELLER_WORDS, id, row.getBytes("teller_words")),
                row.getString("ready"),
                row.getTimestamp("opened_at").toInstant(),
                Rows.instant(row.getTimestamp("closed_at")),
                Rows.instant(row.getTimestamp("archived_at")),
                row.getObject("keep_until", LocalDate.class),
                Rows.instant(row.getTimestamp("erasure_asked_at")),
                row.getLong("version"));
    }

    private static String reference() {
        return Secrets.signs(LETTERS, 3) + '-' + Secrets.signs(LETTERS, 3);
    }
}
