package org.herstelkring.people.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server's no: for good (5xx), or for now (4xx). */
class DeliveryFailureTest {

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user, true, smtp 550",
        "RCPT, 451 4.3.0 come back later, false, smtp 451",
        "DATA, 554 5.7.1 refused, true, smtp 554",
        "DATA, 421 4.7.0 busy, false, smtp 421",
        "MAIL, 452 4.3.1 full, false, smtp 452"
    })
    void aNoForGoodIsToldFromANoForNow(String at, String answer, boolean forGood, String code) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> serve(server, at, answer));
            var sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getLocalPort());
            var mail = new SimpleMailMessage();
            mail.setFrom("house@example.org");
            mail.setTo("somebody@example.org");
            mail.setText("text");
            MailException trouble = catchThrowableOfType(MailException.class, () -> sender.send(mail));
            assertThat(DeliveryFailure.isForGood(trouble)).isEqualTo(forGood);
            assertThat(DeliveryFailure.code(trouble)).isEqualTo(code).doesNotContain("somebody");
        }
    }

    private static void serve(ServerSocket server, String at, String answer) {
        try (Socket socket = server.accept();
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            say(socket, "220 here");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.split(" ", 2)[0].toUpperCase(java.util.Locale.ROOT);
                if (verb.equals(at)) say(socket, answer);
                else if (verb.equals("DATA")) say(socket, "354 go on");
                else say(socket, verb.equals("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException gone) {
            // the other side left
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
