package org.herstelkring.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.herstelkring.Herstelkring;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.people.PathAccess;
import org.herstelkring.people.PathAccess.Audience;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Every module states its own paths, and nobody else's. */
@ApplicationTest
class PathAccessRulesTest {

    private static final String HOUSE = Herstelkring.class.getPackageName();

    @Autowired
    Map<String, PathAccess> stated;

    @Autowired
    ConfigurableListableBeanFactory beans;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void anotherModuleOpensItsPathsByStatingThem() {
        var keeper = new PathAccessRules(Map.of(
                "doorsOfCases",
                PathAccess.forAccounts("/cases/**"),
                "doorsOfReading",
                PathAccess.forEveryone("/reading/**")));
        assertThat(keeper.audienceOf("/reading/list")).contains(Audience.EVERYONE);
        assertThat(keeper.audienceOf("/cases/1")).contains(Audience.ACCOUNTS);
        assertThat(keeper.audienceOf("/writing/list")).isEmpty();
    }

    @Test
    void theMostSpecificStatementDecidesWhoeverMadeIt() {
        var keeper = new PathAccessRules(Map.of(
                "wide", PathAccess.forEveryone("/reading/**"), "narrow", PathAccess.forAccounts("/reading/own/**")));
        assertThat(keeper.audienceOf("/reading/own/list")).contains(Audience.ACCOUNTS);
    }

    @Test
    void aPathThatTwoStateStopsTheStart() {
        assertThatThrownBy(() -> new PathAccessRules(Map.of(
                        "doorsOfCases",
                        PathAccess.forAccounts("/cases/**"),
                        "doorsOfReading",
                        PathAccess.forEveryone("/cases/**"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/cases/**")
                .hasMessageContaining("doorsOfCases")
                .hasMessageContaining("doorsOfReading");
    }

    /** What {@code shared} answers is stated by {@code people}: it knows nobody who could come in. */
    @Test
    void everyEndpointIsStatedByItsOwnModule() {
        Map<String, Map<String, PathAccess>> byModule = new HashMap<>();
        stated.forEach((bean, doors) -> byModule.computeIfAbsent(module(declaring(bean)), _ -> new HashMap<>())
                .put(bean, doors));
        List<String> elsewhere = new ArrayList<>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            if (!isOurs(method)) return;
            String module = module(method.getBeanType().getName());
            var own = new PathAccessRules(byModule.getOrDefault(module.equals("shared") ? "people" : module, Map.of()));
            for (PathPattern pattern :
                    Objects.requireNonNull(info.getPathPatternsCondition()).getPatterns())
                if (own.audienceOf(filled(pattern)).isEmpty()) elsewhere.add(module + " " + pattern);
        });
        assertThat(elsewhere).as("paths that their own module does not state").isEmpty();
        assertThat(byModule).containsKeys("people", "circle", "pyramid", "cases", "journey");
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(HOUSE);
    }

    private String declaring(String bean) {
        return Objects.requireNonNull(
                        ((AnnotatedBeanDefinition) beans.getMergedBeanDefinition(bean)).getFactoryMethodMetadata())
                .getDeclaringClassName();
    }

    private static String module(String type) {
        return type.substring(HOUSE.length() + 1).split("\\.")[0];
    }

    private static String filled(PathPattern pattern) {
        return pattern.getPatternString()
                .replaceAll("\\{\\*[^}]*}", "/x")
                .replaceAll("\\{[^{}]*(?:\\{[^}]*}[^{}]*)*}", "00000000-0000-7000-8000-000000000000");
    }
}
