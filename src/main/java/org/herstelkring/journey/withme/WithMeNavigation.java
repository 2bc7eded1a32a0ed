package org.herstelkring.journey.withme;

import java.util.List;
import java.util.Optional;
import org.herstelkring.shared.Who;
import org.herstelkring.shared.page.NavItem;
import org.herstelkring.shared.page.Navigation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The way to what others share, for whoever has something. */
@Component
class WithMeNavigation implements Navigation {

    private final JdbcClient jdbc;

    WithMeNavigation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<NavItem> items(Optional<Who> who) {
        if (who.isEmpty() || who.get().guest()) return List.of();
        boolean any =
                jdbc.sql("""
                        select exists (select from circle.grants
                        where person_id = ? and part like 'space.%' and not own and ended_at is null
                          and since <= now() and (until is null or until > now()))
                        """).param(who.get().person()).query(Boolean.class).single();
        return any ? List.of(new NavItem("with-me.nav", "/with-me", 25)) : List.of();
    }
}
