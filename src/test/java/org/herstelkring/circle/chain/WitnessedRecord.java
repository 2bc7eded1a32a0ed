package org.herstelkring.circle.chain;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.herstelkring.shared.KeyedDigest;
import org.herstelkring.shared.MasterKey;
import org.herstelkring.shared.database.Postgres;
import org.jspecify.annotations.Nullable;

/**
 * A database with nothing but some circles that were looked at through some months, each look linked by PostgreSQL as
 * ever, and sealed now and then in a file beside it. It is held by its owner, who may do anything to it.
 */
final class WitnessedRecord implements AutoCloseable {

    private static final String[] HOW = {"read", "contribute", "print", "export", "title"};

    final Postgres postgres;
    final MasterKey master;
    final KeyedDigest key;
    final Path place;
    final CheckpointFile file;
    final Connection owner;
    final List<UUID> circles = new ArrayList<>();
    private final Random random;

    WitnessedRecord(Postgres postgres, Path folder, long seed) throws SQLException {
        this(postgres, folder, seed, folder);
    }

    WitnessedRecord(Postgres postgres, Path folder, long seed, Path looks) throws SQLException {
        this.postgres = postgres;
        this.master = new MasterKey("", folder.toString());
        this.key = master.digest(CheckpointRound.PURPOSE);
        this.place = looks.resolve("checkpoints");
        this.file = new CheckpointFile(place, key);
        this.owner = DriverManager.getConnection(
                postgres.url(), postgres.owner().role(), postgres.owner().password());
        this.random = new Random(seed);
    }

    void live(int howMany, int bursts) throws SQLException {
        live(howMany, bursts, month(0));
    }

    void live(int howMany, int bursts, Instant start) throws SQLException {
        for (int n = 0; n < howMany; n++) circles.add(begin());
        for (int burst = 0; burst < bursts; burst++) {
            // Over the months that are there and one that is not made yet.
            Instant at = start.plusSeconds(burst * 130L * 24 * 3600 / bursts + random.nextInt(3600));
            for (UUID circle : circles)
                for (int n = 1 + random.nextInt(4); n > 0; n--) look(circle, at.plusMillis(random.nextInt(2000)));
            if (burst % 3 != 1 || burst == bursts - 1) seal(at.plusSeconds(5));
        }
    }

    /** As the serving role: a circle of somebody's own. */
    UUID begin() throws SQLException {
        UUID circle = id();
        try (Connection app = DriverManager.getConnection(
                        postgres.url(), postgres.app().role(), postgres.app().password());
                var statement = app.createStatement()) {
            app.setAutoCommit(false);
            UUID person = id();
            statement.execute("select set_config('app.person', '" + person + "', true)");
            statement.execute("insert into circle.circle (id, kind, created_by) values ('" + circle + "', 'personal', '"
                    + person + "')");
            app.commit();
        }
        return circle;
    }

    void look(UUID circle, Instant at) throws SQLException {
        UUID id = id();
        UUID person = id();
        UUID grant = id();
        @Nullable UUID subject = random.nextBoolean() ? id() : null;
        String part = "part." + random.nextInt(5);
        String how = HOW[random.nextInt(HOW.length)];
        run(
                "insert into circle.look (circle_id, id, person_id, part, subject_id, how, grant_id, at, mark)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                circle,
                id,
                person,
                part,
                subject,
                how,
                grant,
                OffsetDateTime.ofInstant(at, java.time.ZoneOffset.UTC),
                new LookMark(master).of(circle, id, person, part, subject, how, grant));
    }

    /** What the round of the house does. */
    void seal(Instant at) throws SQLException {
        for (UUID circle : circles) {
            List<List<Object>> grown = rows(
                    "select length, encode(link, 'hex') from circle.look_head where length > sealed and circle_id = ?",
                    circle);
            if (grown.isEmpty()) continue;
            long length = (Long) grown.getFirst().get(0);
            SealedLine line = file.add(at, List.of(Checkpoint.said(circle, length, (String)
                            grown.getFirst().get(1))))
                    .getFirst();
            run(
                    "update circle.look_head set sealed = ?, checkpoint = ? where circle_id = ?",
                    length,
                    line.text(),
                    circle);
        }
    }

    /** What stands in the file. */
    List<SealedLine> lines() {
        List<SealedLine> lines = new ArrayList<>();
        file.read(lines::add);
        return lines;
    }

    List<Finding> findings(CheckpointFile... files) throws SQLException {
        return new LookVerification(LookChains.of(owner), master, List.of(files))
                .verify(work -> work.get())
                .wrong();
    }

    int run(String sql, Object... values) throws SQLException {
        try (var statement = owner.prepareStatement(sql)) {
            for (int n = 0; n < values.length; n++) statement.setObject(n + 1, values[n]);
            return statement.executeUpdate();
        }
    }

    List<List<Object>> rows(String sql, Object... values) throws SQLException {
        try (var statement = owner.prepareStatement(sql)) {
            for (int n = 0; n < values.length; n++) statement.setObject(n + 1, values[n]);
            try (var rows = statement.executeQuery()) {
                List<List<Object>> all = new ArrayList<>();
                while (rows.next()) {
                    List<Object> row = new ArrayList<>();
                    for (int n = 1; n <= rows.getMetaData().getColumnCount(); n++) row.add(rows.getObject(n));
                    all.add(row);
                }
                return all;
            }
        }
    }

    Instant month(int ahead) throws SQLException {
        return ((java.sql.Timestamp) rows(
                                "select (date_trunc('month', now() at time zone 'UTC') + make_interval(months => ?)) at time zone 'UTC'",
                                ahead)
                        .getFirst()
                        .getFirst())
                .toInstant();
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
