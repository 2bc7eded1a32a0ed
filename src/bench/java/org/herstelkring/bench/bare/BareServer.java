package org.herstelkring.bench.bare;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.herstelkring.bench.data.Twins;
import org.herstelkring.shared.Json;

/**
 * What this machine allows, near enough: the web server of the JDK on virtual threads, a small pool, and for each request
 * the statements that the product executed for it when nothing of the circle was remembered yet.
 *
 * <p>The same as in the product: PostgreSQL and its data, the statements and their values (for the copy that is asked for),
 * the driver, the size of the answer, one commit where something is written.
 *
 * <p>Not the same: it connects as the superuser, so no policy is evaluated; all statements go in one round trip and one
 * transaction that names the person once; nobody is checked, no text is opened, nothing is formatted or drawn.
 */
public final class BareServer {

    /**
     * @param answers by their path, {@code /B1}; what follows it is the number of a copy
     * @param ids those of the circle that was copied
     */
    public record Plan(
            String url,
            String user,
            String password,
            int connections,
            String person,
            List<String> ids,
            Map<String, Answer> answers) {}

    private final Plan plan;
    private final HikariDataSource pool;
    private final byte[] words;
    private final Replay replay;

    private BareServer(Plan plan) {
        this.plan = plan;
        replay = new Replay(new Twins(plan.ids()), plan.person());
        var configuration = new HikariConfig();
        configuration.setJdbcUrl(plan.url());
        configuration.setUsername(plan.user());
        configuration.setPassword(plan.password());
        configuration.setMaximumPoolSize(plan.connections());
        configuration.setAutoCommit(false);
        pool = new HikariDataSource(configuration);
        words = "x"
                .repeat(plan.answers().values().stream()
                        .mapToInt(Answer::bytes)
                        .max()
                        .orElse(0))
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** @param args the file with the {@link Plan} */
    public static void main(String[] args) throws IOException {
        var bare = new BareServer(Json.KEPT.readValue(Files.readString(Path.of(args[0])), Plan.class));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", bare::answer);
        server.start();
        System.out.println("bare: " + server.getAddress().getPort());
    }

    private void answer(HttpExchange asked) throws IOException {
        try (asked) {
            asked.getRequestBody().readAllBytes();
            String[] path = asked.getRequestURI().getPath().split("/");
            Answer answer = plan.answers().get(path[1]);
            if (answer == null) {
                asked.sendResponseHeaders(404, -1);
                return;
            }
            int number = Integer.parseInt(path[2]);
            try (Connection connection = pool.getConnection()) {
                replay.run(connection, answer, number);
            } catch (SQLException wrong) {
                System.out.println(path[1] + ": " + wrong.getMessage());
                asked.sendResponseHeaders(500, -1);
                return;
            }
            if (!answer.leads().isEmpty()) {
                asked.getResponseHeaders().set("Location", "/" + answer.leads() + "/" + number);
                asked.sendResponseHeaders(303, -1);
                return;
            }
            asked.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            asked.sendResponseHeaders(200, answer.bytes());
            asked.getResponseBody().write(words, 0, answer.bytes());
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }
}
