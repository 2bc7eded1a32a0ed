package org.herstelkring.cases.conversation;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The lines by whoever holds them: so many each. One more takes the place of the oldest, which may well be of a phone that
 * lost its network.
 */
final class HeldLines {

    private final int most;
    private final Map<LineHolder, Deque<Line>> all = new HashMap<>();
    private final Map<String, Deque<Line>> byName = new HashMap<>();

    HeldLines(int most) {
        this.most = most;
    }

    /** Takes it in; answers those that have to make place. */
    synchronized List<Line> take(LineHolder holder, Line line) {
        all.computeIfAbsent(holder, _ -> new ArrayDeque<>()).add(line);
        Deque<Line> mine = byName.computeIfAbsent(holder.name(), _ -> new ArrayDeque<>());
        mine.add(line);
        return mine.stream().limit(Math.max(0, mine.size() - most)).toList();
    }

    synchronized void gone(LineHolder holder, Line line) {
        all.computeIfPresent(holder, (_, open) -> without(open, line));
        byName.computeIfPresent(holder.name(), (_, open) -> without(open, line));
    }

    synchronized Set<String> sessions() {
        Set<String> sessions = new HashSet<>();
        for (LineHolder holder : all.keySet()) if (holder.session() != null) sessions.add(holder.session());
        return sessions;
    }

    synchronized List<Line> ofSessions(Predicate<String> which) {
        return all.entrySet().stream()
                .filter(held -> held.getKey().session() != null
                        && which.test(held.getKey().session()))
                .map(Map.Entry::getValue)
                .flatMap(Collection::stream)
                .toList();
    }

    private static @Nullable Deque<Line> without(Deque<Line> open, Line line) {
        open.remove(line);
        return open.isEmpty() ? null : open;
    }
}
