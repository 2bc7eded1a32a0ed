package org.herstelkring.cases.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.herstelkring.cases.ParticipantRole;
import org.jspecify.annotations.Nullable;

/** Turns the speaking rules of an item into places, for one cast. */
final class Order {

    /**
     * A place in the order. Places of people who are not there stay in the list, unused, so that a cursor left on one
     * can still be found.
     */
    record Place(@Nullable Voice voice, @Nullable Voice about, String who, boolean used) {}

    private static final Place NOBODY = new Place(null, null, "-", true);

    private final Script script;
    private final List<Voice> cast;
    private final Set<UUID> present = new HashSet<>();
    private final Teller teller;

    Order(Script script, List<Voice> cast, Teller teller) {
        this.script = script;
        this.cast = List.copyOf(cast);
        cast.stream().filter(Voice::present).forEach(v -> present.add(v.id()));
        this.teller = teller;
    }

    List<Place> of(Item item) {
        if (item.order().isEmpty()) return List.of(NOBODY);
        Map<String, Place> places = new LinkedHashMap<>();
        for (Speakers rule : item.order())
            for (Place place : of(rule)) {
                Place known = places.get(place.who());
                if (known == null || (!known.used() && place.used())) {
                    places.remove(place.who());
                    places.put(place.who(), place);
                }
            }
        List<Place> ordered = new ArrayList<>(places.values());
        if (item.evenWithNobody() && ordered.stream().noneMatch(Place::used)) ordered.add(NOBODY);
        return ordered;
    }

    private List<Place> of(Speakers rule) {
        return switch (rule) {
            case Speakers.In(ParticipantRole role) -> places(v -> v.role().equals(role));
            case Speakers.SupportersOf(ParticipantRole role) -> places(v -> beside(v) && cameWith(v, role));
            case Speakers.OtherSupporters() ->
                places(v -> beside(v) && script.sides().stream().noneMatch(side -> cameWith(v, side)));
            case Speakers.Everyone() -> places(v -> true);
            case Speakers.First() -> first();
            case Speakers.StandInsFor(ParticipantRole role) -> standIns(role);
        };
    }

    private List<Place> places(Predicate<Voice> chosen) {
        return cast.stream()
                .filter(chosen)
                .map(v -> new Place(v, null, v.id().toString(), present.contains(v.id())))
                .toList();
    }

    /** Everyone of the sides: whoever was chosen, the rest of their side, then the other sides. Nobody is left out. */
    private List<Place> first() {
        List<ParticipantRole> sides = script.sides();
        List<Place> places = new ArrayList<>(places(v -> theirs(v) && v.id().equals(teller.person())));
        places.addAll(places(this::theirs));
        places.addAll(places(v -> sides.contains(v.role())));
        return places;
    }

    private boolean theirs(Voice voice) {
        return voice.role().equals(teller.side());
    }

    private List<Place> standIns(ParticipantRole role) {
        List<Voice> theirs = cast.stream().filter(v -> v.role().equals(role)).toList();
        if (theirs.isEmpty()) return List.of(NOBODY);
        return theirs.stream()
                .map(absent -> new Place(
                        there(v -> beside(v) && v.beside().contains(absent.id())).stream()
                                .findFirst()
                                .orElse(null),
                        absent,
                        absent.id().toString(),
                        !present.contains(absent.id())))
                .toList();
    }

    private List<Voice> there(Predicate<Voice> chosen) {
        return cast.stream()
                .filter(v -> present.contains(v.id()))
                .filter(chosen)
                .toList();
    }

    private boolean beside(Voice voice) {
        return script.role(voice.role()).beside();
    }

    private boolean cameWith(Voice supporter, ParticipantRole role) {
        return cast.stream()
                .anyMatch(v -> v.role().equals(role) && supporter.beside().contains(v.id()));
    }
}
