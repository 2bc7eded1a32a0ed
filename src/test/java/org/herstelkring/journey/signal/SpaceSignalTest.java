package org.herstelkring.journey.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.people.internal.AccountCipher;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A signal from one's own space: to somebody in the circle or outside it, and what happens when they leave. */
@ApplicationTest
class SpaceSignalTest {

    private static final String SAYS = "Ik slaap nergens rustig";

    @Autowired
    SpaceCast people;

    @Autowired
    DutyTransaction house;

    @Autowired
    AccountCipher seal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Web web;

    SpaceCast.Cast cast;
    UUID sister = Ids.next();
    UUID id = Ids.next();

    @BeforeEach
    void aSpaceWithASisterInTheCircle() {
        cast = people.cast();
        sister = people.leaf(cast.sam(), LeafKind.COMPANION, "close", Map.of("title", "Zusje", "near", "1"));
        comesIn();
        id = Ids.next();
    }

    @Test
    void itIsThereForWhomItWasSentToAndSaysNothingOfTheSpace() {
        assertThat(web.as(cast.sam()).get("/space/signals/new").body()).contains("Zusje");
        assertThat(write("c:" + sister).to()).isEqualTo("/signals/" + id);
        String shown = web.as(cast.lena()).get("/signals/" + id).body();
        assertThat(shown)
                .contains(SAYS)
                .contains("Kun jij hier iets mee?")
                .doesNotContain(cast.space().toString())
                .as("how the owner calls her")
                .doesNotContain("Zusje");
        assertThat(web.as(cast.lena()).get("/signals").body())
                .contains("/signals/" + id)
                .doesNotContain("Zusje");
        assertThat(web.as(cast.kim()).get("/signals/" + id).status()).isEqualTo(404);
    }

    @Test
    void aSignalStaysWithWhoLeftTheCircleUntilItIsTakenBack() {
        write("c:" + sister);
        web.as(cast.sam()).post("/space/circle/" + sister + "/leaving");
        assertThat(web.as(cast.lena()).get("/signals/" + id).body()).contains(SAYS);
        web.as(cast.lena()).post("/signals/" + id + "/answers", "words", "Kom bij mij logeren");
        assertThat(web.as(cast.sam()).get("/signals/" + id).body()).contains("Kom bij mij logeren");
        web.as(cast.sam()).post("/signals/" + id + "/agreement", "yes", "false");
        assertThat(web.as(cast.lena()).get("/signals/" + id).status()).isEqualTo(404);
        assertThat(web.as(cast.lena()).get("/signals").body()).doesNotContain(id.toString());
    }

    @Test
    void nothingIsWrittenToWhoLeftTheCircle() {
        web.as(cast.sam()).post("/space/circle/" + sister + "/leaving");
        assertThat(web.as(cast.sam()).get("/space/signals/new").body()).doesNotContain("Zusje");
        var answer = write("c:" + sister);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("niet meer in de kring").contains(SAYS);
        assertThat(web.as(cast.sam()).get("/signals/" + id).status()).isEqualTo(404);
    }

    @Test
    void nobodyWritesToSomeoneElsesCompanion() {
        var answer = web.as(cast.kim()).post("/space/signals", fields("c:" + sister));
        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void somebodyOutsideGetsALinkAndTheOwnerTheCode() {
        assertThat(web.as(cast.sam()).post("/space/signals", fields("mail")).status())
                .isEqualTo(422);
        var answer = write("mail", "name", "Het wijkteam", "email", "wijkteam@example.org");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(web.as(cast.sam()).get("/signals/" + id).body())
                .contains("class=\"code\"")
                .contains("Het wijkteam");
    }

    @Test
    void whatWaitsStandsOnToday() {
        people.begin(cast.lena());
        assertThat(web.as(cast.lena()).get("/space").body()).doesNotContain("Er wacht een signaal");
        write("c:" + sister);
        assertThat(web.as(cast.lena()).get("/space").body())
                .contains("Er wacht een signaal")
                .contains("href=\"/signals\"");
        web.as(cast.lena()).post("/signals/" + id + "/taking-up");
        assertThat(web.as(cast.lena()).get("/space").body()).doesNotContain("Er wacht een signaal");
    }

    private Web.Answer write(String to, String... more) {
        return web.as(cast.sam()).post("/space/signals", fields(to, more));
    }

    private String[] fields(String to, String... more) {
        String[] all = {"id", id.toString(), "says", SAYS, "from", "4", "towards", "1", "to", to};
        String[] both = java.util.Arrays.copyOf(all, all.length + more.length);
        System.arraycopy(more, 0, both, all.length, more.length);
        return both;
    }

    private void comesIn() {
        UUID invitation = Ids.next();
        String address = "lena." + cast.tag() + "@example.org";
        web.as(cast.sam())
                .proven()
                .post(
                        "/space/circle/" + sister + "/invitations",
                        "invitation",
                        invitation.toString(),
                        "how",
                        "mail",
                        "email",
                        address);
        String link = house.on(
                Duty.POST,
                () -> jdbc.sql("select id, link_sealed from people.letter where reference = ?")
                        .param(invitation)
                        .query((row, n) -> seal.open(
                                "people.letter.link", row.getObject("id", UUID.class), row.getBytes("link_sealed")))
                        .single());
        Matcher form = Pattern.compile("(/invited/at/[A-Za-z0-9_-]+)")
                .matcher(web.as(cast.lena())
                        .get(java.util.Objects.requireNonNull(link))
                        .body());
        assertThat(form.find()).isTrue();
        web.as(cast.lena()).post(form.group(1) + "/acceptance");
    }
}
