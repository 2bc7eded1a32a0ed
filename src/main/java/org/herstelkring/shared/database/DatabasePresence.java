package org.herstelkring.shared.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Whether PostgreSQL can be reached, as the line over which it tells its notifications finds out. So nobody who asks for
 * a page waits to find out that it is away.
 */
@Component
public class DatabasePresence {

    private static final Logger LOG = LoggerFactory.getLogger(DatabasePresence.class);

    /** Told to leave by a server that stops, that crashed, that is still starting, that has no room. */
    private static final Set<String> SENT_AWAY = Set.of("57P01", "57P02", "57P03", "53300");

    private static final String NO_CONNECTION = "08";

    private final AtomicInteger breaks = new AtomicInteger();
    private volatile boolean away;

    public boolean isAway() {
        return away;
    }

    /** How often the line broke: what was connected before the last time is not any more. */
    int breaks() {
        return breaks.get();
    }

    /** Whether something failed because PostgreSQL could not be reached, or was lost on the way. */
    public static boolean explains(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 12; depth++, cause = cause.getCause())
            if (cause instanceof SQLException said && isOfConnection(said)) return true;
        return false;
    }

    void broke() {
        breaks.incrementAndGet();
    }

    void gone(@Nullable String state) {
        if (away) return;
        away = true;
        LOG.warn("PostgreSQL does not answer ({}). Pages say so; it is tried again all the time.", state);
    }

    void back() {
        if (!away) return;
        away = false;
        LOG.warn("PostgreSQL answers again.");
    }

    private static boolean isOfConnection(SQLException said) {
        String state = said.getSQLState();
        return said instanceof SQLTransientConnectionException
                || (state != null && (state.startsWith(NO_CONNECTION) || SENT_AWAY.contains(state)));
    }
}
