package org.herstelkring.cast;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.herstelkring.shared.database.Postgres;
import org.herstelkring.shared.database.TestServer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/** Gives each test context a fresh database and a fresh data folder below target/. */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        int number = CONTEXTS.incrementAndGet();
        Postgres database = TestServer.database("house_" + number);
        Path data =
                TestServer.FOLDER.resolve("context-" + ProcessHandle.current().pid() + "-" + number);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "ground",
                        Map.of(
                                "herstelkring.data", data.toString(),
                                "DATABASE_URL", database.url(),
                                "DATABASE_USER", database.app().role(),
                                "DATABASE_PASSWORD", database.app().password(),
                                "DATABASE_OWNER_USER", database.owner().role(),
                                "DATABASE_OWNER_PASSWORD", database.owner().password())));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
