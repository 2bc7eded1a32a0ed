package org.herstelkring.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "info@bücher.example, info@xn--bcher-kva.example",
        "info@BÜCHER.Example, info@xn--bcher-kva.example",
        "Noor@straße.example, Noor@xn--strae-oqa.example",
        "x@例え.テスト, x@xn--r8jz45g.xn--zckzah",
        "x@例え。テスト, x@xn--r8jz45g.xn--zckzah",
        "info@بيتك.example, info@xn--ngbe9e0a.example",
        "noor@example.org, noor@example.org",
        "noor@Example.ORG, noor@example.org"
    })
    void aDomainInItsOwnLettersIsSentToInThoseOfMailServers(String address, String sent) {
        assertThat(MailAddress.works(address)).isTrue();
        assertThat(MailAddress.sent(MailAddress.written(address))).isEqualTo(sent);
        assertThat(MailAddress.sent(sent)).isEqualTo(sent);
        assertThat(MailAddress.written(sent)).isEqualTo(MailAddress.written(address));
        assertThat(MailAddress.works(sent)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noor@exam\u200Bple.org",
                "\uFEFFnoor@example.org",
                "\u202Anoor@example.org\u202C",
                "no\u00ADor@example.org",
                "noor@example.org\u00A0",
                "\u2009noor@example.org ",
                "no\u200Cor@example.org",
                "noor@ex\u2060ample.org\u200D",
                "noor\uFE0F@example.org",
                "noor\uFF20example.org"
            })
    void whatCannotBeSeenIsTakenOut(String copied) {
        assertThat(MailAddress.written(copied)).isEqualTo("noor@example.org");
        assertThat(MailAddress.works(copied)).isTrue();
    }

    /** Between Arabic letters it is a sign of spelling, and another domain without. */
    @Test
    void theJoinerOfPersianStays() {
        String address = "info@نامه\u200Cای.example";
        assertThat(MailAddress.works(address)).isTrue();
        assertThat(MailAddress.sent(MailAddress.written(address))).isEqualTo("info@xn--mgba3gch31f060k.example");
    }

    @Test
    void aDashThatATelephoneMadeIsAHyphen() {
        assertThat(MailAddress.written("jan\u2011piet@ex\u2013ample.org")).isEqualTo("jan-piet@ex-ample.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zoë@example.org",
                "noor@exa mple.org",
                "noor@i❤.example",
                "noor@xn--abc-.example",
                "noor@xn--99999999999.example",
                "noor@-bücher.example",
                "noor@bücher-.example",
                "noor@\u0301a.example",
                "noor@example",
                "noor@example.org, moos@example.org",
                "noor@example.12",
                "noor@bücher_x.example"
            })
    void whatCannotBeSentToIsSaid(String address) {
        assertThat(MailAddress.works(address)).isFalse();
    }

    @Test
    void aDomainIsNeverLongerThanItMayBe() {
        assertThat(MailAddress.works("a@" + "ü".repeat(55) + ".example")).isTrue();
        assertThat(MailAddress.works("a@" + "ü".repeat(63) + ".example")).isFalse();
        assertThat(MailAddress.works("a".repeat(65) + "@example.org")).isFalse();
        assertThat(MailAddress.works("a@" + "b.".repeat(125) + "example")).isFalse();
    }

    @Test
    void nothingIsNoAddress() {
        assertThat(MailAddress.written(null)).isEmpty();
        assertThat(MailAddress.works(null)).isFalse();
        assertThat(MailAddress.works("")).isFalse();
    }
}
