package org.herstelkring.cases.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
 * @param shares who does it, each with their own part, in the order they are read
 * @param jointly whether several do it as one, with one amount; otherwise each does their own part
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
        List<Share> shares,
        boolean jointly,
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

    public Commitment {
        shares = List.copyOf(shares);
    }

    /** One that is somebody's alone, or nobody's yet. */
    public Commitment(
            UUID id,
            UUID thread,
            int number,
            String what,
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
        this(
                id,
                thread,
                number,
                what,
                owner == null ? List.of() : List.of(Share.whole(thread, owner)),
                false,
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
                version);
    }

    boolean saysTheSame(Commitment other) {
        return sharesSaid().equals(other.sharesSaid()) && other.equals(of(other.id, other.thread, other));
    }

    /** The same under other ids, with the shares and the version of another one. */
    private Commitment of(UUID otherId, UUID otherThread, Commitment other) {
        return new Commitment(
                otherId,
                otherThread,
                other.number,
                what,
                other.shares,
                jointly,
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
                other.version);
    }

    private List<Share> sharesSaid() {
        return shares.stream().map(one -> one.in(thread)).toList();
    }

    /** The same, new, in the next version of the plan. */
    Commitment again(UUID newId) {
        return new Commitment(
                newId,
                thread,
                number,
                what,
                shares,
                jointly,
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
                0);
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

    /** Who does it; nobody when it is still open. */
    public List<UUID> people() {
        return shares.stream().map(Share::participant).toList();
    }

    /** The only one who does it; null when there are several, or nobody yet. */
    public @Nullable UUID owner() {
        return shares.size() == 1 ? shares.getFirst().participant() : null;
    }

    public boolean hasOwner() {
        return !shares.isEmpty();
    }

    /** Whether several people each do their own part. */
    public boolean isShared() {
        return shares.size() > 1 && !jointly;
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
            case WEEKLY, TWO_WEEKLY, MONTHLY, YEARLY, PERIOD -> startsOn != null && endsOn != null;
        };
    }

    public boolean moneyIsClear() {
        return cents != null
                && parts != null
                && firstDueOn != null
                && (parts == 1 || paidInRhythm())
                && amounts().allMatch(amount -> amount >= parts);
    }

    /** What somebody who does their own part pays: as it was said, or an equal part when nothing was said of anybody. */
    public @Nullable Long cents(Share share) {
        if (cents == null) return null;
        if (shares.stream().anyMatch(one -> one.cents() != null)) return share.cents();
        long each = cents / shares.size();
        return share.equals(shares.getLast()) ? Long.valueOf(cents - each * (shares.size() - 1)) : Long.valueOf(each);
    }

    private Stream<Long> amounts() {
        return isShared()
                ? shares.stream().map(this::cents).filter(Objects::nonNull).map(Objects::requireNonNull)
                : Stream.ofNullable(cents);
    }

    public boolean isFollowed() {
        return switch (followedBy) {
            case null -> false;
            case PARTICIPANT -> follower != null;
            case FACILITATOR -> true;
            case OTHER -> !followerWords.isBlank();
        };
    }

    /** The instalments with their days, once they are clear; of one person, or of several who pay as one. */
    public List<Instalment> instalments() {
        return isShared() ? List.of() : split(cents);
    }

    /** Those of one who pays their own part. */
    public List<Instalment> instalments(Share share) {
        return split(cents(share));
    }

    private List<Instalment> split(@Nullable Long amount) {
        if (amount == null || !moneyIsClear() || parts == null || firstDueOn == null) return List.of();
        return Instalment.split(amount, parts, firstDueOn, rhythm == null ? Rhythm.ONCE : rhythm);
    }

    private boolean paidInRhythm() {
        return rhythm == Rhythm.WEEKLY
                || rhythm == Rhythm.TWO_WEEKLY
                || rhythm == Rhythm.MONTHLY
                || rhythm == Rhythm.YEARLY;
    }
}
