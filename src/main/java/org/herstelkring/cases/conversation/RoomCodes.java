package org.herstelkring.cases.conversation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Texts;
import org.herstelkring.people.Attempts;
import org.herstelkring.people.Attempts.Limit;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.KeyedDigest;
import org.herstelkring.shared.MasterKey;
import org.herstelkring.shared.database.OnDuty;
import org.herstelkring.shared.database.Question;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes that lead to a screen in the room. A screen has one at most. */
@Repository
class RoomCodes {

    static final String CODE = "cases.room_code.code";

    private static final Duration GOOD = Duration.ofMinutes(15);
    private static final int TRIES = 10;

    private final JdbcClient jdbc;
    private final Texts texts;
    private final MasterKey master;
    private final KeyedDigest digest;
    private final Attempts attempts;
    private final OnDuty house;
    private final Clock clock;

    RoomCodes(JdbcClient jdbc, Texts texts, MasterKey master, Attempts attempts, OnDuty house, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.master = master;
        this.digest = master.digest("cases.room-code");
        this.attempts = attempts;
        this.house = house;
        this.clock = clock;
    }

    /** A fresh one for this screen; the one before leads nowhere any more. */
    void make(Access access, UUID room, RoomToken token) {
        forget(access, room);
        UUID id = Ids.next();
        String code = RoomCode.fresh();
        jdbc.sql("""
                        insert into cases.room_code (circle_id, id, room_id, token_hash, token, code, until)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        access.to(CasePart.CONVERSATION),
                        id,
                        room,
                        digest.of(code),
                        master.seal(sealedTo(id), token.text()),
                        Objects.requireNonNull(texts.of(access).seal(CODE, id, code)),
                        Timestamp.from(clock.instant().plus(GOOD)))
                .update();
    }

    void forget(Access access, UUID room) {
        jdbc.sql("delete from cases.room_code where circle_id = ? and room_id = ?")
                .params(access.to(CasePart.CONVERSATION), room)
                .update();
    }

    void forgetAll(Access access) {
        jdbc.sql("delete from cases.room_code where circle_id = ?")
                .param(access.to(CasePart.CONVERSATION))
                .update();
    }

    /**
     * Where a code leads; wrong ones are counted where they are typed.
     *
     * @param place where it is asked from
     */
    Found find(String typed, String place) {
        Limit here = new Limit("room code from " + place, TRIES, GOOD);
        if (!attempts.allows(here)) return new Found(Optional.empty(), true);
        String code = RoomCode.read(typed);
        Optional<RoomToken> found = code.isEmpty() ? Optional.empty() : behind(code);
        if (found.isPresent()) attempts.forget(here.bucket());
        return new Found(found, false);
    }

    /** @param tooOften whether so many wrong ones came from there that nothing is looked up for a while */
    record Found(Optional<RoomToken> token, boolean tooOften) {}

    private Optional<RoomToken> behind(String code) {
        return house
                .ask(
                        Duty.SIGN_IN,
                        proof -> Question.anew(
                                "select * from cases.room_behind(?, ?, ?)",
                                (row, _) -> new RoomToken(
                                        master.open(sealedTo(row.getObject(1, UUID.class)), row.getBytes(2))),
                                digest.of(code),
                                Timestamp.from(clock.instant()),
                                proof))
                .stream()
                .findFirst();
    }

    private static String sealedTo(UUID id) {
        return "cases.room_code.token " + id;
    }
}
