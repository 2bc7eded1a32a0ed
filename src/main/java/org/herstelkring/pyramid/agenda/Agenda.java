package org.herstelkring.pyramid.agenda;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.pyramid.Theme;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.NotPersonal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The agenda of an organisation, for its members. */
@Repository
@NotPersonal("what an organisation talks about; for its members")
@Transactional(propagation = Propagation.MANDATORY)
class Agenda {

    private static final String ADD = """
            insert into pyramid.agenda (organisation_id, id, theme, words, status, decision, carried_by, look_again_on,
                changed_at)
            values (:organisation, :id, :theme, :words, :status, :decision, :carriedBy, :lookAgainOn, :now)
            on conflict do nothing
            """;
    private static final String CHANGE = """
            update pyramid.agenda set theme = :theme, words = :words, status = :status, decision = :decision,
                carried_by = :carriedBy, look_again_on = :lookAgainOn, changed_at = :now, version = version + 1
            where organisation_id = :organisation and id = :id and version = :version
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Agenda(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<AgendaItem> of(UUID organisation) {
        return jdbc.sql("""
                        select * from pyramid.agenda where organisation_id = ?
                        order by array_position(array['talking', 'open', 'decided', 'not-now', 'done'], status),
                            look_again_on nulls last, made_at, id
                        """)
                .param(organisation)
                .query((row, n) -> new AgendaItem(
                        row.getObject("id", UUID.class),
                        Theme.of(row.getString("theme")).orElse(Theme.RULES),
                        row.getString("words"),
                        AgendaItem.Status.of(row.getString("status")),
                        row.getString("decision"),
                        row.getString("carried_by"),
                        row.getObject("look_again_on", LocalDate.class),
                        row.getLong("version")))
                .list();
    }

    Optional<AgendaItem> find(UUID organisation, UUID id) {
        return of(organisation).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Keeps an item, new (version 0) or changed ({@link MadeOnce}); false when another version stands already. */
    boolean keep(UUID organisation, AgendaItem one) {
        return MadeOnce.keepShared(
                        one.version(),
                        () -> write(organisation, one, jdbc.sql(ADD)),
                        () -> find(organisation, one.id())
                                .filter(one::saysTheSame)
                                .isPresent(),
                        version -> write(organisation, one, jdbc.sql(CHANGE).param("version", version)))
                .stands();
    }

    private boolean write(UUID organisation, AgendaItem one, StatementSpec sql) {
        return sql.param("organisation", organisation)
                        .param("id", one.id())
                        .param("theme", one.theme().code())
                        .param("words", one.words())
                        .param("status", one.status().code())
                        .param("decision", one.decision())
                        .param("carriedBy", one.carriedBy())
                        .param("lookAgainOn", one.lookAgainOn(), Types.DATE)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
