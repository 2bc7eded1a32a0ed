package org.herstelkring.circle.chain;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.shared.KeyedDigest;
import org.herstelkring.shared.MasterKey;
import org.herstelkring.shared.database.CannotStart;
import org.herstelkring.shared.database.DatabaseVisit;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.dao.DataAccessException;

/**
 * {@code bin/herstelkring verify}: says in plain words whether the record of who looked is what it was. Answers 0 when all
 * of it holds, 1 when something does not, 2 when it could not be looked at.
 */
public final class VerifyCommand {

    private static final int MOST = 50;

    private VerifyCommand() {}

    /** @param arguments as of the house; {@code --also=FILE} names a copy of a file of checkpoints kept elsewhere, {@code --let-go=2027-01} lets go of the
     *     looks of a month when all of it holds */
    public static int run(String[] arguments, PrintStream out) {
        LoggingSystem.get(VerifyCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        return run(arguments, out, Clock.systemUTC());
    }

    static int run(String[] arguments, PrintStream out, Clock clock) {
        var environment = new StandardEnvironment();
        CommandLinePropertySource<?> given = new SimpleCommandLinePropertySource(arguments);
        environment.getPropertySources().addFirst(given);
        try (DatabaseVisit visit = DatabaseVisit.to(environment);
                Connection owner = visit.owner().getConnection()) {
            MasterKey master = MasterKey.existing(
                    environment.getProperty("herstelkring.master-key", ""),
                    visit.folder().path().toString());
            KeyedDigest key = master.digest(CheckpointRound.PURPOSE);
            List<CheckpointFile> files = new ArrayList<>();
            files.add(new CheckpointFile(CheckpointRound.place(visit.folder()), key));
            String also = given.getProperty("also");
            if (also != null) for (String one : also.split(",")) files.add(new CheckpointFile(Path.of(one), key));
            int exit = say(verify(owner, master, files), files.getFirst(), out);
            String month = given.getProperty("let-go");
            return month == null || exit != 0 ? exit : letGo(owner, YearMonth.parse(month), key, out, clock.instant());
        } catch (DateTimeException odd) {
            out.println("A month is written as 2027-01.");
            return 2;
        } catch (CannotStart stopped) {
            out.println(stopped.getMessage() + "\n" + stopped.remedy());
            return 2;
        } catch (SQLException | DataAccessException | IllegalStateException | java.io.UncheckedIOException broken) {
            out.println("The record of who looked could not be looked at: " + broken.getMessage());
            return 2;
        }
    }

    static LookVerification.Result verify(Connection owner, MasterKey master, List<CheckpointFile> files)
            throws SQLException {
        return new LookVerification(LookChains.of(owner), master, files).verify(work -> {
            try {
                owner.setAutoCommit(false);
                owner.setReadOnly(true);
                owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                LookVerification.Result result = Objects.requireNonNull(work.get());
                owner.rollback();
                return result;
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    /** Only of a record that holds, and of a month that is over. */
    private static int letGo(Connection owner, YearMonth month, KeyedDigest key, PrintStream out, Instant now)
            throws SQLException {
        if (!month.isBefore(YearMonth.from(now.atOffset(ZoneOffset.UTC)))) {
            out.println("The month " + month + " is not over yet.");
            return 2;
        }
        owner.setReadOnly(false);
        int circles = MonthsLetGo.of(owner).letGo(month, key, now);
        owner.commit();
        out.println("The looks of " + month + " at " + circles + " circles were let go.");
        return 0;
    }

    private static int say(LookVerification.Result result, CheckpointFile file, PrintStream out) {
        out.println("Who looked: " + result.looks() + " looks in " + result.circles() + " circles"
                + (result.first() == null || result.last() == null
                        ? "."
                        : ", from " + CircleCheck.time(result.first()) + " to " + CircleCheck.time(result.last())
                                + "."));
        out.println(
                result.sealed() == null
                        ? "Nothing was said of it under seal in " + file.path() + "."
                        : "Said of it under seal in " + file.path() + ": " + result.checkpoints()
                                + " times, the last at " + CircleCheck.time(result.sealed()) + ".");
        if (result.wrong().isEmpty()) {
            out.println("All of it holds.");
            return 0;
        }
        List<UUID> circles = result.wrong().stream()
                .map(Finding::circle)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        result.wrong().stream()
                .limit(MOST)
                .forEach(one -> out.println(
                        (one.circle() == null ? "Files" : "Circle " + one.circle()) + ": " + one.words() + "."));
        if (result.wrong().size() > MOST) out.println("… and " + (result.wrong().size() - MOST) + " more.");
        out.println("Not all of it holds: something is wrong in " + circles.size() + " of " + result.circles()
                + " circles. UPDATING.md says what to do.");
        return 1;
    }
}
