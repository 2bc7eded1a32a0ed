package org.herstelkring.circle.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cast.LongTest;
import org.herstelkring.cast.RunningInstance;
import org.herstelkring.cast.TestClock;
import org.herstelkring.shared.database.Postgres;
import org.herstelkring.shared.database.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever runs the house reads when they ask whether the record holds. */
class VerifyCommandTest {

    @TempDir
    Path data;

    private int exit;

    @Test
    void itSaysInPlainWordsWhatHoldsAndWhatDoesNot() throws Exception {
        Path looks = Files.createDirectories(data.resolve("looks"));
        Files.createDirectories(data.resolve("keys"));
        try (var it = new WitnessedRecord(TestServer.database("verified"), data, 5, looks)) {
            it.live(2, 4);
            assertThat(verify(it.postgres))
                    .contains(
                            "looks in 2 circles, from " + it.month(0).toString().substring(0, 8))
                    .contains("times, the last at ")
                    .endsWith("All of it holds.\n");
            assertThat(exit).isZero();

            UUID circle = it.circles.getFirst();
            it.run(
                    "update circle.look set how = case how when 'read' then 'title' else 'read' end"
                            + " where circle_id = ? and place = 2",
                    circle);
            it.run("delete from circle.look where circle_id = ? and place = 4", circle);
            assertThat(verify(it.postgres))
                    .containsPattern("Circle " + circle
                            + ": look 2, now of 20[-0-9T:]+Z, says something else than was recorded\\.")
                    .containsPattern("Circle " + circle + ": 1 of its looks are gone, after 20")
                    .endsWith(
                            "Not all of it holds: something is wrong in 1 of 2 circles. UPDATING.md says what to do.\n");
            assertThat(exit).isOne();
        }
    }

    @Test
    void aBackupOfAnEarlierMomentIsSaidToBeShorterThanItWas() throws Exception {
        Path looks = Files.createDirectories(data.resolve("looks"));
        Files.createDirectories(data.resolve("keys"));
        try (var it = new WitnessedRecord(TestServer.database("restored"), data, 6, looks)) {
            it.live(1, 6);
            it.owner.setAutoCommit(false);
            Tamper.CUT_BACK_TO_AN_EARLIER_SEAL.toTheDatabase(it, it.circles.getFirst(), new java.util.Random(1));
            it.owner.commit();
            assertThat(verify(it.postgres))
                    .containsPattern("at 20[-0-9T:]+Z it was \\d+ looks long, and now it is \\d+\\.");
            assertThat(exit).isOne();
        }
    }

    @Test
    void aFileThatIsGoneIsMissedAndACopyElsewhereStandsIn() throws Exception {
        Path looks = Files.createDirectories(data.resolve("looks"));
        Files.createDirectories(data.resolve("keys"));
        try (var it = new WitnessedRecord(TestServer.database("lost_file"), data, 7, looks)) {
            it.live(1, 3);
            Path copy = data.resolve("copy");
            Files.move(it.place, copy);
            assertThat(verify(it.postgres)).contains("Nothing was said of it under seal in ");
            assertThat(exit).isOne();
            assertThat(verify(it.postgres, "--also=" + copy)).endsWith("All of it holds.\n");
            assertThat(exit).isZero();
        }
    }

    @Test
    void aMonthThatIsLetGoOnPurposeIsNoTamperingAndOneThatIsTakenAwayIs() throws Exception {
        Path looks = Files.createDirectories(data.resolve("looks"));
        Files.createDirectories(data.resolve("keys"));
        try (var it = new WitnessedRecord(TestServer.database("let_go"), data, 8, looks)) {
            List<String> months = new ArrayList<>();
            for (int back = 3; back > 0; back--) {
                Instant month = it.month(-back);
                months.add(month.toString().substring(0, 7));
                it.run("create table circle.look_" + months.getLast().replace('-', '_')
                        + " partition of circle.look for values from ('" + month + "') to ('" + it.month(1 - back)
                        + "')");
            }
            it.live(2, 6, it.month(-3));
            for (String month : months.subList(0, 2)) {
                assertThat(verify(it.postgres, "--let-go=" + month))
                        .endsWith("All of it holds.\nThe looks of " + month + " at 2 circles were let go.\n");
                assertThat(exit).isZero();
                assertThat(verify(it.postgres)).endsWith("All of it holds.\n");
            }
            assertThat(verify(it.postgres, "--let-go=9999-01")).endsWith("The month 9999-01 is not over yet.\n");
            it.run("drop table circle.look_" + months.getLast().replace('-', '_'));
            assertThat(verify(it.postgres)).containsPattern("Circle .*: \\d+ of its looks are gone");
            assertThat(exit).isOne();
        }
    }

    @Test
    void whereNoHouseIsItSaysSo() {
        assertThat(say("--herstelkring.data=" + data)).contains("There is no database in " + data);
        assertThat(exit).isEqualTo(2);
    }

    @Test
    @LongTest
    void itCanBeAskedWhileTheHouseRunsAndWhenItDoesNot() throws Exception {
        Path folder = data.resolve("house");
        try (var house = RunningInstance.open(folder, java.util.Map.of())) {
            assertThat(say("--herstelkring.data=" + folder)).endsWith("All of it holds.\n");
            assertThat(exit).isZero();
            house.stop();
        }
        assertThat(say("--herstelkring.data=" + folder)).endsWith("All of it holds.\n");
        assertThat(exit).isZero();
        assertThat(folder.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    private String verify(Postgres postgres, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--herstelkring.data=" + data,
                "--DATABASE_URL=" + postgres.url(),
                "--DATABASE_USER=" + postgres.app().role(),
                "--DATABASE_PASSWORD=" + postgres.app().password(),
                "--DATABASE_OWNER_USER=" + postgres.owner().role(),
                "--DATABASE_OWNER_PASSWORD=" + postgres.owner().password()));
        arguments.addAll(List.of(more));
        return say(arguments.toArray(String[]::new));
    }

    private String say(String... arguments) {
        var said = new ByteArrayOutputStream();
        try (var out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            exit = VerifyCommand.run(arguments, out, Clock.fixed(TestClock.now(), ZoneOffset.UTC));
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
