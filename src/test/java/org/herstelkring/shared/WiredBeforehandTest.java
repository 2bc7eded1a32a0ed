package org.herstelkring.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What was worked out when the house was built is used only where nobody asked for anything else. */
class WiredBeforehandTest {

    private static final String ASKED = "spring.aot.enabled";

    private @org.jspecify.annotations.Nullable String before;

    @BeforeEach
    void remembers() {
        before = SpringProperties.getProperty(ASKED);
        SpringProperties.setProperty(ASKED, null);
    }

    @AfterEach
    void restores() {
        SpringProperties.setProperty(ASKED, before);
    }

    @ParameterizedTest
    @CsvSource({
        "herstelkring.data, true",
        "server.port, true",
        "HERSTELKRING_PROXIES, true",
        "SMTP_URL, true",
        "spring.profiles.active, false",
        "SPRING_PROFILES_ACTIVE, false",
        "SPRING_MAIL_HOST, false",
        "spring.autoconfigure.exclude, false",
        "management.endpoints.web.exposure.include, false",
        "SERVER_SSL_BUNDLE, false",
        "spring.aot.enabled, false",
    })
    void itIsUsedWhereNobodySaysAnythingOfTheFramework(String said, boolean used, @TempDir Path folder)
            throws Exception {
        assertThat(isUsed(Map.of(said, "x"), wired(folder))).isEqualTo(used);
    }

    @Test
    void whereNothingWasWorkedOutTheHouseStartsAsEver() throws Exception {
        assertThat(isUsed(Map.of(), getClass().getClassLoader())).isFalse();
    }

    private boolean isUsed(Map<String, Object> said, ClassLoader classes) {
        var environment = new StandardEnvironment();
        // Not what the tests themselves are told.
        environment
                .getPropertySources()
                .forEach(source -> environment
                        .getPropertySources()
                        .replace(source.getName(), new MapPropertySource(source.getName(), Map.of())));
        environment.getPropertySources().addFirst(new MapPropertySource("said", new HashMap<>(said)));
        var application = new SpringApplication(new org.springframework.core.io.DefaultResourceLoader(classes));
        application.setMainApplicationClass(WiredBeforehandTest.class);
        new WiredBeforehand().postProcessEnvironment(environment, application);
        return SpringProperties.getFlag(ASKED);
    }

    /** As if the wiring of this class had been worked out. */
    private static ClassLoader wired(Path folder) throws Exception {
        String name = WiredBeforehandTest.class.getSimpleName() + "__ApplicationContextInitializer";
        Path source = Files.writeString(
                folder.resolve(name + ".java"), "package org.herstelkring.shared; class " + name + " {}");
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), "" + source);
        assertThat(failed).isZero();
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, WiredBeforehandTest.class.getClassLoader());
    }
}
