package org.herstelkring.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A form that brings a file has its token as its first field, which is read before anything else of it is. */
@ApplicationTest
class UploadTokenTest {

    /** More than any form may bring, and much more than the connection keeps by itself. */
    private static final byte[] LARGE = new byte[32 * 1024 * 1024];

    private static final String STREAMED = "/space/bring-in/file";
    private static final String WHOLE = "/space/story/" + new UUID(0, 1) + "/media/photo";

    @LocalServerPort
    private int port;

    @Autowired
    private OrganisationBootstrap organisationBootstrap;

    private Caller mo;
    private String token;

    @BeforeEach
    void cast() {
        mo = Caller.signedIn(port, School.begin(organisationBootstrap).noor());
        token = mo.get("/test/token").body();
    }

    @Test
    void whoeverSendsNoTokenOrAWrongOneIsTurnedAwayBeforeTheFileIsRead() {
        String wrong = token.substring(8);
        for (String path :
                new String[] {STREAMED, WHOLE, "/cases/" + new UUID(0, 1) + "/plan/signing/" + new UUID(0, 2) + "/paper"
                })
            for (byte[] file : new byte[][] {new byte[10], LARGE})
                for (String given : new String[] {"", wrong})
                    assertThat(mo.upload(path, given, "file", file).statusCode())
                            .as(path + " with " + file.length + " bytes and token " + given.length())
                            .isEqualTo(403);
    }

    @Test
    void aTokenAfterTheFileOrInTheAddressIsNone() {
        assertThat(mo.upload(STREAMED, "", "file", new byte[10], "x", "1", "_csrf", token)
                        .statusCode())
                .isEqualTo(403);
        String asked = "?_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        assertThat(mo.upload(STREAMED + asked, "", "file", new byte[10]).statusCode())
                .isEqualTo(403);
        assertThat(mo.postBare("/me" + asked, "name", "Mo").statusCode()).isEqualTo(403);
    }

    @Test
    void withItTheFileIsLookedAtAndItsLengthHasItsLimit() {
        assertThat(mo.upload(STREAMED, token, "file", new byte[10]).statusCode())
                .isEqualTo(303);
        assertThat(mo.upload(WHOLE, token, "file", LARGE).statusCode()).isEqualTo(413);
    }
}
