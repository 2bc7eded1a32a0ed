package org.herstelkring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.LongTest;
import org.herstelkring.cast.Statements;
import org.herstelkring.circle.May;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.matrix.Addresses.Address;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A page reads no more when others begin: each of its statements comes to its rows by an index, also behind the walls, where
 * PostgreSQL looks something up only with what it trusts to tell nothing on the way. Found in Spring's mappings.
 */
@ApplicationTest
@LongTest
class OthersRowsTest {

    private static final int OTHERS = 40;

    @LocalServerPort
    private int port;

    @Autowired
    private Worlds worlds;

    @Autowired
    private AnsweredAddresses addresses;

    @Autowired
    private OpenRows rows;

    @Autowired
    private SpaceCast spaces;

    @Autowired
    private CaseCast cases;

    private final Map<UUID, Caller> callers = new LinkedHashMap<>();

    private record Page(String pattern, String path, Caller caller) {

        /** How many rows of each table. */
        Map<String, Long> reads() {
            return Objects.requireNonNull(
                    Statements.reading(caller, path).count().rows());
        }
    }

    @Test
    void noPageReadsMoreWhenOthersBegin() {
        List<Page> pages = pages();
        Map<Page, Map<String, Long>> first = reads(pages);
        Map<Page, Map<String, Long>> before = reads(pages);
        for (int n = 0; n < OTHERS; n++) another(n);
        List<String> more = new ArrayList<>();
        reads(pages)
                .forEach((page, now) -> now.forEach((table, rows) -> {
                    long then = rowsOf(table, before, page);
                    // Each page that was asked for is one more look, and some pages show looks: that much was more
                    // before, too.
                    long own = Math.max(then - rowsOf(table, first, page), 0);
                    if (rows - then - own >= OTHERS / 2) more.add(page.pattern() + " reads more of " + table);
                }));
        assertThat(more).isEmpty();
    }

    private static Map<Page, Map<String, Long>> reads(List<Page> pages) {
        Map<Page, Map<String, Long>> all = new LinkedHashMap<>();
        for (Page page : pages) all.put(page, page.reads());
        assertThat(all.values()).filteredOn(read -> !read.isEmpty()).hasSizeGreaterThan(130);
        return all;
    }

    private static long rowsOf(String table, Map<Page, Map<String, Long>> all, Page page) {
        return Objects.requireNonNull(all.get(page)).getOrDefault(table, 0L);
    }

    private List<Page> pages() {
        rows.prepare();
        try {
            List<Page> pages = new ArrayList<>();
            for (Address address : addresses.all())
                if (PageStatementsTest.isRead(address)) page(address).ifPresent(pages::add);
            return pages;
        } finally {
            rows.shut();
        }
    }

    /** The first who sees something there. */
    private Optional<Page> page(Address address) {
        List<World> here =
                worlds.all().stream().filter(world -> world.has(address)).toList();
        for (World world : here.isEmpty() ? worlds.all() : here) {
            Optional<String> path = here.isEmpty() ? Optional.of(address.pattern()) : world.path(address);
            if (path.isEmpty()) continue;
            for (Asker asker : here.isEmpty() ? world.insiders() : world.rightful(address)) {
                Caller caller = callers.computeIfAbsent(
                        asker.person(), _ -> asker.visitor().caller(port));
                if (Statements.ask(caller, path.get()).isAPage())
                    return Optional.of(new Page(address.pattern(), path.get(), caller));
            }
        }
        return Optional.empty();
    }

    /** Somebody with a space that is shared, and a case of an organisation of its own. */
    private void another(int number) {
        String tag = UUID.randomUUID().toString().substring(0, 8);
        UUID owner = spaces.account("Kim", tag);
        spaces.begin(owner);
        spaces.leaf(owner, LeafKind.GOAL, "", Map.of("title", "wandelen"));
        UUID wish = spaces.leaf(owner, LeafKind.WISH, "large", Map.of("title", "een boot"));
        spaces.give(owner, spaces.account("Lena", tag), SpacePart.WISHES, wish, May.READ);
        UUID organisation = cases.organisation("De Linde " + tag);
        UUID facilitator = cases.facilitator(organisation, "Ellen");
        UUID circle = cases.begin(organisation, facilitator, "Zaak " + number);
        cases.add(facilitator, circle, "Lotte", Set.of(ParticipantRole.of("harmed")), null, Contact.Reach.EMAIL);
    }
}
