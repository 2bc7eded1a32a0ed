package org.herstelkring.journey.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Inside;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The media of leaves. Only an owner changes them; whoever sees a leaf sees and hears what belongs to it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Media {

    /** How many belong to one leaf at most. */
    public static final int MOST = 20;

    static final int PIECE = 1 << 20;
    private static final String ALT = "journey.media.alt";
    private static final String TRANSCRIPT = "journey.media.transcript";
    private static final String SMALL = "journey.media.small";
    private static final String BYTES = "journey.media_piece.bytes/";
    private static final String COLUMNS = """
            select m.id, m.leaf_id, m.kind, m.type, m.size, m.width, m.height, m.millis, m.alt, m.transcript, m.made_at, m.version
            from journey.media m join journey.leaf l on l.circle_id = m.circle_id and l.id = m.leaf_id
            where m.circle_id = :circle and m.removed_at is null and l.removed_at is null
            """;
    private static final String OF_PART = COLUMNS + """
             and (l.part = :part or :part = 'space.profile' and l.on_profile and not l.own_only)
             and (cast(:subject as uuid) is null or l.id = :subject) and (:own or not l.own_only)
            """;
    private static final String ORDER = " order by m.made_at, m.id";
    private static final String OF_WHOLE = COLUMNS.replace(":circle", "?") + """
             and (l.part = ? or ? = 'space.profile' and l.on_profile and not l.own_only) and (? or not l.own_only)
            """ + ORDER;

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;
    private final Clock clock;

    Media(JdbcClient jdbc, Together together, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.together = together;
        this.texts = texts;
        this.clock = clock;
    }

    /** What this access shows, by leaf: of its part, of the one leaf it is narrowed to, or of what stands on the profile. */
    public Map<UUID, List<Medium>> of(Access access) {
        List<Medium> all = access.subject() == null ? together.ask(asked(access)) : list(access, OF_PART + ORDER);
        return all.stream().collect(Collectors.groupingBy(Medium::leaf, LinkedHashMap::new, Collectors.toList()));
    }

    /** For {@link #of(Access)} of a whole part, to be asked with other things. */
    public Question<Medium> asked(Access whole) {
        Sealer sealer = texts.of(whole);
        return Question.of(
                OF_WHOLE,
                (row, _) -> read(row, sealer),
                whole.to(SpacePart.values()),
                whole.part().code(),
                whole.part().code(),
                whole.own());
    }

    public List<Medium> of(Access access, UUID leaf) {
        return of(access).getOrDefault(leaf, List.of());
    }

    public Optional<Medium> find(Access access, UUID id) {
        Sealer sealer = texts.of(access);
        return of(access, OF_PART + " and m.id = :id")
                .param("id", id)
                .query((row, n) -> read(row, sealer))
                .optional();
    }

    public Medium get(Access access, UUID id) {
        return find(access, id).orElseThrow(NotHere::new);
    }

    /** Everything of the owner's part, for taking along: also what belongs to a leaf that only they see. */
    public List<Medium> all(Access own) {
        return list(own, OF_PART + ORDER);
    }

    /** How many there are on leaves of a part, or of a whole space when it is null. */
    public int count(SpaceAccess own, @Nullable SpacePart part) {
        return jdbc.sql("""
                        select count(*) from journey.media m
                        join journey.leaf l on l.circle_id = m.circle_id and l.id = m.leaf_id
                        where m.circle_id = :circle and m.removed_at is null
                          and (cast(:part as text) is null or l.part = :part)
                        """)
                .param("circle", own.circle())
                .param("part", part == null ? null : part.code(), Types.VARCHAR)
                .query(Integer.class)
                .single();
    }

    /**
     * Where something belongs, before it is opened.
     *
     * @param part code of the leaf's part
     */
    public record Place(UUID leaf, String part, boolean onProfile) {}

    /** Of which part of the own space it is, also when it was taken away. */
    SpacePart partOf(SpaceAccess own, UUID id) {
        return jdbc.sql("""
                        select l.part from journey.media m join journey.leaf l on l.circle_id = m.circle_id and l.id = m.leaf_id
                        where m.circle_id = ? and m.id = ? and l.removed_at is null
                        """)
                .params(own.circle(), id)
                .query(String.class)
                .optional()
                .flatMap(SpacePart::of)
                .orElseThrow(NotHere::new);
    }

    /** Under the duty to retain: what was taken away a week ago is gone for good. */
    void sweep() {
        jdbc.sql("delete from journey.media where removed_at < now() - interval '7 days'")
                .update();
    }

    /** As far as the acting person may see it at all. */
    public Place place(Inside inside, UUID circle, UUID id) {
        return jdbc.sql("""
                        select m.leaf_id, l.part, l.on_profile
                        from journey.media m join journey.leaf l on l.circle_id = m.circle_id and l.id = m.leaf_id
                        where m.circle_id = ? and m.id = ? and m.removed_at is null and l.removed_at is null
                        """)
                .params(inside.require(circle), id)
                .query((row, n) -> new Place(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)))
                .optional()
                .orElseThrow(NotHere::new);
    }

    /**
     * Keeps something with a leaf; sent again under the same id, another file or other words take its place.
     *
     * @throws Refusal when the leaf holds no more, or when it was written on since
     */
    public void keep(Access own, UUID leaf, UUID id, Content content, String alt, String transcript) {
        Instant now = clock.instant();
        Optional<Medium> before = find(own, id).filter(one -> one.leaf().equals(leaf));
        MadeOnce kept = MadeOnce.keep(
                0,
                () -> before.isEmpty() && bring(own, leaf, id, content, alt, transcript, now),
                () -> before.filter(one -> one.alt().equals(alt)
                                && one.transcript().equals(transcript)
                                && one.size() == content.bytes().length
                                && Arrays.equals(bytes(own, one), content.bytes()))
                        .isPresent(),
                version -> before.isPresent() && replace(own, id, content, alt, transcript, version));
        if (before.isEmpty() && !kept.stands()) throw new Refusal("journey.media.many", MOST);
        if (!kept.stands()) throw new Refusal("journey.media.stands");
        jdbc.sql("update journey.leaf set changed_at = ? where circle_id = ? and id = ?")
                .params(Timestamp.from(now), own.to(SpacePart.values()), leaf)
                .update();
    }

    private boolean replace(Access own, UUID id, Content content, String alt, String transcript, long version) {
        Sealer sealer = texts.of(own);
        byte[] small = content.small();
        int replaced = jdbc.sql("""
                        update journey.media set type = :type, size = :size, width = :width, height = :height,
                            small = :small, alt = :alt, transcript = :transcript, version = version + 1
                        where circle_id = :circle and id = :id and kind = :kind and version = :version
                          and removed_at is null
                        """)
                .param("type", content.type())
                .param("size", content.bytes().length)
                .param("width", content.width())
                .param("height", content.height())
                .param("millis", content.millis())
                .param("small", small == null ? null : sealer.sealBytes(SMALL, id, small), Types.BINARY)
                .param("alt", sealer.seal(ALT, id, alt), Types.BINARY)
                .param("transcript", sealer.seal(TRANSCRIPT, id, transcript), Types.BINARY)
                .param("circle", own.to(SpacePart.values()))
                .param("id", id)
                .param("kind", content.kind().code())
                .param("version", version)
                .update();
        if (replaced == 0) return false;
        jdbc.sql("delete from journey.media_piece where circle_id = ? and media_id = ?")
                .params(own.to(SpacePart.values()), id)
                .update();
        write(own.to(SpacePart.values()), id, content, sealer);
        return true;
    }

    private void write(UUID circle, UUID id, Content content, Sealer sealer) {
        byte[] all = content.bytes();
        for (int place = 0; (long) place * PIECE < all.length; place++) {
            byte[] piece = Arrays.copyOfRange(all, place * PIECE, Math.min(all.length, (place + 1) * PIECE));
            jdbc.sql("insert into journey.media_piece (circle_id, media_id, place, bytes) values (?, ?, ?, ?)")
                    .params(circle, id, place, sealer.sealBytes(BYTES + place, id, piece))
                    .update();
        }
    }

    /** Keeps something from elsewhere with a leaf, that was made at another moment. */
    public boolean bring(
            Access own, UUID leaf, UUID id, Content content, String alt, String transcript, @Nullable Instant made) {
        boolean stands = jdbc.sql(
                        "select id from journey.leaf where circle_id = ? and id = ? and part = ? and removed_at is null for update")
                .params(own.to(SpacePart.values()), leaf, own.part().code())
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!stands) throw new NotHere();
        List<UUID> there = jdbc.sql(
                        "select id from journey.media where circle_id = ? and leaf_id = ? and removed_at is null")
                .params(own.to(SpacePart.values()), leaf)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        if (there.contains(id)) return true;
        if (there.size() >= MOST) return false;
        Sealer sealer = texts.of(own);
        byte[] small = content.small();
        int added = jdbc.sql("""
                        insert into journey.media
                            (circle_id, id, leaf_id, kind, type, size, width, height, millis, small, alt, transcript, made_at)
                        values (:circle, :id, :leaf, :kind, :type, :size, :width, :height, :millis, :small, :alt, :transcript, :now)
                        on conflict do nothing
                        """)
                .param("circle", own.to(SpacePart.values()))
                .param("id", id)
                .param("leaf", leaf)
                .param("kind", content.kind().code())
                .param("type", content.type())
                .param("size", content.bytes().length)
                .param("width", content.width())
                .param("height", content.height())
                .param("millis", content.millis())
                .param("small", small == null ? null : sealer.sealBytes(SMALL, id, small), Types.BINARY)
                .param("alt", sealer.seal(ALT, id, alt), Types.BINARY)
                .param("transcript", sealer.seal(TRANSCRIPT, id, transcript), Types.BINARY)
                .param("now", Timestamp.from(made == null ? clock.instant() : made))
                .update();
        if (added == 1) write(own.to(SpacePart.values()), id, content, sealer);
        return true;
    }

    /** Bytes of a medium from one place up to another. */
    public byte[] bytes(Access access, Medium medium, long from, long to) {
        Sealer sealer = texts.of(access);
        byte[] part = new byte[Math.toIntExact(to - from)];
        int first = Math.toIntExact(from / PIECE);
        int last = Math.toIntExact(Math.max(from, to - 1) / PIECE);
        for (int place = first; place <= last; place++) {
            byte[] piece = sealer.openBytes(
                    BYTES + place,
                    medium.id(),
                    jdbc.sql("select bytes from journey.media_piece where circle_id = ? and media_id = ? and place = ?")
                            .params(access.to(SpacePart.values()), medium.id(), place)
                            .query(byte[].class)
                            .optional()
                            .orElseThrow(NotHere::new));
            long begins = (long) place * PIECE;
            int start = (int) Math.max(0, from - begins);
            int end = (int) Math.min(piece.length, to - begins);
            System.arraycopy(piece, start, part, (int) (begins + start - from), end - start);
        }
        return part;
    }

    /** All bytes. */
    public byte[] bytes(Access access, Medium medium) {
        return bytes(access, medium, 0, medium.size());
    }

    /** The small picture, a JPEG. */
    public byte[] small(Access access, Medium medium) {
        byte[] closed = jdbc.sql("select small from journey.media where circle_id = ? and id = ? and small is not null")
                .params(access.to(SpacePart.values()), medium.id())
                .query(byte[].class)
                .optional()
                .orElseThrow(NotHere::new);
        return texts.of(access).openBytes(SMALL, medium.id(), closed);
    }

    /** Changes what is said about it; empty when other words stand already. */
    public OptionalLong say(Access own, Medium said) {
        Sealer sealer = texts.of(own);
        int kept = jdbc.sql("""
                        update journey.media set alt = :alt, transcript = :transcript, version = version + 1
                        where circle_id = :circle and id = :id and version = :version and removed_at is null
                        """)
                .param("alt", sealer.seal(ALT, said.id(), said.alt()), Types.BINARY)
                .param("transcript", sealer.seal(TRANSCRIPT, said.id(), said.transcript()), Types.BINARY)
                .param("circle", own.to(SpacePart.values()))
                .param("id", said.id())
                .param("version", said.version())
                .update();
        if (kept == 1) return OptionalLong.of(said.version() + 1);
        Medium now = get(own, said.id());
        boolean same = now.alt().equals(said.alt()) && now.transcript().equals(said.transcript());
        return same ? OptionalLong.of(now.version()) : OptionalLong.empty();
    }

    /** Takes it away; for a week it can be put back. */
    public void remove(Access own, UUID id) {
        jdbc.sql("update journey.media set removed_at = ? where circle_id = ? and id = ? and removed_at is null")
                .params(Timestamp.from(clock.instant()), own.to(SpacePart.values()), id)
                .update();
    }

    /** @return the leaf it stands with again */
    public UUID putBack(Access own, UUID id) {
        return jdbc.sql("""
                        update journey.media m set removed_at = null from journey.leaf l
                        where m.circle_id = ? and m.id = ? and l.circle_id = m.circle_id and l.id = m.leaf_id and l.part = ?
                        returning m.leaf_id
                        """)
                .params(own.to(SpacePart.values()), id, own.part().code())
                .query(UUID.class)
                .optional()
                .orElseThrow(NotHere::new);
    }

    private List<Medium> list(Access access, String sql) {
        Sealer sealer = texts.of(access);
        return of(access, sql).query((row, n) -> read(row, sealer)).list();
    }

    private JdbcClient.StatementSpec of(Access access, String sql) {
        return jdbc.sql(sql)
                .param("circle", access.to(SpacePart.values()))
                .param("part", access.part().code())
                .param("own", access.own())
                .param("subject", access.subject(), Types.OTHER);
    }

    private static Medium read(ResultSet row, Sealer sealer) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Medium(
                id,
                row.getObject("leaf_id", UUID.class),
                MediaKind.of(row.getString("kind")).orElseThrow(),
                row.getString("type"),
                row.getLong("size"),
                row.getInt("width"),
                row.getInt("height"),
                row.getLong("millis"),
                sealer.text(ALT, id, row.getBytes("alt")),
                sealer.text(TRANSCRIPT, id, row.getBytes("transcript")),
                row.getTimestamp("made_at").toInstant(),
                row.getLong("version"));
    }
}
