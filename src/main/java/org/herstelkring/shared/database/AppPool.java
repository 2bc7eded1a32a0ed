package org.herstelkring.shared.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The connections people are served through. While PostgreSQL is away nobody waits for one.
 *
 * <p>Whoever holds one and needs another beside it, for work in another name, takes that from a pool for those alone: if all
 * waited for each other's, nobody would ever get one.
 */
final class AppPool extends HikariDataSource {

    /** So long somebody waits for a connection while all are in use. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** So often whoever waits looks whether PostgreSQL is still there. */
    private static final Duration TURN = Duration.ofSeconds(1);

    private final DatabasePresence presence;
    private final AtomicInteger breaks = new AtomicInteger();

    /** By how many one holds already: nobody waits in a pool of which they hold one. */
    private final Map<Integer, HikariDataSource> beside = new ConcurrentHashMap<>();

    AppPool(DatabasePresence presence) {
        this.presence = presence;
        setPoolName("app");
        setConnectionTimeout(TURN.toMillis());
        // Making one may take longer on a busy machine: those who wait do so in turns.
        addDataSourceProperty("loginTimeout", "10");
        addDataSourceProperty("connectTimeout", "5");
        // A server that vanished without a word: no page asks for anything that takes so long.
        addDataSourceProperty("socketTimeout", "120");
        addDataSourceProperty("tcpKeepAlive", "true");
        // Under row-level security planning a statement takes longer than running it: each is prepared the first time
        // it is asked and stays prepared, and its plan is not made anew for other values.
        addDataSourceProperty("prepareThreshold", "1");
        addDataSourceProperty("preparedStatementCacheQueries", "1000");
        addDataSourceProperty("preparedStatementCacheSizeMiB", "16");
        addDataSourceProperty("options", "-c plan_cache_mode=force_generic_plan -c jit=off");
    }

    @Override
    public Connection getConnection() throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            if (presence.isAway()) throw new SQLTransientConnectionException("PostgreSQL is away", "08001");
            forgetTheBroken();
            try {
                int held = StandingStill.now();
                return held == 0 ? super.getConnection() : beside(held).getConnection();
            } catch (SQLTransientConnectionException none) {
                if (System.nanoTime() > end) throw none;
            }
        }
    }

    /** A connection of before the line broke is of no use, however shortly ago it was. */
    private void forgetTheBroken() {
        int now = presence.breaks();
        if (breaks.getAndSet(now) == now) return;
        evict(this);
        beside.values().forEach(AppPool::evict);
    }

    private static void evict(HikariDataSource connections) {
        HikariPoolMXBean pool = connections.getHikariPoolMXBean();
        if (pool != null) pool.softEvictConnections();
    }

    private HikariDataSource beside(int held) {
        return beside.computeIfAbsent(held, _ -> {
            var pool = new HikariDataSource();
            copyStateTo(pool);
            pool.setPoolName(getPoolName() + "-beside-" + held);
            pool.setMaximumPoolSize(Math.max(2, getMaximumPoolSize() / 2));
            // Most of the time nobody needs any.
            pool.setMinimumIdle(0);
            pool.setIdleTimeout(Duration.ofMinutes(1).toMillis());
            return pool;
        });
    }

    @Override
    public void close() {
        beside.values().forEach(HikariDataSource::close);
        super.close();
    }
}
