package org.herstelkring.cases.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Contact.Reach;
import org.herstelkring.cases.meeting.MeetingInvitation.Answer;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Rows;
import org.herstelkring.shared.database.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who was told of a meeting, and what they answered. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class MeetingInvitations {

    private static final String WORDS = "cases.invitation.words";
    private static final String PROPOSAL = "cases.invitation.proposal";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;
    private final Clock clock;

    MeetingInvitations(JdbcClient jdbc, Together together, Texts texts, Clock clock) {
        this.together = together;
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /** By participant, as far as the acting person may see them. */
    public Map<UUID, MeetingInvitation> of(Access access, UUID meeting) {
        Sealer sealer = texts.of(access);
        Map<UUID, MeetingInvitation> found = new HashMap<>();
        jdbc.sql("select * from cases.invitation where circle_id = ? and meeting_id = ?")
                .params(access.to(CasePart.INVITATION, CasePart.MEETING, Access.DUTY), meeting)
                .query((row, n) -> read(row, sealer))
                .list()
                .forEach(one -> found.put(one.participant(), one));
        return found;
    }

    /** Everybody's, by meeting. */
    Map<UUID, List<MeetingInvitation>> all(Access access) {
        Sealer sealer = texts.of(access);
        return jdbc
                .sql("select * from cases.invitation where circle_id = ?")
                .param(access.to(CasePart.INVITATION))
                .query((row, n) -> read(row, sealer))
                .list()
                .stream()
                .collect(Collectors.groupingBy(MeetingInvitation::meeting));
    }

    /** By meeting: what the member this access is about was asked and answered. */
    public Map<UUID, MeetingInvitation> mine(Access own) {
        Map<UUID, MeetingInvitation> found = new HashMap<>();
        together.ask(asked(own)).forEach(one -> found.put(one.meeting(), one));
        return found;
    }

    /** For {@link #mine}, to be asked with other things. */
    public Question<MeetingInvitation> asked(Access own) {
        Sealer sealer = texts.of(own);
        return Question.of(
                "select * from cases.invitation where circle_id = ? and participant_id = ?",
                (row, _) -> read(row, sealer),
                own.to(CasePart.PEOPLE),
                Objects.requireNonNull(own.subject()));
    }

    public MeetingInvitation get(Access access, UUID meeting, UUID participant) {
        return of(access, meeting).getOrDefault(participant, MeetingInvitation.none(meeting, participant));
    }

    /** Somebody was told of the meeting as it stands. */
    void told(Access access, Meeting meeting, UUID participant, Reach way) {
        jdbc.sql("""
                        insert into cases.invitation
                            (circle_id, meeting_id, participant_id, sent_at, sent_sequence, way, version)
                        values (:circle, :meeting, :participant, :now, :sequence, :way, 1)
                        on conflict (circle_id, meeting_id, participant_id) do update
                            set sent_at = :now, sent_sequence = :sequence, way = :way, version = invitation.version + 1
                        """)
                .param("circle", access.to(CasePart.INVITATION, CasePart.MEETING))
                .param("meeting", meeting.id())
                .param("participant", participant)
                .param("now", Timestamp.from(clock.instant()))
                .param("sequence", meeting.sequence())
                .param("way", way.code())
                .update();
    }

    /** Asks somebody who is reached by phone or post; telling them is for the facilitator to do. */
    void ask(Access access, UUID meeting, UUID participant, Reach way) {
        jdbc.sql("""
                        insert into cases.invitation (circle_id, meeting_id, participant_id, way)
                        values (:circle, :meeting, :participant, :way)
                        on conflict (circle_id, meeting_id, participant_id) do update
                            set way = :way, sent_at = null, sent_sequence = null, version = invitation.version + 1
                        """)
                .param("circle", access.to(CasePart.INVITATION, CasePart.MEETING))
                .param("meeting", meeting)
                .param("participant", participant)
                .param("way", way.code())
                .update();
    }

    /** At another moment, nobody has answered yet. */
    void askAgain(Access access, UUID meeting) {
        jdbc.sql("""
                        update cases.invitation set answer = null, words = null, proposal = null, answered_at = null,
                            version = version + 1
                        where circle_id = ? and meeting_id = ? and answer is not null
                        """).params(access.to(CasePart.MEETING), meeting).update();
    }

    /** Keeps an answer: the participant's own, or one given to the facilitator. Whoever answers knows of the meeting as it stands. */
    public void answer(Access access, UUID meeting, UUID participant, Answer answer, String words, String proposal) {
        Sealer sealer = texts.of(access);
        jdbc.sql("""
                        insert into cases.invitation
                            (circle_id, meeting_id, participant_id, answer, words, proposal, answered_at, sent_at,
                                sent_sequence, version)
                        values (:circle, :meeting, :participant, :answer, :words, :proposal, :now, :now,
                            (select m.sequence from cases.meeting m where m.circle_id = :circle and m.id = :meeting), 1)
                        on conflict (circle_id, meeting_id, participant_id) do update
                            set answer = :answer, words = :words, proposal = :proposal, answered_at = :now,
                                sent_at = coalesce(invitation.sent_at, :now),
                                sent_sequence = coalesce(excluded.sent_sequence, invitation.sent_sequence),
                                version = invitation.version + 1
                        """)
                .param("circle", access.to(CasePart.INVITATION))
                .param("meeting", meeting)
                .param("participant", participant)
                .param("answer", answer.name().toLowerCase(Locale.ROOT))
                .param("words", sealer.seal(WORDS, participant, words), Types.BINARY)
                .param("proposal", sealer.seal(PROPOSAL, participant, proposal), Types.BINARY)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static MeetingInvitation read(ResultSet row, Sealer sealer) throws SQLException {
        UUID participant = row.getObject("participant_id", UUID.class);
        String way = row.getString("way");
        String answer = row.getString("answer");
        return new MeetingInvitation(
                row.getObject("meeting_id", UUID.class),
                participant,
                Rows.instant(row.getTimestamp("sent_at")),
                row.getObject("sent_sequence", Integer.class),
                way == null ? null : Reach.of(way),
                answer == null ? null : Answer.valueOf(answer.toUpperCase(Locale.ROOT)),
                sealer.text(WORDS, participant, row.getBytes("words")),
                sealer.text(PROPOSAL, participant, row.getBytes("proposal")),
                Rows.instant(row.getTimestamp("answered_at")),
                row.getLong("version"));
    }
}
