package org.herstelkring.cases.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Seats are moved with two taps, and every screen shows them. */
@ApplicationTest
class SeatingTest {

    @Autowired
    private CaseCast cases;

    @Autowired
    private Web web;

    @SuppressWarnings("NullAway.Init")
    private Cast cast;

    @SuppressWarnings("NullAway.Init")
    private Web.Visitor ellen;

    @BeforeEach
    void someCase() {
        cast = cases.cast();
        ellen = web.as(cast.ellen());
    }

    @Test
    void theMethodLaysThemAndTwoTapsMoveThem() {
        assertThat(order())
                .containsExactly(
                        "Ellen Claes",
                        "Yassin El Amrani",
                        "Lotte Peeters",
                        "Mieke Janssens",
                        "Nele Wouters",
                        "Dirk De Smet",
                        "Bram De Smet");
        String tapped = ellen.get(at("?from=" + cast.nele().id())).body();
        assertThat(tapped).contains("Nele Wouters verhuist.", "Wissel met");
        change(tapped, cast.nele(), cast.mieke());
        assertThat(order().subList(3, 5)).containsExactly("Nele Wouters", "Mieke Janssens");
        // A second click comes from an order that is no more.
        change(tapped, cast.nele(), cast.mieke());
        assertThat(order().subList(3, 5)).containsExactly("Nele Wouters", "Mieke Janssens");

        ellen.post(
                cast.path("/conversation"),
                "id",
                Ids.next().toString(),
                "present",
                cast.lotte().id().toString(),
                "present",
                cast.bram().id().toString());
        String table = ellen.get(cast.path("/conversation")).body();
        assertThat(table.indexOf("?person=" + cast.nele().id()))
                .isLessThan(table.indexOf("?person=" + cast.mieke().id()));
        for (String page : List.of("", "/people")) {
            String drawn = ellen.get(cast.path(page)).body();
            assertThat(drawn.indexOf("aria-label=\"Nele Wouters"))
                    .as("the case and its people are drawn as they sit: " + page)
                    .isPositive()
                    .isLessThan(drawn.indexOf("aria-label=\"Mieke Janssens"));
        }
        ellen.post(at("/laying"));
        assertThat(order().subList(3, 5)).containsExactly("Mieke Janssens", "Nele Wouters");
    }

    @Test
    void aFacilitatorIsMovedLikeAnybodyAndNobodyElseMovesThem() {
        String page = ellen.get(at("?from=" + cast.ellen())).body();
        ellen.post(
                at(""), "from", cast.ellen().toString(), "to", cast.bram().id().toString(), "version", version(page));
        assertThat(order()).startsWith("Bram De Smet").endsWith("Ellen Claes");
        for (Web.Visitor other :
                List.of(web.as(cast.omar()), web.asGuest(cast.lotte().person()))) {
            assertThat(other.get(at("")).status()).isEqualTo(404);
            assertThat(other.post(
                                    at(""),
                                    "from",
                                    cast.bram().id().toString(),
                                    "to",
                                    cast.ellen().toString())
                            .status())
                    .isEqualTo(404);
        }
        assertThat(order()).startsWith("Bram De Smet");
    }

    private void change(String page, CaseCast.Someone from, CaseCast.Someone to) {
        assertThat(ellen.post(
                                at(""),
                                "from",
                                from.id().toString(),
                                "to",
                                to.id().toString(),
                                "version",
                                version(page))
                        .status())
                .isEqualTo(303);
    }

    private static String version(String page) {
        Matcher found = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private List<String> order() {
        String page = ellen.get(at("")).body();
        return Pattern.compile("<li><span><span dir=\"auto\">([^<]+)<")
                .matcher(page)
                .results()
                .map(name -> name.group(1))
                .toList();
    }

    private String at(String below) {
        return cast.path("/seats" + below);
    }
}
