package org.herstelkring.shared.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.herstelkring.cast.Heard;
import org.herstelkring.shared.upload.Finding.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the house asks of ClamAV, and what it makes of the answers. */
class ScannerTest {

    private static ClamDaemon daemon;

    private Heard heard;

    @BeforeAll
    static void begin() throws Exception {
        daemon = new ClamDaemon();
    }

    @AfterAll
    static void end() throws IOException {
        daemon.close();
    }

    @BeforeEach
    void listen() {
        heard = Heard.of(Scanner.class);
    }

    @AfterEach
    void stop() {
        heard.close();
    }

    @Test
    void findsWhatDoesHarmOverTcpAndOverASocketAlsoDeepInAnArchive() throws IOException {
        for (String where : List.of(daemon.address(), daemon.socket())) {
            var scanner = new Scanner(where);
            assertThat(kind(scanner, "Niets aan de hand".getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(Kind.NOTHING);
            assertThat(scanner.find(new ByteArrayInputStream(ClamDaemon.MARKER)))
                    .isEqualTo(new Finding(Kind.HARMFUL, ClamDaemon.RULE));
            byte[] large = new byte[1_500_000];
            assertThat(kind(scanner, large)).isEqualTo(Kind.NOTHING);
            System.arraycopy(ClamDaemon.MARKER, 0, large, 1_400_000, ClamDaemon.MARKER.length);
            assertThat(kind(scanner, large)).isEqualTo(Kind.HARMFUL);
            assertThat(kind(scanner, zip(zip(ClamDaemon.MARKER)))).isEqualTo(Kind.HARMFUL);
        }
    }

    @Test
    void whatTheScannerDoesNotLookIntoIsNotTaken() {
        for (String where : List.of(daemon.address(), daemon.socket()))
            assertThat(kind(new Scanner(where), new byte[3 * ClamDaemon.MOST]))
                    .as(where)
                    .isNotEqualTo(Kind.NOTHING);
        assertThat(kind(new Scanner(daemon.socket()), new byte[3 * ClamDaemon.MOST]))
                .isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void oneThatIsAwayLetsNothingThroughAndTheLogSaysSoOnce() throws IOException {
        var scanner = new Scanner("127.0.0.1:" + ClamDaemon.freePort());
        scanner.tell();
        assertThat(kind(scanner, new byte[10])).isEqualTo(Kind.UNKNOWN);
        assertThat(kind(scanner, new byte[10])).isEqualTo(Kind.UNKNOWN);
        assertThat(kind(new Scanner("/nowhere/clamd.sock"), new byte[10])).isEqualTo(Kind.UNKNOWN);
        assertThat(kind(new Scanner("nobody.invalid:3310"), new byte[10])).isEqualTo(Kind.UNKNOWN);
        assertThat(heard.lines()).extracting(ILoggingEvent::getLevel).containsOnly(Level.ERROR);
        assertThat(heard.lines()).hasSize(3);
    }

    @Test
    void whatIsAwayAndComesBackIsToldToo() throws IOException {
        var scanner = new Scanner("/nowhere/clamd.sock");
        assertThat(kind(scanner, new byte[10])).isEqualTo(Kind.UNKNOWN);
        try (var daemonOfOld = new Answering("stream: OK\0")) {
            scanner.connect(daemonOfOld.where(), Duration.ofSeconds(2), Duration.ofSeconds(2));
            assertThat(kind(scanner, new byte[10])).isEqualTo(Kind.NOTHING);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "stream: OK", "OK\0", "stream: Can't allocate memory ERROR\0", "UNKNOWN COMMAND\0", "\0"})
    void onlyAClearAnswerIsAYes(String answer) throws IOException {
        try (var odd = new Answering(answer)) {
            var scanner = new Scanner("");
            scanner.connect(odd.where(), Duration.ofSeconds(2), Duration.ofSeconds(2));
            assertThat(kind(scanner, new byte[10])).isEqualTo(Kind.UNKNOWN);
        }
    }

    @Test
    void nobodyWaitsLongForOneThatSaysNothing() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var scanner = new Scanner("");
            scanner.connect("127.0.0.1:" + silent.getLocalPort(), Duration.ofMillis(200), Duration.ofMillis(200));
            long begun = System.nanoTime();
            assertThat(kind(scanner, new byte[10])).isEqualTo(Kind.UNKNOWN);
            assertThat(kind(scanner, new byte[20_000_000])).isEqualTo(Kind.UNKNOWN);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void whereNoneIsConnectedTheLogSaysSo() {
        var scanner = new Scanner(" ");
        scanner.tell();
        assertThat(scanner.isConnected()).isFalse();
        assertThat(kind(scanner, ClamDaemon.MARKER)).isEqualTo(Kind.NOTHING);
        assertThat(heard.lines())
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .contains("No virus scanner is connected (HERSTELKRING_CLAMD)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clamav", "clamav:", "clamav:0", "clamav:x", "clamav:70000", ":3310"})
    void aSettingThatCannotBeMeantStopsTheStart(String where) {
        assertThatThrownBy(() -> new Scanner(where)).hasMessageContaining("HERSTELKRING_CLAMD");
    }

    private static Kind kind(Scanner scanner, byte[] file) {
        return scanner.find(new ByteArrayInputStream(file)).kind();
    }

    private static byte[] zip(byte[] inside) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.bin"));
            zip.write(inside);
        }
        return out.toByteArray();
    }

    /** Answers whatever it is asked with this, and closes the line. */
    private static final class Answering implements AutoCloseable {

        private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

        Answering(String answer) throws IOException {
            Thread.ofPlatform().daemon().start(() -> {
                while (!door.isClosed()) {
                    try (var line = door.accept()) {
                        line.getInputStream().readNBytes(10 + 4 + 10 + 4);
                        line.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
        }

        String where() {
            return "127.0.0.1:" + door.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
