package org.herstelkring.pyramid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.School;
import org.herstelkring.cast.Web;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.Sha256;
import org.herstelkring.shared.database.Postgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody with one account, and as many cases, guests, signals and months as they like, wants to know from the figures
 * what one person raised.
 */
@ApplicationTest
@OnEveryServer
class ThemeAttackTest {

    private static final Theme THEME = Theme.RACISM;

    @Autowired
    OrganisationBootstrap bootstrap;

    @Autowired
    CaseCast cases;

    @Autowired
    Themes themes;

    @Autowired
    ThemeMonths months;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Postgres postgres;

    @Autowired
    Web web;

    /** The attack of which this began: dummies lift the count, so that the real count is known; taking one back shows who. */
    @Test
    void nineDummyCasesAreOne() {
        School school = School.begin(bootstrap);
        UUID organisation = school.organisation();
        months.raise(organisation, THEME);
        for (int n = 0; n < 30; n++) months.raise(organisation, Ids.next(), school.noor(), THEME);
        assertThat(months.after(1, organisation, school.noor())).isEmpty();
        for (int n = 0; n < 8; n++) months.raise(organisation, THEME);
        assertThat(months.after(2, organisation, school.noor()))
                .as("nine others, and they")
                .isEmpty();
    }

    /** What is written down of a case, of one's own hand and of signals about guests is of one account. */
    @Test
    void whatSomebodyRaisesInAnyWayCountsForTheirAccount() throws SQLException {
        CaseCast.Cast cast = cases.cast();
        web.as(cast.ellen()).post(cast.path("/themes"), "theme", THEME.code());
        web.as(cast.ellen()).post("/raise/" + cast.organisation(), "theme", THEME.code());
        for (int n = 0; n < 3; n++) {
            UUID signal = Ids.next();
            var written = web.as(cast.ellen())
                    .post(
                            cast.path("/signals"),
                            "id",
                            signal.toString(),
                            "says",
                            "Dit komt hier vaker terug.",
                            "from",
                            "4",
                            "towards",
                            "0",
                            "about",
                            "",
                            "to",
                            "theme",
                            "theme",
                            THEME.code());
            assertThat(written.to()).isEqualTo("/signals/" + signal);
        }
        assertThat(ask("select count(*) from pyramid.raised where organisation_id = ?", cast.organisation()))
                .isEqualTo(5);
        assertThat(ask(
                        "select count(distinct account) from pyramid.raised where organisation_id = ?",
                        cast.organisation()))
                .isOne();
    }

    /**
     * Two organisations in which the same happens, but that in one of them somebody raises the theme, and takes it back, and
     * in the other does not. As long as fewer than nine others stand elsewhere than at the last figure, all that the
     * attacker does, in whatever order and through however many months, leaves both the same.
     */
    @Test
    void whoeverIsAloneWithFewOthersSeesTheSameWhetherOnePersonRaisedOrNot() {
        for (int seed = 1; seed <= 6; seed++) {
            var random = new Random(seed);
            School with = School.begin(bootstrap);
            School without = School.begin(bootstrap);
            UUID person = Ids.next();
            UUID attacker = Ids.next();
            List<UUID> ways = ids(9);
            ways.add(attacker);
            List<UUID> others = ids(40);
            int few = 8;
            // Perhaps there is a figure already, from when many came.
            int month = 0;
            if (random.nextBoolean()) {
                for (UUID other : others.subList(8, 8 + 11 + random.nextInt(20)))
                    for (School one : List.of(with, without)) months.raise(one.organisation(), other, other, THEME);
                months.count(++month);
                assertThat(shown(with)).isNotEmpty();
            }
            List<String> seenWith = new ArrayList<>();
            List<String> seenWithout = new ArrayList<>();
            for (int act = 0; act < 40; act++) {
                UUID way = ways.get(random.nextInt(ways.size()));
                UUID other = others.get(random.nextInt(few));
                int what = random.nextInt(6);
                for (School one : List.of(with, without)) {
                    UUID organisation = one.organisation();
                    if (what == 0) months.raise(organisation, other, other, THEME);
                    if (what == 1) months.lower(organisation, other, THEME);
                    if (what == 2 || what == 3) months.raise(organisation, way, attacker, THEME);
                    if (what == 4) months.lower(organisation, way, THEME);
                    if (what == 5 && one == with)
                        if (random.nextBoolean()) months.raise(organisation, person, person, THEME);
                        else months.lower(organisation, person, THEME);
                }
                if (act % 5 == 4) {
                    months.count(++month);
                    seenWith.add(all(with));
                    seenWithout.add(all(without));
                }
            }
            assertThat(seenWith).as("seed " + seed).isEqualTo(seenWithout);
        }
    }

    /**
     * With as many others as there may be: between two figures that follow each other, leaving out whichever one account, at
     * least ten stand elsewhere; the same for the first, from nobody; and none is made, changed or taken away in a month in
     * which leaving out the attacker, or anybody else, it would be fewer.
     */
    @Test
    void figuresThatFollowEachOtherAreTenOthersApartWhoeverIsLeftOut() {
        int figures = 0;
        int goneAgain = 0;
        for (int seed = 1; seed <= 6; seed++) {
            var random = new Random(1000 + seed);
            School school = School.begin(bootstrap);
            UUID organisation = school.organisation();
            UUID attacker = Ids.next();
            List<UUID> ways = ids(9);
            List<UUID> people = ids(30);
            Set<UUID> raising = new HashSet<>();
            Set<UUID> attackersWays = new HashSet<>();
            Set<UUID> before = new HashSet<>();
            @Nullable ThemeFigure last = null;
            for (int month = 1; month <= 10; month++) {
                boolean up = random.nextInt(3) > 0;
                for (int act = random.nextInt(40); act > 0; act--) {
                    UUID one = people.get(random.nextInt(people.size()));
                    if (random.nextInt(5) == 0) {
                        UUID way = ways.get(random.nextInt(ways.size()));
                        if (attackersWays.add(way)) months.raise(organisation, way, attacker, THEME);
                        else {
                            attackersWays.remove(way);
                            months.lower(organisation, way, THEME);
                        }
                        if (attackersWays.isEmpty()) raising.remove(attacker);
                        else raising.add(attacker);
                    } else if (up) {
                        months.raise(organisation, one, one, THEME);
                        raising.add(one);
                    } else {
                        months.lower(organisation, one, THEME);
                        raising.remove(one);
                    }
                }
                months.count(month);
                List<ThemeFigure> all =
                        as(school.noor(), () -> themes.figures(organisation)).getOrDefault(THEME, List.of());
                Set<UUID> moved = new HashSet<>(raising);
                moved.addAll(before);
                moved.removeIf(one -> raising.contains(one) && before.contains(one));
                @Nullable ThemeFigure now = all.isEmpty() ? null : all.getLast();
                if (Objects.equals(now, last)) {
                    assertThat(moved).as("nothing new in month " + month).hasSizeLessThan(11);
                    continue;
                }
                assertThat(Objects.requireNonNull(now).on().getMonthValue()).isEqualTo(1 + month);
                for (UUID one : moved)
                    assertThat(moved.stream()
                                    .filter(other -> !other.equals(one))
                                    .count())
                            .isGreaterThanOrEqualTo(10);
                assertThat(now.atLeast()).isEqualTo(raising.size() < 11 ? 0 : raising.size() / 5 * 5);
                figures++;
                if (!now.shown()) goneAgain++;
                before.clear();
                before.addAll(raising);
                last = now;
            }
        }
        assertThat(figures).as("the sequences make some").isGreaterThan(8);
        assertThat(goneAgain).as("and take some away").isPositive();
    }

    /** Whoever has the database and knows an account, a case and an organisation cannot try out whether it is there. */
    @Test
    void aKnownIdCannotBeTriedOutInTheDatabase() throws SQLException {
        School school = School.begin(bootstrap);
        UUID organisation = school.organisation();
        UUID known = months.raise(organisation, THEME);
        for (String guess : List.of(
                organisation + "/" + known + "/" + THEME.code(),
                "way/" + organisation + "/" + known + "/" + THEME.code(),
                "account/" + organisation + "/" + known + "/" + THEME.code(),
                known.toString()))
            for (byte[] digest : List.of(Sha256.of(guess), guess.getBytes(StandardCharsets.UTF_8)))
                assertThat(ask(
                                "select count(*) from pyramid.raised where organisation_id = ? and (way = ? or account = ?)",
                                organisation,
                                digest,
                                digest))
                        .isZero();
        months.raise(organisation, known, known, Theme.WORK);
        assertThat(ask("select count(distinct account) from pyramid.raised where organisation_id = ?", organisation))
                .as("nor does one theme lead to another")
                .isEqualTo(2);
    }

    private static List<UUID> ids(int count) {
        List<UUID> ids = new ArrayList<>();
        for (int n = 0; n < count; n++) ids.add(Ids.next());
        return ids;
    }

    private java.util.Map<Theme, Integer> shown(School school) {
        return months.shown(school.organisation(), school.noor());
    }

    /** Everything a member can see of it, the months too. */
    private String all(School school) {
        return as(school.noor(), () -> themes.figures(school.organisation())).toString();
    }

    private long ask(String sql, Object... values) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        postgres.url(),
                        postgres.owner().role(),
                        postgres.owner().password());
                var statement = owner.prepareStatement(sql)) {
            for (int n = 0; n < values.length; n++) statement.setObject(n + 1, values[n]);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private <T> T as(UUID person, Supplier<T> work) {
        return Acting.as(person, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
