package org.herstelkring.journey.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.OnProfile;
import org.herstelkring.shared.Moved;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What stands on a profile, in the order its owner chose. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Profiles {

    private static final int LAST = 1_000_000;

    private final Leaves leaves;
    private final Together together;
    private final JdbcClient jdbc;

    Profiles(Leaves leaves, Together together, JdbcClient jdbc) {
        this.leaves = leaves;
        this.together = together;
        this.jdbc = jdbc;
    }

    /** All leaves on the profile, in their order; with an access to the profile, and what else its page needs. */
    public List<Leaf> on(Access profile, Question<?>... also) {
        Question<Placed> placed = placed(profile);
        Question<Leaf> others = leaves.askedOnProfile(profile);
        leaves.prepare(
                List.of(profile),
                Stream.concat(Stream.of(placed, others), Stream.of(also)).toArray(Question<?>[]::new));
        Map<UUID, Integer> places = places(placed.rows());
        List<Leaf> all = new ArrayList<>(
                leaves.of(profile).stream().filter(leaf -> !leaf.ownOnly()).toList());
        all.addAll(others.rows().stream()
                .filter(leaf -> leaf.kind() != LeafKind.PROFILE)
                .toList());
        Map<LeafKind, Integer> first = new HashMap<>();
        for (Leaf leaf : all) first.merge(leaf.kind(), place(leaf, places), Math::min);
        all.sort(Comparator.<Leaf, Integer>comparing(leaf -> leaf.kind() == LeafKind.PROFILE ? 0 : 1)
                .thenComparing(leaf -> first.getOrDefault(leaf.kind(), LAST))
                .thenComparing(leaf -> rank(leaf.kind()))
                .thenComparing(leaf -> place(leaf, places))
                .thenComparing(Leaf::place));
        return all;
    }

    private static int place(Leaf leaf, Map<UUID, Integer> places) {
        return places.getOrDefault(leaf.id(), LAST + rank(leaf.kind()));
    }

    /**
     * Moves a section, or one thing in its section.
     *
     * @param what a kind's code, or the id of a leaf
     */
    void move(Access profile, String what, boolean up) {
        List<Sheet.Section> sections = new ArrayList<>(Sheet.of(on(profile)).sections());
        for (int i = 0; i < sections.size(); i++) {
            Sheet.Section section = sections.get(i);
            if (section.kind().code().equals(what)) {
                sections = Moved.one(section, sections, up);
                break;
            }
            Optional<Leaf> one = section.leaves().stream()
                    .filter(leaf -> leaf.id().toString().equals(what))
                    .findFirst();
            if (one.isEmpty()) continue;
            sections.set(i, new Sheet.Section(section.kind(), Moved.one(one.get(), section.leaves(), up)));
            break;
        }
        int place = 0;
        for (Leaf leaf :
                sections.stream().flatMap(section -> section.leaves().stream()).toList()) {
            place(profile, leaf.id(), ++place);
        }
    }

    /** Gives a leaf its place on the profile; lower comes first. */
    public void place(Access profile, UUID leaf, int place) {
        jdbc.sql("""
                        insert into journey.profile_place (circle_id, leaf_id, place) values (?, ?, ?)
                        on conflict (circle_id, leaf_id) do update set place = excluded.place
                        """).params(profile.to(SpacePart.PROFILE), leaf, place).update();
    }

    /** Places that were chosen, by leaf. */
    public Map<UUID, Integer> places(Access profile) {
        return places(together.ask(placed(profile)));
    }

    private record Placed(UUID leaf, int place) {}

    private static Question<Placed> placed(Access profile) {
        return Question.anew(
                "select leaf_id, place from journey.profile_place where circle_id = ?",
                (row, _) -> new Placed(row.getObject(1, UUID.class), row.getInt(2)),
                profile.to(SpacePart.PROFILE));
    }

    private static Map<UUID, Integer> places(List<Placed> placed) {
        Map<UUID, Integer> places = new HashMap<>();
        placed.forEach(one -> places.put(one.leaf(), one.place()));
        return places;
    }

    /** Kinds that can stand on it, in the order they follow each other until the owner chooses otherwise. */
    static Stream<LeafKind> kinds() {
        return Arrays.stream(LeafKind.values())
                .filter(LeafKind::onProfile)
                .sorted(Comparator.comparingInt(Profiles::rank));
    }

    private static int rank(LeafKind kind) {
        return kind.definition().onProfile().map(OnProfile::rank).orElse(0);
    }
}
