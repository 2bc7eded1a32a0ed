package org.herstelkring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.Statements;
import org.herstelkring.matrix.Addresses.Address;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page that somebody who signed in can read asks the database few things: found in Spring's mappings, and asked in the
 * worlds of the matrix, where there is something of everything. How few is written down, page by page ({@link AskedTable}). That
 * none asks more for more is for StatementsTest.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageStatementsTest {

    /** No page of anybody's: what went wrong, and the mail of the demo. */
    private static final Set<String> NO_PAGE = Set.of("/error", "/mailbox", "/demo");

    @LocalServerPort
    private int port;

    @Autowired
    private Worlds worlds;

    @Autowired
    private AnsweredAddresses addresses;

    @Autowired
    private OpenRows rows;

    private final Map<UUID, Caller> callers = new LinkedHashMap<>();
    private final Map<String, AskedTable.Line> counted = new TreeMap<>();
    private final Set<String> unseen = new TreeSet<>();

    private AskedTable table = new AskedTable(Map.of());

    @BeforeAll
    void open() throws IOException {
        table = AskedTable.read();
        rows.prepare();
    }

    @AfterAll
    void shut() {
        rows.shut();
    }

    @Test
    void everyPageAsksFewThings() throws IOException {
        for (Address address : addresses.all()) if (isRead(address)) count(address);
        assertThat(unseen).as("nobody sees anything there").isEmpty();
        assertThat(counted).hasSizeGreaterThan(130);
        assertThat(table.differences(counted))
                .as("asks more than asked.txt says (what was found stands in target/asked.txt)")
                .isEmpty();
    }

    /** What streams goes on for ever. */
    static boolean isRead(Address address) {
        return address.reads()
                && !NO_PAGE.contains(address.pattern())
                && !address.pattern().endsWith("/events")
                && !StatedAddresses.ofNone(address);
    }

    /** Wherever there is such an address; one without anything variable may be for anybody. */
    private void count(Address address) {
        List<World> here =
                worlds.all().stream().filter(world -> world.has(address)).toList();
        boolean seen = false;
        for (World world : here.isEmpty() ? worlds.all() : here) {
            Optional<String> path = here.isEmpty() ? Optional.of(address.pattern()) : world.path(address);
            if (path.isEmpty()) continue;
            for (Asker asker : here.isEmpty() ? world.insiders() : world.rightful(address))
                seen |= count(address.pattern(), path.get(), asker);
        }
        if (!seen) unseen.add(address.pattern());
    }

    /** @return whether there is something for them, be it a file or the way to another page */
    private boolean count(String pattern, String path, Asker asker) {
        Caller caller = callers.computeIfAbsent(asker.person(), _ -> comeIn(asker));
        Statements.Asked asked = Statements.ask(caller, path);
        if (!asked.isAPage()) return asked.answer().statusCode() < 400;
        Statements.Count count = asked.count();
        // The first look at some pages makes something, once; and once a minute a session says that it was used.
        if (table.isMore(pattern, AskedTable.Line.of(count))) count = Statements.of(caller, path);
        AskedTable.Line line = AskedTable.Line.of(count);
        if (table.isMore(pattern, line)) System.out.println(pattern + " as " + asker.name() + ": " + count);
        counted.merge(pattern, line, AskedTable.Line::most);
        return true;
    }

    /** With a session that has everything in it that pages put there. */
    private Caller comeIn(Asker asker) {
        Caller caller = asker.visitor().caller(port);
        caller.get("/test/token");
        return caller;
    }
}
