package org.herstelkring.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples of RFC 3492, and what Java's own way makes another domain of. */
class PunycodeTest {

    @ParameterizedTest
    @CsvSource({
        "bücher, bcher-kva",
        "münchen, mnchen-3ya",
        "straße, strae-oqa",
        "他们为什么不说中文, ihqwcrb4cv8a8dqg056pqjye",
        "Pročprostěnemluvíčesky, Proprostnemluvesky-uyb24dma41a",
        "ليهمابتكلموشعربي؟, egbpdaj6bu4bxfgehfvwxn",
        "そのスピードで, d9juau41awczczp",
        "-> $1.00 <-, -> $1.00 <--"
    })
    void aLabelGoesThereAndBack(String label, String code) {
        assertThat(Punycode.encode(label)).isEqualTo(code);
        assertThat(Punycode.decode(code)).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bcher-kv!", "99999999999", "a-b-ü", "zzzzzz", "b-zzzzzzzzzzzzzz"})
    void whatIsNoneIsNone(String code) {
        assertThat(Punycode.decode(code)).isNull();
    }

    @Test
    void aSignOutsideTheFirstPlaneIsOneLetter() {
        assertThat(Punycode.decode(Punycode.encode("a𐐷b"))).isEqualTo("a𐐷b");
    }
}
