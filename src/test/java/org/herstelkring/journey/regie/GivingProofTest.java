package org.herstelkring.journey.regie;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.shared.Duty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class GivingProofTest {

    private static final Pattern STATE = Pattern.compile("name=\"state\" value=\"([^\"]*)\"");

    @LocalServerPort
    int port;

    @Autowired
    SpaceCast people;

    @Autowired
    RegieCast seats;

    @Autowired
    DutyTransaction house;

    @Autowired
    JdbcClient db;

    @Test
    void whatWasChosenBeforeShowingThatItIsOneselfIsStillThereAfterwardsAndUnreadableMeanwhile() {
        SpaceCast.Cast cast = people.cast();
        seats.seat(cast.sam(), cast.lena(), "Lena", "close");
        people.leaf(cast.sam(), LeafKind.WISH, "", Map.of("title", "Naar zee"));
        Caller sam = Caller.signedIn(port, cast.sam());
        String path = "/space/regie/" + cast.lena();
        forgetProof(cast);
        var asked = sam.post(path, "state", state(sam, path), "part.wishes", "contribute", "why", "Omdat het mag");
        assertThat(asked.statusCode()).isEqualTo(303);
        String proof = asked.headers().firstValue("Location").orElseThrow();
        assertThat(proof).contains("/sign-in/proof");
        assertThat(Caller.signedIn(port, cast.lena())
                        .get("/with-me/" + cast.space())
                        .statusCode())
                .isEqualTo(404);
        assertThat(sessions(cast)).doesNotContain("Omdat het mag");

        String again = sam.get(path + "?again=true").body();
        assertThat(again).contains("Omdat het mag").contains("Ze zijn nog niet bewaard");
        assertThat(again).containsPattern("name=\"part.wishes\">(?s:.{0,300})value=\"contribute\" selected");
        assertThat(sam.get("/space/regie/" + cast.lena()).body()).doesNotContain("Omdat het mag");
        assertThat(Caller.signedIn(port, cast.sam()).get(path + "?again=true").body())
                .doesNotContain("Omdat het mag");
    }

    @Test
    void whatWasWrittenInAnyOtherFormWaitsToo() {
        SpaceCast.Cast cast = people.cast();
        UUID sister = people.leaf(cast.sam(), LeafKind.COMPANION, "close", Map.of("title", "Lena", "near", "1"));
        Caller sam = Caller.signedIn(port, cast.sam());
        String path = "/space/circle/" + sister;
        sam.get(path + "/invite");
        forgetProof(cast);
        var asked = sam.post(
                path + "/invitations",
                "invitation",
                UUID.randomUUID().toString(),
                "how",
                "mail",
                "email",
                "lena@example.org");
        assertThat(asked.headers().firstValue("Location")).contains("/sign-in/proof?to=%2Fsign-in%2Fkept");
        assertThat(sessions(cast)).doesNotContain("lena@example.org");
        assertThat(sam.get("/sign-in/kept").body()).contains("lena@example.org", path + "/invitations");

        forgetProof(cast);
        var button =
                sam.post(path + "/invitations", "invitation", UUID.randomUUID().toString());
        assertThat(button.headers().firstValue("Location"))
                .as("nothing was written")
                .contains("/sign-in/proof?to=" + URLEncoder.encode(path + "/invite", StandardCharsets.UTF_8));
    }

    private static String state(Caller sam, String path) {
        Matcher state = STATE.matcher(sam.get(path).body());
        assertThat(state.find()).isTrue();
        return state.group(1);
    }

    private void forgetProof(SpaceCast.Cast cast) {
        house.on(Duty.SIGN_IN, () -> db.sql("""
                        delete from people.session_attributes where attribute_name = 'proven' and session_primary_id in
                            (select primary_id from people.session where principal_name = ?)
                        """).param(cast.sam().toString()).update());
    }

    private String sessions(SpaceCast.Cast cast) {
        return house.on(
                Duty.SIGN_IN,
                () -> String.join(
                        "",
                        db.sql("""
                                select encode(attribute_bytes, 'escape') from people.session_attributes
                                where session_primary_id in
                                    (select primary_id from people.session where principal_name = ?)
                                """)
                                .param(cast.sam().toString())
                                .query(String.class)
                                .list()));
    }
}
