package org.herstelkring.shared.drain;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** A server that is told to stop goes on answering for a while, and keeps no connection. */
class DrainTest {

    private static final String LONG = "x".repeat(100_000);

    @Test
    void whatIsAnsweredMeanwhileArrivesWholeAndItsConnectionIsNotKept() throws Exception {
        var drain = new Drain(Duration.ZERO);
        var factory = new TomcatServletWebServerFactory(0);
        DrainConfiguration.drainingServer(drain).customize(factory);
        var server = factory.getWebServer(
                context -> context.addServlet("long", new LongAnswer()).addMapping("/"));
        server.start();
        try (var kept = new Kept(server.getPort())) {
            assertThat(kept.ask()).noneMatch(line -> line.equalsIgnoreCase("Connection: close"));
            assertThat(kept.ask()).as("on the same connection").contains("HTTP/1.1 200 ");
            drain.drain();
            assertThat(kept.ask()).contains("HTTP/1.1 200 ", "Connection: close");
            assertThat(kept.rest()).contains(LONG);
        } finally {
            server.destroy();
        }
    }

    @Test
    void nothingElseHearsThatTheHouseClosesBeforeThatTime() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(Drain.class, () -> new Drain(Duration.ofMillis(300)));
        context.registerBean(Hears.class);
        context.refresh();
        Hears hears = context.getBean(Hears.class);
        long began = System.nanoTime();
        context.close();
        assertThat(Duration.ofNanos(hears.at - began)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(hears.draining).isTrue();
    }

    /** Whatever closes with the house: lines, rounds, the database. */
    static class Hears {

        @Autowired
        Drain drain;

        long at;
        boolean draining;

        @EventListener(ContextClosedEvent.class)
        void closes() {
            at = System.nanoTime();
            draining = drain.isDraining();
        }
    }

    /** A connection that is kept. */
    private static final class Kept implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader answers;

        Kept(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(10_000);
            answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        }

        /** Answers the head; skips the body of a connection that is kept. */
        List<String> ask() throws IOException {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            List<String> head = new ArrayList<>();
            for (String line = answers.readLine(); line != null && !line.isEmpty(); line = answers.readLine())
                head.add(line);
            if (!head.contains("Connection: close")) for (int left = LONG.length(); left > 0; left--) answers.read();
            return head;
        }

        /** All that still comes before the server closes. */
        String rest() throws IOException {
            var all = new StringBuilder();
            for (int sign = answers.read(); sign >= 0; sign = answers.read()) all.append((char) sign);
            return all.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static final class LongAnswer extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentLength(LONG.length());
            response.getWriter().print(LONG);
        }
    }
}
