package org.herstelkring.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cast.Web;
import org.herstelkring.matrix.Addresses.Address;
import org.jspecify.annotations.Nullable;

/**
 * A circle with real rows in it, and who may ask it for what. Behind every variable of an address stands a row; a pattern
 * with a variable that no row is stated for cannot be asked, and fails.
 */
final class World {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-zA-Z]+)(:(?:[^{}]|\\{[^}]*})*)?}");

    /**
     * Somebody at the door.
     *
     * @param turns what they put in the address instead of what stands there: the id of a circle of their own, with rows
     *     of another's behind it
     */
    record Asker(String name, Web.Visitor visitor, UUID person, Map<UUID, UUID> turns) {

        Asker(String name, Web.Visitor visitor, UUID person) {
            this(name, visitor, person, Map.of());
        }

        String turned(String path) {
            String turned = path;
            for (Map.Entry<UUID, UUID> turn : turns.entrySet())
                turned = turned.replaceFirst(
                        turn.getKey().toString(), turn.getValue().toString());
            return turned;
        }
    }

    private record Behind(Pattern patterns, String variable, Supplier<@Nullable String> row) {}

    private record More(Pattern patterns, List<Supplier<@Nullable String>> fields) {}

    final String name;
    final UUID circle;
    final String secret;
    private final Predicate<Address> mine;
    private final Function<Address, List<Asker>> rightful;
    private final Function<Address, List<Asker>> others;
    private final List<Behind> rows = new ArrayList<>();
    private final List<More> more = new ArrayList<>();
    private final Map<String, Optional<String>> found = new LinkedHashMap<>();

    World(
            String name,
            UUID circle,
            String secret,
            Predicate<Address> mine,
            Function<Address, List<Asker>> rightful,
            Function<Address, List<Asker>> others) {
        this.name = name;
        this.circle = circle;
        this.secret = secret;
        this.mine = mine;
        this.rightful = rightful;
        this.others = others;
    }

    /** States what stands behind a variable of every pattern that looks like this; the first that fits counts. */
    World behind(String patterns, String variable, Supplier<@Nullable String> row) {
        rows.add(new Behind(Pattern.compile(patterns), variable, row));
        return this;
    }

    World behind(String patterns, String variable, Object value) {
        return behind(patterns, variable, () -> String.valueOf(value));
    }

    /** Fields that a form needs before it is even asked who sends it: name, value, name, value, … */
    @SafeVarargs
    final World sending(String patterns, Supplier<@Nullable String>... fields) {
        more.add(new More(Pattern.compile(patterns), List.of(fields)));
        return this;
    }

    boolean has(Address address) {
        return mine.test(address);
    }

    List<Asker> rightful(Address address) {
        return rightful.apply(address);
    }

    List<Asker> others(Address address) {
        return others.apply(address);
    }

    /** The address with real rows; nothing where this circle has no such row. */
    Optional<String> path(Address address) {
        Matcher variables = VARIABLE.matcher(address.pattern());
        StringBuilder path = new StringBuilder();
        while (variables.find()) {
            Optional<String> value = row(address.pattern(), variables.group(1));
            if (value.isEmpty()) return Optional.empty();
            variables.appendReplacement(path, value.get());
        }
        return Optional.of(variables.appendTail(path).toString());
    }

    /** Variables of this address that nobody stated a row for. */
    List<String> unstated(Address address) {
        Matcher variables = VARIABLE.matcher(address.pattern());
        List<String> unstated = new ArrayList<>();
        while (variables.find()) {
            String variable = variables.group(1);
            if (rows.stream().noneMatch(row -> fits(row, address.pattern(), variable))) unstated.add(variable);
        }
        return unstated;
    }

    String[] fields(Address address) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < address.asks().size(); i += 2) {
            String field = address.asks().get(i);
            all.put(
                    field,
                    row(address.pattern() + "?" + field, field)
                            .orElse(address.asks().get(i + 1)));
        }
        for (More one : more) {
            if (!one.patterns().matcher(address.pattern()).matches()) continue;
            for (int i = 0; i < one.fields().size(); i += 2)
                all.put(
                        String.valueOf(one.fields().get(i).get()),
                        String.valueOf(one.fields().get(i + 1).get()));
        }
        return all.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private Optional<String> row(String pattern, String variable) {
        return found.computeIfAbsent(
                pattern + " " + variable,
                _ -> rows.stream()
                        .filter(row -> fits(row, pattern, variable))
                        .findFirst()
                        .flatMap(row -> Optional.ofNullable(row.row().get())));
    }

    private static boolean fits(Behind row, String pattern, String variable) {
        return row.variable().equals(variable)
                && row.patterns().matcher(pattern).matches();
    }
}
