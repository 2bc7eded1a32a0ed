package org.herstelkring.shared;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    /** Whether what stands is known to say the same as what was typed: it came twice, and is one. */
    public boolean saysTheSame() {
        return !fields.isEmpty() && fields.stream().noneMatch(StaleField::differs);
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
     * @param boxes what can be ticked, when it is more than one thing
     */
    public record StaleField(
            String name,
            String label,
            String theirs,
            String mine,
            String theirsShown,
            String mineShown,
            How how,
            List<Box> boxes) {

        /** A text. A short one is chosen, a long one is put together by hand. */
        public StaleField(String name, String label, String theirs, String mine) {
            this(name, label, theirs, mine, theirs, mine, How.TEXT, List.of());
        }

        /** A choice of one, in words that can be shown. */
        public StaleField(String name, String label, String theirs, String mine, String theirsShown, String mineShown) {
            this(name, label, theirs, mine, theirsShown, mineShown, How.CHOICE, List.of());
        }

        /** A choice of one of these; {@code prefix} and its name in small letters are the message key of each. */
        public static StaleField one(
                String name, String label, String prefix, @Nullable Enum<?> theirs, @Nullable Enum<?> mine) {
            return new StaleField(
                    name,
                    label,
                    theirs == null ? "" : theirs.name(),
                    mine == null ? "" : mine.name(),
                    key(prefix, theirs),
                    key(prefix, mine),
                    How.KEYS,
                    List.of());
        }

        /** A choice of one, with the message keys of how both read; an empty key for nothing chosen. */
        public static StaleField keyed(
                String name, String label, String theirs, String mine, String theirsKey, String mineKey) {
            return new StaleField(name, label, theirs, mine, theirsKey, mineKey, How.KEYS, List.of());
        }

        /** A day, shown as people say it. */
        public static StaleField day(String name, String label, @Nullable LocalDate theirs, @Nullable LocalDate mine) {
            String stands = Objects.toString(theirs, "");
            String typed = Objects.toString(mine, "");
            return new StaleField(name, label, stands, typed, stands, typed, How.DAY, List.of());
        }

        /** Something that is ticked or not. */
        public static StaleField tick(String name, String label, boolean theirs, boolean mine) {
            return keyed(name, label, String.valueOf(theirs), String.valueOf(mine), said(theirs), said(mine));
        }

        /** More than one may be chosen. */
        public static StaleField several(String name, String label, List<Box> boxes) {
            return new StaleField(name, label, "", "", "", "", How.BOXES, boxes);
        }

        /** Words of somebody's own, that stand beside those of others and never replace them. */
        public static StaleField words(String name, String label, String said, String mine) {
            return new StaleField(name, label, said, mine, said, mine, How.WORDS, List.of());
        }

        public boolean differs() {
            return switch (how) {
                case BOXES -> boxes.stream().anyMatch(box -> box.theirs() != box.mine());
                case WORDS -> !mine.isBlank();
                default -> !theirs.equals(mine);
            };
        }

        private static String key(String prefix, @Nullable Enum<?> one) {
            return one == null ? "" : prefix + "." + one.name().toLowerCase(Locale.ROOT);
        }

        private static String said(boolean ticked) {
            return ticked ? "shared.merge.ticked" : "shared.merge.unticked";
        }
    }

    /** How two versions of one field are put beside each other. */
    public enum How {
        TEXT,
        /** One of two, shown in words. */
        CHOICE,
        /** One of two, shown by the message key of each. */
        KEYS,
        /** One of two days. */
        DAY,
        BOXES,
        /** Always a text to go on with. */
        WORDS
    }

    /**
     * One thing that can be ticked.
     *
     * @param value what the form sends
     * @param label message key, or the text itself when it is somebody's words
     * @param keyed whether the label is a key
     */
    public record Box(String value, String label, boolean keyed, boolean theirs, boolean mine) {

        /** The message key of each is {@code prefix} and its name in small letters. */
        public static List<Box> of(
                String prefix,
                Enum<?>[] all,
                Collection<? extends Enum<?>> theirs,
                Collection<? extends Enum<?>> mine) {
            return Arrays.stream(all)
                    .<Box>map(one -> new Box(
                            one.name(),
                            prefix + "." + one.name().toLowerCase(Locale.ROOT),
                            true,
                            theirs.contains(one),
                            mine.contains(one)))
                    .toList();
        }
    }
}
