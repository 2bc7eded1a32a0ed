package org.herstelkring.cases.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A script with the people who are there: the moments of this conversation, in order. It holds no state; the cursor is
 * the key of a moment, and stays meaningful when the people change.
 */
public final class Running {

    private final Script script;
    private final List<Moment> moments;
    /** What whoever is not there would be asked if they were. */
    private final List<Moment> without;

    private final Map<String, Integer> places = new HashMap<>();
    /** For the key of every moment that could be: the first moment at or after it that there is. */
    private final Map<String, Integer> nearest = new HashMap<>();

    private Running(Script script, List<Moment> all, List<Boolean> used) {
        this.script = script;
        List<Moment> there = new ArrayList<>();
        List<Moment> elsewhere = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            nearest.putIfAbsent(all.get(i).key(), there.size());
            if (used.get(i)) {
                places.put(all.get(i).key(), there.size());
                there.add(all.get(i));
            } else if (all.get(i).voice() != null) elsewhere.add(all.get(i));
        }
        moments = List.copyOf(there);
        without = List.copyOf(elsewhere);
    }

    /**
     * @param cast everybody of the case who could be there, in the order in which people of one role speak
     * @param teller who tells first; null as long as no choice is on record
     */
    public static Running of(Script script, List<Voice> cast, @Nullable Teller teller) {
        Order order = new Order(script, cast, teller == null ? new Teller(script.tellsFirst(), null) : teller);
        List<Moment> all = new ArrayList<>();
        List<Boolean> used = new ArrayList<>();
        for (Script.Phase phase : script.phases())
            for (Item item : phase.items())
                for (Order.Place place : order.of(item))
                    for (Moment moment : moments(phase, item, place)) {
                        all.add(moment);
                        used.add(place.used());
                    }
        return new Running(script, all, used);
    }

    private static List<Moment> moments(Script.Phase phase, Item item, Order.Place place) {
        String turn = phase.key() + "." + item.key() + "." + place.who();
        boolean apart = item.kind() == Kind.QUESTION;
        int steps = apart ? item.prompts().size() : 1;
        List<Moment> moments = new ArrayList<>();
        for (int step = 1; step <= steps; step++) {
            List<String> prompts = apart ? List.of(item.prompts().get(step - 1)) : item.prompts();
            String title = phase.title() + "." + item.key();
            String key = apart ? turn + prompts.getFirst().substring(title.length()) : turn;
            moments.add(new Moment(
                    key,
                    phase.key(),
                    item.key(),
                    turn,
                    item.kind(),
                    place.voice(),
                    place.about(),
                    title,
                    prompts,
                    item.checks(),
                    title + ".matters",
                    item.shows(),
                    step,
                    steps));
        }
        return moments;
    }

    public Script script() {
        return script;
    }

    /** Every moment, in order; never empty. */
    public List<Moment> moments() {
        return moments;
    }

    /** Where to begin. */
    public Moment first() {
        return moments.getFirst();
    }

    /**
     * The moment at a cursor. When it is gone, because somebody left or changed role, the first one after it; so nobody
     * who was still to come is passed over.
     *
     * @param visited keys where the conversation has been, to find the way when the cursor's person is unknown here
     */
    public Moment at(@Nullable String cursor, Set<String> visited) {
        if (cursor == null) return first();
        Integer place = places.get(cursor);
        if (place == null) place = nearest.get(cursor);
        if (place == null) place = lost(cursor, visited);
        return moments.get(Math.min(place, moments.size() - 1));
    }

    public Moment at(@Nullable String cursor) {
        return at(cursor, Set.of());
    }

    private int lost(String cursor, Set<String> visited) {
        String[] parts = cursor.split("\\.", 3);
        String phase = parts[0];
        String item = parts.length > 1 ? parts[1] : "";
        int after = -1;
        for (int i = 0; i < moments.size(); i++) {
            Moment moment = moments.get(i);
            if (!moment.phase().equals(phase) || !moment.item().equals(item)) continue;
            if (!visited.contains(moment.key())) return i;
            after = i + 1;
        }
        if (after >= 0) return after;
        return afterItem(phase, item);
    }

    /** An item that has no moment at all now: the first moment of what follows it in the script. */
    private int afterItem(String phase, String item) {
        List<String> order = new ArrayList<>();
        for (Script.Phase p : script.phases()) p.itemKeys().forEach(i -> order.add(p.key() + "." + i));
        int from = order.indexOf(phase + "." + item);
        if (from >= 0) {
            List<String> later = order.subList(from, order.size());
            return index(m -> later.contains(m.phase() + "." + m.item())).orElse(moments.size() - 1);
        }
        return index(m -> m.phase().equals(phase)).orElse(0);
    }

    private Optional<Integer> index(Predicate<Moment> wanted) {
        for (int i = 0; i < moments.size(); i++) if (wanted.test(moments.get(i))) return Optional.of(i);
        return Optional.empty();
    }

    public Optional<Moment> next(Moment moment) {
        int at = place(moment) + 1;
        return at < moments.size() ? Optional.of(moments.get(at)) : Optional.empty();
    }

    public Optional<Moment> previous(Moment moment) {
        int at = place(moment) - 1;
        return at >= 0 ? Optional.of(moments.get(at)) : Optional.empty();
    }

    /** Passes the turn: the first moment of the next turn, whatever questions were left. */
    public Optional<Moment> pass(Moment moment) {
        return moments.subList(place(moment), moments.size()).stream()
                .filter(m -> !m.turn().equals(moment.turn()))
                .findFirst();
    }

    /** What else is asked in the same turn. */
    public List<Moment> rest(Moment moment) {
        return moments.subList(place(moment) + 1, moments.size()).stream()
                .takeWhile(m -> m.turn().equals(moment.turn()))
                .toList();
    }

    /** The next moment in which another voice speaks. */
    public Optional<Moment> upNext(Moment moment) {
        return moments.subList(place(moment), moments.size()).stream()
                .filter(m -> m.voice() != null && !m.turn().equals(moment.turn()))
                .findFirst();
    }

    /** The moment with this very key, if this conversation has it: for a jump. */
    public Optional<Moment> find(String key) {
        return Optional.ofNullable(places.get(key)).map(moments::get);
    }

    /** How many moments lie behind this one. */
    public int place(Moment moment) {
        Integer place = places.get(moment.key());
        if (place == null) throw new IllegalArgumentException("Not a moment of this conversation");
        return place;
    }

    /** Turns before the cursor that were never visited: somebody joined, or the conversation jumped ahead. */
    public List<Moment> passedOver(Moment now, Set<String> visited) {
        return passedOver(now, visited, Set.of());
    }

    /**
     * The same, with the turns of which only a part was done.
     *
     * @param waiting keys of moments at which somebody left in the middle of their turn: it goes on there
     */
    public List<Moment> passedOver(Moment now, Set<String> visited, Set<String> waiting) {
        return open(
                moments.subList(0, place(now)).stream()
                        .filter(m -> m.voice() != null && !m.turn().equals(now.turn()))
                        .toList(),
                visited,
                waiting);
    }

    /** Turns of those who were there and are away now, as far as they were not done: they are still to come. */
    public List<Moment> stillToCome(Set<UUID> away, Set<String> visited, Set<String> waiting) {
        return open(
                without.stream()
                        .filter(m ->
                                m.voice() != null && away.contains(m.voice().id()))
                        .toList(),
                visited,
                waiting);
    }

    /** Where each of these turns is to be taken up, if it was not done. */
    private static List<Moment> open(List<Moment> some, Set<String> visited, Set<String> waiting) {
        Map<String, Moment> open = new LinkedHashMap<>();
        Set<String> done = new HashSet<>();
        for (Moment moment : some) {
            if (waiting.contains(moment.key())) open.put(moment.turn(), moment);
            else if (moment.opensTurn()) open.putIfAbsent(moment.turn(), moment);
            if (visited.contains(moment.key())) done.add(moment.turn());
        }
        open.values().removeIf(moment -> done.contains(moment.turn()) && !waiting.contains(moment.key()));
        return List.copyOf(open.values());
    }

    /** The road: phases with their turns, as seen from the cursor; everything before it was done. */
    public List<Stretch> path(Moment now) {
        Set<String> before = new HashSet<>();
        moments.subList(0, place(now)).forEach(moment -> before.add(moment.key()));
        return path(now, before, Set.of());
    }

    /** The road: phases with their turns, as seen from the cursor. What was jumped over is not behind. */
    public List<Stretch> path(Moment now, Set<String> visited, Set<String> waiting) {
        Set<String> done = new HashSet<>();
        for (Moment moment : moments) if (visited.contains(moment.key())) done.add(moment.turn());
        for (Moment moment : moments) if (waiting.contains(moment.key())) done.remove(moment.turn());
        int here = place(now);
        List<Stretch> path = new ArrayList<>();
        for (Script.Phase phase : script.phases()) {
            List<Stop> stops = moments.stream()
                    .filter(m -> m.phase().equals(phase.key()) && m.opensTurn())
                    .map(m -> new Stop(m, state(m, now, here, done)))
                    .toList();
            if (!stops.isEmpty()) path.add(new Stretch(phase, stops, state(phase.key(), now, here, stops)));
        }
        return path;
    }

    private State state(Moment opening, Moment now, int here, Set<String> done) {
        if (opening.turn().equals(now.turn())) return State.NOW;
        if (place(opening) > here) return State.AHEAD;
        return done.contains(opening.turn()) ? State.BEHIND : State.OPEN;
    }

    private State state(String phase, Moment now, int here, List<Stop> stops) {
        if (phase.equals(now.phase())) return State.NOW;
        return place(stops.getFirst().moment()) < here ? State.BEHIND : State.AHEAD;
    }

    /** Seen from the cursor. */
    public enum State {
        BEHIND,
        /** Before it, and not done. */
        OPEN,
        NOW,
        AHEAD
    }

    /** One turn on the path; {@code moment} opens it. */
    public record Stop(Moment moment, State state) {}

    /** One phase on the path. */
    public record Stretch(Script.Phase phase, List<Stop> stops, State state) {}
}
