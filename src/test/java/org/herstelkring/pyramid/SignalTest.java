package org.herstelkring.pyramid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.CircleKind;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@OnEveryServer
class SignalTest {

    private static final String SAYS = "Bram slaapt nergens rustig";

    @Autowired
    CaseCast people;

    @Autowired
    Signals signals;

    @Autowired
    Themes themes;

    @Autowired
    ThemeMonths months;

    @Autowired
    Circles circles;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Web web;

    CaseCast.Cast cast;
    UUID id = Ids.next();

    @BeforeEach
    void aCase() {
        cast = people.cast();
        id = Ids.next();
    }

    @Test
    void nobodySeesASignalBeforeWhomItIsAboutAgrees() {
        write(cast.bram(), "c:" + cast.omar());
        assertThat(web.as(cast.omar()).get("/signals/" + id).status()).isEqualTo(404);
        assertThat(web.as(cast.omar()).get("/signals").body()).doesNotContain(SAYS);
        assertThat(bram().get("/signals/" + id).body()).contains(SAYS);
        bram().post("/signals/" + id + "/agreement", "yes", "true");
        assertThat(web.as(cast.omar()).get("/signals/" + id).body()).contains(SAYS);
    }

    @Test
    void aNoStaysANo() {
        write(cast.bram(), "c:" + cast.omar());
        bram().post("/signals/" + id + "/agreement", "yes", "false");
        assertThat(web.as(cast.omar()).get("/signals/" + id).status()).isEqualTo(404);
        assertThat(web.as(cast.ellen()).get("/signals/" + id).body()).contains("niet verstuurd");
    }

    @Test
    void whoSaidNoMaySayYesAfterAll() {
        write(cast.bram(), "c:" + cast.omar());
        bram().post("/signals/" + id + "/agreement", "yes", "false");
        bram().post("/signals/" + id + "/agreement", "yes", "true");
        assertThat(web.as(cast.omar()).get("/signals/" + id).status()).isEqualTo(200);
    }

    @Test
    void agreementTakenBackHidesItAtOnceAlsoWhatWasAnswered() {
        write(cast.bram(), "c:" + cast.omar());
        bram().post("/signals/" + id + "/agreement", "yes", "true");
        web.as(cast.omar()).post("/signals/" + id + "/taking-up");
        web.as(cast.omar()).post("/signals/" + id + "/answers", "words", "Ik bel hem");
        bram().post("/signals/" + id + "/agreement", "yes", "false");
        assertThat(web.as(cast.omar()).get("/signals/" + id).status()).isEqualTo(404);
        assertThat(web.as(cast.omar())
                        .post("/signals/" + id + "/answers", "words", "Nog iets")
                        .status())
                .isEqualTo(404);
        assertThat(bram().get("/signals/" + id).body()).contains("Ik bel hem").doesNotContain("Nog iets");
    }

    @Test
    void theDatabaseLetsNobodyElseAgree() {
        write(cast.bram(), "c:" + cast.omar());
        assertThatThrownBy(() -> Acting.as(
                        cast.ellen(),
                        () -> transaction.execute(_ -> jdbc.sql(
                                        "update pyramid.signal set agreed_at = now(), state = 'sent' where circle_id = ?")
                                .param(id)
                                .update())))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> Acting.as(
                        cast.ellen(),
                        () -> transaction.execute(
                                _ -> jdbc.sql("update pyramid.signal set about_person = null where circle_id = ?")
                                        .param(id)
                                        .update())))
                .isInstanceOf(DataAccessException.class);
        assertThat(web.as(cast.ellen())
                        .post("/signals/" + id + "/agreement", "yes", "true")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatSomebodySaidYesToStays() {
        write(cast.bram(), "c:" + cast.omar());
        bram().post("/signals/" + id + "/agreement", "yes", "true");
        for (String change : List.of(
                "to_person = gen_random_uuid()",
                "text = '\\x00'",
                "from_level = 0",
                "to_level = 0",
                "to_theme = 'housing', to_organisation = gen_random_uuid()",
                "origin_circle = gen_random_uuid()",
                "state = 'answered'",
                "state = 'withdrawn', agreed_at = null"))
            refused("update pyramid.signal set " + change + " where circle_id = ?", id);
        assertThat(web.as(cast.omar()).get("/signals/" + id).body()).contains(SAYS);
    }

    @Test
    void nobodyWritesASignalDownAsSent() {
        String sent = "insert into pyramid.signal (circle_id, from_level, to_level, about_person, by_person, to_person,"
                + " text, state, agreed_at) values (?, 4, 3, ?, ?, ?, '\\x00', 'sent', ?)";
        for (UUID about : new UUID[] {cast.bram().person(), cast.ellen()}) {
            Timestamp agreed = about.equals(cast.ellen()) ? Timestamp.from(TestClock.now()) : null;
            assertThatThrownBy(() -> people.run(cast.ellen(), () -> {
                        UUID fresh = Ids.next();
                        circles.begin(fresh, CircleKind.SIGNAL, null);
                        jdbc.sql(sent)
                                .params(Arrays.asList(fresh, about, cast.ellen(), cast.omar(), agreed))
                                .update();
                    }))
                    .rootCause()
                    .hasMessageContaining("begins as a question");
        }
    }

    @Test
    void whoeverElseIsGivenASignalDoesNotSeeIt() {
        write(cast.bram(), "c:" + cast.omar());
        bram().post("/signals/" + id + "/agreement", "yes", "true");
        UUID other = people.account("Iemand anders");
        people.run(cast.ellen(), () -> circles.keep(id).give(other, PyramidPart.SIGNAL, May.CONTRIBUTE, "signal"));
        assertThat(web.as(other).get("/signals/" + id).status()).isEqualTo(404);
    }

    private void refused(String sql, Object... with) {
        assertThatThrownBy(() ->
                        people.in(cast.ellen(), () -> jdbc.sql(sql).params(with).update()))
                .as(sql)
                .satisfies(thrown -> assertThat(
                                ((SQLException) NestedExceptionUtils.getMostSpecificCause(thrown)).getSQLState())
                        .isEqualTo("42501"));
    }

    @Test
    void whoTakesItUpSeesTheSignalAndNothingOfTheCase() {
        write(cast.bram(), "c:" + cast.omar());
        bram().post("/signals/" + id + "/agreement", "yes", "true");
        String page = web.as(cast.omar()).get("/signals/" + id).body();
        assertThat(page).contains(SAYS).doesNotContain(cast.id().toString()).doesNotContain("Lotte");
        assertThat(web.as(cast.omar()).get(cast.path("")).status()).isEqualTo(404);
    }

    @Test
    void aSignalAboutNobodyGoesOutAtOnceAndIsAnsweredAndClosed() {
        write(null, "c:" + cast.omar());
        assertThat(web.as(cast.omar()).get("/signals").body()).contains("/signals/" + id);
        web.as(cast.omar()).post("/signals/" + id + "/taking-up");
        assertThat(web.as(cast.ellen()).get("/signals/" + id).body()).contains("opgenomen");
        String answer = Ids.next().toString();
        for (int i = 0; i < 2; i++)
            web.as(cast.omar()).post("/signals/" + id + "/answers", "id", answer, "words", "We zetten het op de lijst");
        String page = web.as(cast.ellen()).get("/signals/" + id).body();
        assertThat(page.split("We zetten het op de lijst", -1)).hasSize(2);
        web.as(cast.ellen()).post("/signals/" + id + "/closing");
        assertThat(web.as(cast.omar()).get("/signals/" + id).body()).contains("afgesloten");
    }

    @Test
    void aParticipantSpeaksForThemselves() {
        var answer = bram().post(
                        "/my-part/" + cast.bram().id() + "/signals",
                        "id",
                        id.toString(),
                        "says",
                        "Ik wil weer naar school",
                        "from",
                        "4",
                        "towards",
                        "2",
                        "to",
                        "f:" + cast.ellen());
        assertThat(answer.to()).isEqualTo("/signals/" + id);
        assertThat(web.as(cast.ellen()).get("/signals/" + id).body()).contains("Ik wil weer naar school");
        assertThat(web.asGuest(cast.lotte().person()).get("/signals/" + id).status())
                .isEqualTo(404);
    }

    @Test
    void nothingIsWrittenToOrAboutSomebodyWhoNoLongerTakesPart() {
        web.asGuest(cast.lotte().person()).post("/my-part/" + cast.lotte().id() + "/withdrawal");
        String lotte = "p:" + cast.lotte().id();
        assertThat(web.as(cast.ellen()).get(cast.path("/signals/new")).body()).doesNotContain(lotte);
        for (String[] fields : new String[][] {{"to", lotte}, {"about", lotte, "to", "c:" + cast.omar()}}) {
            String[] all = java.util.Arrays.copyOf(
                    new String[] {"id", id.toString(), "says", SAYS, "from", "4", "towards", "3"}, 8 + fields.length);
            System.arraycopy(fields, 0, all, 8, fields.length);
            var answer = web.as(cast.ellen()).post(cast.path("/signals"), all);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("niet meer in de kring");
        }
    }

    @Test
    void whoIsNamedInItIsWhomItIsAbout() {
        String[] fields = {
            "id", id.toString(), "says", SAYS, "from", "4", "towards", "3", "about", "", "to", "c:" + cast.omar()
        };
        var answer = web.as(cast.ellen()).post(cast.path("/signals"), fields);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(SAYS).contains("Je noemt Bram.");
        assertThat(web.as(cast.omar()).get("/signals/" + id).status()).isEqualTo(404);
        fields[3] = "Brambessen staan er genoeg, en \u2019s nachts slaapt niemand rustig";
        assertThat(web.as(cast.ellen()).post(cast.path("/signals"), fields).status())
                .isEqualTo(303);
    }

    @Test
    void somebodyOutsideNeedsANameAndAnAddress() {
        var answer = web.as(cast.ellen())
                .post(
                        cast.path("/signals"),
                        "id",
                        id.toString(),
                        "says",
                        SAYS,
                        "from",
                        "4",
                        "towards",
                        "3",
                        "to",
                        "mail",
                        "name",
                        "Het wijkteam",
                        "email",
                        "geen adres");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(SAYS).contains("Het wijkteam");
    }

    @Test
    void somebodyOutsideIsWrittenToOnlyAfterTheYesAndNeedsACode() {
        web.as(cast.ellen())
                .post(
                        cast.path("/signals"),
                        "id",
                        id.toString(),
                        "says",
                        SAYS,
                        "from",
                        "4",
                        "towards",
                        "3",
                        "about",
                        "p:" + cast.bram().id(),
                        "to",
                        "mail",
                        "name",
                        "Het wijkteam",
                        "email",
                        "wijkteam@example.org");
        assertThat(links()).isZero();
        bram().post("/signals/" + id + "/agreement", "yes", "true");
        assertThat(links()).isEqualTo(1);
        assertThat(web.as(cast.ellen()).get("/signals/" + id).body()).contains("class=\"code\"");
    }

    @Test
    void anOldSignalIsBroughtUpOnce() {
        write(null, "c:" + cast.omar());
        assertThat(old()).isZero();
        people.in(
                cast.ellen(),
                () -> jdbc.sql("update pyramid.signal set moved_at = now() - interval '15 days' where circle_id = ?")
                        .param(id)
                        .update());
        assertThat(old()).isEqualTo(1);
        assertThat(old()).isZero();
        assertThat(web.as(cast.ellen()).get("/signals").body()).contains("wacht al een tijdje");
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        var answer = web.as(cast.ellen()).post(cast.path("/signals"), "id", id.toString(), "says", " ");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Schrijf wat duidelijk werd").contains("Kies voor wie het is");
    }

    @Test
    void onlyWhomItIsAboutMakesItAStepOfTheirOwn() {
        write(cast.bram(), "c:" + cast.omar());
        bram().post("/signals/" + id + "/agreement", "yes", "true");
        assertThat(web.as(cast.omar()).post("/signals/" + id + "/step").status())
                .isEqualTo(404);
        assertThat(web.as(cast.ellen()).post("/signals/" + id + "/step").status())
                .isEqualTo(404);
        assertThat(web.as(cast.omar()).get("/signals/" + id).body()).doesNotContain("/step\"");
        assertThat(bram().get("/signals/" + id).body()).contains("/step\"");
        assertThat(bram().post("/signals/" + id + "/step").to()).startsWith("/carry/");
    }

    @Test
    void aSignalForAThemeCountsOnlyWhileItIsAgreedTo() {
        for (int i = 0; i < 10; i++) months.raise(cast.organisation(), Theme.HOUSING);
        write(cast.bram(), "theme");
        assertThat(raised()).isEmpty();
        assertThat(months.after(1, cast.organisation(), cast.ellen())).isEmpty();
        bram().post("/signals/" + id + "/agreement", "yes", "true");
        assertThat(raised()).containsExactly(Theme.HOUSING);
        assertThat(months.after(2, cast.organisation(), cast.ellen())).containsEntry(Theme.HOUSING, 10);
        assertThat(web.as(cast.omar()).get("/signals/" + id).status()).isEqualTo(404);
        bram().post("/signals/" + id + "/agreement", "yes", "false");
        assertThat(raised()).isEmpty();
        assertThat(months.after(3, cast.organisation(), cast.ellen()))
                .as("one who takes it back does not show")
                .containsEntry(Theme.HOUSING, 10);
    }

    /** As this signal. */
    private java.util.Set<Theme> raised() {
        return people.in(cast.ellen(), () -> themes.raisedBy(cast.organisation(), id));
    }

    private long old() {
        return Acting.on(Duty.REMIND, () -> transaction.execute(_ -> signals.grownOld())).stream()
                .filter(one -> one.signal().equals(id))
                .count();
    }

    private int links() {
        return people.in(
                cast.ellen(),
                () -> jdbc.sql("select count(*) from circle.personal_link where circle_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single());
    }

    private void write(CaseCast.Someone about, String to) {
        var answer = web.as(cast.ellen())
                .post(
                        cast.path("/signals"),
                        "id",
                        id.toString(),
                        "says",
                        about == null ? "Er is geen plek om rustig te slapen" : SAYS,
                        "from",
                        "4",
                        "towards",
                        "3",
                        "about",
                        about == null ? "" : "p:" + about.id(),
                        "to",
                        to,
                        "theme",
                        "housing");
        assertThat(answer.status()).isEqualTo(303);
    }

    private Web.Visitor bram() {
        return web.asGuest(cast.bram().person());
    }
}
