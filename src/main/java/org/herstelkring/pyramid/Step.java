package org.herstelkring.pyramid;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody undertakes to restore.
 *
 * @param owner the member who undertakes it; null when several do as one
 * @param follower the member who looks whether it goes well
 * @param dueOn by when, for something done once; for a rhythm or a period see {@code startsOn} and {@code endsOn}
 * @param cents money in euro cents, in all
 * @param parts in how many instalments; the first falls due on {@code startsOn}
 * @param origin the commitment it follows from
 * @param together the members who undertake it as one; empty when one does
 * @param distance what is agreed besides, when it is about staying away or coming close
 * @param happened of what comes round: the days on which it happened, in order
 */
public record Step(
        UUID id,
        @Nullable UUID owner,
        @Nullable UUID follower,
        Level level,
        Pole pole,
        String what,
        String forWhom,
        String howFollowed,
        @Nullable LocalDate dueOn,
        Rhythm rhythm,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Long cents,
        @Nullable Integer parts,
        StepState state,
        @Nullable UUID origin,
        List<UUID> together,
        @Nullable Distance distance,
        List<LocalDate> happened,
        long version) {

    public Step {
        together = List.copyOf(together);
        happened = List.copyOf(happened);
    }

    /** One of somebody alone, of which nothing was marked yet. */
    public Step(
            UUID id,
            @Nullable UUID owner,
            @Nullable UUID follower,
            Level level,
            Pole pole,
            String what,
            String forWhom,
            String howFollowed,
            @Nullable LocalDate dueOn,
            Rhythm rhythm,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable Long cents,
            @Nullable Integer parts,
            StepState state,
            @Nullable UUID origin,
            long version) {
        this(
                id,
                owner,
                follower,
                level,
                pole,
                what,
                forWhom,
                howFollowed,
                dueOn,
                rhythm,
                startsOn,
                endsOn,
                cents,
                parts,
                state,
                origin,
                List.of(),
                null,
                List.of(),
                version);
    }

    /** Characters, as a form counts them, in which somebody can say what they undertake. */
    public static final int LONGEST = 500;

    /** How many there are in all its words. */
    long letters() {
        return what.length() + forWhom.length() + howFollowed.length();
    }

    /** The same, on top of this version. */
    public Step on(long seen) {
        return copy(level, pole, together, distance, seen);
    }

    /** The same, undertaken by several as one. */
    public Step together(List<UUID> members) {
        return copy(level, pole, members, distance, version);
    }

    /** The same, elsewhere on the pyramid. */
    public Step at(Level otherLevel, Pole otherPole) {
        return copy(otherLevel, otherPole, together, distance, version);
    }

    /** The same, kept between these members. */
    public Step between(List<UUID> members, Distance kept) {
        return copy(level, pole, members, kept, version);
    }

    /** Whether this member undertakes it, alone or with others. */
    public boolean isOf(UUID member) {
        return member.equals(owner) || together.contains(member);
    }

    /** Who undertakes it; nobody in particular in a space. */
    public List<UUID> undertakers() {
        return owner == null ? together : List.of(owner);
    }

    private Step copy(Level onLevel, Pole onPole, List<UUID> members, @Nullable Distance kept, long seen) {
        return new Step(
                id,
                owner,
                follower,
                onLevel,
                onPole,
                what,
                forWhom,
                howFollowed,
                dueOn,
                rhythm,
                startsOn,
                endsOn,
                cents,
                parts,
                state,
                origin,
                members,
                kept,
                happened,
                seen);
    }

    /** The days until one on which it came round; none for what is done once, kept for a period or paid. */
    public List<LocalDate> timesUntil(LocalDate last) {
        if (rhythm == Rhythm.ONCE || rhythm == Rhythm.PERIOD || cents != null || startsOn == null) return List.of();
        return rhythm.between(startsOn, endsOn == null || endsOn.isAfter(last) ? last : endsOn);
    }

    /** The last day something of it falls due, as far as a day was agreed. */
    public @Nullable LocalDate lastDay() {
        if (distance != null) return endsOn;
        if (dueOn != null) return dueOn;
        if (endsOn != null) return endsOn;
        if (startsOn != null && parts != null) return rhythm.nth(startsOn, parts - 1);
        return startsOn;
    }
}
