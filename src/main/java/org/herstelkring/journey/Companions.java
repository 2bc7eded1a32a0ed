package org.herstelkring.journey;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.kind.CompanionLeaf;
import org.herstelkring.shared.TransactionCache;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people in the acting person's own circle, as they call them, and who of them came in with an account. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Companions {

    private final Together together;
    private final Leaves leaves;
    private final TransactionCache cache;

    Companions(Together together, Leaves leaves, TransactionCache cache) {
        this.together = together;
        this.leaves = leaves;
        this.cache = cache;
    }

    /** Everybody the owner wrote down, without looking who came in. */
    public List<Companion> written(SpaceAccess own) {
        return leaves.of(own.of(SpacePart.CIRCLE)).stream()
                .map(leaf -> companion(leaf, null))
                .toList();
    }

    /** Asks who is there together with parts of the space and what else a page needs. */
    public void prepare(SpaceAccess space, Collection<SpacePart> parts, Question<?>... also) {
        Question<Sitting> seats = asked(space.of(SpacePart.CIRCLE));
        Stream<Question<?>> unknown = cache.find(Companions.class).isPresent() ? Stream.empty() : Stream.of(seats);
        leaves.prepare(
                Stream.concat(parts.stream(), Stream.of(SpacePart.CIRCLE))
                        .distinct()
                        .map(space::of)
                        .toList(),
                Stream.concat(unknown, Stream.of(also)).toArray(Question<?>[]::new));
        if (seats.isAnswered()) cache.put(Companions.class, seats.rows());
    }

    /** Everybody in the circle, with or without an account, in the owner's order. */
    public List<Companion> all(SpaceAccess space) {
        prepare(space, List.of());
        Access own = space.of(SpacePart.CIRCLE);
        Map<UUID, Sitting> seats = seats(own);
        return leaves.of(own).stream()
                .map(leaf -> companion(leaf, seats.get(leaf.id())))
                .toList();
    }

    /** Those who came in with an account: who can be given something. */
    public List<Companion> inside(SpaceAccess own) {
        return all(own).stream().filter(Companion::inside).toList();
    }

    public Optional<Companion> find(SpaceAccess own, UUID leaf) {
        return all(own).stream().filter(one -> one.leaf().equals(leaf)).findFirst();
    }

    /** How the owner calls the persons who are or were in the circle. */
    public Map<UUID, String> names(SpaceAccess space) {
        prepare(space, List.of());
        Access own = space.of(SpacePart.CIRCLE);
        Map<UUID, Leaf> all = new HashMap<>();
        leaves.ever(own).forEach(leaf -> all.put(leaf.id(), leaf));
        Map<UUID, String> names = new HashMap<>();
        for (Sitting one : sittings(own)) {
            Leaf leaf = all.get(one.leaf());
            if (leaf != null) names.putIfAbsent(one.person(), leaf.name());
        }
        return names;
    }

    /** @param now whether they are in the circle still */
    private record Sitting(UUID leaf, UUID person, UUID member, boolean now) {}

    private Map<UUID, Sitting> seats(Access own) {
        return sittings(own).stream()
                .filter(Sitting::now)
                .collect(Collectors.toMap(Sitting::leaf, one -> one, (first, _) -> first));
    }

    /** Who is or was there, those who are first. */
    private List<Sitting> sittings(Access own) {
        return cache.get(Companions.class, () -> together.ask(asked(own)));
    }

    private static Question<Sitting> asked(Access own) {
        return Question.of(
                """
                select leaf_id, person_id, member_id, until is null from journey.seat where circle_id = ?
                order by until nulls last, since desc
                """,
                (row, _) -> new Sitting(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getBoolean(4)),
                own.to(SpacePart.CIRCLE));
    }

    private static Companion companion(Leaf leaf, @Nullable Sitting seat) {
        CompanionLeaf written = CompanionLeaf.of(leaf);
        return new Companion(
                leaf.id(),
                leaf.name(),
                leaf.sort(),
                written.relation(),
                written.near(),
                seat == null ? null : seat.person(),
                seat == null ? null : seat.member());
    }
}
