package org.herstelkring.journey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.shared.page.Screen;
import org.herstelkring.shared.words.Isolated;

/**
 * Who sees a part, besides its owner. A name is empty when the owner has no name for somebody any more.
 *
 * @param whole who sees all of it
 * @param single who sees one leaf of it, by leaf
 * @param profile who sees the profile, and so whatever leaf stands on it
 */
public record Seen(SpacePart part, List<String> whole, Map<UUID, List<String>> single, List<String> profile) {

    /** A part that nobody else sees. */
    public static Seen nobody(SpacePart part) {
        return new Seen(part, List.of(), Map.of(), List.of());
    }

    /** The line for the page of the part. */
    public Line line() {
        Set<String> some = new LinkedHashSet<>();
        single.values().forEach(some::addAll);
        some.removeAll(whole);
        return new Line(whole, List.copyOf(some), href());
    }

    /** The line for one leaf. */
    public Line of(Leaf leaf) {
        if (leaf.ownOnly()) return new Line(List.of(), List.of(), href());
        Set<String> names = new LinkedHashSet<>(whole);
        names.addAll(single.getOrDefault(leaf.id(), List.of()));
        if (leaf.onProfile()) names.addAll(profile);
        return new Line(List.copyOf(names), List.of(), href());
    }

    /** Where it can be changed. */
    private String href() {
        return "/space/regie/parts/" + part.word();
    }

    /**
     * What stands there.
     *
     * @param names who sees it, besides the owner
     * @param some who sees a bit of it
     */
    public record Line(List<String> names, List<String> some, String href) {

        private static final int MOST = 4;

        public String text(Screen s) {
            if (names.isEmpty() && some.isEmpty()) return s.t("journey.seen.only");
            String all = list(s, s.t("journey.seen.you"), names);
            return some.isEmpty() ? all : s.t("journey.seen.some", all, list(s, null, some));
        }

        /** "Lena, Jo en Ada", or "Lena, Jo, Ada en nog 3 anderen". */
        public static String list(Screen s, @org.jspecify.annotations.Nullable String first, List<String> names) {
            List<String> said = new ArrayList<>();
            if (first != null) said.add(first);
            for (String name : names.subList(0, Math.min(MOST, names.size())))
                said.add(name.isBlank() ? s.t("journey.seen.somebody") : name);
            if (names.size() > MOST) said.add(s.t("journey.seen.others", names.size() - MOST));
            if (said.size() < 2) return String.join("", said);
            return s.t("journey.seen.and", Isolated.list(said.subList(0, said.size() - 1)), said.getLast());
        }
    }
}
