package org.herstelkring.bench.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.bench.data.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What one request asks of PostgreSQL, read in PostgreSQL's own log: nothing is written by hand. Rounds of the house that
 * happen to go by at that moment are told apart by the duty they name.
 */
public final class StatementLog {

    private static final Pattern ENTRY =
            Pattern.compile("^\\d{4}-\\d\\d-\\d\\d \\S+ \\S+ \\[(\\d+)\\] ([A-Z]+):  (.*)$", Pattern.DOTALL);
    private static final Pattern EXECUTED =
            Pattern.compile("^duration: [\\d.]+ ms  (?:execute [^:]*|statement): (.*)$", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (NULL|'([^']*+(?:''[^']*+)*+)')");
    private static final String IN_WHOSE_NAME = "select set_config('app.person'";

    private final Ground ground;

    public StatementLog(Ground ground) {
        this.ground = ground;
    }

    /** A statement as it was executed: {@code $1} stands for the first of its values. */
    public record Said(String sql, List<@Nullable String> values) {

        boolean begins(String words) {
            return sql.strip().toLowerCase(java.util.Locale.ROOT).startsWith(words);
        }
    }

    /**
     * @param statements those of the request, in their order, without those that begin or end a transaction or say in
     *     whose name it is
     * @param transactions how many there were
     */
    public record Request(List<Said> statements, int transactions) {}

    public Request during(Callable<?> request) throws Exception {
        long from = Files.size(ground.log());
        log("0");
        try {
            request.call();
        } finally {
            log("-1");
        }
        return read(text(ground.log(), from));
    }

    private void log(String milliseconds) throws SQLException, InterruptedException {
        try (Connection all = ground.superuser("postgres")) {
            Sql.run(all, "alter system set log_min_duration_statement = " + milliseconds, "select pg_reload_conf()");
        }
        // Every process of PostgreSQL reads its settings again when it is next at rest.
        Thread.sleep(500);
    }

    private static String text(Path log, long from) throws IOException {
        byte[] all = Files.readAllBytes(log);
        return new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8);
    }

    static Request read(String log) {
        Map<String, List<Said>> open = new LinkedHashMap<>();
        List<List<Said>> done = new ArrayList<>();
        for (String entry : log.split("\n(?=\\d{4}-\\d\\d-\\d\\d )")) {
            Matcher parts = ENTRY.matcher(entry.replace("\n\t", "\n").strip());
            if (!parts.matches()) continue;
            List<Said> transaction = open.computeIfAbsent(parts.group(1), _ -> new ArrayList<>());
            String said = parts.group(3);
            Matcher executed = EXECUTED.matcher(said);
            if (parts.group(2).equals("LOG") && executed.matches()) {
                Said statement = new Said(executed.group(1), new ArrayList<>());
                transaction.add(statement);
                if (statement.begins("commit") || statement.begins("rollback"))
                    done.add(java.util.Objects.requireNonNull(open.remove(parts.group(1))));
            } else if (parts.group(2).equals("DETAIL") && !transaction.isEmpty()) {
                values(said, transaction.getLast());
            }
        }
        done.addAll(open.values());
        done.removeIf(transaction -> transaction.stream().noneMatch(StatementLog::inSomebodysName));
        return new Request(
                done.stream()
                        .flatMap(List::stream)
                        .filter(said -> !said.begins("begin")
                                && !said.begins("commit")
                                && !said.begins("rollback")
                                && !said.begins(IN_WHOSE_NAME))
                        .toList(),
                done.size());
    }

    /** Of a person, or of the house when it lets somebody in. */
    private static boolean inSomebodysName(Said said) {
        if (!said.begins(IN_WHOSE_NAME)) return false;
        String duty = said.values().size() < 2 ? "" : said.values().get(1);
        return duty == null || duty.isEmpty() || duty.equals("sign-in");
    }

    private static void values(String detail, Said statement) {
        Matcher values = VALUE.matcher(detail);
        while (values.find())
            statement
                    .values()
                    .add(values.group(2) == null ? null : values.group(2).replace("''", "'"));
    }
}
