package org.herstelkring.people.signin;

import org.jspecify.annotations.Nullable;

/** A path in this house to go on to; never another host. */
public final class LocalPath {

    private static final int LONGEST = 500;

    private LocalPath() {}

    public static boolean isOne(@Nullable String path) {
        return path != null
                && path.length() <= LONGEST
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(sign -> sign <= ' ' || sign >= 0x7f);
    }

    public static String or(@Nullable String path, String otherwise) {
        return path != null && isOne(path) ? path : otherwise;
    }
}
