package org.herstelkring.shared.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.School;
import org.herstelkring.people.OrganisationBootstrap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is sent slowly, endlessly or far too long keeps nobody else waiting. */
@ApplicationTest
class BodyTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    int port;

    @Autowired
    OrganisationBootstrap organisationBootstrap;

    @Test
    void bodiesThatTrickleInAreLetGoAndOthersAreServedMeanwhile() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) slow.add(post("/sign-in", FORM, "Content-Length: 1000", "email=somebo"));
            Caller stranger = Caller.stranger(port);
            long begun = System.nanoTime();
            assertThat(stranger.get("/sign-in").statusCode()).isEqualTo(200);
            assertThat(System.nanoTime() - begun)
                    .isLessThan(Duration.ofSeconds(2).toNanos());
            long end = System.nanoTime() + Duration.ofSeconds(9).toNanos();
            try (Socket small = post("/sign-out", FORM, "Content-Length: 3", "a=b")) {
                small.setSoTimeout(3000);
                assertThat(new String(small.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                        .as("what came whole waits for nobody")
                        .isEqualTo("HTTP/1.1 303");
            }
            while (!slow.isEmpty() && System.nanoTime() < end) {
                for (Socket one : List.copyOf(slow)) if (ended(one)) slow.remove(one);
                Thread.sleep(200);
            }
            assertThat(slow).as("still open").isEmpty();
            assertThat(stranger.post("/sign-in", "email", "").statusCode())
                    .as("there is room again")
                    .isEqualTo(422);
        } finally {
            for (Socket one : slow) one.close();
        }
    }

    @Test
    void whoSendsNothingMakesRoomForWhoeverIsOnlySlow() throws Exception {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) silent.add(from(i % 2 == 0 ? "127.0.0.3" : "127.0.0.4", "/sign-in", 1000, ""));
            Thread.sleep(200);
            for (String place : new String[] {"127.0.0.3", "127.0.0.5"})
                assertThat(slowForm(place, Caller.stranger(port)))
                        .as("from " + place)
                        .startsWith("HTTP/1.1 422");
        } finally {
            for (Socket one : silent) one.close();
        }
    }

    @Test
    void whoeverIsSignedInIsEndedForNobodyWhoIsNot() throws Exception {
        Caller noor = Caller.signedIn(port, School.begin(organisationBootstrap).noor());
        List<Socket> theirs = new ArrayList<>();
        try {
            String session = cookies(noor);
            for (int i = 0; i < 30; i++) theirs.add(from("127.0.0.6", "/sign-out", 1000, session));
            Thread.sleep(1200);
            assertThat(slowForm("127.0.0.6", Caller.stranger(port)))
                    .as("a stranger")
                    .startsWith("HTTP/1.1 503")
                    .contains("Retry-After: 5", "<h1");
            assertThat(theirs).as("whoever was there").noneMatch(BodyTest::isOver);
            assertThat(slowForm("127.0.0.6", noor)).as("somebody").startsWith("HTTP/1.1 422");
            var ended = theirs.stream().filter(BodyTest::isOver).toList();
            assertThat(ended).as("made way").hasSize(1);
            assertThat(new String(ended.getFirst().getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .as("and is told so")
                    .startsWith("TTP/1.1 503")
                    .contains("Retry-After: 5", "<h1");
        } finally {
            for (Socket one : theirs) one.close();
        }
    }

    /** A form as it comes over a slow line: its head first, and what was typed a while later. */
    private String slowForm(String place, Caller who) throws Exception {
        String form = "email=&_csrf=" + who.get("/test/token").body();
        try (Socket socket = from(place, "/sign-in", form.length(), cookies(who))) {
            Thread.sleep(300);
            socket.getOutputStream().write(form.getBytes(StandardCharsets.UTF_8));
            socket.setSoTimeout(3000);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String cookies(Caller who) {
        return who.cookies().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Only the head of a form. */
    private Socket from(String place, String path, int length, String cookies) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByName(place), 0);
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nContent-Type: " + FORM
                                + "\r\nConnection: close\r\nContent-Length: " + length
                                + (cookies.isEmpty() ? "" : "\r\nCookie: " + cookies) + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static boolean isOver(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() >= -1;
        } catch (java.net.SocketTimeoutException open) {
            return false;
        } catch (IOException gone) {
            return true;
        }
    }

    @Test
    void whatIsFarTooLongIsRefusedBeforeItIsRead() throws Exception {
        for (String path : new String[] {"/sign-in/passkey", "/sign-in/passkey/options", "/me/passkeys", "/sign-out"})
            try (Socket socket = post(path, "application/json", "Content-Length: 30000000", "{")) {
                socket.setSoTimeout(3000);
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer)
                        .as(path)
                        .startsWith("HTTP/1.1 413")
                        .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff")
                        .contains("<h1>");
            }
    }

    @Test
    void whatDoesNotSayHowLongItIsIsReadNoFurtherEither() {
        Caller stranger = Caller.stranger(port);
        String token = stranger.get("/test/token").body();
        var answer = stranger.send(stranger.request("/sign-in/passkey")
                .header("X-CSRF-TOKEN", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[70_000]))));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(stranger.get("/sign-in").statusCode()).isEqualTo(200);
    }

    private Socket post(String path, String type, String more, String body) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nContent-Type: " + type + "\r\n"
                                + more + "\r\n\r\n" + body)
                        .getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    /** Sends one byte more, and looks whether anybody is still there. */
    private static boolean ended(Socket socket) throws IOException {
        try {
            socket.setSoTimeout(1);
            byte[] answer = new byte[10_000];
            while (socket.getInputStream().read(answer) >= 0) {}
            return closed(socket);
        } catch (java.net.SocketTimeoutException open) {
            try {
                socket.getOutputStream().write('y');
                return false;
            } catch (IOException gone) {
                return closed(socket);
            }
        } catch (IOException reset) {
            return closed(socket);
        }
    }

    private static boolean closed(Socket socket) throws IOException {
        socket.close();
        return true;
    }
}
