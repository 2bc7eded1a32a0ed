package org.herstelkring.shared;

import java.util.List;

/**
 * Somebody else saved this first. Nothing was changed; the answer (409) shows both texts side by side in a form that
 * saves on top of the newer version.
 *
 * @see StaleField
 */
public final class Stale extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long version;
    private final transient List<StaleField> fields;

    /**
     * @param version the version that stands now
     * @param fields every field of the form, as it stands now and as it was typed
     */
    public Stale(long version, List<StaleField> fields) {
        super(null, null, false, false);
        this.version = version;
        this.fields = List.copyOf(fields);
    }

    public long version() {
        return version;
    }

    public List<StaleField> fields() {
        return fields;
    }

    /**
     * One field of a form that met a newer version.
     *
     * @param name form field name
     * @param label message key of its label
     * @param theirs what stands now
     * @param mine what was typed
     * @param theirsShown how that reads, when it is a choice
     * @param mineShown how that reads, when it is a choice
     */
    public record StaleField(
            String name, String label, String theirs, String mine, String theirsShown, String mineShown) {

        public StaleField(String name, String label, String theirs, String mine) {
            this(name, label, theirs, mine, theirs, mine);
        }

        public boolean differs() {
            return !theirs.strip().equals(mine.strip());
        }
    }
}
