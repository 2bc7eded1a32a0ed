package org.herstelkring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.Web;
import org.herstelkring.people.internal.AccountCipher;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.people.internal.EmailAddress;
import org.herstelkring.people.person.Accounts;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Beginning alone, and the four questions. */
@ApplicationTest
class BeginTest {

    @LocalServerPort
    int port;

    @Autowired
    SpaceCast people;

    @Autowired
    Spaces spaces;

    @Autowired
    Leaves leaves;

    @Autowired
    OwnerNames ownerNames;

    @Autowired
    Accounts accounts;

    @Autowired
    DutyTransaction house;

    @Autowired
    AccountCipher seal;

    @Autowired
    JdbcClient db;

    @Autowired
    Web web;

    @Autowired
    Clock clock;

    SpaceCast.Cast cast;

    @BeforeEach
    void people() {
        cast = people.cast();
    }

    @Test
    void whoBeginsAloneComesInByMailAndHasASpaceOfTheirOwn() {
        Caller mia = Caller.stranger(port);
        String address = "mia." + cast.tag() + "@example.org";
        var answer = mia.submit("/begin", "/begin", "name", "Mia", "email", address);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(known(address))
                .as("an account of somebody who did not read that mailbox")
                .isFalse();
        var in = mia.post(linkTo(address));
        assertThat(in.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/space/begin"));
        assertThat(mia.get("/space/begin").body()).contains("Mia").contains("Geen dossier");
        mia.post("/space/begin", "name", "Mimi");
        UUID person = account(address);
        assertThat(people.in(person, () -> ownerNames.name(spaces.access()))).isEqualTo("Mimi");
    }

    @Test
    void signingUpWithAKnownAddressTellsNothingAndChangesNothing() {
        Caller somebody = Caller.stranger(port);
        String known = "sam." + cast.tag() + "@example.org";
        var first = somebody.submit("/begin", "/begin", "name", "Indringer", "email", known);
        var second =
                somebody.submit("/begin", "/begin", "name", "Nieuw", "email", "nieuw." + cast.tag() + "@example.org");
        assertThat(first.statusCode()).isEqualTo(second.statusCode()).isEqualTo(303);
        assertThat(first.headers().firstValue("Location"))
                .isEqualTo(second.headers().firstValue("Location"));
        assertThat(first.body()).isEqualTo(second.body());
        assertThat(account(known)).isEqualTo(cast.sam());
        assertThat(web.as(cast.sam()).get("/me").body()).contains("Sam").doesNotContain("Indringer");
    }

    @Test
    void beginningIsSlowedDownAlikeForEveryAddress() {
        Caller somebody = Caller.stranger(port);
        String address = "vaak." + cast.tag() + "@example.org";
        for (int i = 0; i < 5; i++)
            assertThat(somebody.submit("/begin", "/begin", "name", "V", "email", address)
                            .statusCode())
                    .isEqualTo(303);
        assertThat(somebody.submit("/begin", "/begin", "name", "V", "email", address)
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void whatWasTypedStaysWhenTheAddressIsOdd() {
        var answer = web.asNobody().post("/begin", "name", "Mia", "email", "geen adres");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("geen adres").contains("Mia");
    }

    @Test
    void beginningLeadsNowhereElse() {
        for (String to : new String[] {"https://elders.example", "//elders.example", "/cases", "/invited/at/../../x"}) {
            var page = web.asNobody()
                    .get("/begin?to=" + java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(page.body()).as(to).contains("value=\"/space/begin\"");
        }
    }

    @Test
    void whoTellsSomebodyAboutASpaceOfTheirOwnGetsNothingOfIt() {
        String address = "vriend." + cast.tag() + "@example.org";
        assertThat(web.as(cast.jo()).post("/begin/for", "email", address).status())
                .isEqualTo(303);
        Map<String, Object> letter = house.on(
                Duty.POST,
                () -> db.sql("select args, about, reference, to_person from people.letter where sender = ?")
                        .param(cast.jo())
                        .query()
                        .singleRow());
        assertThat(letter.get("args")).isEqualTo("[]");
        assertThat(letter.get("about")).isNull();
        assertThat(letter.get("to_person")).isNull();
        web.as(cast.jo()).post("/begin/for", "email", address);
        assertThat(web.as(cast.jo()).post("/begin/for", "email", address).status())
                .isEqualTo(429);
        assertThat(web.asNobody().get("/begin/for").to()).contains("/sign-in");
    }

    @Test
    void aNewAnswerStandsBesideTheEarlierOne() {
        answer(Ids.next(), "lost", "Mijn nachten.");
        answer(Ids.next(), "lost", "Mijn werk.");
        String page = web.as(cast.sam()).get("/space/quartet").body();
        assertThat(page.indexOf("Mijn werk.")).isLessThan(page.indexOf("Mijn nachten."));
        assertThat(page).contains("eerder antwoord");
        assertThat(answers()).isEqualTo(2);
    }

    @Test
    void anAnswerOfAnEarlierDayIsNeverWrittenOver() {
        UUID id = Ids.next();
        answer(id, "back", "Rust.");
        people.in(
                cast.sam(),
                () -> db.sql(
                                "update journey.leaf set made_at = made_at - interval '3 days' where circle_id = ? and id = ?")
                        .params(cast.space(), id)
                        .update());
        web.as(cast.sam()).post("/space/quartet/" + id, "version", "1", "sort", "back", "words", "Iets anders.");
        assertThat(answers()).isEqualTo(2);
        assertThat(people.in(cast.sam(), () -> leaves.get(spaces.access().of(SpacePart.QUARTET), id))
                        .words())
                .isEqualTo("Rust.");
    }

    @Test
    void anAnswerForTheOwnerAloneStaysSoWhenTheDayTurnsWhileItIsWritten() {
        UUID id = Ids.next();
        String[] begun = {"version", "0", "sort", "lost", "words", "Mijn", "ownOnly", "true"};
        assertThat(web.as(cast.sam()).typing("/space/quartet/" + id, begun).status())
                .isEqualTo(200);
        people.in(
                cast.sam(),
                () -> db.sql(
                                "update journey.leaf set made_at = made_at - interval '1 day' where circle_id = ? and id = ?")
                        .params(cast.space(), id)
                        .update());
        for (String words : new String[] {"Mijn nachten", "Mijn nachten en", "Mijn nachten en dagen."})
            web.as(cast.sam())
                    .typing("/space/quartet/" + id, "version", "1", "sort", "lost", "words", words, "ownOnly", "true");
        web.as(cast.sam())
                .post(
                        "/space/quartet/" + id,
                        "version",
                        "1",
                        "sort",
                        "lost",
                        "words",
                        "Mijn nachten en dagen.",
                        "ownOnly",
                        "true");
        assertThat(answers()).isEqualTo(2);
        assertThat(people.in(cast.sam(), () -> leaves.of(spaces.access().of(SpacePart.QUARTET))))
                .allMatch(Leaf::ownOnly)
                .anyMatch(leaf -> leaf.words().equals("Mijn nachten en dagen."));
    }

    @Test
    void anAnswerThatIsBeingTypedIsSeenByNobodyYet() {
        UUID id = Ids.next();
        web.as(cast.sam()).typing("/space/quartet/" + id, "version", "0", "sort", "lost", "words", "Mij");
        assertThat(people.in(cast.sam(), () -> leaves.get(spaces.access().of(SpacePart.QUARTET), id))
                        .ownOnly())
                .isTrue();
        web.as(cast.sam()).post("/space/quartet/" + id, "version", "1", "sort", "lost", "words", "Mijn werk.");
        assertThat(people.in(cast.sam(), () -> leaves.get(spaces.access().of(SpacePart.QUARTET), id))
                        .ownOnly())
                .isFalse();
    }

    @Test
    void everyQuestionCanBeSkipped() {
        String at = "/space/quartet/lost?road=begin";
        for (String next : new String[] {"back", "never", "others"}) {
            assertThat(web.as(cast.sam()).get(at).body()).contains("Sla over");
            String here = at.replaceAll(".*/|\\?.*", "");
            var answer = web.as(cast.sam())
                    .post("/space/quartet/" + Ids.next(), "version", "0", "sort", here, "words", " ", "road", "begin");
            assertThat(answer.to()).isEqualTo("/space/quartet/" + next + "?road=begin");
            at = String.valueOf(answer.to());
        }
        assertThat(answers()).isZero();
    }

    private void answer(UUID id, String question, String words) {
        assertThat(web.as(cast.sam())
                        .post("/space/quartet/" + id, "version", "0", "sort", question, "words", words)
                        .status())
                .isEqualTo(303);
    }

    private int answers() {
        return people.in(
                cast.sam(),
                () -> leaves.of(spaces.access().of(SpacePart.QUARTET)).size());
    }

    private UUID account(String address) {
        return house.on(
                Duty.SIGN_IN,
                () -> accounts.withAddress(new EmailAddress(address)).orElseThrow());
    }

    private boolean known(String address) {
        return house.on(Duty.SIGN_IN, () -> accounts.withAddress(new EmailAddress(address)))
                .isPresent();
    }

    /** From the newest letter to somebody who has no account yet. */
    private String linkTo(String address) {
        return house.on(
                Duty.POST,
                () -> db
                        .sql(
                                "select id, to_sealed, link_sealed from people.letter where to_sealed is not null and link_sealed is not null order by created_at desc limit 30")
                        .query((row, n) -> {
                            UUID id = row.getObject("id", UUID.class);
                            return seal.open("people.letter.to", id, row.getBytes("to_sealed"))
                                    + " "
                                    + seal.open("people.letter.link", id, row.getBytes("link_sealed"));
                        })
                        .list()
                        .stream()
                        .filter(line -> line.startsWith(address + " "))
                        .map(line -> line.substring(address.length() + 1))
                        .findFirst()
                        .orElseThrow());
    }
}
