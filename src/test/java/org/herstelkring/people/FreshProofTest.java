package org.herstelkring.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.School;
import org.herstelkring.cast.TestClock;
import org.herstelkring.people.internal.AccountCipher;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.shared.Duty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class FreshProofTest {

    @LocalServerPort
    int port;

    @Autowired
    OrganisationBootstrap organisationBootstrap;

    @Autowired
    DutyTransaction house;

    @Autowired
    AccountCipher seal;

    @Autowired
    JdbcClient db;

    @Test
    void afterTenMinutesOneShowsAgainThatItIsOneself() {
        School school = School.begin(organisationBootstrap);
        Caller noor = Caller.signedIn(port, school.noor());
        String removal = "/me/passkeys/" + UUID.randomUUID() + "/removal";
        assertThat(noor.post(removal).statusCode())
                .as("fresh, but no such passkey")
                .isEqualTo(404);
        letTimePass(school.noor(), 9);
        assertThat(noor.post(removal).statusCode()).isEqualTo(404);
        letTimePass(school.noor(), 11);
        var asked = noor.post(removal);
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.headers().firstValue("Location")).contains("/sign-in/proof?to=%2Fsign-in%2Fkept%3Fact%3Dtrue");
        assertThat(noor.get("/me").body()).contains("/sign-in/proof?to=/me").doesNotContain("data-passkey=\"make\"");
        assertThat(noor.get("/sign-in/proof?to=/me").body()).contains("Ben jij het nog?");

        assertThat(noor.post("/sign-in/proof", "to", "/me").statusCode()).isEqualTo(303);
        var back = noor.post(latestLink(school.noor()));
        assertThat(back.headers().firstValue("Location")).contains("/sign-in/kept");
        assertThat(noor.get("/sign-in/kept").body()).contains("Dit is nog niet gedaan", removal);
        assertThat(noor.post(removal).statusCode()).isEqualTo(404);
    }

    private void letTimePass(UUID person, int minutes) {
        int changed = house.on(
                Duty.SIGN_IN,
                () -> db.sql("""
                        update people.session_attributes set attribute_bytes = ? where attribute_name = 'proven'
                          and session_primary_id in (select primary_id from people.session where principal_name = ?)""")
                        .params(serialized(TestClock.now().toEpochMilli() - minutes * 60_000L), person.toString())
                        .update());
        assertThat(changed).isPositive();
    }

    private static byte[] serialized(Long moment) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(moment);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private String latestLink(UUID person) {
        return house.on(
                Duty.POST,
                () -> db.sql(
                                "select id, link_sealed from people.letter where to_person = ? order by created_at desc, id desc limit 1")
                        .param(person)
                        .query((row, number) -> seal.open(
                                "people.letter.link", row.getObject("id", UUID.class), row.getBytes("link_sealed")))
                        .single());
    }
}
