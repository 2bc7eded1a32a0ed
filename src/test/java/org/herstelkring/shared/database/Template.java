package org.herstelkring.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.herstelkring.cast.TestClock;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Makes databases by copying one that is migrated once for each set of migrations. It is named by their digest, so that
 * one that is there already, of an earlier run, is used again, and others are thrown away.
 */
final class Template {

    private static final String PREFIX = "template_";
    private static final String DIGEST = digest();

    private final Connection server;
    private final Function<String, Postgres> at;
    private final Function<String, Connection> inside;
    private final String suffix;

    Template(Connection server, Function<String, Postgres> at, Function<String, Connection> inside, String suffix) {
        this.server = server;
        this.at = at;
        this.inside = inside;
        this.suffix = suffix;
    }

    Postgres database(String name, boolean migrated) throws SQLException {
        return migrated ? fresh(name + suffix, migrated()) : fresh(name + suffix, null);
    }

    private String migrated() throws SQLException {
        String template = PREFIX + DIGEST + suffix;
        List<String> there = templates();
        if (there.contains(template)) return template;
        for (String older : there) drop(older);
        // Named as the template only when it is whole.
        String young = PREFIX + "young" + suffix;
        Migrations.run(fresh(young, null));
        execute("alter database " + young + " rename to " + template);
        return template;
    }

    private Postgres fresh(String name, @org.jspecify.annotations.Nullable String template) throws SQLException {
        Postgres made = at.apply(name);
        drop(name);
        execute("create database " + name + " owner " + made.owner().role()
                + (template == null ? "" : " template " + template));
        execute("revoke all on database " + name + " from public");
        execute("grant connect, temporary on database " + name + " to "
                + made.app().role());
        if (template == null) {
            try (Connection database = inside.apply(name)) {
                ServerTime.goesAlong(database);
            }
        }
        return made;
    }

    private List<String> templates() throws SQLException {
        List<String> found = new ArrayList<>();
        try (var statement = server.createStatement();
                var rows = statement.executeQuery("select datname from pg_database where datname ~ '^" + PREFIX
                        + "(young|[0-9a-f]{16})" + suffix + "$'")) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    private void drop(String name) throws SQLException {
        execute("drop database if exists " + name + " with (force)");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = server.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String digest() {
        try {
            var files = new TreeMap<String, byte[]>();
            for (var file : new PathMatchingResourcePatternResolver().getResources(Migrations.FOLDER + "**/*.sql"))
                files.put(file.getURL().getPath().replaceFirst(".*/db/migration/", ""), file.getContentAsByteArray());
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Migrations.MODULES.toString().getBytes(StandardCharsets.UTF_8));
            // The time of the server is made part of a database too.
            digest.update(TestClock.AHEAD.toString().getBytes(StandardCharsets.UTF_8));
            files.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
