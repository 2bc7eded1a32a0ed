package org.herstelkring.journey.portability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.herstelkring.journey.SpaceAccess;
import org.springframework.stereotype.Component;

/** Every section there is, in the order in which they stand in a file. */
@Component
class SpaceSections {

    private final List<SpaceSection<?>> all;

    SpaceSections(List<SpaceSection<?>> found) {
        all = found.stream()
                .sorted(Comparator.<SpaceSection<?>>comparingInt(SpaceSection::rank)
                        .thenComparing(SpaceSection::name))
                .toList();
        Map<String, SpaceSection<?>> names = new HashMap<>();
        for (SpaceSection<?> one : all) {
            SpaceSection<?> other = names.put(one.name(), one);
            if (other != null || SpaceFile.HEAD.contains(one.name()))
                throw new IllegalStateException("The name " + one.name() + " in space.json is taken: " + one.getClass()
                        + (other == null ? "" : ", " + other.getClass()));
        }
    }

    List<SpaceSection<?>> all() {
        return all;
    }

    Optional<SpaceSection<?>> named(String name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Whether nothing that a file would bring stands in this space yet. */
    boolean empty(SpaceAccess own) {
        return all.stream().noneMatch(one -> one instanceof ImportedSection<?> imported && !imported.empty(own));
    }

    /** Files that go along beside {@code space.json}. */
    List<ToPack<?>> files(SpaceFile file) {
        List<ToPack<?>> files = new ArrayList<>();
        for (SpaceSection<?> one : all)
            if (one instanceof FileSection<?> section) files(section, file).forEach(files::add);
        return files;
    }

    private static <T> Stream<ToPack<T>> files(FileSection<T> section, SpaceFile file) {
        return file.lines(section).stream().map(line -> new ToPack<>(section, line));
    }

    /** A line with a file that is not in the ZIP yet. */
    record ToPack<T>(FileSection<T> section, T line) {

        String file() {
            return section.file(line);
        }

        Optional<byte[]> open(SpaceAccess own) {
            return section.open(own, line);
        }

        Object packed(String hash) {
            return section.hashed(line, hash);
        }
    }

    /** The same file, with only what could be packed of these. */
    SpaceFile packed(SpaceFile file, Map<ToPack<?>, String> hashes) {
        SpaceFile whole = file;
        for (SpaceSection<?> one : all)
            if (one instanceof FileSection<?>)
                whole = whole.with(
                        one.name(),
                        hashes.entrySet().stream()
                                .filter(each -> each.getKey().section() == one)
                                .map(each -> each.getKey().packed(each.getValue()))
                                .toList());
        return whole;
    }
}
