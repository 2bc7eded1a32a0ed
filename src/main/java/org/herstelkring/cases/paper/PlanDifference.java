package org.herstelkring.cases.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * What one version of a plan says otherwise than another, for whoever answered the other one.
 *
 * @param summary whether what is read back is said otherwise
 * @param changed commitments about the same, with something else in them
 * @param arrangements about closeness and distance
 */
public record PlanDifference(
        boolean summary,
        Lines<PlanDocument.Commitment> commitments,
        List<Changed> changed,
        Lines<PlanDocument.Arrangement> arrangements,
        Lines<PlanDocument.Told> told,
        Lines<PlanDocument.LastWord> lastWords,
        Lines<PlanDocument.Person> people) {

    public PlanDifference {
        changed = List.copyOf(changed);
    }

    /** What came, and what went. */
    public record Lines<T>(List<T> added, List<T> gone) {

        public Lines {
            added = List.copyOf(added);
            gone = List.copyOf(gone);
        }

        static <T> Lines<T> of(List<T> before, List<T> now) {
            return new Lines<>(without(now, before), without(before, now));
        }

        private static <T> List<T> without(List<T> these, List<T> those) {
            List<T> left = new ArrayList<>(these);
            for (T one : those) left.remove(one);
            return left;
        }

        public boolean isEmpty() {
            return added.isEmpty() && gone.isEmpty();
        }
    }

    public record Changed(PlanDocument.Commitment before, PlanDocument.Commitment now) {}

    public static PlanDifference of(PlanDocument before, PlanDocument now) {
        Lines<PlanDocument.Commitment> lines = Lines.of(before.commitments(), now.commitments());
        List<PlanDocument.Commitment> added = new ArrayList<>(lines.added());
        List<PlanDocument.Commitment> gone = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        for (PlanDocument.Commitment old : lines.gone()) {
            PlanDocument.Commitment same = added.stream()
                    .filter(one -> one.what().equals(old.what()))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                gone.add(old);
            } else {
                added.remove(same);
                changed.add(new Changed(old, same));
            }
        }
        return new PlanDifference(
                !before.summary().equals(now.summary()),
                new Lines<>(added, gone),
                changed,
                Lines.of(before.arrangements(), now.arrangements()),
                Lines.of(before.told(), now.told()),
                Lines.of(before.lastWords(), now.lastWords()),
                Lines.of(before.people(), now.people()));
    }

    public boolean isEmpty() {
        return !summary
                && commitments.isEmpty()
                && changed.isEmpty()
                && arrangements.isEmpty()
                && told.isEmpty()
                && lastWords.isEmpty()
                && people.isEmpty();
    }
}
