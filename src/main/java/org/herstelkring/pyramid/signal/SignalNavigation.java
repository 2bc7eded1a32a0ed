package org.herstelkring.pyramid.signal;

import java.util.List;
import java.util.Optional;
import org.herstelkring.shared.Who;
import org.herstelkring.shared.page.NavItem;
import org.herstelkring.shared.page.Navigation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The way to signals, while one runs that one wrote, is about oneself, or was sent to one. */
@Component
class SignalNavigation implements Navigation {

    private final JdbcClient jdbc;

    SignalNavigation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<NavItem> items(Optional<Who> who) {
        if (who.isEmpty() || who.get().guest()) return List.of();
        boolean any = jdbc.sql("""
                        select exists (select from pyramid.signal
                        where (by_person = :me or about_person = :me or to_person = :me)
                          and state in ('asked', 'sent', 'taken-up', 'answered'))
                        """)
                .param("me", who.get().person())
                .query(Boolean.class)
                .single();
        return any ? List.of(new NavItem("signal.nav", "/signals", 55)) : List.of();
    }
}
