package org.herstelkring.pyramid.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.herstelkring.pyramid.Level;

/**
 * The catalogue, sifted.
 *
 * @param groups by level, those that have something
 * @param instead what was looked for instead of words nobody knows
 * @param here keys of what one's organisations offer or added
 * @param starred keys of what the person starred
 * @param member whether the person belongs to an organisation
 * @param keeper whether they may add measures to it
 */
public record MeasuresPage(
        MeasureFilter sieve,
        int count,
        List<Group> groups,
        List<String> instead,
        Set<String> here,
        Set<String> starred,
        boolean member,
        boolean keeper) {

    /** As many as are shown of each level as long as nothing was asked. */
    private static final int FIRST = 5;

    /** @param more how many of this level are not shown yet */
    public record Group(Level level, List<Measure> measures, int more) {}

    static MeasuresPage of(
            MeasureFilter sieve,
            MeasureSearch.Answer answer,
            Set<String> here,
            Set<String> starred,
            boolean member,
            boolean keeper) {
        List<Group> groups = new ArrayList<>();
        List<Level> levels = sieve.query().isEmpty() ? Arrays.asList(Level.values()) : byBest(answer.found());
        for (Level level : levels) {
            List<Measure> all = answer.found().stream()
                    .filter(measure -> measure.level() == level)
                    .toList();
            if (all.isEmpty()) continue;
            List<Measure> shown = sieve.isOpen() ? spread(all) : all;
            groups.add(new Group(level, shown, all.size() - shown.size()));
        }
        return new MeasuresPage(sieve, answer.found().size(), groups, answer.instead(), here, starred, member, keeper);
    }

    /** Levels in the order in which the best found measures stand on them. */
    private static List<Level> byBest(List<Measure> found) {
        return found.stream().map(Measure::level).distinct().toList();
    }

    /** A few from the whole level: not only its beginning. */
    private static List<Measure> spread(List<Measure> all) {
        if (all.size() <= FIRST + 1) return all;
        List<Measure> some = new ArrayList<>();
        for (int n = 0; n < FIRST; n++) some.add(all.get(n * all.size() / FIRST));
        return some;
    }
}
