package org.herstelkring.circle;

import org.herstelkring.shared.Preload;
import org.herstelkring.shared.Preloads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Whether an invitation needs the acting person: somebody else opened it, or its mail came back. */
@Repository
public class InvitationsToAnswer implements Preload<Boolean> {

    private final Preloads known;

    InvitationsToAnswer(Preloads known) {
        this.known = known;
    }

    @Override
    public String sql() {
        return """
                select exists (select from circle.invitation i join circle.keeper k on k.circle_id = i.circle_id
                where k.person_id = :person and (k.until is null or k.until > now())
                  and (i.asked_at is not null or i.bounced_at is not null))
                """;
    }

    @Override
    public Boolean read(@Nullable String text) {
        return "true".equals(text);
    }

    public boolean any() {
        return known.of(this);
    }
}
