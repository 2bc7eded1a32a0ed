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
 * @param waiting keys of the moments at which somebody left whose turn it was: it goes on there when they are back
 * @param ticks keys of points that were gone through
 * @param present participants in the room
 * @param away participants who were there and left; their turns are still to come
 * @param apart participants the facilitator speaks apart with now
 * @param floor the participant who has the word in an open round
 * @param lead the facilitator who leads now; others write along
 * @param timer until when somebody asked to keep time, if anybody did
 */
record Conversation(
        UUID id,
        @Nullable UUID meeting,
        String script,
        String cursor,
        Set<String> visited,
        Set<String> waiting,
        Set<String> ticks,
        Set<UUID> present,
        Set<UUID> away,
        Standing standing,
        Set<UUID> apart,
        @Nullable UUID floor,
        @Nullable Instant timer,
        @Nullable UUID lead,
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
            UUID id, @Nullable UUID meeting, String script, String cursor, Set<UUID> present, UUID lead, Instant at) {
        return new Conversation(
                id,
                meeting,
                script,
                cursor,
                Set.of(),
                Set.of(),
                Set.of(),
                present,
                Set.of(),
                Standing.RUNNING,
                Set.of(),
                null,
                null,
                lead,
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

    /** At another moment; what it leaves counts as visited, and a turn that waited there waits no more. */
    Conversation moved(Moment from, Moment to) {
        Set<String> been = new LinkedHashSet<>(visited);
        been.add(from.key());
        return at(to, been);
    }

    /** At the moment of whoever is there, after somebody left whose turn it was. Nothing was asked of them yet. */
    Conversation passedTo(Moment to) {
        return at(to, visited);
    }

    /** At a moment that was reached on paper; everything before it counts as visited. */
    Conversation reached(Running running, Moment there) {
        Set<String> been = new LinkedHashSet<>(visited);
        running.moments().subList(0, running.place(there)).forEach(moment -> been.add(moment.key()));
        return at(there, been);
    }

    private Conversation at(Moment there, Set<String> been) {
        Set<String> still = new LinkedHashSet<>(waiting);
        still.removeIf(key -> key.equals(there.key()));
        return copy(there.key(), been, still, ticks, present, standing, apart, null, null, lead, endedAt);
    }

    /** The same, as it was kept. */
    Conversation at(long kept) {
        return new Conversation(
                id, meeting, script, cursor, visited, waiting, ticks, present, away, standing, apart, floor, timer,
                lead, startedAt, endedAt, kept);
    }

    Conversation ticked(String check, boolean on) {
        Set<String> now = new LinkedHashSet<>(ticks);
        if (on) now.add(check);
        else now.remove(check);
        return copy(cursor, visited, waiting, now, present, standing, apart, floor, timer, lead, endedAt);
    }

    /** With these people in the room. Whoever was there and is not any more, is away. */
    Conversation with(Set<UUID> there) {
        Set<UUID> left = new LinkedHashSet<>(away);
        left.addAll(present);
        left.removeAll(there);
        return new Conversation(
                id, meeting, script, cursor, visited, waiting, ticks, there, left, standing, apart, floor, timer, lead,
                startedAt, endedAt, version);
    }

    /** Whoever left had the turn here: it stays at that moment, until they are back or the facilitator goes on. */
    Conversation waitingAt(Moment turn) {
        Set<String> now = new LinkedHashSet<>(waiting);
        now.add(turn.key());
        return copy(turn.key(), visited, now, ticks, present, standing, apart, null, null, lead, endedAt);
    }

    /** Whoever had the turn here is back. */
    Conversation waitingNoMore() {
        Set<String> now = new LinkedHashSet<>(waiting);
        now.remove(cursor);
        return copy(cursor, visited, now, ticks, present, standing, apart, floor, timer, lead, endedAt);
    }

    Conversation speaking(@Nullable UUID participant) {
        return copy(cursor, visited, waiting, ticks, present, standing, apart, participant, timer, lead, endedAt);
    }

    Conversation timed(@Nullable Instant until) {
        return copy(cursor, visited, waiting, ticks, present, standing, apart, floor, until, lead, endedAt);
    }

    Conversation ledBy(UUID facilitator) {
        return copy(cursor, visited, waiting, ticks, present, standing, apart, floor, timer, facilitator, endedAt);
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
        return copy(cursor, visited, waiting, ticks, present, now, with, floor, null, lead, end);
    }

    private Conversation copy(
            String cursor,
            Set<String> visited,
            Set<String> waiting,
            Set<String> ticks,
            Set<UUID> present,
            Standing standing,
            Set<UUID> apart,
            @Nullable UUID floor,
            @Nullable Instant timer,
            @Nullable UUID lead,
            @Nullable Instant endedAt) {
        return new Conversation(
                id, meeting, script, cursor, visited, waiting, ticks, present, away, standing, apart, floor, timer,
                lead, startedAt, endedAt, version);
    }
}
