package org.herstelkring.cases.account;

import java.util.List;
import org.herstelkring.cases.Participant;
import org.jspecify.annotations.Nullable;

/**
 * What is read out now, and how those of the sides know it.
 *
 * @param facts empty when nobody wrote down what happened
 * @param unasked names of those of whom preparation does not say yet whether they take responsibility
 */
public record AccountReading(String facts, List<Owned> owned, List<String> unasked, List<Line> lines) {

    /**
     * Somebody of the sides.
     *
     * @param shown what they saw last; null when they saw nothing yet
     * @param now whether that is what is read out now
     */
    public record Line(Participant person, @Nullable Account shown, boolean now) {

        public boolean is(Account.Answer answer) {
            return shown != null && shown.is(answer);
        }

        /** Message key of how it stands with them. */
        public String stands() {
            String how = shown == null
                    ? "unshown"
                    : !now
                            ? "before"
                            : shown.answer() == null ? "silent" : shown.is(Account.Answer.RIGHT) ? "right" : "wrong";
            return "cases.account.stands." + how;
        }
    }

    public boolean told() {
        return !facts.isBlank();
    }

    /** Who has not seen what is read out now. */
    public List<String> unshown() {
        return names(lines.stream().filter(line -> !line.now()).toList());
    }

    /** Who said that something is not right, in what they saw last. */
    public List<Line> wrong() {
        return lines.stream().filter(line -> line.is(Account.Answer.WRONG)).toList();
    }

    /** Who saw it and has not said anything yet. */
    public List<String> silent() {
        return names(lines.stream()
                .filter(line ->
                        line.now() && line.shown() != null && line.shown().answer() == null)
                .toList());
    }

    private static List<String> names(List<Line> lines) {
        return lines.stream().map(line -> line.person().name()).toList();
    }
}
