package org.herstelkring.people.me;

import java.util.ArrayList;
import java.util.List;
import org.herstelkring.shared.Json;
import org.herstelkring.shared.Preload;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The names of organisations where the acting person's membership rests now. */
@Repository
class Resting implements Preload<List<String>> {

    @Override
    public String sql() {
        return """
                select to_json(array_agg(distinct f.name))
                from people.membership m cross join lateral people.front_of(m.organisation_id) as f
                where m.person_id = :person and m.until is null and m.paused_at is not null
                """;
    }

    @Override
    public List<String> read(@Nullable String text) {
        List<String> names = new ArrayList<>();
        if (text != null) Json.KEPT.readTree(text).forEach(name -> names.add(name.asString()));
        return List.copyOf(names);
    }
}
