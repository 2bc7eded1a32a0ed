package org.herstelkring.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class KeptFormTest {

    @Test
    void whatSomebodyWroteIsShownAndNotWhatTheFormNeeds() {
        assertThat(form(
                                "id",
                                "0190a0b0-0000-7000-8000-000000000001",
                                "language",
                                "nl",
                                "day",
                                "2026-11-15",
                                "words",
                                "Bij de zee")
                        .words())
                .containsExactly("Bij de zee");
    }

    @Test
    void aSmallWordIsShownWhenItIsAllThereIs() {
        assertThat(form("id", "0190a0b0-0000-7000-8000-000000000001", "words", "sorry")
                        .words())
                .containsExactly("sorry");
    }

    @Test
    void everythingIsSentAgain() {
        assertThat(form("_csrf", "x", "language", "nl", "words", "Bij de zee").fields())
                .containsExactly(new KeptForm.Field("language", "nl"), new KeptForm.Field("words", "Bij de zee"));
    }

    private static KeptForm form(String... fields) {
        var request = new MockHttpServletRequest("POST", "/somewhere");
        for (int i = 0; i < fields.length; i += 2) request.addParameter(fields[i], fields[i + 1]);
        return KeptForm.of(UUID.randomUUID(), request);
    }
}
