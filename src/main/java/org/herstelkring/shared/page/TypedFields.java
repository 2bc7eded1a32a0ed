package org.herstelkring.shared.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Everything a form sent, for a record whose fields are named by something else than Java: a kind of leaf, the parts of a
 * space. Such a record has one component of this type, and a constraint that says what may stand in it.
 *
 * @param address what the variables of the address were, which nothing that is sent replaces
 */
public record TypedFields(Map<String, List<String>> all, Map<String, String> address) {

    public TypedFields {
        all = Map.copyOf(all);
        address = Map.copyOf(address);
    }

    static TypedFields of(Map<String, String[]> sent, Map<String, String> address) {
        Map<String, List<String>> all = new HashMap<>();
        sent.forEach((name, values) -> all.put(name, List.copyOf(Arrays.asList(values))));
        return new TypedFields(all, address);
    }

    public boolean has(String name) {
        return all.containsKey(name);
    }

    /** What was typed there; empty when nothing was. */
    public String text(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** All that was chosen there. */
    public List<String> all(String name) {
        return all.getOrDefault(name, List.of());
    }

    /** All that was chosen there, as one line. */
    public String line(String name) {
        List<String> chosen = all(name);
        return chosen.size() == 1
                ? chosen.getFirst()
                : chosen.stream().filter(one -> !one.isBlank()).collect(Collectors.joining(", "));
    }

    /** The same, with a variable of the address that is known from elsewhere. */
    public TypedFields at(String variable, String value) {
        Map<String, String> there = new HashMap<>(address);
        there.put(variable, value);
        return new TypedFields(all, there);
    }

    /** A variable of the address; empty when it has none of that name. */
    public String address(String variable) {
        return address.getOrDefault(variable, "");
    }
}
