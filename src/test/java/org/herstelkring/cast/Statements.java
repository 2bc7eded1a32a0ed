package org.herstelkring.cast;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts what one request asks of the database, whatever else goes on meanwhile. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Statements extends OncePerRequestFilter implements BeanPostProcessor {

    private static final String HEADER = "X-Count-Statements";
    /** With it what was remembered of pages that were asked for before is not forgotten first. */
    private static final String REMEMBERING = "X-Count-Remembering";

    /** With it the rows are counted too that PostgreSQL reads in transactions, as where a table is too large to read it whole. */
    private static final String ROWS = "X-Count-Rows";

    /** What PostgreSQL prefers as long as a table is small. */
    private static final List<String> READS_WHOLE_TABLES =
            List.of("enable_seqscan", "enable_hashjoin", "enable_mergejoin", "enable_material");

    private static final String READ = """
            select relid::regclass::text, seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables
            where seq_tup_read + coalesce(idx_tup_fetch, 0) > 0
            """;

    /** What was read so far does not count for the next transaction. */
    private static final String COUNTED = "select pg_stat_force_next_flush()";

    private static final String COMMIT = ";\ncommit";

    private static final ThreadLocal<@Nullable Count> RUNNING = new ThreadLocal<>();
    private static final Map<String, Count> DONE = new ConcurrentHashMap<>();

    /**
     * @param said every statement that was executed, those that say in whose name included
     * @param transactions how many were committed or rolled back
     * @param rows how many were read of each table; nothing when they are not counted
     */
    public record Count(
            List<String> said,
            List<String> transactions,
            @Nullable Map<String, Long> rows,
            CountDownLatch done) {

        /**
         * What is asked together goes in one go; a beginning goes along with what is asked first, a commit alone or along with
         * what is written last.
         */
        public int roundTrips() {
            return said.size() + transactions.size();
        }

        /** Each of those that are asked together is one; a commit is none. */
        public int statements() {
            return said.stream()
                    .mapToInt(one -> 1 + StringUtils.countOccurrencesOf(withoutCommit(one), ";\n"))
                    .sum();
        }

        @Override
        public String toString() {
            return statements() + " statements in " + roundTrips() + " round trips:\n"
                    + String.join(
                            "\n",
                            said.stream()
                                    .map(one -> "  " + one.strip().replaceAll("\\s+", " "))
                                    .toList());
        }
    }

    /** What happens before a page is counted. */
    public interface Before {
        void counted();
    }

    private final ObjectProvider<Before> before;

    Statements(ObjectProvider<Before> before) {
        this.before = before;
    }

    /** What was answered, and what that needed. */
    public record Asked(HttpResponse<String> answer, Count count) {

        public boolean isAPage() {
            return answer.statusCode() == 200
                    && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        }
    }

    /** What this page needs; it must be there. */
    public static Count of(Caller caller, String path) {
        Asked asked = ask(caller, path);
        if (asked.answer().statusCode() != 200)
            throw new IllegalStateException(path + " answers " + asked.answer().statusCode());
        return asked.count();
    }

    /** Whatever it answers. */
    public static Asked ask(Caller caller, String path) {
        return ask(caller, path, false, false);
    }

    /** Whatever it answers, and how many rows were read for that. */
    public static Asked reading(Caller caller, String path) {
        return ask(caller, path, false, true);
    }

    /** What this page needs when it was asked for before. */
    public static Asked again(Caller caller, String path) {
        return ask(caller, path, true, false);
    }

    private static Asked ask(Caller caller, String path, boolean remembering, boolean rows) {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> answer = caller.send(caller.request(path)
                .header(HEADER, key)
                .header(REMEMBERING, String.valueOf(remembering))
                .header(ROWS, String.valueOf(rows))
                .GET());
        Count count = Objects.requireNonNull(DONE.remove(key));
        try {
            if (!count.done().await(10, TimeUnit.SECONDS)) throw new IllegalStateException(path + " goes on");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        return new Asked(answer, count);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (key == null) {
            chain.doFilter(request, response);
            return;
        }
        if (!Boolean.parseBoolean(request.getHeader(REMEMBERING))) before.forEach(Before::counted);
        // The answer can be at the other side before this method ends.
        Map<String, Long> rows = Boolean.parseBoolean(request.getHeader(ROWS)) ? new TreeMap<>() : null;
        Count count = new Count(new ArrayList<>(), new ArrayList<>(), rows, new CountDownLatch(1));
        DONE.put(key, count);
        RUNNING.set(count);
        try {
            chain.doFilter(request, response);
        } finally {
            RUNNING.remove();
            count.done().countDown();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool && !(bean instanceof Counted) ? new Counted(pool) : bean;
    }

    private static void said(String sql) {
        Count count = RUNNING.get();
        if (count != null) count.said().add(sql);
    }

    private static final class Counted extends HikariDataSource {

        private final HikariDataSource pool;

        Counted(HikariDataSource pool) {
            this.pool = pool;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = pool.getConnection();
            Count count = RUNNING.get();
            if (count == null) return real;
            if (count.rows() != null) plan(real, "off");
            return wrap(Connection.class, real, null);
        }

        @Override
        public int getMaximumPoolSize() {
            return pool.getMaximumPoolSize();
        }

        @Override
        public void close() {
            pool.close();
        }
    }

    /** What was planned for few rows is planned anew. */
    private static void plan(Connection connection, String wholeTables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String way : READS_WHOLE_TABLES) statement.execute("set " + way + " = " + wholeTables);
            statement.execute("discard plans");
            statement.execute(COUNTED);
        }
    }

    private static void read(Connection connection, Map<String, Long> rows) throws SQLException {
        try (Statement statement = connection.createStatement();
                var found = statement.executeQuery(READ)) {
            while (found.next()) rows.merge(found.getString(1), found.getLong(2), Long::sum);
            statement.execute(COUNTED);
        }
    }

    /** What is written last, before the commit that goes along with it ends what can be counted. */
    private static String withoutCommit(String sql) {
        return sql.endsWith(COMMIT) ? sql.substring(0, sql.length() - COMMIT.length()) : sql;
    }

    private static void commit(Connection connection, Map<String, Long> rows) throws SQLException {
        read(connection, rows);
        connection.commit();
    }

    /** @param prepared the statement that was prepared, when this is one */
    @SuppressWarnings("unchecked")
    private static <T> T wrap(Class<T> type, T real, @Nullable String prepared) {
        return (T) Proxy.newProxyInstance(
                Statements.class.getClassLoader(), new Class<?>[] {type}, (_, method, args) -> {
                    String called = method.getName();
                    if (called.startsWith("execute"))
                        said(
                                args != null && args.length > 0 && args[0] instanceof String sql
                                        ? sql
                                        : String.valueOf(prepared));
                    Count count = RUNNING.get();
                    if (count != null && real instanceof Connection connection) {
                        if (called.equals("commit") || called.equals("rollback"))
                            count.transactions().add(called);
                        if (count.rows() != null && called.equals("commit")) read(connection, count.rows());
                        if (count.rows() != null && called.equals("close")) plan(connection, "on");
                    }
                    boolean counting = count != null && count.rows() != null;
                    boolean last = counting
                            && prepared != null
                            && !withoutCommit(prepared).equals(prepared);
                    Object answer;
                    try {
                        answer = counting && called.equals("prepareStatement") && args.length == 1
                                ? ((Connection) real).prepareStatement(withoutCommit((String) args[0]))
                                : method.invoke(real, args);
                        if (last && called.equals("execute")) commit(((Statement) real).getConnection(), count.rows());
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                    if (answer instanceof PreparedStatement statement && called.equals("prepareStatement"))
                        return wrap(PreparedStatement.class, statement, (String) args[0]);
                    if (answer instanceof Statement statement && called.equals("createStatement"))
                        return wrap(Statement.class, statement, null);
                    return answer;
                });
    }
}
