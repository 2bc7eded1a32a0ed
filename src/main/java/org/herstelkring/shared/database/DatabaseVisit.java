package org.herstelkring.shared.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.herstelkring.shared.database.Postgres.Login;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * The database of a house for a command beside it, as its owner: the one that runs, or the one in the data folder, started
 * for as long as the command takes. Nothing is made and nothing migrated.
 */
public final class DatabaseVisit implements AutoCloseable {

    private static final String NAME = "herstelkring";

    private final DataFolder folder;
    private final Postgres postgres;
    private final @Nullable EmbeddedPostgres started;
    private final @Nullable FileChannel claim;

    private DatabaseVisit(
            DataFolder folder, Postgres postgres, @Nullable EmbeddedPostgres started, @Nullable FileChannel claim) {
        this.folder = folder;
        this.postgres = postgres;
        this.started = started;
        this.claim = claim;
    }

    /** @throws CannotStart when there is no house here, or it does not answer */
    public static DatabaseVisit to(Environment environment) {
        var folder = new DataFolder(FolderClaim.folder(environment));
        Postgres configured = Postgres.configured(environment);
        if (configured != null) return new DatabaseVisit(folder, configured, null, null);
        if (!Files.exists(folder.postgres().resolve("PG_VERSION")))
            throw new CannotStart(
                    "There is no database in " + folder.path() + ".",
                    "Say with --data where Herstelkring keeps everything.");
        FileChannel claim = FolderClaim.free(folder);
        if (claim == null) return new DatabaseVisit(folder, running(folder), null, null);
        EmbeddedPostgres started = EmbeddedPostgres.start(folder, folder.path().resolve("engine"), Map.of());
        return new DatabaseVisit(folder, started.at(NAME), started, claim);
    }

    public DataFolder folder() {
        return folder;
    }

    public DataSource owner() {
        return Migrations.owner(postgres);
    }

    @Override
    public void close() {
        try {
            if (started != null) started.close();
            if (claim != null) claim.close();
        } catch (IOException ignored) {
            // the process is ending
        }
    }

    /** The one a house runs on: where it listens it wrote down itself. */
    private static Postgres running(DataFolder folder) {
        try {
            Path note = folder.postgres().resolve("postmaster.pid");
            int port = Integer.parseInt(Files.readAllLines(note).get(3));
            return new Postgres(
                    "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME,
                    new Login(EmbeddedPostgres.APP, folder.secret("database-app")),
                    new Login(EmbeddedPostgres.OWNER, folder.secret("database-owner")));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException away) {
            throw new CannotStart(
                    "Herstelkring runs on " + folder.path() + ", and its database does not answer.",
                    "Wait until it has started, or stop it first.",
                    away);
        }
    }
}
