package org.herstelkring.journey.kind;

import java.util.Map;
import java.util.UUID;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.SeenBy;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.own.LeafPage;
import org.herstelkring.journey.own.LeavesPage;
import org.herstelkring.people.PathAccess;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Screens;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Any kind, as if it had no page of its own. It exists in tests only. */
@Controller
@Transactional
class PlainPages {

    private final Leaves leaves;
    private final SeenBy seenBy;
    private final Screens screens;

    PlainPages(Leaves leaves, SeenBy seenBy, Screens screens) {
        this.leaves = leaves;
        this.seenBy = seenBy;
        this.screens = screens;
    }

    @Bean
    static PathAccess plainPagesAccess() {
        return PathAccess.forEveryone("/test/plain/**");
    }

    @GetMapping("/test/plain/{kind}")
    Object all(@OfSpace SpaceAccess own, @PathVariable String kind) {
        LeafKind of = LeafKind.of(kind);
        return screens.show(
                KindPages.PLAIN.list(), LeavesPage.of(of, leaves.of(own.of(of.part())), seenBy.of(own, of.part())));
    }

    @GetMapping("/test/plain/{kind}/new")
    Object write(@OfSpace SpaceAccess own, @PathVariable String kind) {
        LeafKind of = LeafKind.of(kind);
        own.of(of.part());
        UUID id = Ids.next();
        return screens.show(
                KindPages.PLAIN.write(),
                new LeafPage(
                        of,
                        id,
                        null,
                        Form.of(Map.of()),
                        seenBy.of(own, of.part()).line()));
    }
}
