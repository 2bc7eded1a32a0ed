package org.herstelkring.bench.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ids of a circle that is copied, and what they are in each of its copies. The copy with number 0 is the circle
 * itself; the others begin earlier, a minute each, so that ids lie in an index as they would have grown.
 */
public final class Twins {

    static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final long MINUTE = 60_000;

    private final Map<String, Integer> places = new LinkedHashMap<>();

    void add(@Nullable String id) {
        if (id != null) places.putIfAbsent(id, places.size());
    }

    public Twins() {}

    public Twins(Iterable<String> ids) {
        ids.forEach(this::add);
    }

    public Iterable<String> ids() {
        return places.keySet();
    }

    @Nullable
    Integer place(String id) {
        return places.get(id);
    }

    /** All ids of the copy, by their place. */
    String[] of(int number) {
        String[] all = new String[places.size()];
        places.forEach(
                (id, place) -> all[place] = of(UUID.fromString(id), number).toString());
        return all;
    }

    public static UUID of(UUID id, int number) {
        if (number == 0) return id;
        long high = id.getMostSignificantBits();
        long time = ((high >>> 16) - number * MINUTE) & 0xffff_ffff_ffffL;
        return new UUID(
                (time << 16) | (high & 0xffff),
                id.getLeastSignificantBits() ^ (mixed(number) & 0x3fff_ffff_ffff_ffffL));
    }

    /** A text of the original with the ids of the copy. */
    public String in(String text, int number) {
        if (number == 0) return text;
        return ID.matcher(text)
                .replaceAll(found -> places.containsKey(found.group())
                        ? of(UUID.fromString(found.group()), number).toString()
                        : found.group());
    }

    public boolean knows(String id) {
        return places.containsKey(id);
    }

    /** As SplitMix64: each number gives other bits. */
    private static long mixed(long number) {
        long z = number * 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
