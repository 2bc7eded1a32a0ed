package org.herstelkring.cases.followup;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstelkring.cases.CaseLetters;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
import org.herstelkring.pyramid.Instalment;
import org.herstelkring.pyramid.Instalments;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.LocalClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reminds the people of one case, each of one thing once, whatever number of servers looks at the same time. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Reminders {

    private final JdbcClient jdbc;
    private final Steps steps;
    private final Instalments instalments;
    private final Participants participants;
    private final CaseLetters letters;
    private final LocalClock clock;

    Reminders(
            JdbcClient jdbc,
            Steps steps,
            Instalments instalments,
            Participants participants,
            CaseLetters letters,
            LocalClock clock) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.instalments = instalments;
        this.participants = participants;
        this.letters = letters;
        this.clock = clock;
    }

    /** Cases in which something may have fallen due. */
    List<UUID> circles() {
        return jdbc.sql("""
                        select f.circle_id from cases.case_file f
                        where f.outcome is distinct from 'erased' and ((f.closed_at is null and exists (select from cases.plan p
                              where p.circle_id = f.circle_id and p.state = 'sealed'))
                           or exists (select from cases.look_back l
                              where l.circle_id = f.circle_id and l.answered_at is null and l.ask_on <= ?))
                        """)
                .param(clock.today())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    void remind(Access access) {
        UUID circle = access.to(Access.DUTY);
        Map<UUID, Participant> people =
                participants.all(access).stream().collect(Collectors.toMap(Participant::id, Function.identity()));
        Map<UUID, List<Instalment>> parts = instalments.of(access);
        for (Step step : steps.of(access)) {
            for (ReminderDays due : ReminderDays.of(step, parts.getOrDefault(step.id(), List.of()), clock.today())) {
                send(access, step.id(), due.kind().code(), due.day(), whom(step, due.kind(), people));
            }
        }
        jdbc.sql("""
                        select id, participant_id, ask_on from cases.look_back
                        where circle_id = ? and answered_at is null and ask_on <= ? and ask_on > ?
                        """)
                .params(circle, clock.today(), clock.today().minusDays(ReminderDays.BEHIND))
                .query((row, n) -> {
                    List<Participant> whom = known(people, Stream.of(row.getObject(2, UUID.class)));
                    send(access, row.getObject(1, UUID.class), "look-back", row.getObject(3, LocalDate.class), whom);
                    return n;
                })
                .list();
    }

    private static List<Participant> whom(Step step, ReminderDays.Kind kind, Map<UUID, Participant> people) {
        return known(
                people,
                kind == ReminderDays.Kind.OWNER ? step.undertakers().stream() : Stream.ofNullable(step.follower()));
    }

    private static List<Participant> known(Map<UUID, Participant> people, Stream<UUID> ids) {
        return ids.map(people::get)
                .filter(Objects::nonNull)
                .filter(Participant::takesPart)
                .toList();
    }

    /** To each of them; where one cannot be reached by mail, that is left to a facilitator. */
    private void send(Access access, UUID subject, String kind, LocalDate day, List<Participant> whom) {
        UUID circle = access.to(Access.DUTY);
        boolean first = jdbc.sql("""
                                insert into cases.reminder (circle_id, subject_id, kind, day, sent_at)
                                values (?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(circle, subject, kind, day, Timestamp.from(clock.instant()))
                        .update()
                == 1;
        if (!first || whom.isEmpty()) return;
        List<Optional<UUID>> sent = whom.stream()
                .map(one -> letters.send(
                        access,
                        one,
                        "cases.followup.mail." + kind + ".subject",
                        "cases.followup.mail." + kind + ".body",
                        List.of(),
                        List.of()))
                .toList();
        UUID letter =
                sent.stream().allMatch(Optional::isPresent) ? sent.getFirst().orElse(null) : null;
        jdbc.sql("""
                        update cases.reminder set letter_id = :letter
                        where circle_id = :circle and subject_id = :subject and kind = :kind and day = :day
                        """)
                .param("letter", letter, Types.OTHER)
                .param("circle", circle)
                .param("subject", subject)
                .param("kind", kind)
                .param("day", day)
                .update();
    }
}
