package org.herstelkring.circle;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.TransactionCache;
import org.herstelkring.shared.database.Memory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place that decides who sees what. {@link #open} is the first wall; row-level security asks the same grants
 * again and is the second. What the acting person may in a circle is asked once in a transaction ({@link Rights}), and a
 * part that is opened twice in it was looked at once.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Circles {

    private final JdbcClient jdbc;
    private final GrantedRights rights;
    private final CircleKeys keys;
    private final TransactionCache cache;
    private final FirstWall wall;
    private final LookRecord record;
    private final KeeperRights.Stores kept;

    Circles(
            JdbcClient jdbc,
            GrantedRights rights,
            CircleKeys keys,
            TransactionCache cache,
            FirstWall wall,
            LookRecord record,
            KeeperRights.Stores kept) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.keys = keys;
        this.cache = cache;
        this.wall = wall;
        this.record = record;
        this.kept = kept;
    }

    /** Opens a whole part; {@link NotHere} when the acting person may not. */
    public Access open(UUID circle, Part part, May may) {
        return open(circle, part, null, may);
    }

    /** Opens whole parts, in their order: one question, and one writing down that they were looked at. */
    public List<Access> open(UUID circle, May may, Part... parts) {
        return open(List.of(circle), may, parts);
    }

    /** Opens what parts say about one member, likewise in one go. */
    public List<Access> open(UUID circle, @Nullable UUID subject, May may, Part... parts) {
        return open(Arrays.stream(parts)
                .map(part -> new Wanted(circle, part, subject, may == May.CONTRIBUTE, may.code()))
                .toList());
    }

    /** Opens what a part says about each of these members; each finds in their own list that somebody looked. */
    public List<Access> openEach(UUID circle, Part part, Collection<UUID> subjects, May may) {
        return open(subjects.stream()
                .map(subject -> new Wanted(circle, part, subject, may == May.CONTRIBUTE, may.code()))
                .toList());
    }

    /** The same in many circles at once, for a list of them: all parts of the first, all of the second … */
    public List<Access> open(Collection<UUID> circles, May may, Part... parts) {
        return open(circles.stream()
                .flatMap(circle -> Arrays.stream(parts)
                        .map(part -> new Wanted(circle, part, null, may == May.CONTRIBUTE, may.code())))
                .toList());
    }

    /**
     * Opens what is about one member.
     *
     * @param subject the member's id; a grant on the whole part opens it too
     */
    public Access open(UUID circle, Part part, @Nullable UUID subject, May may) {
        return open(new Wanted(circle, part, subject, may == May.CONTRIBUTE, may.code()));
    }

    /** Opens a part to put it on paper or in a file; recorded as such. */
    public Access openToPrint(UUID circle, Part part, @Nullable UUID subject) {
        return open(new Wanted(circle, part, subject, false, "print"));
    }

    /** As {@link #openToPrint(UUID, Part, UUID)}, for whole parts in one go. */
    public List<Access> openToPrint(UUID circle, List<? extends Part> parts) {
        return open(parts.stream()
                .map(part -> new Wanted(circle, part, null, false, "print"))
                .toList());
    }

    /** Opens one thing for a list that shows its title; recorded as such. */
    public Access openTitle(UUID circle, Part part, @Nullable UUID subject) {
        return open(new Wanted(circle, part, subject, false, "title"));
    }

    /** As {@link #openTitle}, for many things of one part at once. */
    public List<Access> openTitles(UUID circle, Part part, Collection<UUID> subjects) {
        return open(subjects.stream()
                .map(subject -> new Wanted(circle, part, subject, false, "title"))
                .toList());
    }

    /**
     * Opens what the person a keeper looks through the eyes of may read, in that person's name and without a look of
     * theirs: nobody but the keeper sees the answer.
     */
    public Access open(ViewAs eyes, Part part, @Nullable UUID subject) {
        if (!Acting.someone().equals(eyes.person())) throw new NotHere();
        boolean may = allows(eyes.circle(), part, subject, May.READ);
        if (wall.stands() && !may) throw new NotHere();
        return new Access(eyes.circle(), part, subject, eyes.person(), false);
    }

    /** Whether the acting person may, without looking: for showing or leaving out a link. */
    public boolean allows(UUID circle, Part part, @Nullable UUID subject, May may) {
        return Acting.person().isPresent()
                && rights.in(circle).grant(part, subject, may == May.CONTRIBUTE).isPresent();
    }

    /**
     * For work of the house on one circle under the duty it has now: no grant, and no look. The policies open to a duty
     * only the rows it needs.
     */
    public Access onDuty(UUID circle) {
        if (Acting.duty().isEmpty()) throw new NotHere();
        return new Access(circle, Access.DUTY, null, null, false);
    }

    /** Those of these the acting person is in now: they keep it, something in it is given to them, or they are a member. */
    public Inside inside(Collection<UUID> circles) {
        if (!wall.stands()) return new Inside(Set.copyOf(circles));
        Set<UUID> inside = new HashSet<>(circles);
        Map<UUID, Rights> may = rights.in(circles);
        inside.removeIf(circle -> {
            Rights mine = Objects.requireNonNull(may.get(circle));
            return !mine.keeps() && mine.running().isEmpty();
        });
        Set<UUID> others = new HashSet<>(circles);
        others.removeAll(inside);
        if (others.isEmpty()) return new Inside(inside);
        inside.addAll(jdbc.sql("""
                        select circle_id from circle.member
                        where person_id = ? and until is null and circle_id = any (?)
                        """)
                .params(Acting.someone(), others.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
        return new Inside(inside);
    }

    /** As {@link #inside(Collection)}, of one. */
    public Inside inside(UUID circle) {
        return inside(List.of(circle));
    }

    /** Begins a circle; the acting person is its first keeper. */
    public KeeperRights begin(UUID circle, CircleKind kind, @Nullable UUID organisation) {
        UUID person = Acting.someone();
        jdbc.sql("""
                        insert into circle.circle (id, kind, organisation_id, created_by)
                        values (:circle, :kind, :organisation, :person)
                        """)
                .param("circle", circle)
                .param("kind", kind.code())
                .param("organisation", organisation, Types.OTHER)
                .param("person", person)
                .update();
        jdbc.sql("insert into circle.keeper (circle_id, person_id) values (?, ?)")
                .params(circle, person)
                .update();
        keys.make(circle);
        cache.clear();
        return new KeeperRights(kept, circle, person, Memory.NONE);
    }

    /** The right to give and take grants in a circle; {@link NotHere} when the acting person does not keep it. */
    public KeeperRights keep(UUID circle) {
        UUID person = Acting.someone();
        Rights mine = rights.in(circle);
        if (wall.stands() && !mine.keeps()) throw new NotHere();
        return new KeeperRights(kept, circle, person, mine.memory());
    }

    /** @param how as what the look is recorded */
    private record Wanted(UUID circle, Part part, @Nullable UUID subject, boolean contribute, String how) {}

    private Access open(Wanted wanted) {
        return open(List.of(wanted)).getFirst();
    }

    private List<Access> open(Collection<Wanted> all) {
        UUID person = Acting.someone();
        Map<UUID, Rights> may = rights.in(all.stream().map(Wanted::circle).toList());
        Map<Wanted, Access> opened = new LinkedHashMap<>();
        List<LookRecord.Look> looks = new ArrayList<>();
        for (Wanted one : all)
            opened.put(one, cache.<Access>find(one).orElseGet(() -> {
                Rights mine = Objects.requireNonNull(may.get(one.circle()));
                Optional<Rights.Running> grant = mine.grant(one.part(), one.subject(), one.contribute());
                if (wall.stands() && grant.isEmpty()) throw new NotHere();
                boolean own = grant.map(Rights.Running::own).orElse(false);
                Memory memory = own && one.subject() == null ? mine.memory() : Memory.NONE;
                Access access = new Access(one.circle(), one.part(), one.subject(), person, own, memory);
                grant.filter(found -> !found.own())
                        .ifPresent(
                                found -> looks.add(new LookRecord.Look(access, one.circle(), one.how(), found.id())));
                return access;
            }));
        record.add(looks);
        opened.forEach(cache::put);
        return List.copyOf(opened.values());
    }
}
