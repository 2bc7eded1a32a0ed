package org.herstelkring.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private static final byte[] TEXT = "De fiets terugbrengen".getBytes(StandardCharsets.UTF_8);

    @Test
    void aTokenCanStandInAnAddressAndIsNeverTheSame() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String token = Secrets.token(24);
            assertThat(token).matches("[A-Za-z0-9_-]{32}");
            made.add(token);
        }
        assertThat(made).hasSize(1000);
        assertThat(Secrets.token(32)).hasSize(43);
    }

    @Test
    void ofAnAlphabetEverySignIsUsed() {
        String many = Secrets.signs("abc123", 2000);
        assertThat(many).hasSize(2000).matches("[abc123]+");
        assertThat(many.chars().boxed().collect(Collectors.toSet())).hasSize(6);
    }

    @Test
    void onlyTheWholeSecretIsTheSame() {
        assertThat(Secrets.same("042137", "042137")).isTrue();
        assertThat(Secrets.same("042137", "042138")).isFalse();
        assertThat(Secrets.same("042137", "04213")).isFalse();
        assertThat(Secrets.same("042137", "")).isFalse();
    }

    /** The example of FIPS 180-4. */
    @Test
    void theDigestIsTheStandardOne() {
        String known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(Sha256.hex("abc")).isEqualTo(known);
        assertThat(Sha256.of("abc")).isEqualTo(HexFormat.of().parseHex(known));
        assertThat(Sha256.hex("é")).isEqualTo(Sha256.hex("é".getBytes(StandardCharsets.UTF_8)));
        assertThat(Sha256.fresh().digest("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(HexFormat.of().parseHex(known));
    }

    @Test
    void whatIsSealedWithATokenOpensWithThatTokenForThatUseOnly() {
        String token = Secrets.token(32);
        byte[] sealed = new TokenSeal("a", token).seal(TEXT);
        assertThat(new TokenSeal("a", token).open(sealed)).isEqualTo(TEXT);
        assertThatThrownBy(() -> new TokenSeal("b", token).open(sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new TokenSeal("a", Secrets.token(32)).open(sealed))
                .isInstanceOf(IllegalStateException.class);
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;
        assertThatThrownBy(() -> new TokenSeal("a", token).open(changed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsStoredTellsNothingOfTheToken() {
        String token = Secrets.token(32);
        var seal = new TokenSeal("a", token);
        assertThat(seal.id()).hasSize(32).isNotEqualTo(Sha256.of(token)).isEqualTo(new TokenSeal("a", token).id());
        assertThat(seal.id()).isNotEqualTo(new TokenSeal("b", token).id());
        assertThat(Arrays.equals(seal.seal(TEXT), seal.seal(TEXT)))
                .as("the same text sealed twice looks the same")
                .isFalse();
        assertThat(new String(seal.seal(TEXT), StandardCharsets.ISO_8859_1)).doesNotContain("fiets");
    }
}
