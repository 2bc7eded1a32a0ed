package org.herstelkring.cases.mypart;

import java.util.List;
import java.util.Optional;
import org.herstelkring.cases.CasePart;
import org.herstelkring.shared.Who;
import org.herstelkring.shared.page.NavItem;
import org.herstelkring.shared.page.Navigation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One's own part, for an account that takes part somewhere. A guest has nowhere else to be. */
@Component
class MyPartNavigation implements Navigation {

    private final JdbcClient jdbc;

    MyPartNavigation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<NavItem> items(Optional<Who> who) {
        if (who.isEmpty() || who.get().guest()) return List.of();
        boolean takesPart = jdbc.sql("""
                        select exists (select from circle.grants
                        where person_id = ? and part = ? and own and ended_at is null
                          and (until is null or until > now()))
                        """)
                .params(who.get().person(), CasePart.PREPARATION.code())
                .query(Boolean.class)
                .single();
        return takesPart ? List.of(new NavItem("mypart.nav", "/my-part", 5)) : List.of();
    }
}
