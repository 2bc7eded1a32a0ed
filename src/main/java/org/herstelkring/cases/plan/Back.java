package org.herstelkring.cases.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a form that stands on several pages goes back to: only ever a page of the same case. */
final class Back {

    private Back() {}

    static String to(UUID circle, @Nullable String wished, String otherwise) {
        String own = "/cases/" + circle + "/";
        boolean fits = wished != null && wished.startsWith(own) && wished.matches("[A-Za-z0-9/_#?=&-]{1,200}");
        return "redirect:" + (fits ? wished : own + otherwise);
    }
}
