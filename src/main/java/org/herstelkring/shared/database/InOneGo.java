package org.herstelkring.shared.database;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.postgresql.core.CachedQuery;
import org.postgresql.core.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that what is asked together goes in one go. The driver does so until it knows what a statement answers; from then
 * on, if an answer may be long, it waits for each before it sends the next, for fear that PostgreSQL and it both want to
 * send and neither reads. What is sent here is short, and has all been sent before any answer is read: there is nothing to
 * fear. So the driver is told that the answers are short. It has no other way to be told than the field in which it keeps
 * what it thinks of them; with another driver, questions are asked one after the other, as it would.
 */
final class InOneGo {

    private static final Logger LOG = LoggerFactory.getLogger(InOneGo.class);

    /** So many bytes of values fit in what the network holds for PostgreSQL, whatever it is doing. */
    private static final int SHORT = 16_000;

    private static final Integer SMALL_ANSWER = 100;
    private static final Integer UNKNOWN = -1;

    private static final @Nullable Driver DRIVER = Driver.known();

    private InOneGo() {}

    /** What the driver thinks, field by field. */
    private record Driver(VarHandle prepared, VarHandle answer) {

        static @Nullable Driver known() {
            try {
                Class<?> statement = Class.forName("org.postgresql.jdbc.PgPreparedStatement");
                Class<?> query = Class.forName("org.postgresql.core.v3.SimpleQuery");
                MethodHandles.Lookup here = MethodHandles.lookup();
                return new Driver(
                        MethodHandles.privateLookupIn(statement, here)
                                .findVarHandle(statement, "preparedQuery", CachedQuery.class),
                        MethodHandles.privateLookupIn(query, here)
                                .findVarHandle(query, "cachedMaxResultRowSize", Integer.class));
            } catch (ReflectiveOperationException other) {
                LOG.warn("This driver of PostgreSQL is asked one question after the other", other);
                return null;
            }
        }
    }

    static void send(PreparedStatement several, Collection<? extends Question<?>> questions) throws SQLException {
        sendValues(
                several, questions.stream().flatMap(one -> one.params.stream()).toList());
    }

    /** Before it is executed, with these values. */
    static void sendValues(PreparedStatement several, List<? extends @Nullable Object> values) throws SQLException {
        if (DRIVER == null || !several.isWrapperFor(PGStatement.class)) return;
        var cached = (CachedQuery) DRIVER.prepared().get(several.unwrap(PGStatement.class));
        Query[] all = cached.query.getSubqueries();
        if (all == null) return;
        Integer answer = length(values.toArray()) < SHORT ? SMALL_ANSWER : UNKNOWN;
        for (Query one : all) DRIVER.answer().set(one, answer);
    }

    private static int length(@Nullable Object value) {
        if (value instanceof Object[] several) {
            int length = 0;
            for (Object one : several) length += length(one);
            return length;
        }
        return value instanceof String text ? 3 * text.length() : value instanceof byte[] bytes ? bytes.length : 40;
    }
}
