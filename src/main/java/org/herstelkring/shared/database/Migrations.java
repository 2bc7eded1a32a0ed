package org.herstelkring.shared.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The schemas of the modules. Each module has a folder of migrations, numbered from 1, and a history of its own; they run
 * in the order in which modules lean on each other. Of several servers that start at once, one migrates and the others
 * wait. A database that knows more than this version is refused before anything is changed.
 */
final class Migrations implements FlywayMigrationStrategy {

    static final List<String> MODULES = List.of("shared", "people", "circle", "pyramid", "cases", "journey");

    /** The schema of the histories: made before any right is granted, so the role that serves people never sees it. */
    static final String HISTORIES = "history";

    static final String FOLDER = "classpath:db/migration/";
    private static final String AFTERWARDS = FOLDER + "walls";
    private static final long LOCK = 0x4865727374656cL;

    /** What the configuration of a migration always holds, whoever makes it. */
    static Map<String, String> placeholders(Postgres postgres) {
        return Map.of("app", postgres.app().role());
    }

    /** Brings this database to what this version knows. */
    static void run(Postgres postgres) {
        new Migrations()
                .migrate(Flyway.configure()
                        .dataSource(owner(postgres))
                        .placeholders(placeholders(postgres))
                        .load());
    }

    static DataSource owner(Postgres postgres) {
        return new DriverManagerDataSource(
                postgres.url(), postgres.owner().role(), postgres.owner().password()) {
            /** So long a pool that closes waits for a connection that is being made. */
            @Override
            public int getLoginTimeout() {
                return 5;
            }
        };
    }

    @Override
    public void migrate(Flyway house) {
        Configuration given = house.getConfiguration();
        try (HikariDataSource connections = kept(given.getDataSource());
                Connection owner = connections.getConnection();
                var statement = owner.createStatement()) {
            // Held by this connection until it closes.
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            refuseUnknown(owner);
            List<Flyway> modules = MODULES.stream()
                    .map(module -> of(module, given, connections))
                    .toList();
            modules.forEach(Flyway::validate);
            modules.forEach(Flyway::migrate);
        } catch (SQLException broken) {
            throw new IllegalStateException("The database could not be migrated", broken);
        }
    }

    /** Asking six histories would otherwise open some forty connections, one after another. */
    private static HikariDataSource kept(DataSource owner) {
        var connections = new HikariDataSource();
        connections.setPoolName("migrations");
        connections.setDataSource(owner);
        connections.setMaximumPoolSize(6);
        connections.setMinimumIdle(0);
        return connections;
    }

    /** Brings one module to what this version knows of it. */
    static Flyway of(String module, Configuration given, DataSource connections) {
        boolean last = module.equals(MODULES.getLast());
        return new FluentConfiguration()
                .configuration(given)
                .dataSource(connections)
                // Only its own folder is read, however the application was put together.
                .resourceProvider(null)
                .locations(Stream.of(FOLDER + module, AFTERWARDS)
                        .limit(last ? 2 : 1)
                        .toArray(String[]::new))
                .schemas(HISTORIES)
                .defaultSchema(HISTORIES)
                .table(module)
                // The histories share a schema, which is not empty when the second of them is made.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                // Asked of all modules first; what a newer version migrated is not waved through.
                .validateOnMigrate(false)
                .ignoreMigrationPatterns("*:pending")
                .cleanDisabled(true)
                .load();
    }

    /** A history of a module we do not have, or one from before modules had their own. */
    private static void refuseUnknown(Connection owner) throws SQLException {
        List<String> unknown = new ArrayList<>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("""
                        select n.nspname || '.' || c.relname from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r'
                          and (n.nspname = '%s' or c.relname = 'flyway_schema_history')
                        """.formatted(HISTORIES))) {
            while (rows.next()) unknown.add(rows.getString(1));
        }
        unknown.removeIf(history ->
                MODULES.stream().map(module -> HISTORIES + "." + module).anyMatch(history::equals));
        if (!unknown.isEmpty())
            throw new CannotStart(OtherVersionAnalyzer.SAID + "\nIt holds " + unknown + ".", OtherVersionAnalyzer.DO);
    }
}
