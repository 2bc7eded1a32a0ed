package org.herstelkring.cases.participant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lotte@example.org",
                "lotte.peeters+hergo@post.example.be",
                "info@bücher.example",
                "x@例え.テスト",
                "o'neil@example.org"
            })
    void aMailAddress(String address) {
        assertThat(Reachable.byMail(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lotte",
                "@example.org",
                "lotte@",
                "lotte@localhost",
                "a b@example.org",
                "a@b@c@",
                "lotte@example..org",
                "lotte@-example.org",
                ".lotte@example.org",
                "lotte@example.org\nBcc: x@y.z",
                "lotte@192.168.0.1"
            })
    void noMailAddress(String address) {
        assertThat(Reachable.byMail(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0470 12 34 56",
                "+32 (0)470/12.34.56",
                "09 223 12 34",
                "+31-20-5551234",
                "0032470123456",
                "0470\u202F12\u202F34\u202F56",
                "\u202A+32\u2011470\u00A012 34 56\u202C"
            })
    void aPhoneNumber(String number) {
        assertThat(Reachable.byPhone(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "0470", "bel mij", "+", "0470 12 34 56 78 90 12", "04;70123456"})
    void noPhoneNumber(String number) {
        assertThat(Reachable.byPhone(number)).isFalse();
    }
}
