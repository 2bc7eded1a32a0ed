package kitchen;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.page.Destination;
import org.herstelkring.shared.page.NavItem;
import org.herstelkring.shared.page.Navigation;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The pages alone, without a database and with a page that shows every part, to look at and to test. Not a component of
 * the house: nothing scans this package.
 */
@EnableAutoConfiguration(
        exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class, JdbcSessionAutoConfiguration.class
        })
@ComponentScan({"org.herstelkring.shared.page", "org.herstelkring.shared.words", "kitchen"})
public class Kitchen {

    public static void main(String[] args) {
        start(args.length > 0 ? Integer.parseInt(args[0]) : 8099);
    }

    public static ConfigurableApplicationContext start(int port) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "kitchen",
                        Map.of(
                                "server.port", port,
                                "herstelkring.words.strict", true,
                                "management.endpoint.health.validate-group-membership", false,
                                "logging.file.name", "target/kitchen.log",
                                "spring.main.banner-mode", "off",
                                "logging.level.root", "error",
                                "spring.profiles.active", "demo")));
        var application = new SpringApplication(Kitchen.class);
        application.setEnvironment(environment);
        // The initializers of the house claim a data folder; there is none here.
        application.setInitializers(application.getInitializers().stream()
                .filter(one -> !one.getClass().getName().startsWith("org.herstelkring"))
                .toList());
        return application.run();
    }

    /** Pages lead there; here nobody answers. */
    @Bean
    Destination demo() {
        return new Destination("demo", "/demo");
    }

    @Bean
    Destination signIn() {
        return new Destination("sign-in", "/sign-in");
    }

    @Bean
    Destination begin() {
        return new Destination("begin", "/begin");
    }

    @Bean
    Destination invited() {
        return new Destination("invited", "/invited");
    }

    /** Templates from the sources, so that the page of this package is found beside those of the house. */
    @Bean
    @Primary
    TemplateEngine kitchenTemplates() {
        var house = new DirectoryCodeResolver(Path.of("src/main/jte"));
        var own = new DirectoryCodeResolver(Path.of("src/test/jte"));
        TemplateEngine engine = TemplateEngine.create(
                new gg.jte.CodeResolver() {
                    @Override
                    public String resolve(String name) {
                        String found = own.resolve(name);
                        return found != null ? found : house.resolve(name);
                    }

                    @Override
                    public long getLastModified(String name) {
                        return (own.exists(name) ? own : house).getLastModified(name);
                    }

                    @Override
                    public List<String> resolveAllTemplateNames() throws TemplateException {
                        return house.resolveAllTemplateNames();
                    }

                    @Override
                    public boolean exists(String name) {
                        return own.exists(name) || house.exists(name);
                    }
                },
                Path.of("target/kitchen-jte"),
                ContentType.Html);
        engine.setTrimControlStructures(true);
        return engine;
    }

    @Bean
    @Primary
    Clock thisDay() {
        return Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    @Primary
    ZoneId here() {
        return ZoneId.of("Europe/Brussels");
    }

    @Bean
    LocalClock wall(Clock clock, ZoneId zone) {
        return new LocalClock(clock, zone);
    }

    @Bean
    Navigation places() {
        return who -> List.of(
                new NavItem("kitchen.today", "/kitchen", 1),
                new NavItem("kitchen.cases", "/cases", 2),
                new NavItem("kitchen.people", "/people", 3));
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll()).build();
    }
}
