package org.herstelkring.shared.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Claims the data folder before anything else happens: one folder, one running instance. */
class FolderClaim implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var folder = new DataFolder(DataFolder.privately(folder(context.getEnvironment())));
        FileChannel claim = claim(folder);
        // Held until the context has closed and PostgreSQL with it; the system lets go when the process dies.
        if (context.getEnvironment().matchesProfiles("!test"))
            SpringApplication.getShutdownHandlers().add(() -> {
                try {
                    claim.close();
                } catch (IOException ignored) {
                    // the process is ending
                }
            });
        context.getBeanFactory().registerSingleton("dataFolder", folder);
    }

    static Path folder(Environment environment) {
        return Path.of(environment.getProperty("herstelkring.data", "data")).toAbsolutePath();
    }

    static FileChannel claim(DataFolder folder) {
        FileChannel claim = free(folder);
        if (claim == null)
            throw new CannotStart(
                    "Herstelkring is already running on this data folder: " + folder.path(),
                    "Use the one that runs, stop it first, or choose another folder with --data.");
        return claim;
    }

    /** The claim, when nobody runs on the folder; nothing when somebody does. */
    static @Nullable FileChannel free(DataFolder folder) {
        try {
            FileChannel channel = FileChannel.open(
                    folder.path().resolve("herstelkring.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) != null) return channel;
            channel.close();
            return null;
        } catch (IOException broken) {
            throw new CannotStart(
                    "The data folder cannot be written: " + folder.path(),
                    "Choose another one with --data, or give this account the right to write there.",
                    broken);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException here) {
            return null;
        }
    }
}
