package org.herstelkring.journey.portability;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the sections of a file know of each other while it is made. */
public final class ExportContext {

    private final Locale language;
    private final Set<UUID> leaves = new HashSet<>();

    ExportContext(Locale language) {
        this.language = language;
    }

    /** The language of the book and of what is said in words. */
    public Locale language() {
        return language;
    }

    /** This leaf is in the file. */
    public void leaf(UUID id) {
        leaves.add(id);
    }

    /** The same leaf when it is in the file, else none: nothing in a file leads out of it. */
    public @Nullable UUID leafHere(@Nullable UUID id) {
        return id != null && leaves.contains(id) ? id : null;
    }
}
