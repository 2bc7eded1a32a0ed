package org.herstelkring.cases.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.cast.Web.Answer;
import org.herstelkring.people.People;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A facilitator's week, a day's way, and what their calendar program is answered. */
@ApplicationTest
class WeekFeedTest {

    private static final Pattern ADDRESS = Pattern.compile("value=\"[^\"]*(/calendar/[\\w-]{43}/agenda\\.ics)\"");

    @Autowired
    CaseCast casts;

    @Autowired
    Web web;

    @Autowired
    People people;

    Cast cast;
    LocalDate monday;
    UUID talk;

    @BeforeEach
    void cast() {
        cast = casts.cast();
        monday = TestClock.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        talk = Ids.next();
        web.as(cast.ellen())
                .post(
                        cast.path("/talks"),
                        "id",
                        talk.toString(),
                        "with",
                        cast.yassin().id().toString(),
                        "date",
                        monday.toString(),
                        "time",
                        "14:00",
                        "minutes",
                        "60",
                        "place",
                        "Bij Yassin thuis",
                        "remind",
                        "0");
        web.as(cast.ellen())
                .post(
                        cast.path("/meetings"),
                        "id",
                        Ids.next().toString(),
                        "date",
                        monday.plusDays(2).toString(),
                        "time",
                        "16:00",
                        "minutes",
                        "120",
                        "place",
                        "Buurthuis De Vlier",
                        "remind",
                        "0");
    }

    @Test
    void aWeekSaysAllThatIsPromisedInIt() {
        String week = web.as(cast.ellen())
                .get("/cases/week?from=" + monday.plusDays(3))
                .body();
        assertThat(week)
                .contains("Gesprek vooraf", "Yassin", "Bij Yassin thuis", "Bijeenkomst", cast.path("/talks/" + talk));
        assertThat(web.as(cast.ellen())
                        .get("/cases/week?from=" + monday.plusWeeks(1))
                        .body())
                .doesNotContain("Bij Yassin thuis")
                .contains("Er staat deze week niets gepland");
        assertThat(web.as(cast.omar()).get("/cases/week?from=" + monday).body())
                .as("somebody else’s week")
                .doesNotContain("Yassin", cast.id().toString());
        assertThat(web.asGuest(cast.lotte().person()).get("/cases/week").status())
                .isNotEqualTo(200);
        assertThat(web.as(cast.ellen()).get("/cases/week?from=9999-12-31").status())
                .isEqualTo(200);
        web.as(cast.ellen()).post(cast.path("/talks/" + talk + "/cancellation"));
        assertThat(web.as(cast.ellen()).get("/cases/week?from=" + monday).body())
                .doesNotContain("Bij Yassin thuis");
    }

    @Test
    void aDayIsAWayFromOnePlaceToTheNext() {
        web.as(cast.ellen())
                .post(
                        cast.path("/talks"),
                        "id",
                        Ids.next().toString(),
                        "with",
                        cast.mieke().id().toString(),
                        "date",
                        monday.toString(),
                        "time",
                        "15:40",
                        "minutes",
                        "60",
                        "place",
                        "",
                        "remind",
                        "0");
        String day = web.as(cast.ellen()).get("/cases/week/day?on=" + monday).body();
        assertThat(day).contains("14\u00a0uur", "Bij Yassin thuis", "Daarna 40 minuten", "Mieke", "tel:");
        assertThat(day.indexOf("Bij Yassin thuis")).isLessThan(day.indexOf("Daarna 40 minuten"));
        assertThat(web.asGuest(cast.mieke().person())
                        .get("/my-part/" + cast.mieke().id() + "/looks")
                        .body())
                .as("that somebody looked up how to reach her is written down")
                .contains("Ellen Claes", "hoe je bereikbaar bent");
    }

    @Test
    void aCalendarProgramIsAnsweredHoursAndNothingOfAnybody() {
        Answer made = web.as(cast.ellen()).post("/cases/week/feed");
        String address = address(made);
        Answer feed = web.asNobody().get(address);
        assertThat(feed.status()).isEqualTo(200);
        String day = monday.toString().replace("-", "");
        assertThat(feed.body())
                .contains("BEGIN:VCALENDAR", "METHOD:PUBLISH", "SUMMARY:Afspraak", "CLASS:PRIVATE")
                .contains(
                        "DTSTART;TZID=Europe/Brussels:" + day + "T140000",
                        "DTEND;TZID=Europe/Brussels:" + day + "T150000")
                .contains("/cases/week?from=" + monday)
                .doesNotContain(
                        "Yassin",
                        "Vlier",
                        "Ellen",
                        "\nLOCATION",
                        "DESCRIPTION",
                        cast.id().toString(),
                        talk.toString());
        assertThat(feed.body().split("BEGIN:VEVENT", -1)).hasSize(3);
        assertThat(web.asNobody().get(address).body())
                .as("the same things have the same names")
                .contains(feed.body().replaceAll("(?s).*?UID:(\\S+).*", "$1"));
        String before = looks();
        web.asNobody().get(address);
        assertThat(looks())
                .as("it opens nothing, so nobody is told of a look each hour")
                .isEqualTo(before);
        assertThat(web.as(cast.ellen()).get("/cases/week").body())
                .as("it is shown once")
                .doesNotContain(address)
                .contains("Er is een adres sinds");
    }

    @Test
    void anAddressThatWasTakenBackOrMadeAnewAnswersNothing() {
        String first = address(web.as(cast.ellen()).post("/cases/week/feed"));
        String second = address(web.as(cast.ellen()).post("/cases/week/feed"));
        assertThat(web.asNobody().get(first).status()).isEqualTo(404);
        assertThat(web.asNobody().get(second).status()).isEqualTo(200);
        assertThat(web.asNobody()
                        .get("/calendar/" + "x".repeat(43) + "/agenda.ics")
                        .status())
                .isEqualTo(404);
        casts.run(cast.ellen(), () -> people.disable(cast.ellen()));
        assertThat(web.asNobody().get(second).status())
                .as("it stops with the account")
                .isEqualTo(404);
        casts.run(cast.ellen(), () -> people.enable(cast.ellen()));
        web.as(cast.ellen()).post("/cases/week/feed/withdrawal");
        assertThat(web.asNobody().get(second).status()).isEqualTo(404);
    }

    /** What is said to one of them of who looked, without the token of the page. */
    private String looks() {
        String page = web.asGuest(cast.yassin().person())
                .get("/my-part/" + cast.yassin().id() + "/looks")
                .body();
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    private static String address(Answer page) {
        Matcher found = ADDRESS.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
