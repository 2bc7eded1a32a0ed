package org.herstelkring.cases.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AtTheTableTest {

    @Test
    void peopleAreCalledByTheirFirstNameWithAsMuchMoreAsTellsThemApart() {
        assertThat(AtTheTable.names(List.of("Lotte Peeters", "Bram De Smet", "Bram Claes", "Nele")))
                .containsExactly("Lotte", "Bram S.", "Bram C.", "Nele");
        assertThat(AtTheTable.names(List.of("Bram De Smet", "Bram Van Steen")))
                .containsExactly("Bram De Smet", "Bram Van Steen");
        assertThat(AtTheTable.names(List.of("Bram", "Bram Claes"))).containsExactly("Bram", "Bram C.");
    }

    @Test
    void whoeverIsCalledByATitleKeepsTheirName() {
        assertThat(AtTheTable.names(List.of("Juf Els", "Juf An Maes", "Mevr. Claes", "Mme Dupont", "Juf")))
                .containsExactly("Juf Els", "Juf An", "Mevr. Claes", "Mme Dupont", "Juf");
    }

    @Test
    void aNameOfOneWordOrAnotherScriptStaysWhole() {
        assertThat(AtTheTable.names(List.of("王小明", "محمد العلي", "𠮷野家"))).containsExactly("王小明", "محمد", "𠮷野家");
    }
}
