package org.herstelkring.journey.own;

import java.util.List;
import java.util.UUID;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Seen;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;
import org.jspecify.annotations.Nullable;

/**
 * One leaf, to write on.
 *
 * @param leaf as it stands; null for a new one
 * @param seen who sees it
 */
public record LeafPage(LeafKind kind, UUID id, @Nullable Leaf leaf, Form form, Seen.Line seen) {

    public String here() {
        return kind.part().path() + "/" + id;
    }

    public String back() {
        return kind.part().path();
    }

    public List<Option> sorts(Screen s) {
        return sorts(s, kind);
    }

    /** The sorts of a kind to choose from, with a hint where there is one. */
    public static List<Option> sorts(Screen s, LeafKind kind) {
        return kind.sorts().stream()
                .map(sort -> new Option(sort, s.t(kind.key() + ".sort." + sort)))
                .toList();
    }

    public String version() {
        String typed = form.value("version");
        return typed.isEmpty() ? "0" : typed;
    }
}
