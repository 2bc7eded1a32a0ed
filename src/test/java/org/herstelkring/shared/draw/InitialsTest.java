package org.herstelkring.shared.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InitialsTest {

    @Test
    void theyAreOfTheFirstAndTheLastWord() {
        assertThat(Initials.of(List.of("Bram De Smet", "Ilse Van den Bossche-Verhaegen", "lotte peeters", "Li", "  ")))
                .containsExactly("BS", "IV", "LP", "L", "");
    }

    @Test
    void twoPeopleWithTheSameOnesAreToldApart() {
        assertThat(Initials.of(List.of("Lotte Peeters", "Bram De Smet", "Liam Peters")))
                .containsExactly("LoP", "BS", "LiP");
        assertThat(Initials.of(List.of("Lotte Peeters", "Louise Pauwels"))).containsExactly("LPe", "LPa");
        assertThat(Initials.of(List.of("Jan", "Joris"))).containsExactly("Ja", "Jo");
        assertThat(Initials.of(List.of("Lotte Peeters", "Lotte Peeters"))).containsExactly("LP1", "LP2");
    }

    @Test
    void namesInOtherScriptsHaveWhatIsSensibleThere() {
        assertThat(Initials.of(List.of("李小龍", "欧阳娜娜", "王 明", "김민준"))).containsExactly("李小龍", "娜娜", "王明", "김민준");
        assertThat(Initials.of(List.of("سارة عبد الرحمن", "محمد"))).containsExactly("س\u200cر", "م");
        assertThat(Initials.of(List.of("Ωmega Παπάς", "Ébène Ünal"))).containsExactly("ΩΠ", "ÉÜ");
    }

    @Test
    void whoHasNoLettersHasTheirFirstSign() {
        assertThat(Initials.of(List.of("👩🏽‍🚒", "🌸 Lotte", "42"))).containsExactly("👩🏽‍🚒", "L", "4");
        assertThat(Initials.of(List.of("🌸🌸", "🌸🌸"))).doesNotHaveDuplicates();
    }
}
