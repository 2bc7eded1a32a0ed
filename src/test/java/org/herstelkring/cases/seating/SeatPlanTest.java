package org.herstelkring.cases.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.Hergo;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.cases.script.Script;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where the method seats people, whoever there is. */
class SeatPlanTest {

    private static final Script HERGO = Script.load("hergo");

    private final List<Participant> people = new ArrayList<>();
    private final UUID leads = UUID.randomUUID();

    @Test
    void theSidesSitApartWithTheFacilitatorBetween() {
        UUID bram = add(Hergo.RESPONSIBLE, null);
        UUID dirk = add(Hergo.SUPPORTER, bram);
        UUID lotte = add(Hergo.HARMED, null);
        UUID mieke = add(Hergo.SUPPORTER, lotte);
        UUID yassin = add(Hergo.HARMED, null);
        UUID nele = add(Hergo.THIRD_PARTY, null);
        assertThat(laid(leads)).containsExactly(leads, yassin, lotte, mieke, nele, dirk, bram);
    }

    @Test
    void aSecondFacilitatorSitsAtTheOtherEnd() {
        UUID second = UUID.randomUUID();
        UUID bram = add(Hergo.RESPONSIBLE, null);
        UUID lotte = add(Hergo.HARMED, null);
        assertThat(laid(leads, second)).containsExactly(leads, lotte, second, bram);
    }

    @Test
    void whoHasTwoAlongSitsBetweenThem() {
        UUID lotte = add(Hergo.HARMED, null);
        UUID one = add(Hergo.SUPPORTER, lotte);
        UUID two = add(Hergo.SUPPORTER, lotte);
        UUID bram = add(Hergo.RESPONSIBLE, null);
        assertThat(laid(leads)).containsExactly(leads, one, lotte, two, bram);
    }

    @Test
    void everybodyHasOneSeatAndNobodyOfOneSideSitsBesideSomebodyOfTheOther() {
        for (long seed = 0; seed < 2000; seed++) {
            people.clear();
            Random random = new Random(seed);
            List<UUID> mains = new ArrayList<>();
            for (int i = random.nextInt(1, 4); i > 0; i--) mains.add(add(Hergo.HARMED, null));
            for (int i = random.nextInt(1, 4); i > 0; i--) mains.add(add(Hergo.RESPONSIBLE, null));
            for (int i = random.nextInt(5); i > 0; i--) add(Hergo.SUPPORTER, mains.get(random.nextInt(mains.size())));
            for (int i = random.nextInt(1, 3); i > 0; i--) add(Hergo.THIRD_PARTY, null);
            if (random.nextInt(3) == 0) add(Hergo.SUPPORTER, null);
            java.util.Collections.shuffle(people, random);
            List<UUID> order = laid(leads);
            assertThat(order).hasSize(people.size() + 1).doesNotHaveDuplicates();
            for (int i = 0; i < order.size(); i++) {
                Participant one = find(order.get(i));
                Participant next = find(order.get((i + 1) % order.size()));
                if (one == null || next == null) continue;
                assertThat(one.is(Hergo.HARMED) && next.is(Hergo.RESPONSIBLE)
                                || one.is(Hergo.RESPONSIBLE) && next.is(Hergo.HARMED))
                        .as("seed " + seed)
                        .isFalse();
            }
            for (Participant main : people) {
                long along = people.stream()
                        .filter(one -> one.standsBeside(main.id()))
                        .count();
                if (along != 1 && along != 2) continue;
                for (Participant one : people)
                    if (one.standsBeside(main.id()))
                        assertThat(Math.abs(order.indexOf(one.id()) - order.indexOf(main.id())))
                                .as("seed " + seed)
                                .isEqualTo(1);
            }
        }
    }

    @Test
    void whatWasMovedStaysAndWhoeverComesLaterSitsWhereTheyBelong() {
        UUID lotte = add(Hergo.HARMED, null);
        UUID nele = add(Hergo.THIRD_PARTY, null);
        UUID bram = add(Hergo.RESPONSIBLE, null);
        List<UUID> moved = List.of(leads, nele, lotte, bram);
        UUID mieke = add(Hergo.SUPPORTER, lotte);
        assertThat(SeatPlan.moved(moved, laid(leads))).containsExactly(leads, nele, lotte, mieke, bram);
        UUID second = UUID.randomUUID();
        assertThat(SeatPlan.moved(moved, laid(leads, second)))
                .contains(second, mieke)
                .startsWith(leads);
        people.removeIf(one -> one.id().equals(nele));
        assertThat(SeatPlan.moved(moved, laid(leads))).containsExactly(leads, lotte, mieke, bram);
    }

    private List<UUID> laid(UUID... leaders) {
        return SeatPlan.laid(HERGO, people, List.of(leaders));
    }

    private UUID add(ParticipantRole role, @Nullable UUID supports) {
        UUID id = UUID.randomUUID();
        people.add(new Participant(
                id,
                id,
                Set.of(role),
                supports == null ? Set.of() : Set.of(supports),
                "",
                "nl",
                false,
                null,
                true,
                people.size(),
                Participant.Stands.TAKES_PART,
                1));
        return id;
    }

    private @Nullable Participant find(UUID id) {
        return people.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }
}
