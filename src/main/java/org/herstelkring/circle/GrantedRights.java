package org.herstelkring.circle;

import com.google.crypto.tink.Aead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.AskedFirst;
import org.herstelkring.shared.PageReading;
import org.herstelkring.shared.TransactionCache;
import org.herstelkring.shared.database.Memory;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * What the acting person may, asked once for each circle in a transaction, its key with it: a grant that is taken back
 * counts no more in the next one.
 */
@Repository
class GrantedRights {

    /** Circles that are known already. */
    private static final String NAMED = "select * from unnest(cast(? as uuid[]))";

    /** @param circles their ids, in SQL */
    private static String select(String circles) {
        return """
                select c.id as circle_id, k.wrapped, r.mark, g.id, g.part, g.subject_id, g.may, g.own,
                    exists (select from circle.keeper p where p.circle_id = c.id and p.person_id = ?
                        and (p.until is null or p.until > now())
                        and p.circle_id <> all (array(select circle.set_aside()))) as keeps
                from (""" + circles + """
                ) as c (id)
                left join circle.key k on k.circle_id = c.id
                left join circle.revision r on r.circle_id = c.id
                left join circle.grants g on g.circle_id = c.id and g.person_id = ? and g.ended_at is null
                    and g.since <= now() and (g.until is null or g.until > now())
                    and (g.own or g.circle_id <> all (array(select circle.set_aside())))
                order by g.own desc, g.id
                """;
    }

    private final Together together;
    private final CircleKeys keys;
    private final TransactionCache cache;
    private final Unchanged unchanged;
    private final PageReading page;

    GrantedRights(Together together, CircleKeys keys, TransactionCache cache, Unchanged unchanged, PageReading page) {
        this.together = together;
        this.keys = keys;
        this.cache = cache;
        this.unchanged = unchanged;
        this.page = page;
    }

    private record Of(UUID circle, UUID person) {}

    Rights in(UUID circle) {
        return Objects.requireNonNull(in(List.of(circle)).get(circle));
    }

    /** In all these, with one question; what is known already is not asked again. */
    Map<UUID, Rights> in(Collection<UUID> circles) {
        UUID person = Acting.someone();
        Map<UUID, Rights> all = new HashMap<>();
        for (UUID circle : circles)
            cache.<Rights>find(new Of(circle, person)).ifPresent(known -> all.put(circle, known));
        Set<UUID> unknown = new LinkedHashSet<>(circles);
        unknown.removeAll(all.keySet());
        if (unknown.isEmpty()) return all;
        all.putAll(keep(person, together.ask(asked(person, NAMED, (Object) unknown.toArray(UUID[]::new)))));
        return all;
    }

    /** To be asked while a transaction begins. */
    AskedFirst<?> first(UUID circle) {
        return first(NAMED, (Object) new UUID[] {circle});
    }

    /**
     * The same of circles that are not known yet.
     *
     * @param circles their ids, in SQL
     */
    AskedFirst<?> first(String circles, Object... values) {
        UUID person = Acting.someone();
        return new AskedFirst<>(asked(person, circles, values), rows -> keep(person, rows));
    }

    private record Row(
            UUID circle,
            byte @Nullable [] wrapped,
            @Nullable UUID mark,
            boolean keeps,
            Rights.@Nullable Running running) {}

    private static Question<Row> asked(UUID person, String circles, Object... values) {
        return Question.anew(
                select(circles),
                (row, _) -> new Row(
                        row.getObject("circle_id", UUID.class),
                        row.getBytes("wrapped"),
                        row.getObject("mark", UUID.class),
                        row.getBoolean("keeps"),
                        row.getObject("id") == null ? null : running(row)),
                Stream.of(Stream.of(person), Arrays.stream(values), Stream.of(person))
                        .flatMap(all -> all)
                        .toArray());
    }

    private Map<UUID, Rights> keep(UUID person, List<Row> rows) {
        Map<UUID, Rights> all = new HashMap<>();
        rows.stream().collect(Collectors.groupingBy(Row::circle)).forEach((circle, of) -> {
            Row any = of.getFirst();
            Aead key = any.wrapped() == null ? null : keys.unwrap(circle, any.wrapped());
            Memory memory = any.mark() != null && any.keeps() && key != null && page.goesOn()
                    ? unchanged.of(circle, person, any.mark())
                    : Memory.NONE;
            List<Rights.Running> running =
                    of.stream().map(Row::running).filter(Objects::nonNull).toList();
            var rights = new Rights(running, any.keeps(), key, memory);
            cache.put(new Of(circle, person), rights);
            all.put(circle, rights);
        });
        return all;
    }

    private static Rights.Running running(ResultSet row) throws SQLException {
        return new Rights.Running(
                row.getObject("id", UUID.class),
                row.getString("part"),
                row.getObject("subject_id", UUID.class),
                row.getString("may").equals("contribute"),
                row.getBoolean("own"));
    }
}
