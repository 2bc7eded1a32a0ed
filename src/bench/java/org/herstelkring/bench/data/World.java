package org.herstelkring.bench.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.herstelkring.bench.house.House;

/**
 * What a database that was filled holds: a space and its copies, each with its owner and with somebody it is shared with;
 * cases in which a conversation goes on, and cases whose plan waits for its seal.
 */
public final class World {

    public static final String SPACE = "space";
    public static final String OWNER = "owner";
    public static final String VISITOR = "visitor";
    public static final String FACILITATOR = "facilitator";
    public static final String LIVE = "live";
    public static final String PLAN = "plan";
    public static final String SIZE = "size";
    /** Path of a step of the space that comes round. */
    public static final String STEP = "step";

    private static final String IDS = "ids";

    private final Map<String, String> facts;
    private final Twins twins;

    private World(Map<String, String> facts) {
        this.facts = facts;
        twins = new Twins(List.of(facts.get(IDS).split(",")));
    }

    static void keep(Connection database, Map<String, String> facts, Twins twins) throws SQLException {
        Map<String, String> all = new TreeMap<>(facts);
        all.put(IDS, String.join(",", twins.ids()));
        Sql.run(
                database,
                "create schema bench",
                "create table bench.fact (name text primary key, value text not null)");
        try (var insert = database.prepareStatement("insert into bench.fact (name, value) values (?, ?)")) {
            for (var fact : all.entrySet()) {
                insert.setString(1, fact.getKey());
                insert.setString(2, fact.getValue());
                insert.executeUpdate();
            }
        }
    }

    public static World of(Connection database) throws SQLException {
        Map<String, String> facts = new TreeMap<>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select name, value from bench.fact")) {
            while (rows.next()) facts.put(rows.getString(1), rows.getString(2));
        }
        return new World(facts);
    }

    public int size() {
        return Integer.parseInt(facts.get(SIZE));
    }

    public Twins twins() {
        return twins;
    }

    /** Somebody or something of the copy with this number. */
    public UUID of(String what, int copy) {
        return Twins.of(UUID.fromString(facts.get(what)), copy);
    }

    /** The cookie of somebody of the copy with this number. */
    public String cookie(String who, int copy) {
        return House.COOKIE + "=" + Sessions.of(of(who, copy));
    }

    /** A path of the copy with this number. */
    public String path(String what, int copy) {
        return twins.in(facts.get(what), copy);
    }

    /** So many copies, spread over all there are. */
    public List<Integer> spread(int howMany) {
        int many = Math.min(howMany, size());
        List<Integer> chosen = new ArrayList<>();
        for (int at = 0; at < many; at++) chosen.add(1 + (int) ((long) at * size() / many));
        return chosen;
    }
}
