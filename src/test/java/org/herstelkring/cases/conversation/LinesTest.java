package org.herstelkring.cases.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.Rounds;
import org.herstelkring.people.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How many lines somebody may hold, and when they end. */
@ApplicationTest
class LinesTest {

    @LocalServerPort
    int port;

    @Autowired
    CaseCast cases;

    @Autowired
    Rounds rounds;

    @Autowired
    SignIn signIn;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<InputStream> opened = new ArrayList<>();
    private Cast cast;

    @BeforeEach
    void aCase() {
        cast = cases.cast();
    }

    @AfterEach
    void nobodyListensAnyMore() throws IOException {
        for (InputStream one : opened) one.close();
    }

    @Test
    void oneMoreThanSomebodyMayHoldTakesThePlaceOfTheOldest() throws Exception {
        Caller ellen = Caller.signedIn(port, cast.ellen());
        List<CompletableFuture<Void>> lines = new ArrayList<>();
        for (int i = 0; i < 24; i++) lines.add(line(ellen));
        for (int i = 0; i < 4; i++) lines.get(i).get(5, TimeUnit.SECONDS);
        rounds.run("Streams.stayAwake");
        assertThat(lines.subList(4, 24)).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void aLineEndsWhenItsOwnerSignsOutOnThatDevice() throws Exception {
        Caller ellen = Caller.signedIn(port, cast.ellen());
        Caller elsewhere = Caller.signedIn(port, cast.ellen());
        CompletableFuture<Void> here = line(ellen);
        CompletableFuture<Void> there = line(elsewhere);
        assertThat(ellen.post("/sign-out").statusCode()).isEqualTo(303);
        here.get(5, TimeUnit.SECONDS);
        assertThat(there).isNotDone();
    }

    @Test
    void aLineEndsWhenItsSessionWasEndedAnywhereElse() throws Exception {
        CompletableFuture<Void> line = line(Caller.signedIn(port, cast.ellen()));
        rounds.run("Streams.stayAwake");
        assertThat(line).isNotDone();
        signIn.endSessionsOf(cast.ellen());
        rounds.run("Streams.stayAwake");
        line.get(5, TimeUnit.SECONDS);
    }

    @Test
    void whatChangesRightAfterItWasAskedWhatStandsIsToldToo() throws Exception {
        HttpResponse<InputStream> answer = client.send(
                Caller.stranger(port).request(OpeningLine.PATH).GET().build(),
                HttpResponse.BodyHandlers.ofInputStream());
        opened.add(answer.body());
        CompletableFuture<Boolean> told = CompletableFuture.supplyAsync(
                () -> new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))
                        .lines()
                        .anyMatch("event:change"::equals),
                task -> Thread.ofPlatform().daemon().start(task));
        assertThat(told.get(5, TimeUnit.SECONDS)).isTrue();
    }

    /** Done when it ends. */
    private CompletableFuture<Void> line(Caller caller) throws Exception {
        HttpRequest.Builder request = caller.request("/cases/" + cast.id() + "/conversation/events");
        caller.cookies().forEach((name, value) -> request.header("Cookie", name + "=" + value));
        HttpResponse<InputStream> answer =
                client.send(request.GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        opened.add(answer.body());
        return CompletableFuture.runAsync(
                () -> toItsEnd(answer.body()),
                task -> Thread.ofPlatform().daemon().start(task));
    }

    private static void toItsEnd(InputStream line) {
        try {
            line.readAllBytes();
        } catch (IOException closed) {
            // the test is over
        }
    }
}
