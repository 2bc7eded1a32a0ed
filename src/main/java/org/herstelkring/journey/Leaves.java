package org.herstelkring.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.Json;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.Moved;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.TransactionCache;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Rows;
import org.herstelkring.shared.database.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** The leaves of spaces. Only an owner changes them; whoever was given a part reads them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Leaves {

    private static final String TEXT = "journey.leaf.text";
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    private static final String ORDER = " order by kind, place, made_at, id";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;
    private final TransactionCache cache;
    private final Clock clock;

    Leaves(JdbcClient jdbc, Together together, Texts texts, TransactionCache cache, Clock clock) {
        this.together = together;
        this.jdbc = jdbc;
        this.texts = texts;
        this.cache = cache;
        this.clock = clock;
    }

    /** What stands in a whole part, read in this transaction. */
    private record Read(UUID circle, String part) {

        static Read of(Access access) {
            return new Read(access.to(SpacePart.values()), access.part().code());
        }
    }

    /**
     * The leaves this access shows, in their order: of its part, or the one it is narrowed to. What an owner keeps for
     * themselves shows in their own access alone.
     */
    public List<Leaf> of(Access access) {
        UUID one = access.subject();
        if (one != null) return find(access, one).stream().toList();
        return read(access).stream().filter(leaf -> leaf.removedAt() == null).toList();
    }

    private List<Leaf> read(Access whole) {
        prepare(List.of(whole));
        return cache.<List<Leaf>>find(Read.of(whole)).orElseThrow();
    }

    /** @param part as the row says it */
    private record Found(String part, Leaf leaf) {}

    /** Reads parts of one circle together, for a page that asks for several of them; and with them what else it needs. */
    public void prepare(Collection<Access> parts, Question<?>... also) {
        List<Access> unread =
                parts.stream().filter(one -> cache.find(Read.of(one)).isEmpty()).toList();
        if (unread.isEmpty()) {
            together.ask(also);
            return;
        }
        Question<Found> asked = asked(unread);
        together.ask(Stream.concat(Stream.of(asked), Stream.of(also)).toArray(Question<?>[]::new));
        Map<String, List<Leaf>> found = new HashMap<>();
        for (Found one : asked.rows())
            found.computeIfAbsent(one.part(), _ -> new ArrayList<>()).add(one.leaf());
        for (Access one : unread)
            cache.put(Read.of(one), List.copyOf(found.getOrDefault(one.part().code(), List.of())));
    }

    private Question<Found> asked(List<Access> parts) {
        Sealer sealer = texts.of(parts.getFirst());
        return Question.anew(
                        "select * from journey.leaf where circle_id = ? and part = any (?) and (? or not own_only)"
                                + ORDER,
                        (row, _) -> new Found(row.getString("part"), read(row, sealer)),
                        parts.getFirst().to(SpacePart.values()),
                        parts.stream().map(one -> one.part().code()).toArray(String[]::new),
                        parts.stream().allMatch(Access::own))
                .keptIn(parts.getFirst().memory(), one -> one.leaf().letters());
    }

    /** As {@link #of}, with what the owner took away and can still put back. */
    public List<Leaf> ever(Access own) {
        return read(own);
    }

    /** Whether none was ever written in a space, what was taken away and can be put back included. */
    public boolean none(SpaceAccess own) {
        return jdbc.sql("select not exists (select from journey.leaf where circle_id = ?)")
                .param(own.circle())
                .query(Boolean.class)
                .single();
    }

    /** The part of every leaf of a space, what was taken away and can be put back included. */
    public Map<UUID, SpacePart> parts(SpaceAccess own) {
        Map<UUID, SpacePart> parts = new HashMap<>();
        together.ask(Question.of(
                        "select id, part from journey.leaf where circle_id = ?",
                        (row, _) -> Map.entry(
                                row.getObject(1, UUID.class),
                                SpacePart.of(row.getString(2)).orElseThrow()),
                        own.circle()))
                .forEach(one -> parts.put(one.getKey(), one.getValue()));
        return parts;
    }

    /** Every leaf of a space there is, for its owner. */
    public List<Leaf> all(KeeperRights own) {
        return together.ask(askedAll(own));
    }

    /** For {@link #all}, to be asked with other things. */
    public Question<Leaf> askedAll(KeeperRights own) {
        Sealer sealer = texts.of(own.circle());
        return Question.of(
                "select * from journey.leaf where circle_id = ? and removed_at is null" + ORDER,
                (row, _) -> read(row, sealer),
                own.circle());
    }

    /** How many stand in each part of a space, for its owner. */
    public Map<SpacePart, Integer> counts(KeeperRights own) {
        Map<SpacePart, Integer> counts = new EnumMap<>(SpacePart.class);
        jdbc.sql("select part, count(*) from journey.leaf where circle_id = ? and removed_at is null group by part")
                .param(own.circle())
                .query(row -> {
                    SpacePart part = SpacePart.of(row.getString(1)).orElse(null);
                    if (part != null) counts.put(part, row.getInt(2));
                });
        return counts;
    }

    /** What of a kind stands on the profile; with an access to the profile. */
    public List<Leaf> onProfile(Access profile) {
        return together.ask(askedOnProfile(profile));
    }

    /** For {@link #onProfile}, to be asked with other things. */
    public Question<Leaf> askedOnProfile(Access profile) {
        Sealer sealer = texts.of(profile);
        return Question.anew("""
                select * from journey.leaf where circle_id = ? and on_profile and not own_only and removed_at is null
                """ + ORDER, (row, _) -> read(row, sealer), profile.to(SpacePart.values()));
    }

    public Optional<Leaf> find(Access access, UUID id) {
        Optional<List<Leaf>> known = cache.find(Read.of(access));
        if (known.isPresent())
            return known.get().stream()
                    .filter(leaf -> leaf.id().equals(id) && leaf.removedAt() == null)
                    .findFirst();
        Sealer sealer = texts.of(access);
        return jdbc.sql("""
                        select * from journey.leaf
                        where circle_id = ? and part = ? and id = ? and removed_at is null and (? or not own_only)
                        """)
                .params(access.to(SpacePart.values()), access.part().code(), id, access.own())
                .query((row, n) -> read(row, sealer))
                .optional();
    }

    public Leaf get(Access access, UUID id) {
        return find(access, id).orElseThrow(NotHere::new);
    }

    /**
     * Keeps a leaf, new (version 0) or changed ({@link MadeOnce}).
     *
     * @return the version that stands now; empty when another version with other words stands already
     */
    public OptionalLong keep(Access own, Leaf leaf) {
        MadeOnce kept = MadeOnce.keep(
                leaf.version(),
                () -> add(own, leaf) == 1,
                () -> find(own, leaf.id()).filter(leaf::saysTheSame).isPresent(),
                version -> change(own, leaf, version) == 1);
        return switch (kept) {
            case MADE -> OptionalLong.of(MadeOnce.FIRST);
            case CHANGED -> OptionalLong.of(Math.max(leaf.version(), MadeOnce.FIRST) + 1);
            case SAME -> OptionalLong.of(get(own, leaf.id()).version());
            case OTHER -> OptionalLong.empty();
        };
    }

    private int add(Access own, Leaf leaf) {
        cache.forget(Read.of(own));
        return jdbc.sql("""
                        insert into journey.leaf (circle_id, id, kind, part, sort, text, place, own_only, on_profile,
                            parent_id, made_at, changed_at, version)
                        select :circle, :id, :kind, :part, :sort, :text, coalesce(max(place), 0) + 1, :ownOnly,
                            :onProfile, :parent, :now, :now, 1
                        from journey.leaf where circle_id = :circle and kind = :kind
                        on conflict do nothing
                        """)
                .param("circle", own.to(SpacePart.values()))
                .param("id", leaf.id())
                .param("kind", leaf.kind().code())
                .param("part", leaf.kind().part().code())
                .param("sort", leaf.sort())
                .param("text", close(texts.of(own), leaf))
                .param("ownOnly", leaf.ownOnly())
                .param("onProfile", leaf.onProfile())
                .param("parent", leaf.parent(), Types.OTHER)
                .param("now", now())
                .update();
    }

    /** Puts a leaf from elsewhere in a space with everything that is known of it: its place, its flags, its times. */
    public void bring(Access own, Leaf leaf) {
        cache.forget(Read.of(own));
        jdbc.sql("""
                        insert into journey.leaf (circle_id, id, kind, part, sort, text, place, own_only, on_profile,
                            parent_id, made_at, changed_at, version)
                        values (:circle, :id, :kind, :part, :sort, :text, :place, :ownOnly, :onProfile, :parent,
                            :made, :changed, 1)
                        """)
                .param("circle", own.to(SpacePart.values()))
                .param("id", leaf.id())
                .param("kind", leaf.kind().code())
                .param("part", leaf.kind().part().code())
                .param("sort", leaf.sort())
                .param("text", close(texts.of(own), leaf))
                .param("place", leaf.place())
                .param("ownOnly", leaf.ownOnly())
                .param("onProfile", leaf.onProfile())
                .param("parent", leaf.parent(), Types.OTHER)
                .param("made", leaf.madeAt() == null ? now() : Timestamp.from(leaf.madeAt()))
                .param("changed", leaf.changedAt() == null ? now() : Timestamp.from(leaf.changedAt()))
                .update();
    }

    private int change(Access own, Leaf leaf, long version) {
        cache.forget(Read.of(own));
        return jdbc.sql("""
                        update journey.leaf set sort = :sort, text = :text, own_only = :ownOnly,
                            on_profile = :onProfile, parent_id = :parent, changed_at = :now, version = version + 1
                        where circle_id = :circle and id = :id and part = :part and version = :version
                          and removed_at is null
                        """)
                .param("sort", leaf.sort())
                .param("text", close(texts.of(own), leaf))
                .param("ownOnly", leaf.ownOnly())
                .param("onProfile", leaf.onProfile())
                .param("parent", leaf.parent(), Types.OTHER)
                .param("now", now())
                .param("circle", own.to(SpacePart.values()))
                .param("id", leaf.id())
                .param("part", own.part().code())
                .param("version", version)
                .update();
    }

    /**
     * Puts leaves on the profile, or takes them off it.
     *
     * @param shown those that were there to choose from; others stay as they are
     * @param chosen those among them that stand on it from now on
     */
    public void chooseForProfile(Access profile, Collection<UUID> shown, Collection<UUID> chosen) {
        cache.clear();
        jdbc.sql("""
                        update journey.leaf set on_profile = not on_profile, changed_at = :now, version = version + 1
                        where circle_id = :circle and id = any (:shown) and on_profile <> (id = any (:chosen))
                          and kind = any (:kinds) and not own_only and removed_at is null
                        """)
                .param("now", now())
                .param("circle", profile.to(SpacePart.values()))
                .param("shown", shown.toArray(UUID[]::new))
                .param("chosen", chosen.toArray(UUID[]::new))
                .param(
                        "kinds",
                        java.util.Arrays.stream(LeafKind.values())
                                .filter(LeafKind::onProfile)
                                .map(LeafKind::code)
                                .toArray(String[]::new))
                .update();
    }

    /** Keeps a leaf for its owner alone, or lets those see it who may see its part. */
    public void keepForOwner(Access own, UUID id, boolean only) {
        cache.forget(Read.of(own));
        jdbc.sql("""
                        update journey.leaf set own_only = ?, changed_at = ?, version = version + 1
                        where circle_id = ? and part = ? and id = ? and removed_at is null and own_only <> ?
                        """)
                .params(only, now(), own.to(SpacePart.values()), own.part().code(), id, only)
                .update();
    }

    /** Moves a leaf one place among its kind; at the edge it stays. */
    public void move(Access own, UUID id, boolean up) {
        Leaf one = get(own, id);
        List<UUID> before = of(own).stream()
                .filter(leaf -> leaf.kind() == one.kind())
                .map(Leaf::id)
                .toList();
        List<UUID> order = Moved.one(id, before, up);
        if (order.equals(before)) return;
        cache.forget(Read.of(own));
        for (int place = 0; place < order.size(); place++) {
            jdbc.sql("update journey.leaf set place = ? where circle_id = ? and id = ?")
                    .params(place + 1, own.to(SpacePart.values()), order.get(place))
                    .update();
        }
    }

    /** Takes a leaf away; for a week it can be put back. */
    public void remove(Access own, UUID id) {
        cache.forget(Read.of(own));
        jdbc.sql(
                        "update journey.leaf set removed_at = ? where circle_id = ? and part = ? and id = ? and removed_at is null")
                .params(now(), own.to(SpacePart.values()), own.part().code(), id)
                .update();
    }

    public void putBack(Access own, UUID id) {
        cache.forget(Read.of(own));
        jdbc.sql("update journey.leaf set removed_at = null where circle_id = ? and part = ? and id = ?")
                .params(own.to(SpacePart.values()), own.part().code(), id)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static byte[] close(Sealer sealer, Leaf leaf) {
        return sealer.sealBytes(TEXT, leaf.id(), Json.KEPT.writeValueAsBytes(new TreeMap<>(leaf.fields())));
    }

    private static Leaf read(ResultSet row, Sealer sealer) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Leaf(
                id,
                LeafKind.of(row.getString("kind")),
                row.getString("sort"),
                Json.KEPT.readValue(sealer.openBytes(TEXT, id, row.getBytes("text")), FIELDS),
                row.getInt("place"),
                row.getBoolean("own_only"),
                row.getBoolean("on_profile"),
                row.getObject("parent_id", UUID.class),
                Rows.instant(row, "made_at"),
                Rows.instant(row, "changed_at"),
                Rows.instant(row, "removed_at"),
                row.getLong("version"));
    }
}
