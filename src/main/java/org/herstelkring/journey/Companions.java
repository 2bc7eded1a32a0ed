package org.herstelkring.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people in the acting person's own circle, as they call them, and who of them came in with an account. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Companions {

    private final JdbcClient jdbc;
    private final Spaces spaces;
    private final Leaves leaves;

    Companions(JdbcClient jdbc, Spaces spaces, Leaves leaves) {
        this.jdbc = jdbc;
        this.spaces = spaces;
        this.leaves = leaves;
    }

    /** Everybody in the circle, with or without an account, in the owner's order. */
    public List<Companion> all() {
        Access own = spaces.open(SpacePart.CIRCLE);
        Map<UUID, Sitting> seats = seats(own.circle());
        return leaves.of(own).stream()
                .map(leaf -> companion(leaf, seats.get(leaf.id())))
                .toList();
    }

    /** Those who came in with an account: who can be given something. */
    public List<Companion> inside() {
        return all().stream().filter(Companion::inside).toList();
    }

    public Optional<Companion> find(UUID leaf) {
        return all().stream().filter(one -> one.leaf().equals(leaf)).findFirst();
    }

    public Optional<Companion> ofPerson(UUID person) {
        return all().stream().filter(one -> person.equals(one.person())).findFirst();
    }

    /** How the owner calls the persons who are or were in the circle. */
    public Map<UUID, String> names() {
        Access own = spaces.open(SpacePart.CIRCLE);
        Map<UUID, Leaf> all = new HashMap<>();
        leaves.ever(own).forEach(leaf -> all.put(leaf.id(), leaf));
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql(
                        "select person_id, leaf_id from journey.seat where circle_id = ? order by until nulls last, since desc")
                .param(own.circle())
                .query((row, n) -> {
                    Leaf leaf = all.get(row.getObject(2, UUID.class));
                    if (leaf != null) names.putIfAbsent(row.getObject(1, UUID.class), leaf.name());
                    return n;
                })
                .list();
        return names;
    }

    /** Empty when this person was never in the circle. */
    public String name(UUID person) {
        return names().getOrDefault(person, "");
    }

    private record Sitting(UUID person, UUID member) {}

    private Map<UUID, Sitting> seats(UUID circle) {
        Map<UUID, Sitting> seats = new HashMap<>();
        jdbc.sql("select leaf_id, person_id, member_id from journey.seat where circle_id = ? and until is null")
                .param(circle)
                .query((row, n) -> seats.put(
                        row.getObject(1, UUID.class),
                        new Sitting(row.getObject(2, UUID.class), row.getObject(3, UUID.class))))
                .list();
        return seats;
    }

    private static Companion companion(Leaf leaf, @Nullable Sitting seat) {
        return new Companion(
                leaf.id(),
                leaf.name(),
                leaf.sort(),
                leaf.text("relation"),
                near(leaf),
                seat == null ? null : seat.person(),
                seat == null ? null : seat.member());
    }

    private static int near(Leaf leaf) {
        return switch (leaf.text("near")) {
            case "1" -> 1;
            case "3" -> 3;
            default -> 2;
        };
    }
}
