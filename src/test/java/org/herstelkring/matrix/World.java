package org.herstelkring.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.matrix.Addresses.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * A circle (or an organisation, or somebody's account) with real rows in it, and who may ask it for what. Behind every
 * variable of an address stands a row; a pattern with a variable that no row is stated for cannot be asked, and fails.
 */
final class World {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-zA-Z]+)(:(?:[^{}]|\\{[^}]*})*)?}");

    /** @param once whether the row stays what it was when it was first asked for */
    private record Behind(Pattern patterns, String variable, Supplier<@Nullable String> row, boolean once) {}

    private record More(Pattern patterns, List<Supplier<@Nullable String>> fields) {}

    final String name;
    final UUID root;
    final String secret;
    private final Predicate<Address> mine;
    private final Function<Address, List<Asker>> rightful;
    private final Function<Address, List<Asker>> others;
    private final List<Behind> rows = new ArrayList<>();
    private final List<Behind> asked = new ArrayList<>();
    private final List<More> more = new ArrayList<>();
    private final Map<String, Optional<String>> found = new LinkedHashMap<>();
    private Predicate<Address> onesOwn = _ -> false;
    private Predicate<Address> everybodys = _ -> false;
    private boolean recorded = true;

    World(
            String name,
            UUID root,
            String secret,
            Predicate<Address> mine,
            Function<Address, List<Asker>> rightful,
            Function<Address, List<Asker>> others) {
        this.name = name;
        this.root = root;
        this.secret = secret;
        this.mine = mine;
        this.rightful = rightful;
        this.others = others;
    }

    /** States what stands behind a variable of every pattern that looks like this; the first that fits counts. */
    World behind(String patterns, String variable, Supplier<@Nullable String> row) {
        rows.add(new Behind(Pattern.compile(patterns), variable, row, true));
        return this;
    }

    /** The same with a row that may be gone the next time: it is found out anew. */
    World behindEachTime(String patterns, String variable, Supplier<@Nullable String> row) {
        rows.add(new Behind(Pattern.compile(patterns), variable, row, false));
        return this;
    }

    World behind(String patterns, String variable, Object value) {
        return behind(patterns, variable, () -> String.valueOf(value));
    }

    /** What a page has to be asked with. */
    World asking(String patterns, String field, Object value) {
        asked.add(new Behind(Pattern.compile(patterns), field, () -> String.valueOf(value), true));
        return this;
    }

    /** Fields that a form needs before it is even asked who sends it: name, value, name, value, … */
    @SafeVarargs
    final World sending(String patterns, Supplier<@Nullable String>... fields) {
        more.add(new More(Pattern.compile(patterns), List.of(fields)));
        return this;
    }

    /** Where whoever asks comes by what is theirs, and only an id in the address could be of another. */
    World onesOwn(Predicate<Address> addresses) {
        onesOwn = addresses;
        return this;
    }

    /** Where nobody has to sign in. */
    World everybodys(Predicate<Address> addresses) {
        everybodys = addresses;
        return this;
    }

    /** What is read here is nobody's own, or stands with whoever reads it: no look is kept. */
    World unrecorded() {
        recorded = false;
        return this;
    }

    boolean isRecorded() {
        return recorded;
    }

    boolean isOnesOwn(Address address) {
        return onesOwn.test(address);
    }

    boolean isEverybodys(Address address) {
        return everybodys.test(address);
    }

    boolean has(Address address) {
        return mine.test(address);
    }

    /** Whoever is at home here. */
    List<Asker> insiders() {
        return rightful(new Address(RequestMethod.GET, "/", List.of(), false));
    }

    List<Asker> rightful(Address address) {
        return rightful.apply(address);
    }

    List<Asker> others(Address address) {
        return others.apply(address);
    }

    /** The address with real rows; nothing where there is no such row here. */
    Optional<String> path(Address address) {
        Matcher variables = VARIABLE.matcher(address.pattern());
        StringBuilder path = new StringBuilder();
        while (variables.find()) {
            Optional<String> value = row(address.pattern(), variables.group(1));
            if (value.isEmpty()) return Optional.empty();
            variables.appendReplacement(path, value.get());
        }
        variables.appendTail(path);
        if (address.reads()) path.append(query(address));
        return Optional.of(path.toString());
    }

    private String query(Address address) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (int i = 0; i < address.asks().size(); i += 2) {
            String field = address.asks().get(i);
            asked.stream()
                    .filter(one -> fits(one, address.pattern(), field))
                    .findFirst()
                    .ifPresent(one -> query.add(field + "=" + one.row().get()));
        }
        return query.toString();
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
        Optional<Behind> stated =
                rows.stream().filter(row -> fits(row, pattern, variable)).findFirst();
        if (stated.isEmpty()) return Optional.empty();
        Supplier<@Nullable String> row = stated.get().row();
        return stated.get().once()
                ? found.computeIfAbsent(pattern + " " + variable, _ -> Optional.ofNullable(row.get()))
                : Optional.ofNullable(row.get());
    }

    static Supplier<@Nullable String> say(String word) {
        return () -> word;
    }

    private static boolean fits(Behind row, String pattern, String variable) {
        return row.variable().equals(variable)
                && row.patterns().matcher(pattern).matches();
    }
}
