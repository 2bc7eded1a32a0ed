package org.herstelkring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.herstelkring.matrix.Addresses.Address;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A look at something of another is written down: every part that was opened once, whatever the page needed it for, and
 * nothing is shown without any. What is one's own is not.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookMatrixTest {

    /** Where somebody who is let in reads what they said or wrote themselves. */
    private static final List<String> OWN = List.of("/my-part", "/with-me/{circle}/proposals");

    @Autowired
    private AnsweredAddresses addresses;

    @Autowired
    private OpenRows rows;

    private final List<String> wrong = new ArrayList<>();
    private int looked;

    @BeforeAll
    void open() {
        rows.prepare();
    }

    @AfterAll
    void shut() {
        rows.shut();
    }

    @Test
    void whoLooksAtSomethingOfAnotherIsOnRecordOncePerPart() {
        addresses.answered().forEach((address, world) -> {
            if (!address.reads()) return;
            for (Asker asker : world.rightful(address))
                if (!asker.name().equals(SpaceRelation.OWNER.name())) look(address, world, asker);
        });
        System.out.println("Looks: " + looked + " records seen");
        assertThat(wrong).isEmpty();
        assertThat(looked).isGreaterThan(50);
    }

    private void look(Address address, World world, Asker asker) {
        Map<String, Integer> before = rows.looks(world.root, asker.person());
        Web.Answer answer =
                AnsweredAddresses.ask(world, address, world.path(address).orElseThrow(), asker);
        Map<String, Integer> added = new TreeMap<>();
        rows.looks(world.root, asker.person()).forEach((part, times) -> {
            int more = times - before.getOrDefault(part, 0);
            if (more > 0) added.put(part, more);
        });
        looked += added.size();
        String where = address + " as " + asker.name();
        added.forEach((part, times) -> {
            if (times != 1) wrong.add(where + " is on record " + times + " times at " + part);
        });
        boolean own = OWN.stream().anyMatch(address.pattern()::startsWith) || !world.isRecorded();
        if (answer.status() == 200 && added.isEmpty() && !own && answer.body().contains(world.secret))
            wrong.add(where + " shows something and is not on record");
    }
}
