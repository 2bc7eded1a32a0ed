import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A start that is only rehearsed, on a folder of its own: the house opens, shows the pages that somebody who comes to it
 * sees first, and is closed again. What Java learned by then makes real starts shorter. Run from its source while the product is built.
 */
final class Rehearsal {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern ADDRESS = Pattern.compile("Herstelkring: https?://[^:/\\s]+(:\\d+)");
    private static final Pattern SET_UP = Pattern.compile("https?://\\S+(/setup/\\S+)");
    private static final int TIMES = 3;

    private final Path said;
    private final Process house;
    private final long deadline = System.nanoTime() + PATIENCE.toNanos();

    private Rehearsal(Path said, Process house) {
        this.said = said;
        this.house = house;
    }

    /** @param args the file for what the house says; then what to run */
    public static void main(String[] args) throws Exception {
        Path said = Path.of(args[0]);
        Process house = new ProcessBuilder(List.of(args).subList(1, args.length))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(house::destroy));
        try {
            new Rehearsal(said, house).visit();
        } finally {
            house.destroy();
            // It writes down what it learned.
            if (!house.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) house.destroyForcibly();
        }
    }

    private void visit() throws Exception {
        String address = "http://localhost" + found(ADDRESS);
        try (var client = HttpClient.newHttpClient()) {
            while (ask(client, address + "/readyz") != 200) pause();
            for (int time = 0; time < TIMES; time++)
                for (String page : List.of("/", "/sign-in", found(SET_UP))) ask(client, address + page);
        }
    }

    private static int ask(HttpClient client, String page) throws InterruptedException {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(page))
                                    .timeout(Duration.ofSeconds(20))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private String found(Pattern what) throws Exception {
        while (true) {
            Matcher matcher = what.matcher(Files.readString(said));
            if (matcher.find()) return matcher.group(1);
            pause();
        }
    }

    private void pause() throws Exception {
        if (!house.isAlive() || System.nanoTime() > deadline) throw new IOException("The house did not open: " + said);
        Thread.sleep(50);
    }
}
