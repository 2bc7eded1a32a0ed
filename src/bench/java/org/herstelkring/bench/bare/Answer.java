package org.herstelkring.bench.bare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.bench.data.Twins;
import org.herstelkring.bench.house.StatementLog;
import org.herstelkring.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What the bare server does for one kind of request: the statements that the product executed for it, in one round trip,
 * with the values of whoever asks, and an answer of as many bytes.
 *
 * @param fresh ids that are new in each request
 * @param leads where the answer leads; empty for a page
 * @param statements how many the product executed, besides those that begin and end a transaction
 * @param transactions in how many of them
 */
public record Answer(
        String sql,
        List<@Nullable String> values,
        Set<String> fresh,
        int bytes,
        String leads,
        int statements,
        int transactions) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern NUMBERED = Pattern.compile("'[^']*+(?:''[^']*+)*+'|\\$(\\d+)|\\?");

    /** On which version a form was opened: the same form is sent again and again here. */
    private static final Pattern VERSION = Pattern.compile("\\s+and version = \\$\\d+");

    public static Answer of(StatementLog.Request asked, Twins twins, int bytes, String leads) {
        List<String> sql = new ArrayList<>();
        List<@Nullable String> values = new ArrayList<>();
        Set<String> fresh = new TreeSet<>();
        for (StatementLog.Said one : asked.statements()) {
            boolean adds = one.sql().toLowerCase(Locale.ROOT).contains("insert into");
            sql.add(NUMBERED.matcher(VERSION.matcher(one.sql()).replaceAll("")).replaceAll(found -> {
                if (found.group().equals("?")) return "??";
                if (found.group(1) == null) return Matcher.quoteReplacement(found.group());
                String value = one.values().get(Integer.parseInt(found.group(1)) - 1);
                values.add(value);
                if (adds && value != null)
                    ID.matcher(value)
                            .results()
                            .map(id -> id.group())
                            .filter(id -> !twins.knows(id))
                            .forEach(fresh::add);
                return "?";
            }));
        }
        return new Answer(
                String.join(";\n", sql),
                values,
                fresh,
                bytes,
                leads,
                asked.statements().size(),
                asked.transactions());
    }

    /** The values for the copy with this number. */
    List<@Nullable String> of(Twins twins, int number) {
        Map<String, String> made = new HashMap<>();
        List<@Nullable String> all = new ArrayList<>(values.size());
        for (String value : values)
            all.add(
                    value == null
                            ? null
                            : ID.matcher(value).replaceAll(found -> {
                                String id = found.group();
                                return fresh.contains(id)
                                        ? made.computeIfAbsent(
                                                id, _ -> Ids.next().toString())
                                        : twins.in(id, number);
                            }));
        return all;
    }
}
