package org.herstelkring.journey.portability;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.herstelkring.journey.SpacePart;
import org.jspecify.annotations.Nullable;

/** @param unfit message key of the reason why the last file did not fit */
public record ImportPage(
        boolean empty,
        @Nullable ImportFile arrival,
        @Nullable String unfit) {

    /** What it brings, part by part. */
    public List<Map.Entry<String, Integer>> parts() {
        Map<String, Integer> counts = Objects.requireNonNull(arrival).summary().parts();
        return SpacePart.all().stream()
                .filter(part -> counts.containsKey(part.word()))
                .map(part -> Map.entry(part.label(), counts.getOrDefault(part.word(), 0)))
                .toList();
    }

    /** What else it brings, by message key. */
    public List<Map.Entry<String, Integer>> counted() {
        return Objects.requireNonNull(arrival).summary().counted().entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .toList();
    }
}
