package org.herstelkring.shared.page;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A short notice on the page that follows: what was done and, if it can be, how to undo it. It is kept in the session
 * for one request, so its arguments say nothing personal.
 *
 * @param undo path to post to, or null when it cannot be undone
 */
public record Said(
        String key, List<Serializable> arguments, @Nullable String undo) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    static final String NAME = "said";

    public static void say(RedirectAttributes next, String key, Serializable... arguments) {
        next.addFlashAttribute(NAME, new Said(key, List.of(arguments), null));
    }

    public static void undoable(RedirectAttributes next, String key, String undo, Serializable... arguments) {
        next.addFlashAttribute(NAME, new Said(key, List.of(arguments), undo));
    }
}
