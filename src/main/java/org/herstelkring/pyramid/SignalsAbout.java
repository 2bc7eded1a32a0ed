package org.herstelkring.pyramid;

import org.herstelkring.shared.Preload;
import org.herstelkring.shared.Preloads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Whether there are signals for the acting person: any at all, any that runs, and any that waits for them. */
@Repository
public class SignalsAbout implements Preload<String> {

    private final Preloads known;

    SignalsAbout(Preloads known) {
        this.known = known;
    }

    @Override
    public String sql() {
        return """
                select case when bool_or((about_person = :person and state = 'asked')
                    or (to_person = :person and state = 'sent')) then 'waits'
                    when bool_or(state in ('asked', 'sent', 'taken-up', 'answered')) then 'runs' else 'ran' end
                from pyramid.signal
                where by_person = :person or about_person = :person or to_person = :person
                having count(*) > 0
                """;
    }

    @Override
    public String read(@Nullable String text) {
        return text == null ? "" : text;
    }

    public boolean any() {
        return !known.of(this).isEmpty();
    }

    public boolean run() {
        return waitFor() || known.of(this).equals("runs");
    }

    public boolean waitFor() {
        return known.of(this).equals("waits");
    }
}
