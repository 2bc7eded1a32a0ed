package org.herstelkring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.Tablet;
import org.herstelkring.cast.Web;
import org.herstelkring.matrix.Addresses.Address;
import org.herstelkring.people.HandedSheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A device that was handed over, at every address there is: it opens its sheet, what is needed to open it again, and
 * nothing else. Whoever handed it over may open each of these addresses, so nothing but the lock is in the way.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandedOverMatrixTest {

    /**
     * The sheet; besides it what opens the device again, the language of the screen, and files that are everybody's. What
     * says whether the house is awake is no page of Spring's.
     */
    private static final Set<String> OPEN = Set.of(
            "/cases/{circle}/plan/round GET",
            "/cases/{circle}/plan/signing/{participant} GET",
            "/cases/{circle}/plan/signatures POST",
            "/cases/{circle}/plan/declines POST",
            "/handed-over GET",
            "/handed-over/opening POST",
            "/sign-in/passkey/options POST while typing",
            "/sign-in/passkey POST",
            "/sign-in/who GET",
            "/sign-out POST",
            "/without-network GET",
            "/without-network.js GET",
            "/language/{code} GET",
            "/assets/{version}/{*name} GET");

    private static final String SHUT = "Dit toestel is uitgeleend";

    @LocalServerPort
    private int port;

    @Autowired
    private Worlds worlds;

    @Autowired
    private AnsweredAddresses addresses;

    @Autowired
    private OpenRows rows;

    @BeforeAll
    void open() {
        rows.prepare();
        addresses.answered();
    }

    @AfterAll
    void shut() {
        rows.shut();
    }

    @Test
    void nothingOpensButTheSheetThatWasHandedOver() {
        World signed = worlds.all().stream()
                .filter(world -> world.name.equals("case that is signed"))
                .findFirst()
                .orElseThrow();
        Address page = address("/cases/{circle}/plan/signing/{participant} GET");
        String sheet = signed.path(page).orElseThrow();
        Asker facilitator = signed.rightful(page).getFirst();
        HandedSheet handed =
                Tablet.with(signed.root, java.util.UUID.fromString(sheet.substring(sheet.lastIndexOf('/') + 1)));
        Web.Visitor holding = facilitator.visitor().handing(handed);
        Set<String> opened = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Address address : addresses.all()) {
            if (address.pattern().endsWith("/events") || address.pattern().startsWith("/test/")) continue;
            String path = path(address, signed);
            Web.Answer answer = ask(holding, address, path);
            asked++;
            if (isShut(answer)) {
                if (answer.body().contains(signed.secret)) wrong.add(address + " shows it");
            } else opened.add(address.toString());
        }
        assertThat(asked).isGreaterThan(300);
        assertThat(wrong).isEmpty();
        assertThat(opened).isEqualTo(new TreeSet<>(OPEN));
    }

    /** The same sheet of somebody else, the same address in another way, and every other way of asking. */
    @Test
    void thereIsNoOtherWayToAsk() {
        World signed = worlds.all().stream()
                .filter(world -> world.name.equals("case that is signed"))
                .findFirst()
                .orElseThrow();
        Address page = address("/cases/{circle}/plan/signing/{participant} GET");
        String sheet = signed.path(page).orElseThrow();
        Asker facilitator = signed.rightful(page).getFirst();
        String round = "/cases/" + signed.root + "/plan/round";
        Web.Visitor holding = facilitator.visitor().handing(new HandedSheet(round, round, List.of(round), List.of()));
        for (String other :
                List.of(sheet, round + "/", round + "/..", round.toUpperCase(java.util.Locale.ROOT), round + ".html"))
            assertThat(holding.get(other).body()).as(other).doesNotContain(signed.secret);
        assertThat(isShut(holding.get(sheet))).isTrue();
        assertThat(isShut(holding.post(round))).isTrue();
        assertThat(isShut(holding.post("/cases/" + signed.root + "/plan/signatures")))
                .isTrue();
        assertThat(isShut(holding.post("/geen/adres"))).isTrue();
        Caller caller = facilitator.visitor().caller(port);
        assertThat(caller.get(sheet).statusCode())
                .as("before it is handed over")
                .isEqualTo(200);
    }

    private static Web.Answer ask(Web.Visitor visitor, Address address, String path) {
        return address.reads() ? visitor.get(path) : visitor.post(path);
    }

    private static boolean isShut(Web.Answer answer) {
        return answer.status() == 403 && answer.body().contains(SHUT);
    }

    /** With rows of the case that was handed over, where there are any. */
    private String path(Address address, World signed) {
        if (signed.has(address)
                && signed.unstated(address).isEmpty()
                && signed.path(address).isPresent()) return signed.path(address).get();
        for (World world : worlds.all())
            if (world.has(address)
                    && world.unstated(address).isEmpty()
                    && world.path(address).isPresent())
                return world.path(address).get();
        return address.pattern().replace("/language/{code}", "/language/nl").replaceAll("\\{[^}]*}+", "eenwoord");
    }

    private Address address(String name) {
        return addresses.all().stream()
                .filter(address -> address.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
