package org.herstelkring.pyramid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstelkring.pyramid.Level.PRIMARY;
import static org.herstelkring.pyramid.Level.QUALITY_OF_LIFE;
import static org.herstelkring.pyramid.Level.SECONDARY;
import static org.herstelkring.pyramid.Level.SUPPORTIVE;
import static org.herstelkring.pyramid.Pole.FUNDAMENTAL;
import static org.herstelkring.pyramid.Pole.INSTRUMENTAL;

import java.util.List;
import org.herstelkring.pyramid.Balance.Placed;
import org.herstelkring.pyramid.Balance.Remark;
import org.junit.jupiter.api.Test;

class BalanceTest {

    @Test
    void nothingIsAnInvitation() {
        assertThat(Balance.of(List.of()).remarks()).extracting(Remark::key).containsExactly("pyramid.balance.nothing");
    }

    @Test
    void oneLevelThatCarriesEverythingIsSaidFirst() {
        var all = List.of(
                new Placed(PRIMARY, INSTRUMENTAL), new Placed(PRIMARY, FUNDAMENTAL), new Placed(PRIMARY, INSTRUMENTAL));
        assertThat(Balance.of(all).remarks().getFirst())
                .isEqualTo(new Remark("pyramid.balance.one-level", PRIMARY, null));
    }

    @Test
    void onlyProblemsAsksForSomethingThatDoesGood() {
        var all = List.of(
                new Placed(PRIMARY, INSTRUMENTAL),
                new Placed(SECONDARY, FUNDAMENTAL),
                new Placed(SECONDARY, INSTRUMENTAL));
        assertThat(Balance.of(all).remarks()).extracting(Remark::key).contains("pyramid.balance.only-problem");
    }

    @Test
    void aPoleWithoutAnythingIsNamed() {
        var all = List.of(new Placed(PRIMARY, INSTRUMENTAL), new Placed(SUPPORTIVE, INSTRUMENTAL));
        assertThat(Balance.of(all).remarks()).contains(new Remark("pyramid.balance.empty-pole", null, FUNDAMENTAL));
    }

    @Test
    void whenSomethingIsEverywhereItSaysSo() {
        var all = List.of(
                new Placed(PRIMARY, INSTRUMENTAL),
                new Placed(SECONDARY, FUNDAMENTAL),
                new Placed(SUPPORTIVE, INSTRUMENTAL),
                new Placed(QUALITY_OF_LIFE, FUNDAMENTAL));
        assertThat(Balance.of(all).remarks()).extracting(Remark::key).containsExactly("pyramid.balance.all-there");
    }

    @Test
    void theShapeIsFilledOnlyWhereSomethingStands() {
        var shapes = Balance.of(List.of(new Placed(SECONDARY, FUNDAMENTAL))).shapes();
        assertThat(shapes).hasSize(5);
        assertThat(shapes)
                .filteredOn(shape -> !shape.filled().isEmpty())
                .extracting(Balance.Shape::level)
                .containsExactly(SECONDARY);
    }
}
