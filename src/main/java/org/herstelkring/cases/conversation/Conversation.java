package org.herstelkring.cases.conversation;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.script.Moment;
import org.herstelkring.cases.script.Running;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it goes.
 *
 * @param cursor key of the moment it is at
 * @param visited keys of the moments it has been at
 * @param ticks keys of points that were gone through
 * @param present participants in the room
 * @param apart participants the facilitator speaks apart with now
 * @param floor the participant who has the word in an open round
 * @param timer until when somebody asked to keep time, if anybody did
 */
record Conversation(
        UUID id,
        @Nullable UUID meeting,
        String script,
        String cursor,
        Set<String> visited,
        Set<String> ticks,
        Set<UUID> present,
        Standing standing,
        Set<UUID> apart,
        @Nullable UUID floor,
        @Nullable Instant timer,
        Instant startedAt,
        @Nullable Instant endedAt,
        long version) {

    /** How it stands. Stopping with care is an end in its own right, not a failure. */
    public enum Standing {
        RUNNING,
        PAUSED,
        APART,
        STOPPED,
        ENDED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Standing of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    static Conversation begun(
            UUID id, @Nullable UUID meeting, String script, String cursor, Set<UUID> present, Instant at) {
        return new Conversation(
                id,
                meeting,
                script,
                cursor,
                Set.of(),
                Set.of(),
                present,
                Standing.RUNNING,
                Set.of(),
                null,
                null,
                at,
                null,
                0);
    }

    /** Whether it is this one, with the same people there. */
    boolean beganAs(Conversation other) {
        return id.equals(other.id) && present.equals(other.present);
    }

    boolean is(Standing wanted) {
        return standing == wanted;
    }

    boolean going() {
        return endedAt == null;
    }

    /** At another moment; what it leaves counts as visited. */
    Conversation moved(Moment from, Moment to) {
        Set<String> been = new LinkedHashSet<>(visited);
        been.add(from.key());
        return new Conversation(
                id, meeting, script, to.key(), been, ticks, present, standing, apart, null, null, startedAt, endedAt,
                version);
    }

    /** At a moment that was reached on paper; everything before it counts as visited. */
    Conversation reached(Running running, Moment there) {
        Set<String> been = new LinkedHashSet<>(visited);
        running.moments().subList(0, running.place(there)).forEach(moment -> been.add(moment.key()));
        return new Conversation(
                id,
                meeting,
                script,
                there.key(),
                been,
                ticks,
                present,
                standing,
                apart,
                null,
                null,
                startedAt,
                endedAt,
                version);
    }

    /** The same, as it was kept. */
    Conversation at(long kept) {
        return new Conversation(
                id, meeting, script, cursor, visited, ticks, present, standing, apart, floor, timer, startedAt, endedAt,
                kept);
    }

    Conversation ticked(String check, boolean on) {
        Set<String> now = new LinkedHashSet<>(ticks);
        if (on) now.add(check);
        else now.remove(check);
        return new Conversation(
                id, meeting, script, cursor, visited, now, present, standing, apart, floor, timer, startedAt, endedAt,
                version);
    }

    Conversation with(Set<UUID> there) {
        return new Conversation(
                id, meeting, script, cursor, visited, ticks, there, standing, apart, floor, timer, startedAt, endedAt,
                version);
    }

    Conversation speaking(@Nullable UUID participant) {
        return new Conversation(
                id,
                meeting,
                script,
                cursor,
                visited,
                ticks,
                present,
                standing,
                apart,
                participant,
                timer,
                startedAt,
                endedAt,
                version);
    }

    Conversation timed(@Nullable Instant until) {
        return new Conversation(
                id, meeting, script, cursor, visited, ticks, present, standing, apart, floor, until, startedAt, endedAt,
                version);
    }

    Conversation paused() {
        return standing(Standing.PAUSED, Set.of(), null);
    }

    Conversation apart(Set<UUID> with) {
        return standing(Standing.APART, with, null);
    }

    Conversation running() {
        return standing(Standing.RUNNING, Set.of(), null);
    }

    Conversation over(Standing how, Instant at) {
        return standing(how, Set.of(), at);
    }

    private Conversation standing(Standing now, Set<UUID> with, @Nullable Instant end) {
        return new Conversation(
                id, meeting, script, cursor, visited, ticks, present, now, with, floor, null, startedAt, end, version);
    }
}
