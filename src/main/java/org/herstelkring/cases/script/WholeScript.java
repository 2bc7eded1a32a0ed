package org.herstelkring.cases.script;

import java.util.HashSet;
import java.util.Set;
import org.herstelkring.cases.ParticipantRole;
import org.jspecify.annotations.Nullable;

/** Refuses a script in which something does not hang together, with words that say what. */
final class WholeScript {

    private WholeScript() {}

    static void check(Script script) {
        if (script.roles().isEmpty()) throw refused(script, "has no roles");
        Set<ParticipantRole> named = new HashSet<>(script.needs());
        named.add(script.tellsFirst());
        named.addAll(script.preparation().keySet());
        named.addAll(script.lookBack().keySet());
        for (Script.Phase phase : script.phases())
            for (Item item : phase.items())
                for (Speakers rule : item.order()) {
                    ParticipantRole role = role(rule);
                    if (role != null) named.add(role);
                }
        for (ParticipantRole role : named)
            if (!script.knows(role)) throw refused(script, "does not say how " + role + " takes part");
        if (!script.role(script.tellsFirst()).side()) throw refused(script, "lets somebody tell first who is no side");
        boolean chosen = script.roles().stream().anyMatch(one -> script.asks(Set.of(one.role()), "teller"));
        if (chosen && script.sides().size() != 2) throw refused(script, "asks who tells first: that takes two sides");
    }

    private static @Nullable ParticipantRole role(Speakers rule) {
        return switch (rule) {
            case Speakers.In(ParticipantRole role) -> role;
            case Speakers.SupportersOf(ParticipantRole role) -> role;
            case Speakers.StandInsFor(ParticipantRole role) -> role;
            case Speakers.OtherSupporters _, Speakers.First _, Speakers.Everyone _ -> null;
        };
    }

    private static IllegalArgumentException refused(Script script, String why) {
        return new IllegalArgumentException("The script " + script.name() + " " + why);
    }
}
