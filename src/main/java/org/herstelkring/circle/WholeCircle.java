package org.herstelkring.circle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.herstelkring.shared.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that stands in a circle, for a keeper who takes it out. Its tables are found in the catalog of PostgreSQL, so
 * that nothing is forgotten when there are more; the policies say what of it this person may read, and sealed text is
 * opened. What opens a door (a link, a screen) is left out: a file that is taken along opens nothing.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class WholeCircle {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JdbcClient jdbc;
    private final Texts texts;

    WholeCircle(JdbcClient jdbc, Texts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /**
     * @param schemas whose tables
     * @return the rows by table ({@code cases.meeting}), each as column and value: text, number, list, or for a picture or a
     *     file {@code {"base64": …}}
     */
    public Map<String, List<Map<String, Object>>> of(KeeperRights keeping, String... schemas) {
        Map<String, Set<String>> sealed = new LinkedHashMap<>();
        jdbc.sql("""
                        select n.nspname || '.' || c.relname, b.attname from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'circle_id' and not a.attisdropped
                        left join pg_attribute b on b.attrelid = c.oid and b.atttypid = 'bytea'::regtype and b.attnum > 0
                            and not b.attisdropped
                        where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = any (?)
                          and has_table_privilege(c.oid, 'select')
                          and not exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'token_hash')
                        order by 1, b.attnum
                        """).param(schemas).query(row -> {
            Set<String> columns = sealed.computeIfAbsent(row.getString(1), _ -> new LinkedHashSet<>());
            if (row.getString(2) != null) columns.add(row.getString(2));
        });
        return rows(keeping.circle(), sealed);
    }

    private Map<String, List<Map<String, Object>>> rows(UUID circle, Map<String, Set<String>> sealed) {
        Sealer sealer = texts.of(circle);
        String all = sealed.keySet().stream()
                .map(table -> "select '%1$s' as of, to_jsonb(t)::text as row from %1$s t where t.circle_id = ?"
                        .formatted(table))
                .collect(Collectors.joining("\nunion all\n", "select * from (", ") as rows order by 1, 2"));
        var asked = jdbc.sql(all);
        for (int n = 0; n < sealed.size(); n++) asked = asked.param(circle);
        Map<String, List<Map<String, Object>>> found = new LinkedHashMap<>();
        asked.query(row -> {
            String table = row.getString(1);
            found.computeIfAbsent(table, _ -> new ArrayList<>())
                    .add(opened(table, sealed.getOrDefault(table, Set.of()), row.getString(2), sealer));
        });
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> opened(String table, Set<String> sealed, String json, Sealer sealer) {
        Map<String, Object> row = Json.KEPT.readValue(json, LinkedHashMap.class);
        Set<String> ids = ids(row);
        Map<String, Object> open = new LinkedHashMap<>();
        row.forEach((column, value) -> {
            if (value == null || column.equals("circle_id") || column.equals("version")) return;
            Object plain = sealed.contains(column) ? plain(table + "." + column, value.toString(), ids, sealer) : value;
            if (plain != null) open.put(column, plain);
        });
        return open;
    }

    /** To which of its ids a text is sealed differs; its own comes first. */
    private static Set<String> ids(Map<String, Object> row) {
        Set<String> ids = new LinkedHashSet<>();
        for (String first : List.of("id", "participant_id", "circle_id"))
            if (row.get(first) != null) ids.add(row.get(first).toString());
        for (Object value : row.values())
            if (value != null && ID.matcher(value.toString()).matches()) ids.add(value.toString());
        return ids;
    }

    private static @Nullable Object plain(String place, String hex, Set<String> ids, Sealer sealer) {
        byte[] bytes = HexFormat.of().parseHex(hex.substring(2));
        for (String id : ids) {
            try {
                return shown(sealer.openBytes(place, UUID.fromString(id), bytes));
            } catch (IllegalStateException notThis) {
                // sealed to another id of the row, or not with the key of this circle
            }
        }
        return null;
    }

    private static Object shown(byte[] plain) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(plain))
                    .toString();
            if (text.chars().noneMatch(one -> one == 0)) return text;
        } catch (CharacterCodingException noText) {
            // a picture or a file
        }
        return Map.of("base64", Base64.getEncoder().encodeToString(plain));
    }
}
