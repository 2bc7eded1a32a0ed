package org.herstelkring.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.Test;

class TwinsTest {

    private final UUID circle = Ids.next();
    private final UUID leaf = Ids.next();
    private final Twins twins = new Twins(List.of(circle.toString(), leaf.toString()));

    @Test
    void eachCopyHasIdsOfItsOwnOfTheSameKind() {
        Set<UUID> all = new HashSet<>();
        for (int number = 0; number < 1000; number++)
            for (UUID id : List.of(circle, leaf)) {
                UUID twin = Twins.of(id, number);
                assertThat(twin.version()).isEqualTo(7);
                assertThat(twin.variant()).isEqualTo(2);
                all.add(twin);
            }
        assertThat(all).hasSize(2000).contains(circle, leaf);
    }

    @Test
    void onlyItsOwnIdsAreReplacedInAText() {
        UUID foreign = Ids.next();
        String text = "{" + circle + "," + foreign + "}";
        assertThat(twins.in(text, 7)).isEqualTo("{" + Twins.of(circle, 7) + "," + foreign + "}");
        assertThat(new Words(text, twins).with(twins.of(7))).isEqualTo(twins.in(text, 7));
    }
}
