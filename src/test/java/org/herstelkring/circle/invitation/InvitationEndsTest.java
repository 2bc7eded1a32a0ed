package org.herstelkring.circle.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Invitations;
import org.herstelkring.circle.Invitations.Invitation;
import org.herstelkring.circle.Invitations.Invite;
import org.herstelkring.circle.Invitations.State;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.Spaces;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long an invitation works, and how long it is remembered. */
@ApplicationTest
@OnEveryServer
class InvitationEndsTest {

    @Autowired
    SpaceCast people;

    @Autowired
    Spaces spaces;

    @Autowired
    Invitations invitations;

    @Autowired
    InvitationRound round;

    @Autowired
    InvitationCipher invitationCipher;

    @Autowired
    Web web;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    SpaceCast.Cast cast;

    @BeforeEach
    void aSpace() {
        cast = people.cast();
    }

    @Test
    void itWorksForThirtyDays() {
        people.in(
                cast.sam(),
                () -> invitations.byCode(
                        spaces.access().keeping(), new Invite(Ids.next(), Ids.next(), "companion", "Sam", List.of())));
        Invitation fresh = all().getFirst();
        assertThat(fresh.expiresAt()).isEqualTo(fresh.madeAt().plus(Duration.ofDays(30)));
        InvitationToken young = old(Duration.ofDays(29));
        assertThat(web.as(cast.lena()).get("/invited/" + young.text()).status()).isEqualTo(200);
        InvitationToken over = old(Duration.ofDays(31));
        assertThat(web.as(cast.lena()).get("/invited/" + over.text()).status()).isEqualTo(404);
        assertThat(all()).extracting(Invitation::state).contains(State.WAITING, State.EXPIRED);
    }

    @Test
    void whatNobodyTookUpIsForgottenAMonthLater() {
        old(Duration.ofDays(1));
        old(Duration.ofDays(59));
        old(Duration.ofDays(61));
        round.sweep();
        assertThat(all()).hasSize(2);
    }

    @Test
    void aCodeIsReadHoweverItIsWritten() {
        InvitationToken code = InvitationToken.code();
        assertThat(InvitationToken.typed(code.grouped())).isEqualTo(code);
        assertThat(InvitationToken.typed(" "
                        + code.text()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('0', 'o')
                                .replace('1', 'l')))
                .isEqualTo(code);
        assertThat(code.grouped()).matches("(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(InvitationToken.typed(code.text() + "A").looksLikeOne()).isFalse();
    }

    @Test
    void aTicketOfSomebodyElseIsNone() {
        String ticket = invitationCipher.ticket(InvitationToken.link());
        assertThat(invitationCipher.ofTicket(ticket).looksLikeOne()).isTrue();
        String changed = (ticket.charAt(0) == 'A' ? 'B' : 'A') + ticket.substring(1);
        assertThat(invitationCipher.ofTicket(changed).looksLikeOne()).isFalse();
        assertThat(invitationCipher.ofTicket("%%%").looksLikeOne()).isFalse();
    }

    private List<Invitation> all() {
        return people.in(cast.sam(), () -> invitations.of(spaces.access().keeping()));
    }

    /** An invitation made this long ago. */
    private InvitationToken old(Duration ago) {
        InvitationToken pass = InvitationToken.link();
        UUID id = Ids.next();
        people.in(
                cast.sam(),
                () -> db.sql("""
                        insert into circle.invitation (circle_id, id, member_id, reference, role, made_by, made_at,
                            expires_at, token_hash, inviter)
                        values (?, ?, ?, ?, 'companion', ?, ?, ?, ?, ?)
                        """)
                        .params(
                                cast.space(),
                                id,
                                Ids.next(),
                                Ids.next(),
                                cast.sam(),
                                Timestamp.from(clock.instant().minus(ago)),
                                Timestamp.from(clock.instant().minus(ago).plus(Duration.ofDays(30))),
                                pass.hash(),
                                invitationCipher.seal("inviter", id, "Sam"))
                        .update());
        return pass;
    }
}
