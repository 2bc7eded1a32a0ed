package org.herstelkring.pyramid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.School;
import org.herstelkring.cast.Web;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
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
    ThemeMonths months;

    @LocalServerPort
    int port;

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
    void tenOthersThanAnySingleOneAreNeededAndOneMoreDoesNotShow() {
        for (int i = 0; i < 10; i++) months.raise(school.organisation(), Theme.HOUSING);
        assertThat(after(1)).as("without any one of them it is nine").isEmpty();
        months.raise(school.organisation(), Theme.HOUSING);
        assertThat(after(2)).containsEntry(Theme.HOUSING, 10);
        months.raise(school.organisation(), Theme.HOUSING);
        assertThat(after(3)).containsEntry(Theme.HOUSING, 10);
    }

    @Test
    void raisingTwiceCountsOnceAndCanBeTakenBack() {
        UUID one = Ids.next();
        List<UUID> others = new ArrayList<>();
        for (int i = 0; i < 9; i++) others.add(months.raise(school.organisation(), Theme.MONEY));
        for (int i = 0; i < 4; i++) months.raise(school.organisation(), one, one, Theme.MONEY);
        for (int i = 0; i < 4; i++) months.raise(school.organisation(), Ids.next(), one, Theme.MONEY);
        assertThat(after(1)).as("ten, however often one of them").isEmpty();
        others.add(months.raise(school.organisation(), Theme.MONEY));
        assertThat(after(2)).containsEntry(Theme.MONEY, 10);
        months.takeAllBack(school.organisation(), one);
        assertThat(in(school.noor(), () -> themes.raisedBy(school.organisation(), one)))
                .isEmpty();
        assertThat(after(3)).as("it stays until ten others moved").containsEntry(Theme.MONEY, 10);
        for (int i = 0; i < 10; i++) months.lower(school.organisation(), others.get(i), Theme.MONEY);
        assertThat(months.shown(school.organisation(), school.noor()))
                .as("never in between")
                .containsEntry(Theme.MONEY, 10);
        assertThat(after(4)).as("one raises it still, in other ways").containsEntry(Theme.MONEY, 10);
        List<UUID> more = new ArrayList<>();
        for (int i = 0; i < 2; i++) more.add(months.raise(school.organisation(), Theme.MONEY));
        assertThat(after(5)).as("too few are left").isEmpty();
    }

    @Test
    void anOrganisationIsCountedOnceAMonth() {
        UUID organisation = school.organisation();
        for (int i = 0; i < 10; i++) months.raise(organisation, Theme.WORK);
        assertThat(after(1)).isEmpty();
        months.raise(organisation, Theme.WORK);
        assertThat(after(1)).as("counted already").isEmpty();
        assertThat(after(2)).containsEntry(Theme.WORK, 10);
        for (int i = 0; i < 30; i++) months.raise(organisation, Theme.WORK);
        assertThat(after(2)).containsEntry(Theme.WORK, 10);
        assertThat(after(3)).containsEntry(Theme.WORK, 40);
        assertThat(in(school.noor(), () -> themes.figures(organisation)).get(Theme.WORK))
                .extracting(ThemeFigure::atLeast)
                .containsExactly(10, 40);
    }

    @Test
    void nobodyReadsRowsAndNobodyOutsideReadsFigures() {
        for (int i = 0; i < 12; i++) months.raise(school.organisation(), Theme.WAITING);
        assertThat(after(1)).containsKey(Theme.WAITING);
        assertThat(months.shown(school.organisation(), school.iris())).isEmpty();
        for (String hidden : List.of(
                "select count(*) from pyramid.raised",
                "select count(*) from pyramid.raised_since",
                "select count(*) from pyramid.theme_month",
                "insert into pyramid.theme_figure (organisation_id, theme, counted_on, at_least)"
                        + " values (gen_random_uuid(), 'work', current_date, 10)",
                "update pyramid.theme_figure set at_least = 15",
                "delete from pyramid.theme_figure",
                "select pyramid.count_themes(current_date, 1)",
                "select pyramid.raises(gen_random_uuid(), 'work', 'x')",
                "select pyramid.note_raised(gen_random_uuid(), 'work', 'x')"))
            assertThatThrownBy(() -> in(
                            school.noor(),
                            () -> jdbc.sql(hidden).query((row, n) -> 0).list()))
                    .as(hidden)
                    .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aMemberReadsWhenAFigureIsOfAndHowItWasBefore() {
        assertThat(web.as(school.noor()).get("/organisation/agenda").body())
                .contains("Er is nog niets te tonen. Een cijfer komt er pas als meer dan 10 mensen");
        for (int i = 0; i < 17; i++) months.raise(school.organisation(), Theme.LEISURE);
        months.count(1);
        for (int i = 0; i < 11; i++) months.raise(school.organisation(), Theme.LEISURE);
        months.count(2);
        assertThat(web.as(school.noor()).get("/organisation/agenda").body())
                .contains("minstens 25, geteld op 3 maart 2031")
                .contains("minstens 15, geteld op 3 februari 2031")
                .contains("Zo gaat een cijfer over een groep en nooit over één iemand");
    }

    @Test
    void whoeverRaisesSomethingIsToldThatItCountsAndWhenItShows() {
        Caller noor = Caller.signedIn(port, school.noor());
        String page = "/raise/" + school.organisation();
        assertThat(noor.post(page, "theme", "housing").statusCode()).isEqualTo(303);
        assertThat(noor.get(page).body()).contains("Wat je aankruist telt mee. Je ziet dat niet meteen");
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
        web.as(school.noor())
                .post(
                        "/organisation/agenda/" + id,
                        "version",
                        "1",
                        "theme",
                        "LEISURE",
                        "words",
                        words,
                        "status",
                        "DECIDED",
                        "lookAgainOn",
                        "2027-01-15");
        var late = web.as(school.tom())
                .post(
                        "/organisation/agenda/" + id,
                        "version",
                        "1",
                        "theme",
                        "LEISURE",
                        "words",
                        words,
                        "status",
                        "TALKING");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body())
                .as("what was decided meanwhile is not overwritten unseen")
                .contains("name=\"status\" value=\"DECIDED\"", "name=\"status\" value=\"TALKING\"", "2027-01-15");
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

    private Map<Theme, Integer> after(int month) {
        return months.after(month, school.organisation(), school.noor());
    }

    private <T> T in(UUID person, java.util.function.Supplier<T> work) {
        return Acting.as(person, () -> java.util.Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
