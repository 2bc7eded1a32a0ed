package org.herstelkring.shared.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** People are served through a pool of the app role; migrations run as the owner. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    Postgres postgres(Environment environment, Server server) {
        Postgres configured = Postgres.configured(environment);
        return configured != null ? Inspection.of(configured) : server.start();
    }

    @Bean
    Server postgresServer(DataFolder data) {
        return new Server(data);
    }

    @Bean
    @Primary
    HikariDataSource dataSource(
            Postgres postgres,
            Server server,
            DatabasePresence presence,
            @Value("${herstelkring.database.connections:10}") int connections) {
        var pool = new AppPool(presence);
        pool.setJdbcUrl(postgres.url());
        pool.setUsername(postgres.app().role());
        pool.setPassword(postgres.app().password());
        pool.setMaximumPoolSize(connections);
        pool.addDataSourceProperty("ApplicationName", "herstelkring");
        // The detail of a refusal can hold what somebody wrote; it must not reach a log.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        pool.addDataSourceProperty("stringtype", "unspecified");
        return pool;
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(Postgres postgres) {
        return Migrations.owner(postgres);
    }

    @Bean
    FlywayConfigurationCustomizer appRoleInMigrations(Postgres postgres) {
        return flyway -> flyway.placeholders(Migrations.placeholders(postgres));
    }

    @Bean
    FlywayMigrationStrategy migrations() {
        return new Migrations();
    }

    /** Our own PostgreSQL, if it is the one we use. Stopped after the pool has closed. */
    static final class Server implements AutoCloseable {

        private final DataFolder data;
        private @Nullable EmbeddedPostgres running;
        private @Nullable Revival revival;

        Server(DataFolder data) {
            this.data = data;
        }

        Postgres start() {
            running = EmbeddedPostgres.start(data, data.path().resolve("engine"), Map.of());
            Postgres database = running.database("herstelkring");
            revival = running.kept();
            return database;
        }

        /** A house that closes lets PostgreSQL end: whoever stops the one may stop the other at the same moment. */
        @EventListener(ContextClosedEvent.class)
        void rest() {
            if (revival != null) revival.close();
        }

        @Override
        public void close() {
            rest();
            if (running != null) running.close();
        }
    }
}
