package org.herstelkring.shared.database;

import org.jspecify.annotations.Nullable;

/**
 * Where the database is and the two ways in.
 *
 * @param url JDBC address of the database
 * @param app the role that serves people: owns nothing and cannot pass row-level security
 * @param owner the role that owns database and schemas and runs migrations
 */
public record Postgres(String url, Login app, Login owner) {

    /** A role and its password. */
    public record Login(String role, String password) {

        @Override
        public String toString() {
            return role;
        }
    }

    /** Reads what an operator configured; nothing when no {@code DATABASE_URL} is set. */
    static @Nullable Postgres configured(org.springframework.core.env.Environment environment) {
        String url = environment.getProperty("DATABASE_URL", "").strip();
        if (url.isEmpty()) return null;
        String jdbc = jdbc(url);
        return new Postgres(
                jdbc,
                new Login(needed(environment, "DATABASE_USER"), environment.getProperty("DATABASE_PASSWORD", "")),
                new Login(
                        needed(environment, "DATABASE_OWNER_USER"),
                        environment.getProperty("DATABASE_OWNER_PASSWORD", "")));
    }

    private static String needed(org.springframework.core.env.Environment environment, String name) {
        String value = environment.getProperty(name, "").strip();
        if (value.isEmpty())
            throw new CannotStart(
                    "DATABASE_URL is set, but " + name + " is not.",
                    "Set DATABASE_USER and DATABASE_PASSWORD (the role that serves people) and DATABASE_OWNER_USER and"
                            + " DATABASE_OWNER_PASSWORD (the role that migrates). UPDATING.md tells how to make them.");
        return value;
    }

    private static String jdbc(String url) {
        if (url.startsWith("jdbc:postgresql:")) return url;
        if (url.startsWith("postgres://") || url.startsWith("postgresql://")) {
            String rest = url.substring(url.indexOf("://") + 3);
            int path = rest.indexOf('/');
            int at = (path < 0 ? rest : rest.substring(0, path)).lastIndexOf('@');
            return "jdbc:postgresql://" + rest.substring(at + 1);
        }
        throw new CannotStart(
                "DATABASE_URL is not the address of a PostgreSQL database.",
                "Write it as jdbc:postgresql://host:5432/name or postgres://host:5432/name.");
    }
}
