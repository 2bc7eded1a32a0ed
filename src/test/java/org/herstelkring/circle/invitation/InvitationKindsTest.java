package org.herstelkring.circle.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.CircleKind;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.InvitationLinks;
import org.herstelkring.circle.Invitations;
import org.herstelkring.circle.Invitations.Invite;
import org.herstelkring.circle.PersonalLinks;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.Spaces;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.people.internal.AccountCipher;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several modules invite into circles of their own kind; each says where that leads. */
@ApplicationTest
class InvitationKindsTest {

    @Autowired
    SpaceCast people;

    @Autowired
    Spaces spaces;

    @Autowired
    Circles circles;

    @Autowired
    Invitations invitations;

    @Autowired
    PersonalLinks links;

    @Autowired
    OrganisationBootstrap organisationBootstrap;

    @Autowired
    Web web;

    @Autowired
    DutyTransaction house;

    @Autowired
    AccountCipher seal;

    @Autowired
    JdbcClient db;

    SpaceCast.Cast cast;

    @BeforeEach
    void people() {
        cast = people.cast();
    }

    @Test
    void anInvitationLeadsWhereTheModuleOfItsKindSays() {
        UUID reading = circle(CircleKind.ORGANISATION);
        String code = people.in(
                cast.sam(),
                () -> codeOf(invite -> invitations.byCode(circles.keep(reading), invite), reading, "companion"));
        var in = accept(cast.lena(), code);
        assertThat(in.to()).isEqualTo("/test/reading/" + reading);
        assertThat(web.as(cast.lena()).get("/invited/" + code).to()).isEqualTo("/test/reading/" + reading);
        assertThat(linkToKeeper(reading)).isEqualTo("/test/reading/readers");
    }

    @Test
    void andOneIntoASpaceStillLeadsIntoTheSpace() {
        String code = people.in(
                cast.sam(),
                () -> codeOf(invite -> invitations.byCode(spaces.access().keeping(), invite), cast.space(), "reader"));
        assertThat(accept(cast.lena(), code).to()).isEqualTo("/with-me/" + cast.space() + "/welcome");
    }

    @Test
    void aPersonalLinkLeadsWhereTheModuleOfItsKindSays() {
        UUID reading = circle(CircleKind.ORGANISATION);
        UUID guest = organisationBootstrap.guest(cast.sam(), "nl");
        String[] way = people.in(cast.sam(), () -> {
            var keeping = circles.keep(reading);
            keeping.admit(Ids.next(), guest, "reader");
            return new String[] {links.make(keeping, guest).path(), links.code(keeping, guest)};
        });
        assertThat(web.asNobody().post(way[0], "code", way[1]).to()).isEqualTo("/test/reading");
    }

    @Test
    void nobodyIsInvitedIntoAKindThatNoModuleLeadsAnybodyInto() {
        UUID signal = circle(CircleKind.SIGNAL);
        assertThatThrownBy(() -> people.in(
                        cast.sam(),
                        () -> codeOf(invite -> invitations.byCode(circles.keep(signal), invite), signal, "reader")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SIGNAL");
    }

    @Test
    void twoModulesForOneKindStopTheStart() {
        try (var start = new AnnotationConfigApplicationContext()) {
            start.register(InvitationKinds.class, ReadingCircles.class);
            start.registerBean("another", InvitationLinks.class, () -> new ReadingCircles() {});
            assertThatThrownBy(start::refresh)
                    .hasRootCauseInstanceOf(IllegalStateException.class)
                    .rootCause()
                    .hasMessageContaining("ORGANISATION")
                    .hasMessageContaining(ReadingCircles.class.getName());
        }
    }

    private UUID circle(CircleKind kind) {
        UUID circle = Ids.next();
        people.in(cast.sam(), () -> circles.begin(circle, kind, null));
        return circle;
    }

    private String codeOf(java.util.function.Consumer<Invite> how, UUID circle, String role) {
        Invite invite = new Invite(Ids.next(), Ids.next(), role, "Sam", List.of());
        how.accept(invite);
        return invitations.code(circles.keep(circle), invite.id()).replace("-", "");
    }

    private Web.Answer accept(UUID person, String code) {
        Matcher form = Pattern.compile("(/invited/at/[A-Za-z0-9_-]+)")
                .matcher(web.as(person).get("/invited/" + code).body());
        assertThat(form.find()).isTrue();
        return web.as(person).post(form.group(1) + "/acceptance");
    }

    private String linkToKeeper(UUID circle) {
        return house.on(
                Duty.POST,
                () -> db.sql("select id, link_sealed from people.letter where about = ?")
                        .param(circle)
                        .query((row, n) -> seal.open(
                                "people.letter.link", row.getObject("id", UUID.class), row.getBytes("link_sealed")))
                        .single());
    }
}
