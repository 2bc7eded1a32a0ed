package org.herstelkring.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.LongTest;
import org.herstelkring.cast.RunningInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The house as operators run it: set up through the printed link, stopped hard, started again. */
@LongTest
class RestartTest {

    @Test
    void whoWasSignedInStillIsAfterAKillAndLettersAreStillThere(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        Map<String, String> cookies;
        try (RunningInstance house = RunningInstance.open(data, Map.of())) {
            Matcher link = Pattern.compile("/setup/[A-Za-z0-9_-]+").matcher(house.said());
            assertThat(link.find()).isTrue();
            Caller noor = Caller.stranger(house.port());
            assertThat(noor.submit(
                                    link.group(),
                                    link.group(),
                                    "organisation",
                                    "School De Linde",
                                    "language",
                                    "nl",
                                    "zone",
                                    "Europe/Brussels",
                                    "name",
                                    "Noor",
                                    "email",
                                    "noor@example.org")
                            .statusCode())
                    .isEqualTo(303);
            Caller.stranger(house.port()).submit("/sign-in", "/sign-in", "email", "noor@example.org");
            cookies = noor.cookies();
            assertThat(Files.readString(data.resolve("logs/herstelkring.log")))
                    .doesNotContain("noor@example.org", "Noor", link.group())
                    .doesNotContainPattern("/(setup|sign-in/link)/[^{]");
            house.kill();
        }
        try (RunningInstance house = RunningInstance.open(data, Map.of())) {
            assertThat(house.said()).doesNotContain("/setup/");
            Caller noor = Caller.withCookies(house.port(), cookies);
            assertThat(noor.get("/me").body()).contains("noor@example.org");
            assertThat(noor.get("/mailbox").body()).contains("Je link om binnen te komen");
        }
    }
}
