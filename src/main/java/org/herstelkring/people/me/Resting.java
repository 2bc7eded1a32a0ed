package org.herstelkring.people.me;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.herstelkring.shared.Json;
import org.herstelkring.shared.Preload;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The organisations, by id, with their names, where the acting person's membership rests now. */
@Repository
class Resting implements Preload<Map<UUID, String>> {

    @Override
    public String sql() {
        return """
                select json_object_agg(distinct m.organisation_id, f.name)
                from people.membership m cross join lateral people.front_of(m.organisation_id) as f
                where m.person_id = :person and m.until is null and m.paused_at is not null
                """;
    }

    @Override
    public Map<UUID, String> read(@Nullable String text) {
        Map<UUID, String> names = new TreeMap<>();
        if (text != null)
            Json.KEPT
                    .readTree(text)
                    .properties()
                    .forEach(one -> names.put(
                            UUID.fromString(one.getKey()), one.getValue().asString()));
        return names;
    }
}
