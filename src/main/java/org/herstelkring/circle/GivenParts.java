package org.herstelkring.circle;

import java.util.Set;
import org.herstelkring.shared.Preload;
import org.herstelkring.shared.Preloads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Of which parts the acting person was given anything that runs, in whatever circle: whether there is a way there. */
@Repository
public class GivenParts implements Preload<Set<String>> {

    private static final String OWN = "=";

    private final Preloads known;

    GivenParts(Preloads known) {
        this.known = known;
    }

    @Override
    public String sql() {
        return """
                select string_agg(distinct part || case when own then '=' else '' end, ' ') from circle.grants
                where person_id = :person and ended_at is null and since <= now() and (until is null or until > now())
                """;
    }

    @Override
    public Set<String> read(@Nullable String text) {
        return text == null ? Set.of() : Set.of(text.split(" "));
    }

    /** Whether a part that is about themselves was given to them. */
    public boolean own(Part part) {
        return known.of(this).contains(part.code() + OWN);
    }

    /** Whether somebody else gave them a part of this kind. */
    public boolean given(Part... parts) {
        Set<String> all = known.of(this);
        for (Part part : parts) if (all.contains(part.code())) return true;
        return false;
    }
}
