package org.herstelkring.cases.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.script.Kind;
import org.herstelkring.cases.script.Moment;
import org.herstelkring.cases.script.Script;
import org.herstelkring.cases.script.Voice;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.Json;
import org.herstelkring.shared.database.DatabaseNotifications;
import org.herstelkring.shared.database.OnDuty;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Screens in the room. A conversation has one at most; it goes when the conversation ends, and stays with calm words when it is stopped. */
@Repository
class Rooms {

    private static final String TOKEN = "cases.room.token";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;
    private final RoomCodes codes;
    private final ConversationSeats seats;
    private final DatabaseNotifications databaseNotifications;
    private final OnDuty house;

    Rooms(
            JdbcClient jdbc,
            Together together,
            Texts texts,
            RoomCodes codes,
            ConversationSeats seats,
            DatabaseNotifications databaseNotifications,
            OnDuty house) {
        this.together = together;
        this.jdbc = jdbc;
        this.texts = texts;
        this.codes = codes;
        this.seats = seats;
        this.databaseNotifications = databaseNotifications;
        this.house = house;
    }

    /** A screen that somebody has the address of. */
    record Open(UUID id, RoomView view) {}

    record Kept(UUID id, RoomToken token, @Nullable RoomCode code) {}

    /** Opens a screen in the room; an earlier one stops working. */
    void make(LiveSession liveSession) {
        withdraw(liveSession);
        UUID id = Ids.next();
        RoomToken token = RoomToken.fresh();
        jdbc.sql("""
                        insert into cases.room (circle_id, id, conversation_id, token_hash, token, shows)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        liveSession.access().to(CasePart.CONVERSATION),
                        id,
                        liveSession.conversation().id(),
                        token.hash(),
                        Objects.requireNonNull(texts.of(liveSession.access()).seal(TOKEN, id, token.text())),
                        token.seal().seal(Json.KEPT.writeValueAsBytes(view(liveSession))))
                .update();
        codes.make(liveSession.access(), id, token);
        together.forget(asked(liveSession.access(), liveSession.conversation().id()));
    }

    /** Another code for the screen that is open. */
    void makeCode(LiveSession liveSession) {
        kept(liveSession.access(), liveSession.conversation().id())
                .ifPresent(room -> codes.make(liveSession.access(), room.id(), room.token()));
    }

    void withdraw(LiveSession liveSession) {
        kept(liveSession.access(), liveSession.conversation().id()).ifPresent(room -> {
            jdbc.sql("update cases.room set withdrawn_at = now() where circle_id = ? and id = ?")
                    .params(liveSession.access().to(CasePart.CONVERSATION), room.id())
                    .update();
            codes.forget(liveSession.access(), room.id());
            databaseNotifications.ring(Streams.ROOM, room.id().toString());
        });
    }

    /** The running screen, for the facilitator. */
    Optional<Kept> open(Access access, UUID conversation) {
        return kept(access, conversation);
    }

    /** Brings the screen up to date. */
    void show(LiveSession liveSession) {
        boolean stopped = liveSession.conversation().is(Conversation.Standing.STOPPED);
        if (!liveSession.conversation().going() && !stopped) {
            withdraw(liveSession);
            return;
        }
        kept(liveSession.access(), liveSession.conversation().id()).ifPresent(room -> {
            jdbc.sql("update cases.room set shows = ? where circle_id = ? and id = ?")
                    .params(
                            room.token()
                                    .seal()
                                    .seal(Json.KEPT.writeValueAsBytes(
                                            stopped ? calm(liveSession.conversation()) : view(liveSession))),
                            liveSession.access().to(CasePart.CONVERSATION),
                            room.id())
                    .update();
            databaseNotifications.ring(Streams.ROOM, room.id().toString());
        });
    }

    /** For whoever has the address; in a transaction of its own, and one round trip. */
    Optional<Open> find(String token) {
        RoomToken given = new RoomToken(token);
        return house
                .ask(
                        Duty.SIGN_IN,
                        proof -> Question.anew(
                                "select * from cases.room_shown(?, ?)",
                                (row, _) -> new Open(
                                        row.getObject(1, UUID.class),
                                        Json.KEPT.readValue(given.seal().open(row.getBytes(2)), RoomView.class)),
                                given.hash(),
                                proof))
                .stream()
                .findFirst();
    }

    private Optional<Kept> kept(Access access, UUID conversation) {
        return together.ask(asked(access, conversation)).stream().findFirst();
    }

    /** Its screen, to be asked with other things. */
    Question<Kept> asked(Access access, UUID conversation) {
        var sealer = texts.of(access);
        return Question.of(
                """
                select r.id, r.token, c.id as code_id, c.code, c.until from cases.room r
                left join cases.room_code c on c.circle_id = r.circle_id and c.room_id = r.id
                where r.circle_id = ? and r.conversation_id = ? and r.withdrawn_at is null
                """,
                (row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    UUID code = row.getObject("code_id", UUID.class);
                    return new Kept(
                            id,
                            new RoomToken(sealer.text(TOKEN, id, row.getBytes("token"))),
                            code == null
                                    ? null
                                    : new RoomCode(
                                            sealer.text(RoomCodes.CODE, code, row.getBytes("code")),
                                            row.getTimestamp("until").toInstant()));
                },
                access.to(CasePart.CONVERSATION),
                conversation);
    }

    /** Screens that stayed on after a stop go when people sit together again. */
    void withdrawAll(Access access) {
        codes.forgetAll(access);
        jdbc.sql("update cases.room set withdrawn_at = now() where circle_id = ? and withdrawn_at is null returning id")
                .param(access.to(CasePart.CONVERSATION))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list()
                .forEach(room -> databaseNotifications.ring(Streams.ROOM, room.toString()));
    }

    /** After a stop: words for the circle, and nothing of it any more. */
    private static RoomView calm(Conversation one) {
        return new RoomView(one.standing().code(), List.of(), 0, "", List.of(), "", "", List.of(), one.version());
    }

    private RoomView view(LiveSession liveSession) {
        Moment now = liveSession.now();
        List<Script.Phase> phases = liveSession.running().script().phases();
        int at = 0;
        while (!phases.get(at).key().equals(now.phase())) at++;
        boolean asks = now.kind() != Kind.READ_OUT && now.kind() != Kind.CHECKLIST;
        boolean held = liveSession.held().isPresent();
        return new RoomView(
                held ? "waiting" : liveSession.conversation().standing().code(),
                phases.stream().map(Script.Phase::title).toList(),
                at,
                now.title(),
                asks ? now.prompts() : List.of(),
                held ? "" : name(now.voice()),
                held ? "" : name(now.about()),
                seats.of(liveSession, Locale.of(liveSession.file().language()), null, null),
                liveSession.conversation().version());
    }

    private static String name(@Nullable Voice voice) {
        return voice == null ? "" : voice.name();
    }
}
