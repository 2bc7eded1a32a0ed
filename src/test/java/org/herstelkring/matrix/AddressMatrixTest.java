package org.herstelkring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Catalog;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.circle.TestWall;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.matrix.Addresses.Address;
import org.herstelkring.matrix.World.Asker;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.NotHere;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address with something variable in it, with real rows behind every variable. First whoever may asks it, and finds
 * something; then everybody else, who finds nothing and changes nothing: with both walls, with the second alone, and with
 * the first alone.
 */
@ApplicationTest
@OnEveryServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddressMatrixTest {

    /** Addresses with something variable in them that are of no circle, and what they lead to. */
    private static final Map<String, String> OF_NO_CIRCLE = new LinkedHashMap<>();

    static {
        OF_NO_CIRCLE.put("/assets/", "files that are everybody's");
        OF_NO_CIRCLE.put("/language/", "the language of the screen");
        OF_NO_CIRCLE.put("/test/", "in tests only");
        OF_NO_CIRCLE.put("/demo", "in the demo only");
        OF_NO_CIRCLE.put("/mailbox/", "in the demo only");
        OF_NO_CIRCLE.put("/l/", "whoever has the link; LinkTest");
        OF_NO_CIRCLE.put("/invited/", "whoever has the link; InvitingTest");
        OF_NO_CIRCLE.put("/room/", "whoever has the address; RoomTest");
        OF_NO_CIRCLE.put("/carry/", "whoever has the token; CarryTest");
        OF_NO_CIRCLE.put("/setup/", "whoever has the link; SetUpTest");
        OF_NO_CIRCLE.put("/sign-in/", "whoever has the link; SignInTest");
        OF_NO_CIRCLE.put("/raise/", "whoever knows the organisation; ThemesTest");
        OF_NO_CIRCLE.put("/me/", "keys and devices of oneself; PasskeyTest");
        OF_NO_CIRCLE.put("/organisation/", "rows of an organisation, of nobody; PeoplePagesTest, ThemesTest");
        OF_NO_CIRCLE.put("/pyramid/", "the catalogue; CatalogueWallTest");
    }

    /** Answers that say nothing of whether something is there. */
    private static final Set<Integer> NOTHING = Set.of(303, 401, 404);

    /** Tables the house writes by itself meanwhile, and the record of who looked, which may grow. */
    private static final Set<String> MOVING = Set.of("circle.look", "cases.reminder");

    /** Where somebody who is let in reads what they said or wrote themselves. */
    private static final List<String> OWN = List.of("/my-part", "/with-me/{circle}/proposals");

    @Autowired
    private Worlds making;

    @Autowired
    private OpenRows rows;

    @Autowired
    private TestWall firstWall;

    @Autowired
    private Circles circles;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private List<World> worlds = List.of();
    private Set<Address> addresses = Set.of();
    private Set<String> tables = Set.of();
    private final Map<Address, World> chosen = new TreeMap<>();
    private final List<String> unanswered = new ArrayList<>();

    @BeforeAll
    void fillTheWorlds() {
        rows.prepare();
        worlds = making.all();
        addresses = Addresses.all(mapping);
        tables = new TreeSet<>(new Catalog(jdbc).ofCircles());
        tables.removeAll(MOVING);
        for (Address address : addresses) choose(address);
    }

    @AfterAll
    void shut() {
        rows.shut();
    }

    @Test
    void everyAddressWithSomethingVariableIsOfACircleOrStatedElsewhere() {
        assertThat(unstated(addresses)).isEmpty();
    }

    @Test
    void anAddressThatNobodyStatedFails() throws Exception {
        RequestMappingHandlerMapping stray = new RequestMappingHandlerMapping();
        Attic attic = new Attic();
        for (String pattern : List.of("/attic/{box}", "/cases/{circle}/attic/{box}", "/space/attic/{box}"))
            stray.registerMapping(
                    RequestMappingInfo.paths(pattern)
                            .options(mapping.getBuilderConfiguration())
                            .build(),
                    attic,
                    Attic.class.getDeclaredMethod("open", UUID.class));
        assertThat(unstated(Addresses.all(stray)))
                .containsExactly(
                        "/attic/{box} GET: of no circle",
                        "/cases/{circle}/attic/{box} GET: no row for box",
                        "/space/attic/{box} GET: no row for box");
    }

    static final class Attic {
        void open(UUID box) {}
    }

    /** Otherwise the runs below would ask the same thing three times. */
    @Test
    void eachWallIsReallyOffWhenItIsSaidToBe() {
        World space = worlds.getLast();
        Asker stranger = space.others(addresses.iterator().next()).stream()
                .filter(asker -> asker.name().equals(SpaceRelation.STRANGER.name()))
                .findFirst()
                .orElseThrow();
        Supplier<Long> rowsSeen = () -> Acting.as(
                stranger.person(),
                () -> transaction.execute(_ -> jdbc.sql("select count(*) from journey.leaf where circle_id = ?")
                        .param(space.circle)
                        .query(Long.class)
                        .single()));
        assertThat(rowsSeen.get()).isZero();
        assertThat(rows.<Long>without(rowsSeen)).isGreaterThan(30);
        Supplier<Boolean> letIn = () -> {
            try {
                return Acting.as(
                        stranger.person(),
                        () -> transaction.execute(_ -> {
                            circles.open(space.circle, SpacePart.STORY, May.READ);
                            return true;
                        }));
            } catch (NotHere turnedAway) {
                return false;
            }
        };
        assertThat(letIn.get()).isFalse();
        assertThat(firstWall.<Boolean>without(letIn)).isTrue();
    }

    /** Otherwise the 404 of others proves nothing. */
    @Test
    void whoeverMayFindsSomethingAtEveryAddress() {
        assertThat(unanswered).isEmpty();
        assertThat(chosen.size()).isGreaterThan(250);
    }

    @Test
    void nobodyElseFindsOrChangesAnythingWithBothWalls() {
        nobodyElse("both walls", asking -> asking.get(), true);
    }

    @Test
    void nobodyElseFindsOrChangesAnythingWithTheSecondWallAlone() {
        nobodyElse("second wall alone", firstWall::<Web.Answer>without, false);
    }

    @Test
    void nobodyElseFindsOrChangesAnythingWithTheFirstWallAlone() {
        nobodyElse("first wall alone", rows::<Web.Answer>without, true);
    }

    /**
     * A look at something of another is written down: every part that was opened once, whatever the page needed it for, and
     * nothing is shown without any. What is one's own is not.
     */
    @Test
    void whoLooksAtSomethingOfAnotherIsOnRecordOncePerPart() {
        List<String> wrong = new ArrayList<>();
        int looked = 0;
        for (Map.Entry<Address, World> each : chosen.entrySet()) {
            Address address = each.getKey();
            World world = each.getValue();
            if (!address.reads()) continue;
            String path = world.path(address).orElseThrow();
            for (Asker asker : world.rightful(address)) {
                if (asker.name().equals(SpaceRelation.OWNER.name())) continue;
                boolean own = OWN.stream().anyMatch(address.pattern()::startsWith) || world.name.equals("signal");
                Map<String, Integer> before = rows.looks(world.circle, asker.person());
                Web.Answer answer = ask(world, address, path, asker);
                Map<String, Integer> after = rows.looks(world.circle, asker.person());
                Map<String, Integer> added = new TreeMap<>();
                after.forEach((part, times) -> {
                    int more = times - before.getOrDefault(part, 0);
                    if (more > 0) added.put(part, more);
                });
                looked += added.size();
                String where = address + " as " + asker.name();
                added.forEach((part, times) -> {
                    if (times != 1) wrong.add(where + " is on record " + times + " times at " + part);
                });
                if (answer.status() == 200
                        && added.isEmpty()
                        && !own
                        && answer.body().contains(world.secret))
                    wrong.add(where + " shows something and is not on record");
            }
        }
        System.out.println("Looks: " + looked + " records seen");
        assertThat(wrong).isEmpty();
        assertThat(looked).isGreaterThan(50);
    }

    private void nobodyElse(String walls, Function<Supplier<Web.Answer>, Web.Answer> under, boolean says404) {
        List<String> wrong = new ArrayList<>();
        List<UUID> circles = worlds.stream().map(world -> world.circle).toList();
        Map<String, String> before = rows.digest(tables, circles);
        String clock = rows.clock();
        int cells = 0;
        for (Map.Entry<Address, World> each : chosen.entrySet()) {
            Address address = each.getKey();
            World world = each.getValue();
            String path = world.path(address).orElseThrow();
            for (Asker asker : world.others(address)) {
                String turned = asker.turned(path);
                if (!asker.turns().isEmpty() && !ofAnother(turned, asker)) continue;
                Web.Answer answer = under.apply(() -> ask(world, address, turned, asker));
                String where = address + " of the " + world.name + " as " + asker.name() + ": " + answer.status();
                cells++;
                if (answer.body().contains(world.secret)) wrong.add(where + " shows it");
                if (asker.name().equals("NOBODY") && answer.status() != 303 && answer.status() != 401)
                    wrong.add(where + " without signing in");
                if (says404 && !silent(address, turned, asker, answer)) wrong.add(where + " answers");
                if (rows.clock().equals(clock)) continue;
                Map<String, String> after = rows.digest(tables, circles);
                if (!after.equals(before)) {
                    Map<String, String> was = before;
                    Set<String> changed = new TreeSet<>(after.keySet());
                    changed.removeIf(table -> after.get(table).equals(was.get(table)));
                    wrong.add(where + " changes " + changed);
                }
                before = after;
                clock = rows.clock();
            }
        }
        System.out.println("Matrix of addresses (" + walls + "): " + cells + " cells checked");
        assertThat(wrong).isEmpty();
        assertThat(cells).isGreaterThan(1500);
    }

    /**
     * At an address of a circle there is nothing. Where one comes by a circle or a space of one's own, with an id of
     * another's, it is not found or, when it is a form, made anew in one's own.
     */
    private static boolean silent(Address address, String path, Asker asker, Web.Answer answer) {
        if (NOTHING.contains(answer.status())) return true;
        if (answer.status() >= 500) return false;
        if (!asker.turns().isEmpty()) return true;
        boolean own =
                address.pattern().startsWith("/space") || address.pattern().equals("/with-me");
        return own && !(address.reads() && path.matches(".*[0-9a-f]{8}-.*"));
    }

    /** Whether anything of another's is left in an address that was turned to one's own. */
    private static boolean ofAnother(String turned, Asker asker) {
        String rest = turned;
        for (UUID own : asker.turns().values()) rest = rest.replace(own.toString(), "");
        return rest.matches(".*[0-9a-f]{8}-[0-9a-f]{4}-.*");
    }

    private Web.Answer ask(World world, Address address, String path, Asker asker) {
        if (address.reads()) return asker.visitor().get(path);
        String[] fields = world.fields(address);
        return address.typing()
                ? asker.visitor().typing(path, fields)
                : asker.visitor().post(path, fields);
    }

    /** Finds the circle in which whoever may use this address finds something; what a form did is undone. */
    private void choose(Address address) {
        List<String> answers = new ArrayList<>();
        boolean asked = false;
        int best = 1000;
        for (World world : worlds) {
            if (!world.has(address) || !world.unstated(address).isEmpty()) continue;
            asked = true;
            Optional<String> path = world.path(address);
            if (path.isEmpty()) {
                answers.add(world.name + " has no such row");
                continue;
            }
            for (Asker asker : world.rightful(address)) {
                int status = undone(address, asker, () -> ask(world, address, path.get(), asker))
                        .status();
                answers.add(world.name + " says " + status + " to " + asker.name());
                if (status == 404 || status >= 500 || status == 401 || rank(status) >= best) continue;
                best = rank(status);
                chosen.put(address, world);
            }
        }
        if (asked && !chosen.containsKey(address)) unanswered.add(address + ": " + answers);
    }

    private static int rank(int status) {
        return status == 303 || status == 302 ? 201 : status;
    }

    private Web.Answer undone(Address address, Asker asker, Supplier<Web.Answer> asking) {
        if (address.reads()) return asking.get();
        try {
            Web.Answer answer = Acting.as(
                    asker.person(),
                    () -> transaction.execute(status -> {
                        status.setRollbackOnly();
                        return asking.get();
                    }));
            return answer == null ? new Web.Answer(599, "", null) : answer;
        } catch (RuntimeException broken) {
            return new Web.Answer(598, String.valueOf(broken), null);
        }
    }

    private List<String> unstated(Set<Address> all) {
        List<String> unstated = new ArrayList<>();
        for (Address address : all) {
            if (!address.pattern().contains("{")) continue;
            if (OF_NO_CIRCLE.keySet().stream().anyMatch(address.pattern()::startsWith)) continue;
            List<World> here =
                    worlds.stream().filter(world -> world.has(address)).toList();
            if (here.isEmpty()) unstated.add(address + ": of no circle");
            else
                here.getFirst()
                        .unstated(address)
                        .forEach(variable -> unstated.add(address + ": no row for " + variable));
        }
        return unstated;
    }
}
