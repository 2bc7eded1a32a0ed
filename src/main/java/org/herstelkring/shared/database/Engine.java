package org.herstelkring.shared.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that come along, unpacked once per version. */
record Engine(Path folder) {

    static final String VERSION = "18.6.0";
    static final String MAJOR = "18";

    /** Unpacks beside the place and moves the result there, so that an interrupted start leaves no half engine. */
    static Engine unpackedIn(Path parent) throws IOException {
        Path place = parent.resolve("postgresql-" + VERSION);
        if (Files.isDirectory(place)) return new Engine(place);
        Files.createDirectories(parent);
        Path young = Files.createTempDirectory(parent, "unpacking");
        try (InputStream archive = archive();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry())
                unpack(entry, tar, young);
        }
        Files.move(young, place, StandardCopyOption.ATOMIC_MOVE);
        sweep(parent);
        return new Engine(place);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static InputStream archive() throws IOException {
        String name = System.getProperty("os.name", "");
        String system = name.startsWith("Mac") ? "Darwin" : name.startsWith("Windows") ? "Windows" : "Linux";
        String machine = System.getProperty("os.arch", "");
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                    system, machine.equals("amd64") ? "x86_64" : machine);
        } catch (IllegalStateException none) {
            throw new CannotStart(
                    "No PostgreSQL comes along for " + system + " on " + machine + ".",
                    "Install PostgreSQL 15 or newer and set DATABASE_URL; UPDATING.md tells how.",
                    none);
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path into) throws IOException {
        Path file = into.resolve(entry.getName()).normalize();
        if (!file.startsWith(into)) throw new IOException("outside the archive: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        else if (entry.isLink()) Files.createLink(file, into.resolve(entry.getLinkName()));
        else Files.copy(content, file);
        if (into.relativize(file).startsWith("bin") && DataFolder.posix() && !Files.isSymbolicLink(file))
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void sweep(Path parent) throws IOException {
        try (var left = Files.newDirectoryStream(parent, "unpacking*")) {
            for (Path folder : left) delete(folder);
        }
    }

    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @org.jspecify.annotations.Nullable IOException problem)
                    throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
