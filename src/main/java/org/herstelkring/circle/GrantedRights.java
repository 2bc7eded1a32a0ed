package org.herstelkring.circle;

import com.google.crypto.tink.Aead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.PageReading;
import org.herstelkring.shared.TransactionCache;
import org.herstelkring.shared.database.Memory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the acting person may, asked once for each circle in a transaction, its key with it: a grant that is taken back
 * counts no more in the next one.
 */
@Repository
class GrantedRights {

    private static final String SELECT = """
            select c.id as circle_id, k.wrapped, r.mark, g.id, g.part, g.subject_id, g.may, g.own,
                exists (select from circle.keeper p where p.circle_id = c.id and p.person_id = :person
                    and (p.until is null or p.until > now())
                    and p.circle_id <> all (array(select circle.set_aside()))) as keeps
            from unnest(cast(:circles as uuid[])) as c (id)
            left join circle.key k on k.circle_id = c.id
            left join circle.revision r on r.circle_id = c.id
            left join circle.grants g on g.circle_id = c.id and g.person_id = :person and g.ended_at is null
                and g.since <= now() and (g.until is null or g.until > now())
                and (g.own or g.circle_id <> all (array(select circle.set_aside())))
            order by g.own desc, g.id
            """;

    private final JdbcClient jdbc;
    private final CircleKeys keys;
    private final TransactionCache cache;
    private final Unchanged unchanged;
    private final PageReading page;

    GrantedRights(JdbcClient jdbc, CircleKeys keys, TransactionCache cache, Unchanged unchanged, PageReading page) {
        this.jdbc = jdbc;
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
        ask(person, unknown).forEach((of, rights) -> {
            cache.put(of, rights);
            all.put(of.circle(), rights);
        });
        return all;
    }

    private Map<Of, Rights> ask(UUID person, Set<UUID> circles) {
        Map<UUID, Found> found = new HashMap<>();
        jdbc.sql(SELECT)
                .param("person", person)
                .param("circles", circles.toArray(UUID[]::new))
                .query(row -> {
                    UUID circle = row.getObject("circle_id", UUID.class);
                    Found one = found.computeIfAbsent(circle, _ -> new Found());
                    one.keeps = row.getBoolean("keeps");
                    byte[] wrapped = row.getBytes("wrapped");
                    if (wrapped != null && one.key == null) one.key = keys.unwrap(circle, wrapped);
                    one.mark = row.getObject("mark", UUID.class);
                    if (row.getObject("id") != null) one.running.add(running(row));
                });
        Map<Of, Rights> all = new HashMap<>();
        found.forEach((circle, one) -> all.put(
                new Of(circle, person),
                new Rights(List.copyOf(one.running), one.keeps, one.key, memory(circle, person, one))));
        return all;
    }

    /** While a page is read, and for whoever keeps the circle and can open it. */
    private Memory memory(UUID circle, UUID person, Found found) {
        return found.mark != null && found.keeps && found.key != null && page.goesOn()
                ? unchanged.of(circle, person, found.mark)
                : Memory.NONE;
    }

    private static Rights.Running running(ResultSet row) throws SQLException {
        return new Rights.Running(
                row.getObject("id", UUID.class),
                row.getString("part"),
                row.getObject("subject_id", UUID.class),
                row.getString("may").equals("contribute"),
                row.getBoolean("own"));
    }

    private static final class Found {
        private final List<Rights.Running> running = new ArrayList<>();
        private boolean keeps;
        private @Nullable Aead key;
        private @Nullable UUID mark;
    }
}
