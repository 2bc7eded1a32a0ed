package org.herstelkring.bench.data;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.herstelkring.bench.house.Ground;
import org.herstelkring.bench.house.House;
import org.herstelkring.bench.house.Program;
import org.herstelkring.bench.house.Visitor;
import org.herstelkring.shared.database.Postgres;

/**
 * Fills a database once for each day, size and set of sources: the product itself makes the world of its demo, through
 * its own pages, and of one space of it as many copies are made as are asked for. The next run finds it there.
 */
public final class Seed {

    /** Conversations that go on. */
    public static final int LIVE = 20;

    /** Plans that some have signed and the others not yet. */
    public static final int PLANS = 40;

    private static final String PREFIX = "seed_";

    private final Ground ground;
    private final Path arguments;
    private final Path logs;

    public Seed(Ground ground, Path arguments, Path logs) {
        this.ground = ground;
        this.arguments = arguments;
        this.logs = logs;
    }

    /** The name of the database, which is there when this returns. */
    public String of(int size, String digest) throws Exception {
        String name = PREFIX + size + "_" + digest;
        for (String other : ground.databases())
            if (other.startsWith(PREFIX) && !other.endsWith("_" + digest)) ground.drop(other);
        if (ground.databases().contains(name)) return name;
        String demo = PREFIX + "demo_" + digest;
        if (!ground.databases().contains(demo)) demo(demo);
        String young = PREFIX + "young";
        ground.copy(demo, young);
        fill(young, size);
        ground.rename(young, name);
        return name;
    }

    private void demo(String name) throws Exception {
        System.err.println("  The world of the demo, made by the house itself ...");
        String young = PREFIX + "young";
        ground.drop(young);
        Postgres database = ground.database(young);
        Map<String, String> environment = new TreeMap<>(House.on(database));
        environment.put("SPRING_PROFILES_ACTIVE", "demo");
        Map<String, String> facts = new TreeMap<>();
        try (Program house = House.open(arguments, ground.folder(), environment, logs.resolve("demo.txt"));
                Connection all = ground.superuser(young)) {
            facts.put(World.OWNER, person(house, all, "sam"));
            facts.put(World.VISITOR, person(house, all, "lena"));
            facts.put(World.FACILITATOR, person(house, all, "noor"));
            facts.put(
                    World.SPACE,
                    Sql.one(
                            all,
                            "select circle_id from journey.space where owner_id = '" + facts.get(World.OWNER) + "'"));
            facts.put(World.LIVE, Sql.one(all, "select circle_id from cases.conversation where ended_at is null"));
            facts.put(World.PLAN, Sql.one(all, """
                    select distinct p.circle_id from cases.plan p
                    join cases.answer a on a.circle_id = p.circle_id and a.plan_id = p.id and a.outcome = 'open'
                    where p.state = 'open'
                    """));
            facts.put(World.STEP, Sql.one(all, """
                    select '/space/goals/' || s.origin_id || '/steps/' || s.id from pyramid.step s
                    join journey.leaf l on l.circle_id = s.circle_id and l.id = s.origin_id and l.part = 'space.goals'
                    where s.circle_id = '%s' and s.rhythm = 'weekly' order by s.created_at limit 1
                    """.formatted(facts.get(World.SPACE))));
            Sql.run(all, "delete from people.session");
            World.keep(all, facts, new Twins());
        }
        ground.rename(young, name);
    }

    /** The house lets in whoever is chosen; who that is stands in the session. */
    private static String person(Program house, Connection all, String key) throws Exception {
        try (var visitor = new Visitor(house.port(), Map.of())) {
            Map<String, String> fields = Visitor.hidden(visitor.open("/demo"), "/demo/sign-in");
            fields.put("person", key);
            visitor.submit("/demo/sign-in", fields);
        }
        return Sql.one(
                all,
                "select principal_name from people.session where principal_name is not null"
                        + " order by creation_time desc limit 1");
    }

    private void fill(String name, int size) throws SQLException, IOException {
        try (Connection all = ground.superuser(name)) {
            Map<String, String> facts = new TreeMap<>();
            try (var statement = all.createStatement();
                    var rows = statement.executeQuery("select name, value from bench.fact")) {
                while (rows.next()) facts.put(rows.getString(1), rows.getString(2));
            }
            Sql.run(all, "drop schema bench cascade");
            var space = new Prototype(all, ground.masterKey(), UUID.fromString(facts.get(World.SPACE)));
            new Copies(all).make(space, size, "spaces of " + space.size() + " rows");
            var live = new Prototype(all, ground.masterKey(), UUID.fromString(facts.get(World.LIVE)));
            new Copies(all).make(live, LIVE, "conversations of " + live.size() + " rows");
            var plan = new Prototype(all, ground.masterKey(), UUID.fromString(facts.get(World.PLAN)));
            new Copies(all).make(plan, PLANS, "plans of " + plan.size() + " rows");
            facts.put(World.SIZE, String.valueOf(size));
            World.keep(all, facts, space.twins());
            System.err.println("  Statistics of the tables ...");
            Sql.run(all, "vacuum (analyze, freeze)", "checkpoint");
        }
    }
}
