package org.herstelkring.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.herstelkring.bench.data.Sessions;
import org.herstelkring.bench.data.Sql;
import org.herstelkring.bench.data.World;
import org.herstelkring.bench.house.Emptied;
import org.herstelkring.bench.house.Ground;
import org.herstelkring.bench.house.House;
import org.herstelkring.bench.house.Program;
import org.herstelkring.shared.database.Postgres;

/**
 * The product at work on data of its own, with people signed in.
 *
 * @param name of its database
 */
record Served(Ground ground, String name, Postgres database, Setting setting, Program house) implements AutoCloseable {

    /** So many owners are signed in, and as many of those they share with. */
    private static final int OWNERS = 1280;

    /** Who is asked of the product, of the bare server and of PostgreSQL alone, and who nobody writes to. */
    enum Part {
        PRODUCT,
        BARE,
        ALONE,
        UNTOUCHED
    }

    /** What is larger is not copied, and grows with each run. */
    private static final int COPIED = 100_000;

    static Served on(Options options, Ground ground, Path logs, String seed, int size, String name) throws Exception {
        String database = size > COPIED ? seed : name;
        Postgres there = size > COPIED ? ground.database(seed) : ground.copy(seed, name);
        World world;
        List<Integer> copies;
        try (Connection all = ground.superuser(database)) {
            world = World.of(all);
            copies = world.spread(OWNERS);
            signIn(all, world, copies);
        }
        // Two houses do not share a folder; what was sealed with one key is opened with that one.
        Path data = Emptied.folder(options.root().resolve("served-" + name));
        Map<String, String> environment = new TreeMap<>(House.on(there));
        environment.put(
                "HERSTELKRING_MASTER_KEY",
                ground.folder().resolve("keys/master.json").toString());
        Program house = House.open(options.arguments(), data, environment, logs.resolve(name + ".txt"));
        return new Served(ground, database, there, new Setting(world, copies, house.port()), house);
    }

    /** Who writes in a part finds as much as was written there, and nothing of what others wrote. */
    Setting part(Part part, int port) {
        return new Setting(setting.world(), setting.of(part.ordinal(), Part.values().length), port);
    }

    Setting part(Part part) {
        return part(part, setting.port());
    }

    private static void signIn(Connection all, World world, List<Integer> copies) throws Exception {
        List<UUID> people = new ArrayList<>(List.of(world.of(World.FACILITATOR, 0)));
        List<Integer> each = new ArrayList<>(copies);
        each.add(0);
        for (int copy : each) for (String who : List.of(World.OWNER, World.VISITOR)) people.add(world.of(who, copy));
        Sql.run(all, "delete from people.session");
        Sessions.begin(all, people);
    }

    @Override
    public void close() {
        house.close();
    }
}
