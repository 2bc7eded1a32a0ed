package org.herstelkring.journey.portability;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.portability.ImportRefused.Why;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.words.Shortened;
import org.jspecify.annotations.Nullable;

/** What the sections of a file know of each other while it is read: its new ids, and what is passed over. */
public final class ImportContext {

    private static final int MOST_NAMES = 100;

    private final UUID me;
    private final UUID owner;
    private final Instant now;
    private final Map<String, String> files;
    private final UUID first = Ids.next();
    private long given;
    private final Map<UUID, UUID> ids = new HashMap<>();
    private final Map<String, Set<UUID>> arrived = new HashMap<>();
    private final Map<UUID, Leaf> leaves = new HashMap<>();
    private final Map<String, Integer> parts = new TreeMap<>();
    private final Map<String, Integer> counted = new LinkedHashMap<>();
    private final Set<String> strange;
    private int skipped;

    /** @param files hash by name of the files beside {@code space.json} */
    ImportContext(SpaceAccess own, Instant now, Map<String, String> files, Set<String> strange) {
        this.me = own.me();
        this.owner = own.owner();
        this.now = now;
        this.files = files;
        this.strange = new TreeSet<>(strange);
    }

    /** The member the owner is in the space it comes into. */
    public UUID me() {
        return me;
    }

    /** The person who brings it in. */
    public UUID owner() {
        return owner;
    }

    public Instant now() {
        return now;
    }

    /** A new id, in the order of the file: what comes first also gets the first. */
    public UUID next() {
        return new UUID(first.getMostSignificantBits(), (first.getLeastSignificantBits() & ~0xffffffL) + given++);
    }

    /** A new id for one of the file, which no other thing in it may have. */
    public UUID next(UUID old) {
        UUID fresh = next();
        if (ids.put(old, fresh) != null) throw new ImportRefused(Why.TWICE);
        return fresh;
    }

    /** The new id of what the file calls this; none when it names nothing that was read before. */
    public @Nullable UUID id(@Nullable UUID old) {
        return old == null ? null : ids.get(old);
    }

    /** A line of a section comes in: others may hang on it. */
    public void comesIn(String section, UUID old) {
        arrived.computeIfAbsent(section, _ -> new HashSet<>()).add(old);
    }

    /** Whether a line of that section comes in. */
    public boolean has(String section, @Nullable UUID old) {
        return arrived.getOrDefault(section, Set.of()).contains(old);
    }

    /** A leaf comes in. */
    public void leaf(UUID old, Leaf leaf) {
        leaves.put(old, leaf);
        SpacePart part = leaf.kind().part();
        parts.merge(part.word(), 1, Integer::sum);
    }

    /** The leaf that comes in for what the file calls this. */
    public Optional<Leaf> leaf(@Nullable UUID old) {
        return Optional.ofNullable(old == null ? null : leaves.get(old));
    }

    /** Hash of a file in the ZIP, when it is there. */
    public Optional<String> hash(String file) {
        return Optional.ofNullable(files.get(file));
    }

    /** Tells the owner how many come in. @param label message key of what is counted */
    public void count(String label, int many) {
        counted.merge(label, many, Integer::sum);
    }

    /** Passed over, because the file does not say enough of it. */
    public void skip() {
        skipped++;
    }

    /** Passed over, because this version does not know it. */
    public void skip(String what) {
        skip();
        strange(what);
    }

    /** Said to be unknown, while the rest comes in. */
    public void strange(String what) {
        if (strange.size() < MOST_NAMES) strange.add(Shortened.of(what, 60));
    }

    /** What a code stands for; else it is passed over. @param what of what, in the words of the file */
    public <T> Optional<T> known(@Nullable String code, Function<String, T> of, String what) {
        try {
            return Optional.of(of.apply(Objects.requireNonNullElse(code, "")));
        } catch (IllegalArgumentException unknown) {
            skip(what + ": " + code);
            return Optional.empty();
        }
    }

    /** A text that is never cut. */
    public String text(@Nullable String text, int most) {
        if (text == null) return "";
        if (text.length() > most) throw new ImportRefused(Why.OVERLONG);
        return text;
    }

    ImportFile.Summary summary(String name, @Nullable Instant madeAt, int beside) {
        return new ImportFile.Summary(name, madeAt, parts, counted, List.copyOf(strange), skipped, beside);
    }
}
