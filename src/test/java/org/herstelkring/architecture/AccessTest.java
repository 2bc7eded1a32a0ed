package org.herstelkring.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.Spaces;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Access is an argument: only a store asks the database, only for rows of its own module, only with proof in hand. */
class AccessTest {

    private static final Pattern SQL =
            Pattern.compile("(?s)\\s*(select|insert into|update \\w+\\.|delete from|with \\w+ as)\\b.*");
    private static final Pattern NAMED = Pattern.compile(
            "(?:\\b(?:from|join|into|update|using|table)\\s+|\\b)([a-z]+)\\.[a-z_]+(\\()?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> SCHEMAS = Set.of("people", "circle", "pyramid", "cases", "journey");

    /** What tends the database itself, whatever stands in it. */
    private static final String DATABASE = "shared";

    private static final Stores STORES = new Stores();

    @Test
    void onlyAStoreAsksTheDatabase() throws IOException {
        Set<String> found = new TreeSet<>();
        STORES.classes().stream()
                .filter(one -> !Stores.store(one) && !Stores.module(one).equals(DATABASE))
                .filter(one -> one.getDirectDependenciesFromSelf().stream()
                        .map(used -> used.getTargetClass())
                        .anyMatch(used -> used.isAssignableTo(JdbcClient.class)
                                || used.isAssignableTo(JdbcOperations.class)
                                || used.isAssignableTo(NamedParameterJdbcOperations.class)))
                .forEach(one -> found.add(top(one.getName())));
        Set<String> written = STORES.classes().stream()
                .filter(Stores::store)
                .map(one -> one.getName())
                .collect(Collectors.toSet());
        Sources.quoted().stream()
                .filter(one -> SQL.matcher(one.text()).matches())
                .filter(one -> !written.contains(one.type()) && !one.module().equals(DATABASE))
                .forEach(one -> found.add(top(one.type())));
        Frozen.compare("sql-outside-stores.txt", found);
    }

    @Test
    void noModuleAsksForRowsOfAnother() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Sources.Quoted one : Sources.quoted()) {
            Matcher named = NAMED.matcher(one.text());
            while (named.find()) {
                String schema = named.group(1);
                boolean asks = named.group(2) != null || named.start(1) > named.start();
                if (asks && SCHEMAS.contains(schema) && !schema.equals(one.module()))
                    found.add(top(one.type()) + ": " + named.group().replace("(", ""));
            }
        }
        Frozen.compare("foreign-schemas.txt", found);
    }

    @Test
    void aStoreIsAskedWithAnAccess() throws IOException {
        Set<String> found = new TreeSet<>();
        STORES.classes().stream()
                .filter(Stores::store)
                .filter(Stores::personal)
                .flatMap(one -> one.getMethods().stream())
                .filter(Stores::called)
                .filter(one -> one.getParameterTypes().stream().anyMatch(Stores::namesRows))
                .filter(one -> one.getParameterTypes().stream().noneMatch(Stores::proof))
                .filter(one -> !Stores.proof(one.getReturnType()))
                .forEach(one -> found.add(Stores.name(one)));
        Frozen.compare("store-methods-without-access.txt", found);
    }

    /** A store asks each access for the part it holds, so that it cannot be handed that of another. */
    @Test
    void aStoreRequiresThePartItHolds() throws IOException {
        Set<String> open = new TreeSet<>();
        STORES.classes().stream()
                .filter(Stores::store)
                .flatMap(one -> one.getMethods().stream())
                .filter(one -> one.getMethodCallsFromSelf().stream()
                        .anyMatch(call ->
                                Stores.of(call, Access.class) && call.getName().equals("circle")))
                .forEach(one -> open.add(Stores.name(one)));
        assertThat(open).as("takes the circle of whatever access it gets").isEmpty();
        Set<String> any = new TreeSet<>();
        STORES.classes().stream()
                .flatMap(one -> one.getMethods().stream())
                .filter(one -> one.getMethodCallsFromSelf().stream()
                        .anyMatch(call ->
                                Stores.of(call, Access.class) && call.getName().equals("toAny")))
                .forEach(one -> any.add(Stores.name(one)));
        Frozen.compare("stores-of-any-part.txt", any);
        Set<String> passing = new TreeSet<>();
        STORES.classes().stream()
                .filter(Stores::store)
                .flatMap(one -> one.getMethods().stream())
                .filter(Stores::called)
                .filter(one -> one.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Access.class)))
                .filter(one -> one.getMethodCallsFromSelf().stream().noneMatch(Stores::requires))
                .forEach(one -> passing.add(Stores.name(one)));
        assertThat(passing).as("asks no access for its part").isEmpty();
    }

    /** Whoever works in somebody's space is given the access to it, by {@code @OfSpace} or as an argument. */
    @Test
    void aSpaceIsGivenAndNotFetched() throws IOException {
        Set<String> found = new TreeSet<>();
        STORES.classes().stream()
                .filter(one -> one.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Spaces.class)
                                && call.getName().equals("access")))
                .forEach(one -> found.add(top(one.getName())));
        found.remove("journey.Spaces");
        Frozen.compare("spaces-fetched.txt", found);
    }

    private static String top(String type) {
        return type.substring(Stores.HERE.length() + 1).replaceAll("\\$.*", "");
    }
}
