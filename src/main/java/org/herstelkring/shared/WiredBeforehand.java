package org.herstelkring.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.util.ClassUtils;

/**
 * What the house consists of and how that is wired is worked out when it is built ({@code bin/lib.sh}), for a house of which nobody says
 * anything about the framework. Where somebody does (a profile such as that of the demo is enough), or nothing was
 * worked out, it is worked out at the start.
 */
class WiredBeforehand implements EnvironmentPostProcessor, Ordered {

    /** What Spring puts behind the name of a class for the wiring of its application. */
    private static final String WIRING = "__ApplicationContextInitializer";

    private static final Set<String> FRAMEWORK = Set.of("spring", "management", "server");

    /** What every start says, and nothing depends on. */
    private static final Set<String> OF_NO_CONSEQUENCE =
            Set.of("server.port", "spring.application.version", "spring.application.pid", "spring.application.name");

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 100;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Class<?> main = application.getMainApplicationClass();
        if (main != null
                && ClassUtils.isPresent(main.getName() + WIRING, application.getClassLoader())
                && environment.getPropertySources().stream().allMatch(WiredBeforehand::isSilent))
            SpringProperties.setFlag("spring.aot.enabled");
    }

    private static boolean isSilent(PropertySource<?> source) {
        return isOurOwn(source)
                || !(source instanceof EnumerablePropertySource<?> said)
                || Arrays.stream(said.getPropertyNames()).noneMatch(WiredBeforehand::isOfFramework);
    }

    /** What is in the application itself was there when it was built. */
    private static boolean isOurOwn(PropertySource<?> source) {
        return source.getName().contains("class path resource [application.yaml]");
    }

    private static boolean isOfFramework(String name) {
        String one = name.toLowerCase(Locale.ROOT).replace('_', '.').replace("-", "");
        return !OF_NO_CONSEQUENCE.contains(one) && FRAMEWORK.contains(one.split("\\.", 2)[0]);
    }
}
