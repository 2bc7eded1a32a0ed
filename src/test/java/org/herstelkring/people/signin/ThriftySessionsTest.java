package org.herstelkring.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.Session;

/** A session is read at every request and written when something in it changed. */
class ThriftySessionsTest {

    private final Map<String, Session> kept = new HashMap<>();
    private int written;
    private int read;
    private int toWrite;
    private ThriftySessions<MapSession> sessions;
    private String id;
    private Instant used;

    @BeforeEach
    void aSessionThatWasUsedJustNow() {
        sessions = new ThriftySessions<>(
                new MapSessionRepository(kept) {
                    @Override
                    public void save(MapSession session) {
                        written++;
                        super.save(session);
                    }

                    @Override
                    public MapSession findById(String id) {
                        toWrite++;
                        return super.findById(id);
                    }
                },
                id -> {
                    read++;
                    Session stands = kept.get(id);
                    return stands == null ? null : new ReadSession(new MapSession(stands), Map.of(), null);
                });
        var session = sessions.createSession();
        session.setAttribute("device", "Firefox");
        sessions.save(session);
        id = session.getId();
        used = session.getLastAccessedTime();
        sessions.forget();
        written = 0;
        read = 0;
        toWrite = 0;
    }

    @Test
    void usingItTwiceInAMinuteWritesNothing() {
        use(Duration.ofSeconds(59));
        assertThat(written).isZero();
        assertThat(toWrite).as("only what writes is asked for").isZero();
        assertThat(sessions.findById(id).getLastAccessedTime()).isEqualTo(used);
    }

    @Test
    void aMinuteLaterItsLastUseIsWritten() {
        use(Duration.ofSeconds(61));
        assertThat(written).isEqualTo(1);
        assertThat(sessions.findById(id).getLastAccessedTime()).isEqualTo(used.plusSeconds(61));
        use(Duration.ofSeconds(100));
        assertThat(written).isEqualTo(1);
    }

    @Test
    void howeverOftenItIsUsedItEndsAfterAWeek() {
        var old = new MapSession("old");
        old.setMaxInactiveInterval(Duration.ofDays(30));
        old.setCreationTime(used.minus(ThriftySessions.LONGEST).minusSeconds(1));
        kept.put("old", old);
        var nearly = new MapSession("nearly");
        nearly.setMaxInactiveInterval(Duration.ofDays(30));
        nearly.setCreationTime(used.minus(ThriftySessions.LONGEST).plusSeconds(60));
        kept.put("nearly", nearly);
        assertThat(sessions.findById("nearly")).isNotNull();
        assertThat(sessions.findById("old")).isNull();
        assertThat(kept).as("its row goes too").doesNotContainKey("old");
    }

    @Test
    void whatChangesInItIsWrittenAtOnce() {
        var session = sessions.findById(id);
        session.setLastAccessedTime(used.plusSeconds(1));
        session.setAttribute("proven", 1L);
        sessions.save(session);
        sessions.forget();
        assertThat(written).isEqualTo(1);
        assertThat(sessions.findById(id).<Long>getAttribute("proven")).isEqualTo(1L);
    }

    @Test
    void eachRequestReadsItAnewSoThatOneThatWasEndedIsOver() {
        use(Duration.ofSeconds(1));
        sessions.deleteById(id);
        sessions.forget();
        assertThat(sessions.findById(id)).isNull();
        assertThat(read).isEqualTo(2);
    }

    @Test
    void whileARequestEndsItIsNotReadAgain() {
        var session = sessions.findById(id);
        sessions.save(session);
        assertThat(sessions.findById(id)).isSameAs(session);
        assertThat(read).isEqualTo(1);
    }

    @Test
    void whatChangesInOneThatWasEndedMeanwhileIsNotKept() {
        var session = sessions.findById(id);
        kept.remove(id);
        session.setAttribute("proven", 1L);
        sessions.save(session);
        assertThat(kept).as("it does not come back").doesNotContainKey(id);
        assertThat(session.<Long>getAttribute("proven")).isNull();
    }

    @Test
    void whatIdledTooLongIsOver() {
        var old = new MapSession("idle");
        old.setLastAccessedTime(used.minusSeconds(61));
        old.setMaxInactiveInterval(Duration.ofSeconds(60));
        kept.put("idle", old);
        assertThat(sessions.findById("idle")).isNull();
        assertThat(kept).as("its row goes too").doesNotContainKey("idle");
    }

    private void use(Duration later) {
        var session = sessions.findById(id);
        session.setLastAccessedTime(used.plus(later));
        sessions.save(session);
        sessions.forget();
    }
}
