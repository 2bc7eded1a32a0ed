package org.herstelkring.circle;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What modules bring along for their kinds of circle, one per kind: two for the same kind stop the start. */
public final class PerKind<T extends OfKind> {

    private final String what;
    private final Map<CircleKind, T> byKind = new EnumMap<>(CircleKind.class);

    /** @param all every bean of this type, whoever's it is */
    public PerKind(Class<T> type, Collection<? extends T> all) {
        what = type.getSimpleName();
        for (T one : all) {
            T before = byKind.put(one.kind(), one);
            if (before != null)
                throw new IllegalStateException("Circles of kind " + one.kind() + " have two " + what + ": "
                        + before.getClass().getName() + " and " + one.getClass().getName()
                        + ". One of them must go, or be for another kind.");
        }
    }

    public Optional<T> find(CircleKind kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    public T get(CircleKind kind) {
        return find(kind)
                .orElseThrow(() -> new IllegalStateException(
                        "No module states " + what + " for circles of kind " + kind + ". Add a bean of that type."));
    }
}
