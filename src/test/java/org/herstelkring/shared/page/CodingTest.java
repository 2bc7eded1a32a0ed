package org.herstelkring.shared.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstelkring.shared.page.Coding.BROTLI;
import static org.herstelkring.shared.page.Coding.GZIP;
import static org.herstelkring.shared.page.Coding.PLAIN;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodingTest {

    private static final Set<Coding> ALL = EnumSet.allOf(Coding.class);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    gzip, deflate, br, zstd       | BROTLI
                    gzip, deflate                 | GZIP
                    br                            | BROTLI
                    BR                            | BROTLI
                    *                             | BROTLI
                    deflate, zstd                 | PLAIN
                    identity                      | PLAIN
                    br;q=0                        | PLAIN
                    br;q=0, gzip                  | GZIP
                    br;q=0.000, gzip ; q=0.1      | GZIP
                    gzip;q=0, *                   | BROTLI
                    *;q=0                         | PLAIN
                    br;q=0.2, gzip;q=0.8          | GZIP
                    br;q=0.8, gzip;q=0.8          | BROTLI
                    identity;q=1, br;q=0.5        | PLAIN
                    identity;q=0, gzip;q=0.001    | GZIP
                    identity;q=0                  | PLAIN
                    brother, gzipped              | PLAIN
                    br;q=much, gzip               | GZIP
                    br;quality=1                  | PLAIN
                    ,,;                           | PLAIN
                    """)
    void whatIsWantedMostIsSentAndTheSmallestOfEquals(String accepts, Coding sent) {
        assertThat(Coding.wanted(accepts, ALL)).isEqualTo(sent);
    }

    @Test
    void whoSaysNothingGetsItPlain() {
        assertThat(Coding.wanted(null, ALL)).isEqualTo(PLAIN);
        assertThat(Coding.wanted("", ALL)).isEqualTo(PLAIN);
    }

    @Test
    void whatIsNotThereIsNotSent() {
        assertThat(Coding.wanted("br, gzip", EnumSet.of(PLAIN, GZIP))).isEqualTo(GZIP);
        assertThat(Coding.wanted("br, gzip", EnumSet.of(PLAIN))).isEqualTo(PLAIN);
        assertThat(Coding.wanted("br;q=0.1, gzip", EnumSet.of(PLAIN, BROTLI))).isEqualTo(BROTLI);
    }
}
