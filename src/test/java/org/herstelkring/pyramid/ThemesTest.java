package org.herstelkring.pyramid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.School;
import org.herstelkring.cast.Web;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@OnEveryServer
class ThemesTest {

    @Autowired
    OrganisationBootstrap organisationBootstrap;

    @Autowired
    CaseCast cases;

    @Autowired
    Themes themes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Web web;

    School school;

    @BeforeEach
    void aSchool() {
        school = School.begin(organisationBootstrap);
    }

    @Test
    void fewerThanTenIsNeverShownAndOneMoreDoesNotShow() {
        for (int i = 0; i < 9; i++) raise(Ids.next(), Theme.HOUSING);
        assertThat(counts(null)).isEmpty();
        raise(Ids.next(), Theme.HOUSING);
        assertThat(counts(null)).containsEntry(Theme.HOUSING, 10L);
        raise(Ids.next(), Theme.HOUSING);
        assertThat(counts(null)).containsEntry(Theme.HOUSING, 10L);
    }

    @Test
    void raisingTwiceCountsOnceAndCanBeTakenBack() {
        UUID one = Ids.next();
        for (int i = 0; i < 9; i++) raise(Ids.next(), Theme.MONEY);
        raise(one, Theme.MONEY);
        raise(one, Theme.MONEY);
        assertThat(counts(null)).containsEntry(Theme.MONEY, 10L);
        in(school.noor(), () -> {
            themes.raise(school.organisation(), one, EnumSet.noneOf(Theme.class));
            return 0;
        });
        assertThat(counts(null)).isEmpty();
    }

    /** Whatever can be asked, no answer and no difference of two answers is about fewer than ten. */
    @Test
    void noGroupBelowTenCanBeSubtracted() {
        Random random = new Random(20261122);
        for (int world = 0; world < 12; world++) {
            UUID organisation = School.begin(organisationBootstrap).organisation();
            Map<Theme, Map<Integer, Integer>> real = new HashMap<>();
            for (Theme theme : EnumSet.of(Theme.HOUSING, Theme.WORK, Theme.MONEY)) {
                for (int year : new int[] {2024, 2025, 2026}) {
                    int people = random.nextInt(25);
                    real.computeIfAbsent(theme, _ -> new HashMap<>()).put(year, people);
                    for (int i = 0; i < people; i++) raw(organisation, theme, year);
                }
            }
            UUID member = organisationBootstrap.account("Lid", "lid." + UUID.randomUUID() + "@example.org", "nl");
            organisationBootstrap.member(organisation, member, org.herstelkring.people.OrganisationRole.STAFF);
            for (Theme theme : real.keySet()) {
                int all = real.get(theme).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                Long total = in(member, () -> themes.counts(organisation, null)).get(theme);
                if (total != null) assertThat(all).isGreaterThanOrEqualTo(10);
                for (int year : real.get(theme).keySet()) {
                    Long slice =
                            in(member, () -> themes.counts(organisation, year)).get(theme);
                    if (slice == null) continue;
                    int here = real.get(theme).get(year);
                    assertThat(here).isGreaterThanOrEqualTo(10);
                    assertThat(all - here)
                            .satisfiesAnyOf(
                                    rest -> assertThat(rest).isZero(),
                                    rest -> assertThat(rest).isGreaterThanOrEqualTo(10));
                    assertThat(slice % 5).isZero();
                }
            }
        }
    }

    @Test
    void nobodyReadsRowsAndNobodyOutsideReadsCounts() {
        for (int i = 0; i < 10; i++) raise(Ids.next(), Theme.WAITING);
        assertThat(in(school.iris(), () -> themes.counts(school.organisation(), null)))
                .isEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> in(
                        school.noor(),
                        () -> jdbc.sql("select count(*) from pyramid.raised")
                                .query(Long.class)
                                .single()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aCaseRaisesWithItsOwnOrganisation() {
        CaseCast.Cast cast = cases.cast();
        var answer = web.as(cast.ellen()).post(cast.path("/themes"), "theme", "housing", "theme", "leisure");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(in(cast.ellen(), () -> themes.raisedBy(cast.organisation(), cast.id())))
                .containsExactlyInAnyOrder(Theme.HOUSING, Theme.LEISURE);
        assertThat(web.as(cast.omar()).get(cast.path("/themes")).status()).isEqualTo(404);
    }

    @Test
    void theAgendaIsForMembersAndGoesToABoard() {
        UUID id = Ids.next();
        String words = "Na vier uur is er nergens een plek om huiswerk te maken";
        var kept = web.as(school.noor())
                .post(
                        "/organisation/agenda/" + id,
                        "version",
                        "0",
                        "theme",
                        "LEISURE",
                        "words",
                        words,
                        "status",
                        "OPEN");
        assertThat(kept.status()).isEqualTo(303);
        assertThat(web.as(school.tom()).get("/organisation/agenda").body()).contains(words);
        assertThat(web.as(school.iris()).get("/organisation/agenda/" + id).status())
                .isEqualTo(404);
        assertThat(web.as(school.noor()).get("/organisation/agenda/board.pdf").body())
                .startsWith("%PDF");
        var stale = web.as(school.tom())
                .post("/organisation/agenda/" + id, "version", "0", "theme", "LEISURE", "words", "Iets anders");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains(words).contains("Iets anders");
        var missing = web.as(school.noor()).post("/organisation/agenda/" + Ids.next(), "version", "0", "words", " ");
        assertThat(missing.status()).isEqualTo(422);
    }

    @Test
    void theOrganisationsPyramidShowsWhatItDoesPerPlace() {
        practice("Samen koken", "QUALITY_OF_LIFE", "Leefgroep De Brug");
        practice("Gespreksleiders opleiden", "SUPPORTIVE", "");
        practice("Tutoring", "SUPPORTIVE", "Klas 3B");
        String all = web.as(school.tom()).get("/organisation/pyramid").body();
        assertThat(all).contains("Samen koken").contains("Tutoring");
        String one = web.as(school.tom())
                .get("/organisation/pyramid?place=Klas%203B")
                .body();
        assertThat(one)
                .contains("Tutoring")
                .contains("Gespreksleiders opleiden")
                .doesNotContain("Samen koken");
        assertThat(web.as(school.iris()).get("/organisation/pyramid").body()).doesNotContain("Samen koken");
    }

    @Test
    void aPracticeIsKeptOnceTakenAwayAndPutBack() {
        UUID id = practice("Kring op maandag", "SUPPORTIVE", "");
        web.as(school.noor()).post("/organisation/pyramid/" + id + "/removal");
        assertThat(web.as(school.noor()).get("/organisation/pyramid").body()).doesNotContain("Kring op maandag");
        web.as(school.noor()).post("/organisation/pyramid/" + id + "/return");
        assertThat(web.as(school.noor()).get("/organisation/pyramid").body()).contains("Kring op maandag");
        assertThat(web.as(school.iris())
                        .post("/organisation/pyramid/" + id + "/removal")
                        .status())
                .isEqualTo(303);
        assertThat(web.as(school.noor()).get("/organisation/pyramid").body()).contains("Kring op maandag");
        var missing = web.as(school.noor()).post("/organisation/pyramid/" + Ids.next(), "version", "0", "what", "x");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.body()).contains("Kies een niveau");
    }

    private UUID practice(String what, String level, String place) {
        UUID id = Ids.next();
        for (int i = 0; i < 2; i++) {
            var answer = web.as(school.noor())
                    .post(
                            "/organisation/pyramid/" + id,
                            "version",
                            "0",
                            "what",
                            what,
                            "level",
                            level,
                            "pole",
                            "FUNDAMENTAL",
                            "place",
                            place);
            assertThat(answer.status()).isEqualTo(303);
        }
        return id;
    }

    private void raise(UUID by, Theme theme) {
        in(school.noor(), () -> {
            themes.raise(school.organisation(), by, EnumSet.of(theme));
            return 0;
        });
    }

    private void raw(UUID organisation, Theme theme, int year) {
        in(
                school.noor(),
                () -> jdbc.sql("select pyramid.raise(?, ?, ?, ?)")
                        .params(
                                organisation,
                                theme.code(),
                                UUID.randomUUID().toString().getBytes(),
                                year)
                        .query((row, n) -> 0)
                        .list());
    }

    private Map<Theme, Long> counts(Integer year) {
        return in(school.noor(), () -> themes.counts(school.organisation(), year));
    }

    private <T> T in(UUID person, java.util.function.Supplier<T> work) {
        return Acting.as(person, () -> java.util.Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
