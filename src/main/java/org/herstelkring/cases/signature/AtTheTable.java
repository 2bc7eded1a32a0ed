package org.herstelkring.cases.signature;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * How people are called at the table: by their first name, with as much more of their name as tells them apart. Whoever is
 * called by a title is called by title and name.
 */
final class AtTheTable {

    private static final Set<String> TITLES = Set.of(
            "juf",
            "juffrouw",
            "meester",
            "mevrouw",
            "mevr",
            "meneer",
            "mijnheer",
            "dhr",
            "mr",
            "mrs",
            "ms",
            "miss",
            "mister",
            "madame",
            "mme",
            "mademoiselle",
            "mlle",
            "monsieur",
            "m",
            "dr",
            "prof",
            "tante",
            "oom",
            "oma",
            "opa",
            "aunt",
            "uncle");

    private AtTheTable() {}

    /** In the order they were given. */
    static List<String> names(List<String> whole) {
        List<String> called = new ArrayList<>();
        for (String name : whole) called.add(first(name));
        for (Function<String, String> more : List.<Function<String, String>>of(AtTheTable::withInitial, name -> name)) {
            Set<String> twice = twice(called);
            for (int at = 0; at < called.size(); at++)
                if (twice.contains(called.get(at))) called.set(at, more.apply(whole.get(at)));
        }
        return called;
    }

    private static Set<String> twice(List<String> called) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (String name : called) if (!seen.add(name)) twice.add(name);
        return twice;
    }

    private static String first(String name) {
        String[] parts = name.split("\\s+");
        boolean titled = parts.length > 1
                && TITLES.contains(parts[0].toLowerCase(Locale.ROOT).replace(".", ""));
        return titled ? parts[0] + " " + parts[1] : parts[0];
    }

    private static String withInitial(String name) {
        String first = first(name);
        if (first.length() >= name.length()) return first;
        String[] parts = name.split("\\s+");
        return first + " " + Character.toString(parts[parts.length - 1].codePointAt(0)) + ".";
    }
}
