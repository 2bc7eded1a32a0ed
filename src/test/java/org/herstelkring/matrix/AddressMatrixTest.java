package org.herstelkring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Catalog;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.TestWall;
import org.herstelkring.matrix.Addresses.Address;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every address with something variable in it, with real rows behind every variable. First whoever may asks it, and finds
 * something; then everybody else, who finds nothing and changes nothing: with both walls, with the second alone, and with
 * the first alone.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddressMatrixTest {

    /** Answers that say nothing of whether something is there. */
    private static final Set<Integer> NOTHING = Set.of(303, 401, 404);

    /** Tables the house writes by itself meanwhile, and the record of who looked, which may grow. */
    private static final Set<String> MOVING = Set.of("circle.look", "circle.look_head", "cases.reminder");

    @Autowired
    private Worlds worlds;

    @Autowired
    private AnsweredAddresses addresses;

    @Autowired
    private OpenRows rows;

    @Autowired
    private TestWall firstWall;

    @Autowired
    private JdbcClient jdbc;

    private Map<String, String> tables = Map.of();
    private List<UUID> roots = List.of();

    @BeforeAll
    void open() {
        rows.prepare();
        roots = worlds.all().stream().map(world -> world.root).toList();
        tables = new Catalog(jdbc).rooted();
        MOVING.forEach(tables::remove);
        addresses.answered();
    }

    @AfterAll
    void shut() {
        rows.shut();
    }

    /** Otherwise the 404 of others proves nothing. */
    @Test
    void whoeverMayFindsSomethingAtEveryAddress() {
        assertThat(addresses.unanswered()).isEmpty();
        assertThat(addresses.answered().size()).isGreaterThan(250);
    }

    @Test
    void nobodyElseFindsOrChangesAnythingWithBothWalls() {
        nobodyElse("both walls", Supplier::get, true);
    }

    @Test
    @OnEveryServer
    void nobodyElseFindsOrChangesAnythingWithTheSecondWallAlone() {
        nobodyElse("second wall alone", firstWall::<Web.Answer>without, false);
    }

    @Test
    void nobodyElseFindsOrChangesAnythingWithTheFirstWallAlone() {
        nobodyElse("first wall alone", rows::<Web.Answer>without, true);
    }

    private void nobodyElse(String walls, Function<Supplier<Web.Answer>, Web.Answer> under, boolean says404) {
        List<String> wrong = new ArrayList<>();
        Map<Address, String> paths = new LinkedHashMap<>();
        addresses
                .answered()
                .forEach((address, world) ->
                        paths.put(address, world.path(address).orElseThrow()));
        Map<String, String> before = rows.digest(tables, roots);
        String clock = rows.clock();
        int cells = 0;
        for (Map.Entry<Address, String> each : paths.entrySet()) {
            Address address = each.getKey();
            World world = addresses.answered().get(address);
            for (Asker asker : world.others(address)) {
                String turned = asker.turned(each.getValue());
                if (!asker.turns().isEmpty() && !ofAnother(turned, asker)) continue;
                Web.Answer answer = under.apply(() -> AnsweredAddresses.ask(world, address, turned, asker));
                String where = address + " of the " + world.name + " as " + asker.name() + ": " + answer.status();
                cells++;
                if (answer.body().contains(world.secret)) wrong.add(where + " shows it");
                if (asker.isNobody() && !sentAway(world, address, answer.status()))
                    wrong.add(where + " without signing in");
                if (says404 && !silent(world, address, turned, asker, answer)) wrong.add(where + " answers");
                if (rows.clock().equals(clock)) continue;
                Map<String, String> after = rows.digest(tables, roots);
                if (!after.equals(before)) wrong.add(where + " changes " + changed(before, after));
                before = after;
                clock = rows.clock();
            }
        }
        System.out.println("Matrix of addresses (" + walls + "): " + cells + " cells checked");
        assertThat(wrong).isEmpty();
        assertThat(cells).isGreaterThan(1500);
    }

    /**
     * At an address of a world there is nothing. Where one comes by what is one's own, with an id of another's, it is not
     * found or, when it is a form, made anew in one's own.
     */
    private static boolean silent(World world, Address address, String path, Asker asker, Web.Answer answer) {
        if (NOTHING.contains(answer.status())) return true;
        if (answer.status() >= 500) return false;
        if (!asker.turns().isEmpty()) return true;
        return world.isOnesOwn(address) && !(address.reads() && path.matches(".*[0-9a-f]{8}-.*"));
    }

    /** To the page where one signs in; where nobody has to, there is nothing. */
    private static boolean sentAway(World world, Address address, int status) {
        return status == 303 || status == 401 || (status == 404 && world.isEverybodys(address));
    }

    /** Whether anything of another's is left in an address that was turned to one's own. */
    private static boolean ofAnother(String turned, Asker asker) {
        String rest = turned;
        for (UUID own : asker.turns().values()) rest = rest.replace(own.toString(), "");
        return rest.matches(".*[0-9a-f]{8}-[0-9a-f]{4}-.*");
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        Set<String> changed = new TreeSet<>(after.keySet());
        changed.removeIf(table -> after.get(table).equals(before.get(table)));
        return changed;
    }
}
