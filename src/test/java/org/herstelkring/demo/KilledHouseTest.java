package org.herstelkring.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cast.LongTest;
import org.herstelkring.cast.RunningInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} where it would hurt most: in the middle of a conversation, and between the act of sealing and the seal. */
@LongTest
class KilledHouseTest {

    private static final Pattern MOMENT = Pattern.compile("name=\"from\" value=\"([^\"]+)\"");

    @Test
    void nothingThatWasSaidOrSignedIsLostAndThereIsOneSeal(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        Visitor noor = new Visitor();
        DemoCase one;
        String moment;
        try (RunningInstance house = RunningInstance.open(data, Map.of())) {
            noor.goTo("http://localhost:" + house.port());
            one = beforeTheConversation(noor, house.said());
            one.beginTalk();
            for (int moves = 0; moves < 7; moves++) one.nextMoment();
            noor.submit(one.at("/conversation"), one.at("/conversation/notes"), "words", "Bram keek op.");
            moment = moment(noor, one);
            one.nextMoment();
            assertThat(moment(noor, one)).isNotEqualTo(moment);
            moment = moment(noor, one);
            house.kill();
        }

        try (Silence stamps = new Silence();
                RunningInstance house =
                        RunningInstance.open(data, Map.of(), "--herstelkring.seal.tsa=" + stamps.address())) {
            noor.goTo("http://localhost:" + house.port());
            assertThat(moment(noor, one))
                    .as("the conversation stands where it stood")
                    .isEqualTo(moment);
            assertThat(noor.open(one.at("/conversation"))).contains("Bram keek op.");
            one.nextMoment();
            assertThat(moment(noor, one)).as("and goes on").isNotEqualTo(moment);
            one.endTalk();
            one.commitment("Een brief schrijven", "Bram", "fundamental", "Lotte", false);
            one.present("Bram schrijft een brief.");
            one.sign("Bram");
            one.sign("Lotte");
            one.seal();
            stamps.isAsked();
            assertThat(count(data, "cases.sealed_plan"))
                    .as("killed before the seal stands")
                    .isZero();
            house.kill();
        }

        try (RunningInstance house = RunningInstance.open(data, Map.of())) {
            noor.goTo("http://localhost:" + house.port());
            one.waitForSeal();
            assertThat(count(data, "cases.sealed_plan")).isEqualTo(1);
            assertThat(count(data, "cases.answer where outcome = 'signed'")).isEqualTo(2);
            assertThat(count(data, "cases.seal_job where done_at is null")).isZero();
            assertThat(count(data, "pyramid.step"))
                    .as("its commitments became steps once")
                    .isEqualTo(1);
            assertThat(Pattern.compile("/ByteRange")
                            .matcher(noor.open(one.at("/plan.pdf")))
                            .results())
                    .hasSize(1);
            house.stop();
        }
    }

    static DemoCase beforeTheConversation(Visitor noor, String said) {
        Matcher setup = Pattern.compile("/setup/[A-Za-z0-9_-]+").matcher(said);
        assertThat(setup.find()).isTrue();
        noor.submit(
                setup.group(),
                setup.group(),
                "organisation",
                "De Linde",
                "language",
                "nl",
                "zone",
                "Europe/Brussels",
                "name",
                "Noor",
                "email",
                "noor@example.org");
        DemoCase one = DemoCase.begin(noor, "De fiets", "Bram nam de fiets van Lotte.");
        one.fits("hergo");
        one.person("Lotte", "harmed", null, "PHONE", "+32 470 00 00 01");
        one.person("Bram", "responsible", null, "PHONE", "+32 470 00 00 02");
        one.prepareAll();
        one.ready("Beiden willen praten.");
        return one;
    }

    private static String moment(Visitor noor, DemoCase one) {
        Matcher found = MOMENT.matcher(noor.open(one.at("/conversation")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static long count(Path data, String table) throws SQLException, IOException {
        String port = Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                .get(3)
                .strip();
        try (Connection all = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/herstelkring",
                        "postgres",
                        Files.readString(data.resolve("keys/postgres")).strip());
                var rows = all.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** A time-stamp server that takes every question and never answers, so that the seal hangs half-way. */
    private static final class Silence implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        private final CountDownLatch asked = new CountDownLatch(1);

        Silence() throws IOException {
            Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        server.accept();
                        asked.countDown();
                    }
                } catch (IOException closed) {
                    // The test is over.
                }
            });
        }

        String address() {
            return "http://127.0.0.1:" + server.getLocalPort() + "/";
        }

        void isAsked() throws InterruptedException {
            assertThat(asked.await(Duration.ofSeconds(60).toSeconds(), TimeUnit.SECONDS))
                    .as("sealing has begun")
                    .isTrue();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
