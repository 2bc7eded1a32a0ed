package org.herstelkring.cases.intake;

import org.jspecify.annotations.Nullable;

/** What somebody typed, as it is kept: one kind of line end, no blanks around it. */
final class Typed {

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }
}
