package org.herstelkring.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.herstelkring.shared.Secrets;

/** Everything an instance keeps on disk: database, keys, logs. Back up this folder and nothing is lost. */
public record DataFolder(Path path) {

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** Keys and passwords, readable by the operator's account only. */
    public Path keys() {
        return privately(path.resolve("keys"));
    }

    public Path logs() {
        return privately(path.resolve("logs"));
    }

    /** What is said under seal of the record of who looked. */
    public Path looks() {
        return privately(path.resolve("looks"));
    }

    Path postgres() {
        return path.resolve("postgresql");
    }

    /** The secret of this name, made at random the first time it is asked for. */
    public String secret(String name) {
        Path file = keys().resolve(name);
        try {
            if (!Files.exists(file)) keep(file, Secrets.token(32));
            return Files.readString(file).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Writes a file only the operator's account can read: whole, or not at all. */
    public static void keep(Path file, String content) throws IOException {
        Path young = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
        try (var channel = java.nio.channels.FileChannel.open(young, StandardOpenOption.WRITE)) {
            channel.write(java.nio.charset.StandardCharsets.UTF_8.encode(content));
            channel.force(true);
        }
        Files.move(young, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes the folder, closed to others. One that was there keeps the rights the operator gave it. */
    static Path privately(Path folder) {
        try {
            boolean ours = !Files.isDirectory(folder);
            Files.createDirectories(folder);
            if (ours && posix()) Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            return folder.toRealPath(LinkOption.NOFOLLOW_LINKS);
        } catch (IOException broken) {
            throw new CannotStart(
                    "The data folder cannot be written: " + folder,
                    "Choose another one with --data, or give this account the right to write there.",
                    broken);
        }
    }

    static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
