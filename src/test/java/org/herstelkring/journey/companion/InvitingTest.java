package org.herstelkring.journey.companion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.EndedCircles;
import org.herstelkring.circle.Invitations;
import org.herstelkring.circle.Invitations.Invitation;
import org.herstelkring.circle.Invitations.State;
import org.herstelkring.circle.May;
import org.herstelkring.journey.Companion;
import org.herstelkring.journey.Companions;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.people.MailBounced;
import org.herstelkring.people.internal.AccountCipher;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who comes into a circle, and who does not. */
@ApplicationTest
@OnEveryServer
class InvitingTest {

    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})");

    @Autowired
    SpaceCast people;

    @Autowired
    Spaces spaces;

    @Autowired
    Companions companions;

    @Autowired
    Invitations invitations;

    @Autowired
    Circles circles;

    @Autowired
    EndedCircles endings;

    @Autowired
    Web web;

    @Autowired
    DutyTransaction house;

    @Autowired
    AccountCipher seal;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    SpaceCast.Cast cast;
    UUID sister;

    @BeforeEach
    void aSpace() {
        cast = people.cast();
        sister = people.leaf(cast.sam(), LeafKind.COMPANION, "close", Map.of("title", "Lena", "near", "1"));
    }

    @Test
    void whoWasInvitedAtTheirOwnAddressComesInAtOnceAndSeesWhatWasPromised() {
        String link = invite("lena", "profile");
        var page = web.as(cast.lena()).get(link);
        assertThat(page.body()).contains("Sam nodigt je uit").contains("Mijn profiel");
        var in = accept(cast.lena(), link);
        assertThat(in.to()).isEqualTo("/with-me/" + cast.space() + "/welcome");
        assertThat(web.as(cast.lena()).get(String.valueOf(in.to())).body()).contains("Welkom in de kring van Sam");
        Companion lena = companion();
        assertThat(lena.person()).isEqualTo(cast.lena());
        assertThat(people.in(cast.sam(), () -> companions.names(spaces.access()).getOrDefault(cast.lena(), "")))
                .isEqualTo("Lena");
        assertThat(state()).isEqualTo(State.USED);
        assertThat(people.in(cast.lena(), () -> circles.open(cast.space(), SpacePart.PROFILE, May.READ)))
                .isNotNull();
        assertThatThrownBy(() ->
                        people.in(cast.lena(), () -> circles.open(cast.space(), SpacePart.PROFILE, May.CONTRIBUTE)))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> people.in(cast.lena(), () -> circles.open(cast.space(), SpacePart.STORY, May.READ)))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void whoWasPromisedNothingIsWelcomedByNameAndSeesNothing() {
        accept(cast.lena(), invite("lena"));
        var welcome = web.as(cast.lena()).get("/with-me/" + cast.space() + "/welcome");
        assertThat(welcome.body()).contains("Welkom in de kring van Sam").contains("deelt nu nog niets");
        assertThat(web.as(cast.kim())
                        .get("/with-me/" + cast.space() + "/welcome")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theMailNamesNobodyAndNothing() {
        invite("lena", "profile");
        Map<String, Object> letter = house.on(
                Duty.POST,
                () -> db.sql("select subject_key, body_key, args from people.letter where about = ?")
                        .param(cast.space())
                        .query()
                        .singleRow());
        assertThat(letter.get("subject_key")).isEqualTo("circle.invitation.invite.mail.subject");
        assertThat(letter.get("args")).isEqualTo("[]");
    }

    @Test
    void whoeverHoldsTheCardComesInOnce() {
        String code = card();
        var typed = web.as(cast.ada())
                .post(
                        "/invited",
                        "code",
                        code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        assertThat(typed.to()).startsWith("/invited/at/").doesNotContain(code);
        assertThat(web.as(cast.ada()).post(typed.to() + "/acceptance").to()).endsWith("/welcome");
        assertThat(companion().person()).isEqualTo(cast.ada());
        assertThat(web.as(cast.jo()).post("/invited", "code", code).status()).isEqualTo(422);
        assertThat(web.as(cast.jo()).get(String.valueOf(typed.to())).status()).isEqualTo(404);
        assertThat(web.as(cast.sam())
                        .proven()
                        .get("/space/circle/" + sister + "/card")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void beforeOneIsSignedInAnInvitationSaysNothing() {
        String link = invite("lena", "profile");
        var page = web.asNobody().get(link);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("Sam").doesNotContain("profiel").doesNotContain(link);
        Matcher next =
                Pattern.compile("/begin\\?to=(/invited/at/[A-Za-z0-9_-]+)").matcher(page.body());
        assertThat(next.find()).isTrue();
        assertThat(web.as(cast.lena()).get(next.group(1)).body()).contains("Sam nodigt je uit");
        assertThat(web.asNobody().post(next.group(1) + "/acceptance").to()).isEqualTo(next.group(1));
        assertThat(companion().inside()).isFalse();
    }

    @Test
    void anotherAccountIsLetInOnlyByTheOwner() {
        String link = invite("lena", "profile");
        assertThat(web.as(cast.ada()).get(link).body()).contains("ander e-mailadres");
        assertThat(accept(cast.ada(), link).status()).as("without a name").isEqualTo(422);
        assertThat(accept(cast.ada(), link, "name", "Lena van thuis").status()).isEqualTo(303);
        assertThat(companion().inside()).isFalse();
        assertThatThrownBy(() -> people.in(cast.ada(), () -> circles.open(cast.space(), SpacePart.PROFILE, May.READ)))
                .isInstanceOf(NotHere.class);
        assertThat(web.as(cast.sam()).get("/space/circle/" + sister).body()).contains("Lena van thuis");
        assertThat(web.as(cast.lena()).get(link).status())
                .as("the first who asked")
                .isEqualTo(404);
        String here = "/space/circle/" + sister + "/invitations/" + newest().id();
        assertThat(web.as(cast.kim()).proven().post(here + "/confirmation").status())
                .isEqualTo(404);
        assertThat(web.as(cast.sam()).proven().post(here + "/confirmation").status())
                .isEqualTo(303);
        assertThat(companion().person()).isEqualTo(cast.ada());
        assertThat(people.in(cast.ada(), () -> circles.open(cast.space(), SpacePart.PROFILE, May.READ)))
                .isNotNull();
    }

    @Test
    void whomTheOwnerDoesNotKnowStaysOut() {
        String link = invite("lena", "profile");
        accept(cast.ada(), link, "name", "Iemand");
        web.as(cast.sam()).post("/space/circle/" + sister + "/invitations/" + newest().id() + "/refusal");
        assertThat(web.as(cast.ada()).get(link).status()).isEqualTo(404);
        assertThat(companion().inside()).isFalse();
        assertThat(web.as(cast.sam())
                        .proven()
                        .post("/space/circle/" + sister + "/invitations/" + newest().id() + "/confirmation")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void nobodyInvitesThemselves() {
        var answer = send("sam." + cast.tag() + "@EXAMPLE.org", Ids.next());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Dit is je eigen adres");
        String code = card();
        var typed = web.as(cast.sam()).post("/invited", "code", code);
        var own = web.as(cast.sam()).get(String.valueOf(typed.to()));
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.body()).contains("Dit is je eigen uitnodiging");
        assertThat(web.as(cast.sam()).post(typed.to() + "/acceptance").status()).isEqualTo(409);
        assertThat(companion().inside()).isFalse();
    }

    @Test
    void aMailThatComesBackShowsToTheOwner() {
        send("fout." + cast.tag() + "@example.org", Ids.next());
        UUID invitation = newest().id();
        house.run(
                Duty.POST,
                () -> events.publishEvent(new MailBounced(Ids.next(), cast.sam(), cast.space(), invitation)));
        assertThat(state()).isEqualTo(State.BOUNCED);
        assertThat(web.as(cast.sam()).get("/space/circle/" + sister).body()).contains("kwam terug");
        assertThat(web.as(cast.sam()).get("/space/circle").body()).contains("mail kwam terug");
    }

    @Test
    void ofTwentyAtTheSameMomentOneComesIn() throws Exception {
        String code = card();
        String at =
                String.valueOf(web.as(cast.ada()).post("/invited", "code", code).to());
        List<UUID> crowd = java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> people.account("Gast" + i, cast.tag()))
                .toList();
        List<Callable<Integer>> all = crowd.stream()
                .<Callable<Integer>>map(one -> () ->
                        String.valueOf(web.as(one).post(at + "/acceptance").to())
                                        .endsWith("/welcome")
                                ? 1
                                : 0)
                .toList();
        try (var threads = Executors.newFixedThreadPool(10)) {
            assertThat(threads.invokeAll(all).stream().map(Future::resultNow))
                    .filteredOn(in -> in == 1)
                    .hasSize(1);
        }
        assertThat(crowd).contains(companion().person());
    }

    @Test
    void pressingTwiceLetsOnePersonInOnce() throws Exception {
        String link = invite("lena", "profile");
        String at = at(cast.lena(), link) + "/acceptance";
        Callable<String> press =
                () -> String.valueOf(web.as(cast.lena()).post(at).to());
        List<Callable<String>> twice = List.of(press, press, press);
        try (var threads = Executors.newFixedThreadPool(3)) {
            assertThat(threads.invokeAll(twice).stream().map(Future::resultNow))
                    .allMatch(to -> to.endsWith("/welcome"));
        }
        assertThat(companion().person()).isEqualTo(cast.lena());
    }

    @Test
    void guessingIsSlowedDown() {
        String code = card();
        for (int i = 0; i < 30; i++)
            assertThat(web.as(cast.ada())
                            .post("/invited", "code", "AAAA-BBBB-CCCC-%04d".formatted(i))
                            .status())
                    .isEqualTo(422);
        assertThat(web.as(cast.ada())
                        .post("/invited", "code", "AAAA-BBBB-CCCC-9999")
                        .status())
                .isEqualTo(429);
        assertThat(web.as(cast.ada()).post("/invited", "code", code).status())
                .as("the right one too")
                .isEqualTo(429);
        assertThat(web.as(cast.ada()).get("/invited/" + "y".repeat(32)).status())
                .isEqualTo(429);
        assertThat(web.as(cast.jo()).post("/invited", "code", code).status())
                .as("somebody else")
                .isEqualTo(303);
    }

    @Test
    void aWithdrawnInvitationOpensNothing() {
        String link = invite("lena", "profile");
        web.as(cast.sam()).post("/space/circle/" + sister + "/invitations/" + newest().id() + "/withdrawal");
        assertThat(web.as(cast.lena()).get(link).status()).isEqualTo(404);
        assertThat(web.asNobody().get(link).status()).isEqualTo(404);
        assertThat(accept(cast.lena(), link).status()).isEqualTo(404);
        assertThat(companion().inside()).isFalse();
    }

    @Test
    void invitingAgainEndsTheEarlierInvitation() {
        String first = invite("lena");
        String second = invite("lena");
        assertThat(web.as(cast.lena()).get(first).status()).isEqualTo(404);
        assertThat(web.as(cast.lena()).get(second).status()).isEqualTo(200);
    }

    @Test
    void sendingTheSameFormTwiceSendsOneMail() {
        UUID id = Ids.next();
        for (int i = 0; i < 2; i++)
            assertThat(send("lena." + cast.tag() + "@example.org", id).status()).isEqualTo(303);
        assertThat(letters()).isEqualTo(1);
    }

    @Test
    void twoTabsThatDescribeOnePersonLoseNothing() {
        String here = "/space/circle/" + sister;
        web.as(cast.sam()).post(here, "version", "1", "title", "Lena", "near", "1", "relation", "mijn zus");
        var second = web.as(cast.sam()).post(here, "version", "1", "title", "Lena", "near", "3", "mend", "true");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("mijn zus").contains("Verder weg").contains("Dichtbij");
        web.as(cast.sam())
                .post(here, "version", "2", "title", "Lena", "near", "3", "relation", "mijn zus", "mend", "true");
        assertThat(companion().near()).isEqualTo(3);
        assertThat(web.as(cast.sam()).get("/space/circle").body()).contains("Contact dat je graag herstelt");
    }

    @Test
    void somebodyNeedsANameAndIsNearInOneOfThreeWays() {
        String here = "/space/circle/" + Ids.next();
        var nameless = web.as(cast.sam()).post(here, "version", "0", "relation", "van de sportclub");
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.body()).contains("Een voornaam is genoeg").contains("van de sportclub");
        assertThat(web.as(cast.sam())
                        .post(here, "version", "0", "title", "Bo", "near", "heel dichtbij")
                        .status())
                .isEqualTo(422);
        assertThat(web.as(cast.sam())
                        .post(here, "version", "0", "title", "x".repeat(201))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatWasPromisedOfAPartThatWillBeErasedIsLeftOut() {
        String link = invite("lena", "profile", "strengths");
        people.keeping(cast.sam(), own -> own.pause(java.util.Set.of(SpacePart.STRENGTHS.code())));
        assertThat(accept(cast.lena(), link).to()).isEqualTo("/with-me/" + cast.space() + "/welcome");
        assertThat(people.in(cast.lena(), () -> circles.allows(cast.space(), SpacePart.PROFILE, null, May.READ)))
                .isTrue();
        assertThat(people.in(cast.lena(), () -> circles.allows(cast.space(), SpacePart.STRENGTHS, null, May.READ)))
                .isFalse();
    }

    @Test
    void whoWasLetInByTheOwnerIsLetInWithoutAPartThatWillBeErased() {
        String link = invite("lena", "profile", "strengths");
        web.as(cast.ada()).post(at(cast.ada(), link) + "/acceptance", "name", "Ada");
        people.keeping(cast.sam(), own -> own.pause(java.util.Set.of(SpacePart.STRENGTHS.code())));
        web.as(cast.sam()).proven().post("/space/circle/" + sister + "/invitations/" + newest().id() + "/confirmation");
        assertThat(companion().person()).isEqualTo(cast.ada());
        assertThat(people.in(cast.ada(), () -> circles.allows(cast.space(), SpacePart.PROFILE, null, May.READ)))
                .isTrue();
    }

    @Test
    void anInvitationIsNotEndedBySomebodyItWasNotFor() {
        String link = invite("lena", "profile");
        var answer = web.as(cast.ada()).post(at(cast.ada(), link) + "/refusal");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(state()).isEqualTo(State.WAITING);
        assertThat(accept(cast.lena(), link).to()).isEqualTo("/with-me/" + cast.space() + "/welcome");
    }

    @Test
    void whoWouldRatherNotIsNotAskedWhy() {
        String link = invite("lena");
        var answer = web.as(cast.lena()).post(at(cast.lena(), link) + "/refusal");
        assertThat(answer.body()).contains("Dat is goed");
        assertThat(state()).isEqualTo(State.REFUSED);
        assertThat(web.as(cast.sam()).get("/space/circle/" + sister).body()).contains("komt nu liever niet");
        assertThat(web.as(cast.lena()).get(link).status()).isEqualTo(404);
    }

    @Test
    void takingSomebodyOutEndsEveryGrantAtOnceAndPuttingBackGivesNothingBack() {
        accept(cast.lena(), invite("lena", "profile", "wishes"));
        web.as(cast.sam()).post("/space/circle/" + sister + "/removal");
        assertThatThrownBy(() -> people.in(cast.lena(), () -> circles.open(cast.space(), SpacePart.WISHES, May.READ)))
                .isInstanceOf(NotHere.class);
        assertThat(web.as(cast.lena())
                        .get("/with-me/" + cast.space() + "/welcome")
                        .status())
                .isEqualTo(404);
        assertThat(people.in(cast.sam(), () -> companions.names(spaces.access()).getOrDefault(cast.lena(), "")))
                .isEqualTo("Lena");
        web.as(cast.sam()).post("/space/circle/" + sister + "/return");
        assertThat(companion().inside()).isFalse();
        assertThatThrownBy(() -> people.in(cast.lena(), () -> circles.open(cast.space(), SpacePart.WISHES, May.READ)))
                .isInstanceOf(NotHere.class);
        accept(cast.lena(), invite("lena", "profile"));
        assertThat(companion().person()).isEqualTo(cast.lena());
    }

    @Test
    void anAddressIsForgottenOnceItIsNotNeeded() {
        accept(cast.lena(), invite("lena"));
        assertThat(newest().address()).isNull();
        web.as(cast.sam()).post("/space/circle/" + sister + "/leaving");
        invite("ada");
        assertThat(newest().address()).startsWith("ada.");
        web.as(cast.sam()).post("/space/circle/" + sister + "/invitations/" + newest().id() + "/withdrawal");
        assertThat(newest().address()).isNull();
    }

    @Test
    void erasingASpaceLeavesNoInvitation() {
        invite("lena", "profile");
        house.run(Duty.RETAIN, () -> endings.erase(circles.onDuty(cast.space())));
        long left = house.on(
                Duty.WELCOME,
                () -> db.sql("select count(*) from circle.invitation where circle_id = ?")
                        .param(cast.space())
                        .query(Long.class)
                        .single());
        assertThat(left).isZero();
    }

    @Test
    void whoNoLongerLooksAlongStaysInThePicture() {
        accept(cast.lena(), invite("lena", "profile"));
        web.as(cast.sam()).post("/space/circle/" + sister + "/leaving");
        assertThat(companion().inside()).isFalse();
        assertThatThrownBy(() -> people.in(cast.lena(), () -> circles.open(cast.space(), SpacePart.PROFILE, May.READ)))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void anOwnerIsAlsoSomebodysPractitioner() {
        UUID helper = people.leaf(cast.kim(), LeafKind.COMPANION, "practitioner", Map.of("title", "Sam van de wijk"));
        UUID id = Ids.next();
        web.as(cast.kim())
                .proven()
                .post(
                        "/space/circle/" + helper + "/invitations",
                        "invitation",
                        id.toString(),
                        "how",
                        "mail",
                        "email",
                        "sam." + cast.tag() + "@example.org");
        UUID kims = people.in(cast.kim(), () -> spaces.access().circle());
        accept(cast.sam(), linkOf(id));
        assertThat(people.in(cast.kim(), () -> companions.names(spaces.access()).getOrDefault(cast.sam(), "")))
                .isEqualTo("Sam van de wijk");
        assertThat(people.in(cast.sam(), () -> spaces.access().circle())).isEqualTo(cast.space());
        assertThat(web.as(cast.sam()).get("/with-me/" + kims + "/welcome").body())
                .contains("Kim");
        assertThat(web.as(cast.kim())
                        .get("/with-me/" + cast.space() + "/welcome")
                        .status())
                .isEqualTo(404);
        assertThat(web.as(cast.kim()).get("/space/circle/" + sister).status()).isEqualTo(404);
    }

    @Test
    void onePersonSitsOnOneSeat() {
        accept(cast.lena(), invite("lena", "profile"));
        UUID other = people.leaf(cast.sam(), LeafKind.COMPANION, "friend", Map.of("title", "Nog eens Lena"));
        UUID id = Ids.next();
        web.as(cast.sam())
                .proven()
                .post(
                        "/space/circle/" + other + "/invitations",
                        "invitation",
                        id.toString(),
                        "how",
                        "mail",
                        "email",
                        "lena." + cast.tag() + "@example.org");
        assertThat(web.as(cast.lena()).get(linkOf(id)).to()).endsWith("/welcome");
        assertThat(people.in(cast.sam(), () -> companions.inside(spaces.access())))
                .hasSize(1);
    }

    @Test
    void aStrangerFindsNothingAtAnyAddressOfACircle() {
        card();
        String here = "/space/circle/" + sister;
        String invitation = here + "/invitations/" + newest().id();
        for (String path : List.of(here, here + "/note", here + "/invite", here + "/card"))
            assertThat(web.as(cast.kim()).proven().get(path).status()).as(path).isEqualTo(404);
        for (String path : List.of(
                invitation + "/withdrawal", invitation + "/confirmation", invitation + "/refusal", here + "/leaving"))
            assertThat(web.as(cast.kim()).proven().post(path).status()).as(path).isEqualTo(404);
        assertThat(web.as(cast.kim())
                        .proven()
                        .post(here + "/invitations", "invitation", Ids.next().toString(), "how", "code")
                        .status())
                .isEqualTo(404);
        web.as(cast.kim()).post(here + "/removal");
        assertThat(companion().name()).isEqualTo("Lena");
        assertThat(state()).isEqualTo(State.WAITING);
        for (String path : List.of("/invited/" + "x".repeat(32), "/invited/at/" + "x".repeat(80), "/invited/kort"))
            assertThat(web.as(cast.kim()).get(path).status()).as(path).isEqualTo(404);
    }

    @Test
    void theSecondWallAnswersNoInvitationWhoseDaysAreOver() {
        assertThat(usedWhenItEnds("1 day")).isOne();
        assertThat(usedWhenItEnds("-1 minute")).isZero();
    }

    /** Uses a new invitation that ends then, without asking the application. */
    private int usedWhenItEnds(String then) {
        UUID id = Ids.next();
        people.in(
                cast.sam(),
                () -> db.sql("""
                        insert into circle.invitation (circle_id, id, member_id, role, made_by, made_at, expires_at,
                            token_hash, inviter)
                        values (:circle, :id, :id, 'companion', :sam, now(), now() + cast(:then as interval),
                            decode(md5(cast(:id as text)), 'hex'), '\\x00')
                        """)
                        .param("circle", cast.space())
                        .param("id", id)
                        .param("sam", cast.sam())
                        .param("then", then)
                        .update());
        return Acting.as(
                cast.lena(),
                () -> Acting.on(
                        Duty.WELCOME,
                        () -> java.util.Objects.requireNonNull(transaction.execute(_ -> db.sql(
                                        "update circle.invitation set used_by = ?, used_at = now() where circle_id = ? and id = ?")
                                .params(cast.lena(), cast.space(), id)
                                .update()))));
    }

    @Test
    void theSecondWallLetsNobodyTakeASeatOrAGrantWithoutAnInvitation() {
        invite("lena", "profile");
        List<String> tries = List.of(
                "insert into circle.member (circle_id, id, person_id, role) values (:circle, :id, :me, 'companion')",
                "insert into circle.grants (circle_id, id, person_id, part, may, given_by)"
                        + " values (:circle, :id, :me, 'space.profile', 'read', :sam)",
                "insert into journey.seat (circle_id, member_id, leaf_id, person_id)"
                        + " values (:circle, :id, :leaf, :me)");
        for (String sql : tries) {
            assertThatThrownBy(() -> Acting.as(
                            cast.lena(),
                            () -> Acting.on(
                                    Duty.WELCOME,
                                    () -> transaction.execute(_ -> db.sql(sql)
                                            .param("circle", cast.space())
                                            .param("id", Ids.next())
                                            .param("me", cast.lena())
                                            .param("sam", cast.sam())
                                            .param("leaf", sister)
                                            .update()))))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
        for (String table : List.of("circle.invitation", "circle.promise", "journey.seat")) {
            for (UUID person : List.of(cast.lena(), cast.kim())) {
                assertThat(people.in(
                                person,
                                () -> db.sql("select count(*) from " + table)
                                        .query(Long.class)
                                        .single()))
                        .as(table)
                        .isZero();
            }
        }
        for (String table : List.of("circle.invitation", "circle.promise"))
            assertThat(people.in(
                            cast.sam(),
                            () -> db.sql("select count(*) from " + table)
                                    .query(Long.class)
                                    .single()))
                    .as(table)
                    .isOne();
        assertThat(people.in(
                        cast.kim(),
                        () -> db.sql("update circle.invitation set withdrawn_at = now() where circle_id = ?")
                                .param(cast.space())
                                .update()))
                .isZero();
        assertThatThrownBy(() -> people.in(
                        cast.sam(),
                        () -> db.sql("update circle.invitation set member_id = id")
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    private String invite(String name, String... parts) {
        UUID id = Ids.next();
        String[] fields = new String[6 + parts.length * 2];
        List<String> all = new java.util.ArrayList<>(
                List.of("invitation", id.toString(), "how", "mail", "email", name + "." + cast.tag() + "@example.org"));
        for (String part : parts) all.addAll(List.of("parts", part));
        var answer = web.as(cast.sam()).proven().post("/space/circle/" + sister + "/invitations", all.toArray(fields));
        assertThat(answer.status()).isEqualTo(303);
        return linkOf(id);
    }

    private Web.Answer send(String address, UUID id) {
        return web.as(cast.sam())
                .proven()
                .post(
                        "/space/circle/" + sister + "/invitations",
                        "invitation",
                        id.toString(),
                        "how",
                        "mail",
                        "email",
                        address);
    }

    private String card() {
        var answer = web.as(cast.sam())
                .proven()
                .post(
                        "/space/circle/" + sister + "/invitations",
                        "invitation",
                        Ids.next().toString(),
                        "how",
                        "code");
        assertThat(answer.to()).isEqualTo("/space/circle/" + sister + "/card");
        Matcher code = CODE.matcher(
                web.as(cast.sam()).proven().get(String.valueOf(answer.to())).body());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private Web.Answer accept(UUID person, String link, String... fields) {
        return web.as(person).post(at(person, link) + "/acceptance", fields);
    }

    /** The address the form on the page of an invitation posts to. */
    private String at(UUID person, String link) {
        Matcher form = Pattern.compile("(/invited/at/[A-Za-z0-9_-]+)")
                .matcher(web.asNobody().get(link).body());
        if (form.find()) return form.group(1);
        form = Pattern.compile("(/invited/at/[A-Za-z0-9_-]+)")
                .matcher(web.as(person).get(link).body());
        return form.find() ? form.group(1) : "/invited/at/nergens";
    }

    private String linkOf(UUID invitation) {
        return house.on(
                Duty.POST,
                () -> db.sql("select id, link_sealed from people.letter where reference = ?")
                        .param(invitation)
                        .query((row, n) -> seal.open(
                                "people.letter.link", row.getObject("id", UUID.class), row.getBytes("link_sealed")))
                        .single());
    }

    private long letters() {
        return house.on(
                Duty.POST,
                () -> db.sql("select count(*) from people.letter where about = ?")
                        .param(cast.space())
                        .query(Long.class)
                        .single());
    }

    private Companion companion() {
        return people.in(
                cast.sam(), () -> companions.find(spaces.access(), sister).orElseThrow());
    }

    private Invitation newest() {
        return people.in(
                cast.sam(), () -> invitations.of(spaces.access().keeping()).getFirst());
    }

    private State state() {
        return newest().state();
    }
}
