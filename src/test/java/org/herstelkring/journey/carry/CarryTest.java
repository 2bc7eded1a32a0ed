package org.herstelkring.journey.carry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Catalog;
import org.herstelkring.cast.LongTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.pyramid.CarryingOver;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A commitment carried over into one's own space, and the wall between case and space (trust.md, promise 5). */
@ApplicationTest
@OnEveryServer
class CarryTest {

    @Autowired
    CaseCast cases;

    @Autowired
    SpaceCast people;

    @Autowired
    Circles circles;

    @Autowired
    Steps steps;

    @Autowired
    Spaces spaces;

    @Autowired
    Leaves leaves;

    @Autowired
    CarryingOver carryingOver;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Web web;

    CaseCast.Cast cast;
    UUID sam = Ids.next();

    @BeforeEach
    void aCaseAndAPerson() {
        cast = cases.cast();
        String tag = UUID.randomUUID().toString().substring(0, 8);
        sam = people.account("Sam", tag);
        people.begin(sam);
    }

    @Test
    void aCommitmentBecomesAStepInOnesOwnSpace() {
        UUID step = agree(cast, cast.bram(), "Een brief schrijven");
        String path = take(cast.bram(), step);
        assertThat(web.as(sam).get(path).body()).contains("Een brief schrijven");
        var put = web.as(sam).post(path, "what", "Mijn brief schrijven", "title", "Wat ik afsprak");
        assertThat(put.status()).isEqualTo(303);
        assertThat(people.in(sam, () -> steps.of(spaces.access().of(PyramidPart.STEPS))))
                .singleElement()
                .satisfies(one -> assertThat(one.what()).isEqualTo("Mijn brief schrijven"))
                .satisfies(one -> assertThat(one.level()).isEqualTo(Level.PRIMARY))
                .satisfies(one -> assertThat(one.forWhom()).isEmpty());
        assertThat(people.in(sam, () -> leaves.of(spaces.access().of(SpacePart.GOALS))))
                .extracting(leaf -> leaf.name())
                .containsExactly("Wat ik afsprak");
        UUID brought = people.in(sam, () -> steps.of(spaces.access().of(PyramidPart.STEPS)))
                .getFirst()
                .id();
        assertThat(web.as(sam).get(put.to() + "/steps/" + brought).body())
                .contains("Meegenomen uit een afspraak")
                .doesNotContain("/cases/");
    }

    @Test
    void itIsPutDownOnceAndWhatIsMissingIsSaid() {
        String path = take(cast.bram(), agree(cast, cast.bram(), "Een brief schrijven"));
        var missing = web.as(sam).post(path, "what", " ", "title", "Mijn titel");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.body()).contains("Mijn titel");
        web.as(sam).post(path, "what", "Brief", "title", "Afspraken");
        assertThat(web.as(sam).get(path).status()).isEqualTo(404);
        assertThat(web.as(sam).post(path, "what", "Brief", "title", "Afspraken").status())
                .isEqualTo(404);
        assertThat(people.in(sam, () -> steps.of(spaces.access().of(PyramidPart.STEPS))))
                .hasSize(1);
    }

    @Test
    void onlyOnesOwnCommitmentCanBeTaken() {
        UUID step = agree(cast, cast.bram(), "Van Bram");
        var answer = web.asGuest(cast.lotte().person())
                .post("/my-part/" + cast.lotte().id() + "/commitments/" + step + "/carrying-over");
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void aGuestSeesTheWayAndNotTheText() {
        String path = take(cast.bram(), agree(cast, cast.bram(), "Een brief schrijven"));
        for (Web.Visitor one : List.of(web.asNobody(), web.asGuest(cast.bram().person()))) {
            var answer = one.get(path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("Een brief schrijven").contains("/sign-in?to=");
        }
        assertThat(web.asNobody().post(path, "what", "x", "title", "y").status())
                .isNotEqualTo(200);
        assertThat(web.as(sam).get("/carry/" + "A".repeat(43)).status()).isEqualTo(404);
        assertThat(web.as(sam).get("/carry/geenbrief").status()).isEqualTo(404);
    }

    @Test
    void nobodyElseCanSeeThatItWasDone() {
        nobodyElseSees(2, 12);
    }

    @Test
    @LongTest
    void nobodyElseCanSeeInTwentyFiveCasesThatItWasDoneFourHundredTimesInEach() {
        nobodyElseSees(25, 400);
    }

    /** In so many cases, of people and agreements by chance, so often each. */
    private void nobodyElseSees(int worlds, int times) {
        Random random = new Random(20261122);
        for (int world = 0; world < worlds; world++) {
            CaseCast.Cast one = cases.cast();
            List<CaseCast.Someone> everybody = one.everybody();
            Map<CaseCast.Someone, List<UUID>> theirs = new java.util.HashMap<>();
            for (int i = 0; i < 4 + random.nextInt(8); i++) {
                CaseCast.Someone who = everybody.get(random.nextInt(everybody.size()));
                theirs.computeIfAbsent(who, _ -> new ArrayList<>()).add(agree(one, who, "Stap " + i));
            }
            List<CaseCast.Someone> owners = List.copyOf(theirs.keySet());
            CaseCast.Someone carrier = owners.get(random.nextInt(owners.size()));
            Map<String, String> before = seenByOthers(one, carrier);
            List<UUID> own = theirs.get(carrier);
            Set<String> tokens = new HashSet<>();
            // Some on the page itself, the others as its button does.
            for (int i = 0; i < 4; i++)
                tokens.add(take(carrier, own.get(random.nextInt(own.size()))).replace("/carry/", ""));
            cases.in(carrier.person(), () -> {
                var toOwn = circles.open(one.id(), PyramidPart.STEPS, carrier.id(), May.CONTRIBUTE);
                List<Step> all = steps.of(toOwn);
                while (tokens.size() < times)
                    tokens.add(carryingOver.takeUp(toOwn, all.get(random.nextInt(all.size()))));
                return true;
            });
            assertThat(people.in(
                            sam,
                            () -> tokens.stream()
                                    .filter(token -> carryingOver.look(token).isPresent())
                                    .count()))
                    .as("what lies ready to be put down")
                    .isEqualTo(times);
            assertThat(seenByOthers(one, carrier)).isEqualTo(before);
        }
    }

    /** Every row of the case as each other person may read it, and their pages, byte for byte. */
    private Map<String, String> seenByOthers(CaseCast.Cast one, CaseCast.Someone carrier) {
        Map<String, String> seen = new TreeMap<>();
        List<UUID> others = new ArrayList<>(List.of(one.ellen()));
        one.everybody().stream().filter(who -> who != carrier).forEach(who -> others.add(who.person()));
        for (UUID other : others) {
            for (String table : tables()) {
                seen.put(
                        other + " " + table,
                        cases.in(
                                other,
                                () -> jdbc.sql(
                                                "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                                        + table + " t where circle_id = ?")
                                        .param(one.id())
                                        .query(String.class)
                                        .single()));
            }
        }
        for (CaseCast.Someone who : one.everybody()) {
            if (who == carrier) continue;
            seen.put("page of " + who.name(), page(web.asGuest(who.person()), "/my-part/" + who.id()));
            seen.put("signals of " + who.name(), page(web.asGuest(who.person()), "/signals"));
        }
        return seen;
    }

    private static String page(Web.Visitor who, String path) {
        return who.get(path)
                .body()
                .replaceAll("name=\"(_csrf|id)\" value=\"[^\"]*\"", "")
                .replaceAll("nonce=\"[^\"]*\"", "");
    }

    private Set<String> tables() {
        Set<String> tables = new Catalog(jdbc).ofCircles();
        tables.remove("circle.circle");
        return tables;
    }

    private UUID agree(CaseCast.Cast one, CaseCast.Someone who, String what) {
        UUID id = Ids.next();
        cases.in(one.ellen(), () -> {
            steps.plan(
                    circles.open(one.id(), PyramidPart.STEPS, May.CONTRIBUTE),
                    new Step(
                            id,
                            who.id(),
                            null,
                            Level.PRIMARY,
                            Pole.FUNDAMENTAL,
                            what,
                            "Lotte",
                            "",
                            TestClock.today().plusDays(10),
                            Rhythm.ONCE,
                            null,
                            null,
                            null,
                            null,
                            StepState.PLANNED,
                            null,
                            0));
            return id;
        });
        return id;
    }

    private String take(CaseCast.Someone who, UUID step) {
        var answer = web.asGuest(who.person()).post("/my-part/" + who.id() + "/commitments/" + step + "/carrying-over");
        assertThat(answer.status()).isEqualTo(303);
        return java.util.Objects.requireNonNull(answer.to());
    }
}
