package org.herstelkring.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.circle.Invitations.Invite;
import org.herstelkring.circle.invitation.ReadingCircles;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.people.MailMessage;
import org.herstelkring.people.OutgoingMail;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A circle of any kind is erased the same way; a module says what its own kind asks for besides. */
@ApplicationTest
class ErasingKindsTest {

    @Autowired
    SpaceCast people;

    @Autowired
    Circles circles;

    @Autowired
    CircleErasure erasure;

    @Autowired
    Invitations invitations;

    @Autowired
    ReadingCircles reading;

    @Autowired
    OutgoingMail post;

    @Autowired
    DutyTransaction house;

    @Autowired
    JdbcClient db;

    SpaceCast.Cast cast;

    @BeforeEach
    void people() {
        cast = people.cast();
    }

    @Test
    void theModuleOfItsKindIsToldBeforeAndAfterTheRowsGo() {
        UUID circle = circle(CircleKind.ORGANISATION);
        erase(circle);
        assertThat(reading.told).containsSubsequence("stop " + circle, "erased " + circle);
        assertThat(count("circle.invitation", "circle_id", circle)).isZero();
        assertThat(count("people.letter", "about", circle)).isZero();
    }

    @Test
    void aKindOfWhichNoModuleSaysAnythingIsErasedAsWhole() {
        UUID circle = circle(CircleKind.SIGNAL);
        assertThat(count("people.letter", "about", circle)).isOne();
        erase(circle);
        assertThat(count("people.letter", "about", circle)).isZero();
        assertThat(count("circle.key", "circle_id", circle)).isZero();
        assertThat(reading.told).noneMatch(what -> what.contains(circle.toString()));
    }

    @Test
    void twoModulesForOneKindStopTheStart() {
        List<Erasing> two = List.of(new ReadingCircles(), new ReadingCircles());
        assertThatThrownBy(() -> new CircleErasure(null, null, two))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Erasing")
                .hasMessageContaining("ORGANISATION");
    }

    private UUID circle(CircleKind kind) {
        UUID circle = Ids.next();
        people.in(cast.sam(), () -> {
            KeeperRights keeping = circles.begin(circle, kind, null);
            if (kind == CircleKind.ORGANISATION)
                invitations.byCode(keeping, new Invite(Ids.next(), Ids.next(), "reader", "Sam", List.of()));
            return post.send(MailMessage.to(
                            cast.sam(),
                            "circle.invitation.invite.mail.in.subject",
                            "circle.invitation.invite.mail.in.body")
                    .about(circle, null));
        });
        return circle;
    }

    private void erase(UUID circle) {
        house.run(Duty.RETAIN, () -> erasure.erase(circles.onDuty(circle)));
    }

    private int count(String table, String column, UUID circle) {
        Duty duty = table.startsWith("people") ? Duty.POST : Duty.RETAIN;
        return house.on(
                duty,
                () -> db.sql("select count(*) from " + table + " where " + column + " = ?")
                        .param(circle)
                        .query(Integer.class)
                        .single());
    }
}
