package org.herstelkring.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MovedTest {

    private static final List<String> ORDER = List.of("a", "b", "c");

    @Test
    void oneChangesPlaceWithItsNeighbour() {
        assertThat(Moved.one("b", ORDER, true)).containsExactly("b", "a", "c");
        assertThat(Moved.one("b", ORDER, false)).containsExactly("a", "c", "b");
    }

    @Test
    void atTheEndItStays() {
        assertThat(Moved.one("a", ORDER, true)).isEqualTo(ORDER);
        assertThat(Moved.one("c", ORDER, false)).isEqualTo(ORDER);
        assertThat(Moved.one("a", List.of("a"), true)).containsExactly("a");
    }

    @Test
    void whatIsNotInTheOrderIsNotHere() {
        assertThatThrownBy(() -> Moved.one("d", ORDER, true)).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> Moved.one("d", List.of(), false)).isInstanceOf(NotHere.class);
    }
}
