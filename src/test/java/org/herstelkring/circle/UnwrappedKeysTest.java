package org.herstelkring.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import com.google.crypto.tink.Aead;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpaceCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was unwrapped is remembered to save work, and not longer than the key is there. */
@ApplicationTest
class UnwrappedKeysTest {

    @Autowired
    private UnwrappedKeys keys;

    @Autowired
    private SpaceCast spaces;

    @Autowired
    private JdbcClient jdbc;

    private UUID owner;
    private UUID circle;

    @BeforeEach
    void samWroteSomething() {
        owner = spaces.account("Sam", UUID.randomUUID().toString().substring(0, 8));
        circle = spaces.begin(owner);
        spaces.leaf(owner, LeafKind.WISH, "large", Map.of("title", "rust"));
        assertThat(keys.remembers(circle)).isTrue();
    }

    @Test
    void aKeyThatIsDestroyedIsForgottenAtOnce() {
        spaces.keeping(owner, KeeperRights::erase);
        assertThat(keys.remembers(circle)).isFalse();
    }

    /** As another server would: nobody here is told but by PostgreSQL. */
    @Test
    void oneThatIsDestroyedElsewhereIsForgottenWithinSeconds() {
        spaces.in(
                owner,
                () -> jdbc.sql("delete from circle.key where circle_id = ?")
                        .param(circle)
                        .update());
        await().atMost(Duration.ofSeconds(5)).until(() -> !keys.remembers(circle));
    }

    @Test
    void whoeverReadItsRowBeforeDoesNotBringItBack() {
        spaces.keeping(owner, KeeperRights::erase);
        Aead unwrapped = mock(Aead.class);
        assertThat(keys.of(circle, new byte[] {1}, () -> unwrapped)).isSameAs(unwrapped);
        assertThat(keys.remembers(circle)).isFalse();
    }

    @Test
    void anotherKeyOfTheSameCircleIsUnwrappedAnew() {
        UUID other = UUID.randomUUID();
        Aead first = mock(Aead.class);
        Aead second = mock(Aead.class);
        assertThat(keys.of(other, new byte[] {1}, () -> first)).isSameAs(first);
        assertThat(keys.of(other, new byte[] {1}, () -> second)).isSameAs(first);
        assertThat(keys.of(other, new byte[] {2}, () -> second)).isSameAs(second);
    }
}
