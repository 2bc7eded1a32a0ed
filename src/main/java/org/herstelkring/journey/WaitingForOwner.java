package org.herstelkring.journey;

import org.herstelkring.shared.Preload;
import org.herstelkring.shared.Preloads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What waits for the acting person as the owner of a space. */
@Repository
public class WaitingForOwner implements Preload<Integer> {

    private final Preloads known;

    WaitingForOwner(Preloads known) {
        this.known = known;
    }

    @Override
    public String sql() {
        return """
                select count(*) from journey.proposal p join journey.space s on s.circle_id = p.circle_id
                where s.owner_id = :person and p.state = 'waiting'
                """;
    }

    @Override
    public Integer read(@Nullable String text) {
        return text == null ? 0 : Integer.valueOf(text);
    }

    /** How many proposals of others wait for an answer; they stand on {@code /space/proposals}. */
    public int proposals() {
        return known.of(this);
    }
}
