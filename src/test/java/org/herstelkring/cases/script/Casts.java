package org.herstelkring.cases.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.Hergo;
import org.herstelkring.cases.ParticipantRole;
import org.jspecify.annotations.Nullable;

/** Groups of people as they could sit round a table, the odd ones too; the same for the same seed. */
record Casts(List<Voice> voices, @Nullable Teller teller) {

    static Casts of(long seed) {
        Random random = new Random(seed);
        List<Voice> voices = new ArrayList<>();
        add(voices, random, Hergo.HARMED, random.nextInt(4));
        add(voices, random, Hergo.RESPONSIBLE, random.nextInt(4));
        if (random.nextInt(4) == 0) both(voices, random);
        List<Voice> mains = List.copyOf(voices);
        add(voices, random, Hergo.THIRD_PARTY, random.nextInt(3));
        int supporters = random.nextInt(5);
        for (int i = 0; i < supporters; i++) {
            Set<UUID> of = new HashSet<>();
            for (int most = random.nextInt(3); !mains.isEmpty() && most > 0; most--)
                of.add(mains.get(random.nextInt(mains.size())).id());
            voices.add(new Voice(id(random), "steun" + i, Hergo.SUPPORTER, of, random.nextInt(5) > 0));
        }
        java.util.Collections.shuffle(voices, random);
        return new Casts(List.copyOf(voices), teller(mains, random));
    }

    private static void add(List<Voice> voices, Random random, ParticipantRole role, int count) {
        for (int i = 0; i < count; i++)
            voices.add(new Voice(id(random), role.code() + i, role, Set.of(), random.nextInt(5) > 0));
    }

    /** Somebody who is harmed and responsible at once. */
    private static void both(List<Voice> voices, Random random) {
        UUID id = id(random);
        boolean present = random.nextInt(5) > 0;
        voices.add(new Voice(id, "beide", Hergo.HARMED, Set.of(), present));
        voices.add(new Voice(id, "beide", Hergo.RESPONSIBLE, Set.of(), present));
    }

    private static @Nullable Teller teller(List<Voice> mains, Random random) {
        if (random.nextInt(5) == 0) return null;
        ParticipantRole side = random.nextBoolean() ? Hergo.HARMED : Hergo.RESPONSIBLE;
        List<Voice> theirs = mains.stream().filter(v -> v.role().equals(side)).toList();
        boolean named = !theirs.isEmpty() && random.nextBoolean();
        return new Teller(
                side, named ? theirs.get(random.nextInt(theirs.size())).id() : null);
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    List<Voice> there(ParticipantRole role) {
        return voices.stream().filter(v -> v.present() && v.role().equals(role)).toList();
    }

    /** The same people, after somebody came or went. */
    Casts changed(UUID who, boolean present) {
        return new Casts(
                voices.stream()
                        .map(v -> v.id().equals(who) ? new Voice(v.id(), v.name(), v.role(), v.beside(), present) : v)
                        .toList(),
                teller);
    }

    Casts without(UUID who) {
        return new Casts(voices.stream().filter(v -> !v.id().equals(who)).toList(), teller);
    }
}
