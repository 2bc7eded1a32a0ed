package org.herstelkring.cases.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.herstelkring.pyramid.Instalment;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.Rhythm;
import org.jspecify.annotations.Nullable;

/**
 * Who does what, for whom, by when, and how it is followed. While a plan is a draft anything may still be open.
 *
 * @param thread the same through all versions of the plan; the step that follows from it has this id
 * @param number its place in the plan, from 1
 * @param together whether everybody does it together; then there is no owner
 * @param owner the participant who does it
 * @param rhythm once (by {@code dueOn}), a rhythm (from {@code startsOn} to {@code endsOn}) or a period
 * @param follower the participant who follows it, when {@code followedBy} says so
 * @param followerWords who else follows it, when {@code followedBy} says so
 * @param cents a sum in euro cents, in all
 * @param parts in how many instalments it is paid
 * @param firstDueOn the day of the first instalment
 */
public record Commitment(
        UUID id,
        UUID thread,
        int number,
        String what,
        boolean together,
        @Nullable UUID owner,
        String forWhom,
        @Nullable Rhythm rhythm,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String howFollowed,
        @Nullable FollowedBy followedBy,
        @Nullable UUID follower,
        String followerWords,
        @Nullable Level level,
        @Nullable Pole pole,
        @Nullable Long cents,
        @Nullable Integer parts,
        @Nullable LocalDate firstDueOn,
        long version) {

    boolean saysTheSame(Commitment other) {
        return new Commitment(
                        other.id,
                        other.thread,
                        other.number,
                        what,
                        together,
                        owner,
                        forWhom,
                        rhythm,
                        dueOn,
                        startsOn,
                        endsOn,
                        howFollowed,
                        followedBy,
                        follower,
                        followerWords,
                        level,
                        pole,
                        cents,
                        parts,
                        firstDueOn,
                        other.version)
                .equals(other);
    }

    /** Who looks whether it goes well. */
    public enum FollowedBy {
        PARTICIPANT,
        FACILITATOR,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static FollowedBy of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** A place on the pyramid. */
    public record Place(Level level, Pole pole) {}

    /**
     * Where it stands: as it was chosen, or as it is proposed. What is promised after what happened stands on the first level
     * (source P, "Niveau 4: primair herstel"): money and what it pays for on the side of what is done, the rest between people.
     */
    public Place place() {
        Pole proposed = hasMoney() ? Pole.INSTRUMENTAL : Pole.FUNDAMENTAL;
        return new Place(level == null ? Level.PRIMARY : level, pole == null ? proposed : pole);
    }

    public boolean hasOwner() {
        return together || owner != null;
    }

    public boolean hasMoney() {
        return cents != null;
    }

    /** Whether it is clear when it is done. */
    public boolean hasWhen() {
        if (hasMoney()) return moneyIsClear();
        if (rhythm == null) return false;
        return switch (rhythm) {
            case ONCE -> dueOn != null;
            case WEEKLY, TWO_WEEKLY, MONTHLY, PERIOD -> startsOn != null && endsOn != null;
        };
    }

    public boolean moneyIsClear() {
        return cents != null && parts != null && firstDueOn != null && (parts == 1 || paidInRhythm());
    }

    public boolean isFollowed() {
        return switch (followedBy) {
            case null -> false;
            case PARTICIPANT -> follower != null;
            case FACILITATOR -> true;
            case OTHER -> !followerWords.isBlank();
        };
    }

    /** The instalments with their days, once they are clear. */
    public List<Instalment> instalments() {
        if (!moneyIsClear() || cents == null || parts == null || firstDueOn == null) return List.of();
        return Instalment.split(cents, parts, firstDueOn, rhythm == null ? Rhythm.ONCE : rhythm);
    }

    private boolean paidInRhythm() {
        return rhythm == Rhythm.WEEKLY || rhythm == Rhythm.TWO_WEEKLY || rhythm == Rhythm.MONTHLY;
    }
}
