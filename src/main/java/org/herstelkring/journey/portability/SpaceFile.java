package org.herstelkring.journey.portability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.herstelkring.shared.Json;
import org.jspecify.annotations.Nullable;

/**
 * A whole space as {@code space.json} tells it; {@code docs/space-file.md} describes the format. What a later version
 * adds must not change what an earlier one says; what it says differently gets another version number.
 *
 * @param sections the lines of each section, by its name and in their order
 */
record SpaceFile(
        @Nullable String format,
        int version,
        @Nullable Instant madeAt,
        @Nullable String language,
        @Nullable About space,
        Map<String, List<?>> sections) {

    static final String FORMAT = "herstelkring-space";
    static final int VERSION = 1;

    /** What stands before the sections. */
    static final Set<String> HEAD = Set.of("format", "version", "madeAt", "language", "space");

    /** @param name how the owner is called */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record About(@Nullable String name, @Nullable Instant begunAt) {}

    <T> List<T> lines(SpaceSection<T> section) {
        return sections.getOrDefault(section.name(), List.of()).stream()
                .map(section.line()::cast)
                .toList();
    }

    SpaceFile with(String section, List<?> lines) {
        Map<String, List<?>> changed = new LinkedHashMap<>(sections);
        changed.put(section, lines);
        return new SpaceFile(format, version, madeAt, language, space, changed);
    }

    /** As it is written down, without what is not known. */
    byte[] json() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("format", format);
        all.put("version", version);
        all.put("madeAt", madeAt);
        all.put("language", language);
        all.put("space", space);
        all.putAll(sections);
        all.values().removeIf(value -> value == null);
        return Json.LEGIBLE.writeValueAsBytes(all);
    }
}
