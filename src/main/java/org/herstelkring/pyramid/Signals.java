package org.herstelkring.pyramid;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.CircleKind;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.May;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Json;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signals between levels. The writer and the person it is about keep the circle of a signal; whoever takes it up is given
 * it when that person agrees, and loses it when they take that back.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Signals {

    private static final String TEXT = "pyramid.signal.text";
    private static final String ANSWER = "pyramid.signal_answer.text";

    private final JdbcClient jdbc;
    private final Circles circles;
    private final Texts texts;
    private final Themes themes;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Signals(
            JdbcClient jdbc,
            Circles circles,
            Texts texts,
            Themes themes,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.circles = circles;
        this.texts = texts;
        this.themes = themes;
        this.clock = clock;
        this.events = events;
    }

    /** Everything the acting person wrote, was asked about, or may take up; the newest first. */
    public List<Signal> mine() {
        UUID me = Acting.someone();
        List<UUID> ids = jdbc.sql("""
                        select circle_id from pyramid.signal
                        where by_person = :me or about_person = :me or to_person = :me
                        """)
                .param("me", me)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        Map<UUID, Sealer> sealers = texts.all(ids);
        return jdbc.sql("select * from pyramid.signal where circle_id = any (?) order by moved_at desc, circle_id")
                .param(sealers.keySet().toArray(UUID[]::new))
                .query((row, n) -> read(row, sealers::get))
                .list();
    }

    /** Where somebody outside, for whom a signal is, can be reached. Under the duty to remind. */
    public Optional<Signal.Text> outside(Access duty, UUID person) {
        return find(duty.to(Access.DUTY))
                .filter(one -> person.equals(one.to()))
                .map(Signal::words)
                .filter(words -> !words.email().isEmpty());
    }

    /** Opens one that the acting person wrote, is about them, or was sent to them. */
    public SignalAccess open(UUID id) {
        Signal one = find(id).orElseThrow(NotHere::new);
        UUID me = Acting.someone();
        boolean keeps = me.equals(one.by()) || me.equals(one.about());
        return new SignalAccess(one, keeps ? null : circles.open(id, PyramidPart.SIGNAL, May.READ));
    }

    /** Opens one that was sent to the acting person, to do something about it. */
    public Access openToTakeUp(UUID id) {
        return circles.open(id, PyramidPart.SIGNAL, May.CONTRIBUTE);
    }

    public List<SignalAnswer> answers(SignalAccess access) {
        UUID id = access.circle();
        Sealer sealer = texts.of(id);
        return jdbc.sql("select id, by_person, text, at from pyramid.signal_answer where circle_id = ? order by at, id")
                .param(id)
                .query((row, n) -> {
                    UUID answer = row.getObject(1, UUID.class);
                    return new SignalAnswer(
                            answer,
                            row.getObject(2, UUID.class),
                            sealer.text(ANSWER, answer, row.getBytes(3)),
                            row.getTimestamp(4).toInstant());
                })
                .list();
    }

    /**
     * Writes a signal; empty when another one stands under this id: what was asked or sent says what it said. It goes out at once when it is about the writer or about nobody,
     * and otherwise waits for the yes of the person it is about.
     */
    public Optional<SignalAccess> write(
            UUID id,
            Level from,
            Level towards,
            @Nullable UUID about,
            @Nullable UUID to,
            @Nullable UUID origin,
            Signal.Text words) {
        return write(id, from, towards, about, to, null, null, origin, words);
    }

    private Optional<SignalAccess> write(
            UUID id,
            Level from,
            Level towards,
            @Nullable UUID about,
            @Nullable UUID to,
            @Nullable UUID organisation,
            @Nullable Theme theme,
            @Nullable UUID origin,
            Signal.Text words) {
        Optional<Signal> before = find(id);
        if (before.isPresent())
            return before.get().asks(from, towards, about, to, words) ? Optional.of(open(id)) : Optional.empty();
        UUID me = Acting.someone();
        KeeperRights keeping = circles.begin(id, CircleKind.SIGNAL, null);
        jdbc.sql("""
                        insert into pyramid.signal (circle_id, from_level, to_level, about_person, by_person, to_person,
                            to_organisation, to_theme, origin_circle, text, moved_at)
                        values (:id, :from, :towards, :about, :by, :to, :organisation, :theme, :origin, :text, :now)
                        """)
                .param("id", id)
                .param("from", from.number())
                .param("towards", towards.number())
                .param("about", about, Types.OTHER)
                .param("by", me)
                .param("to", to, Types.OTHER)
                .param("organisation", organisation, Types.OTHER)
                .param("theme", theme == null ? null : theme.code(), Types.VARCHAR)
                .param("origin", origin, Types.OTHER)
                .param("text", texts.of(id).sealBytes(TEXT, id, Json.KEPT.writeValueAsBytes(words)))
                .param("now", now())
                .update();
        if (about == null || about.equals(me)) agree(open(id));
        else {
            keeping.share(about);
            events.publishEvent(new SignalMoved(id, about, origin, true));
        }
        return Optional.of(open(id));
    }

    /**
     * As {@link #write}, for a theme on an organisation's agenda: once it is agreed to it counts there, and only its words
     * stay with those who wrote and agreed. Whoever writes it answers for it, so it is somebody with an account: however many
     * they write, about however many, it counts once.
     */
    public Optional<SignalAccess> write(
            UUID id,
            Level from,
            @Nullable UUID about,
            UUID organisation,
            Theme theme,
            @Nullable UUID origin,
            Signal.Text words) {
        if (Acting.who().filter(Who::guest).isPresent()) throw new NotHere();
        return write(id, from, Level.CONTEXT, about, null, organisation, theme, origin, words);
    }

    /** Counts a signal for a theme exactly while it is agreed to. */
    private void count(UUID id) {
        jdbc.sql("""
                        select to_organisation, to_theme, agreed_at is not null, by_person from pyramid.signal
                        where circle_id = ? and to_theme is not null
                        """)
                .param(id)
                .query((row, n) -> {
                    UUID organisation = row.getObject(1, UUID.class);
                    boolean agreed = row.getBoolean(3);
                    UUID by = row.getObject(4, UUID.class);
                    Theme.of(row.getString(2)).ifPresent(theme -> {
                        if (agreed) themes.raise(organisation, id, by, theme);
                        else themes.lower(organisation, id, theme);
                    });
                    return n;
                })
                .list();
    }

    /** The person it is about agrees, also after a no: from now on whoever it is for may take it up. */
    public void agree(SignalAccess access) {
        UUID id = access.circle();
        Signal one = access.signal();
        if (one.agreedAt() != null) return;
        jdbc.sql("""
                        update pyramid.signal set state = 'sent', agreed_at = :now, moved_at = :now, version = version + 1
                        where circle_id = :id
                        """).param("now", now()).param("id", id).update();
        count(id);
        if (one.to() == null) return;
        circles.keep(id).give(one.to(), PyramidPart.SIGNAL, May.CONTRIBUTE, "signal");
        events.publishEvent(new SignalMoved(id, one.to(), one.origin(), false));
    }

    /** The person it is about says no, or takes their agreement back; whoever had it loses it at once. */
    public void disagree(SignalAccess access) {
        UUID id = access.circle();
        Signal one = access.signal();
        boolean sent = one.agreedAt() != null;
        jdbc.sql("""
                        update pyramid.signal set state = :state, agreed_at = null, moved_at = :now,
                            version = version + 1 where circle_id = :id
                        """)
                .param("state", (sent ? SignalState.WITHDRAWN : SignalState.REFUSED).code())
                .param("now", now())
                .param("id", id)
                .update();
        count(id);
        if (one.to() != null) circles.keep(id).takeAll(one.to());
    }

    /** Whoever it is for takes it up. */
    public void takeUp(Access access) {
        jdbc.sql("""
                        update pyramid.signal set state = 'taken-up', moved_at = ?, version = version + 1
                        where circle_id = ? and state = 'sent'
                        """).params(now(), access.to(PyramidPart.SIGNAL)).update();
    }

    /** Somebody in it answers; false when another answer stands under this id: what was sent says what it said. */
    public boolean answer(SignalAccess access, UUID answer, String words) {
        UUID id = access.circle();
        Signal one = access.signal();
        if (!one.state().out()) throw new Refusal("pyramid.signal.over");
        int sent = jdbc.sql("""
                        insert into pyramid.signal_answer (circle_id, id, by_person, text, at) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(
                        id,
                        answer,
                        Acting.someone(),
                        texts.of(id).sealBytes(ANSWER, answer, words.getBytes(StandardCharsets.UTF_8)),
                        now())
                .update();
        if (sent == 0)
            return answers(access).stream()
                    .anyMatch(before ->
                            before.id().equals(answer) && before.words().equals(words));
        if (Acting.someone().equals(one.to())) {
            jdbc.sql("""
                            update pyramid.signal set state = 'answered', moved_at = ?, version = version + 1
                            where circle_id = ? and state in ('sent', 'taken-up')
                            """).params(now(), id).update();
            events.publishEvent(new SignalMoved(id, one.by(), one.origin(), false));
        }
        return true;
    }

    /** The writer or the person it is about lets it rest. */
    public void close(SignalAccess access) {
        KeeperRights keeping = circles.keep(access.circle());
        jdbc.sql("""
                        update pyramid.signal set state = 'closed', moved_at = ?, version = version + 1
                        where circle_id = ? and state in ('sent', 'taken-up', 'answered')
                        """).params(now(), keeping.circle()).update();
    }

    /** Sent so long ago without anybody taking it up that a gentle reminder is in place; each once. Under the duty to remind. */
    public List<SignalMoved> grownOld() {
        return jdbc.sql("""
                        update pyramid.signal set nudged_at = :now
                        where circle_id in (select circle_id from pyramid.signal
                            where state = 'sent' and to_person is not null and nudged_at is null and moved_at < :before
                            for update skip locked)
                        returning circle_id, to_person, origin_circle
                        """)
                .param("now", now())
                .param("before", Timestamp.from(clock.instant().minus(Signal.OLD)))
                .query((row, n) -> new SignalMoved(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        false))
                .list();
    }

    private Optional<Signal> find(UUID id) {
        Map<UUID, Sealer> sealers = texts.all(List.of(id));
        if (sealers.isEmpty()) return Optional.empty();
        return jdbc.sql("select * from pyramid.signal where circle_id = ?")
                .param(id)
                .query((row, n) -> read(row, sealers::get))
                .optional();
    }

    private static Signal read(ResultSet row, Function<UUID, @Nullable Sealer> sealers) throws SQLException {
        UUID id = row.getObject("circle_id", UUID.class);
        Sealer sealer = sealers.apply(id);
        Timestamp agreed = row.getTimestamp("agreed_at");
        return new Signal(
                id,
                Level.of(row.getInt("from_level")),
                Level.of(row.getInt("to_level")),
                row.getObject("about_person", UUID.class),
                row.getObject("by_person", UUID.class),
                row.getObject("to_person", UUID.class),
                row.getObject("origin_circle", UUID.class),
                sealer == null
                        ? new Signal.Text("", "", "", "")
                        : Json.KEPT.readValue(sealer.openBytes(TEXT, id, row.getBytes("text")), Signal.Text.class),
                SignalState.of(row.getString("state")),
                agreed == null ? null : agreed.toInstant(),
                row.getTimestamp("moved_at").toInstant(),
                row.getTimestamp("made_at").toInstant(),
                row.getLong("version"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
