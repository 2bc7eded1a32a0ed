package org.herstelkring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.LongTest;
import org.herstelkring.matrix.Addresses.Address;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands in an address was not typed by anybody of good will: what it leads to is not there, and never a failure of ours. */
@ApplicationTest
class OddAddressesTest {

    private static final List<String> ODD =
            List.of("%00", "a%00b", "%FF", "%ED%A0%80", "%F0%9F%98%80%E2%80%AE", "a".repeat(2000));

    @LocalServerPort
    private int port;

    @Autowired
    private AnsweredAddresses addresses;

    @Autowired
    private SpaceWorlds spaces;

    @Autowired
    private OpenRows rows;

    private final List<String> failed = new ArrayList<>();
    private int asked;

    @Test
    @LongTest
    void nothingOddBehindAVariableIsAFailureOfOurs() {
        rows.prepare();
        try {
            ask();
        } finally {
            rows.shut();
        }
        assertThat(failed).isEmpty();
        assertThat(asked).isGreaterThan(1000);
    }

    private void ask() {
        Asker owner = spaces.make().insiders().getFirst();
        Caller caller = owner.visitor().caller(port);
        String token = caller.get("/test/token").body();
        for (Address address : addresses.all()) {
            if (!address.pattern().contains("{") || address.pattern().startsWith("/test/")) continue;
            for (String odd : ODD) {
                var request = caller.request(address.pattern().replaceAll("\\{[^/]*}", odd));
                var answer = caller.send(
                        address.reads()
                                ? request.GET()
                                : request.header("Content-Type", "application/x-www-form-urlencoded")
                                        .method(
                                                address.method().name(),
                                                BodyPublishers.ofString("_csrf=" + token + "&version=0")));
                asked++;
                if (answer.statusCode() >= 500) failed.add(address + " " + odd + " " + answer.statusCode());
            }
        }
    }
}
