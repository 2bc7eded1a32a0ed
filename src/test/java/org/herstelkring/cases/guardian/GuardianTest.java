package org.herstelkring.cases.guardian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseCast.Someone;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Participants;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.cast.Web.Answer;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Children who take part, who decides with them, and what each of them says. */
@ApplicationTest
class GuardianTest {

    @Autowired
    CaseCast casts;

    @Autowired
    Web web;

    @Autowired
    Circles circles;

    @Autowired
    Guardians guardians;

    @Autowired
    Participants participants;

    Cast cast;
    UUID els;

    @BeforeEach
    void cast() {
        cast = casts.cast();
        els = Ids.next();
    }

    @Test
    void anAgeIsEnoughAndSaysWhetherSomebodyDecidesWithThem() {
        assertThat(page(cast.nele()))
                .as("nothing is said of an age that nobody knows")
                .contains("nog niet bekend")
                .doesNotContain("Meerderjarig");
        assertThat(page(cast.bram())).contains("De leeftijd is nog niet bekend", "Dirk De Smet");
        assertThat(age(cast.bram(), "15").status()).isEqualTo(303);
        assertThat(page(cast.bram())).contains("15 jaar", "Dirk De Smet");
        Answer odd = age(cast.bram(), "999");
        assertThat(odd.status()).isEqualTo(422);
        assertThat(odd.body()).contains("van 0 tot 120", "999");
        assertThat(born(cast.bram(), TestClock.today().plusDays(1).toString()).status())
                .isEqualTo(422);

        assertThat(web.as(cast.ellen())
                        .post(at(cast.bram()) + "/age", "age", "12")
                        .status())
                .as("who does not say what they saw changes nothing")
                .isEqualTo(409);
        assertThat(minor(cast.bram())).isTrue();
        born(cast.bram(), TestClock.today().minusYears(18).toString());
        assertThat(page(cast.bram())).contains("18 jaar", "Meerderjarig").doesNotContain("Wie moet akkoord zijn");
        assertThat(minor(cast.bram())).isFalse();
        born(cast.bram(), TestClock.today().minusYears(18).plusDays(1).toString());
        assertThat(minor(cast.bram())).as("until the day itself").isTrue();
    }

    @Test
    void severalDecideForOneChildAndOneForSeveral() {
        age(cast.bram(), "15");
        age(cast.lotte(), "14");
        assertThat(add("Els Maes", cast.bram(), cast.lotte()).status()).isEqualTo(303);
        assertThat(page(cast.bram())).contains("Els Maes", "Dirk De Smet");
        assertThat(page(cast.lotte())).contains("Els Maes").doesNotContain("Dirk De Smet");
        assertThat(web.as(cast.ellen()).get(cast.path("/people")).body())
                .as("somebody decides for Lotte")
                .doesNotContain("nog niemand die beslist");

        Answer nobody = web.as(cast.ellen())
                .post(cast.path("/guardians"), "id", Ids.next().toString(), "kind", "PARENT", "name", "Zonder kind");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.body()).contains("Kies voor welk kind", "Zonder kind");
        Answer both = web.as(cast.ellen())
                .post(
                        cast.path("/guardians"),
                        "id",
                        Ids.next().toString(),
                        "kind",
                        "PARENT",
                        "participant",
                        cast.mieke().id().toString(),
                        "name",
                        "Nog een naam",
                        "children",
                        cast.bram().id().toString());
        assertThat(both.status()).as("a name beside who it is would be lost").isEqualTo(422);
        assertThat(both.body()).contains("Nog een naam", "staat al bij de mensen");
        Answer adult = web.as(cast.ellen())
                .post(
                        cast.path("/guardians"),
                        "id",
                        Ids.next().toString(),
                        "kind",
                        "PARENT",
                        "name",
                        "Iemand",
                        "children",
                        cast.yassin().id().toString());
        assertThat(adult.status()).as("Yassin is of age").isEqualTo(422);
        assertThat(add("Els Maes", cast.bram(), cast.lotte()).status())
                .as("sent twice is one")
                .isEqualTo(303);
        assertThat(all()).hasSize(1);
    }

    @Test
    void whoDecidesAnswersThemselvesAndSeesNothingElse() {
        age(cast.bram(), "15");
        add("Els Maes", cast.bram());
        Web.Visitor guest = web.asGuest(person(els));
        assertThat(guest.get("/my-part").to()).isEqualTo("/guardian/" + els);
        Answer asked = guest.get("/guardian/" + els);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body())
                .contains("Bram De Smet", "Meedoen aan de gesprekken", "oud Burgerlijk Wetboek, art. 373")
                .as("from 13 a child decides on that alone in Belgium")
                .doesNotContain("Mag bewaard worden wat gezegd wordt?")
                .doesNotContain("Lotte", "Dirk", "Yassin");
        assertThat(answer(guest, cast.bram(), "YES", "0").status()).isEqualTo(303);
        assertThat(answer(guest, cast.bram(), "YES", "0").status())
                .as("the same again is one")
                .isEqualTo(303);
        Answer late = answer(guest, cast.bram(), "NO", "0");
        assertThat(late.status()).isEqualTo(409);
        assertThat(page(cast.bram())).contains("antwoordde zelf op", "akkoord");
        assertThat(readiness())
                .doesNotContain(cast.path("/people/" + cast.bram().id() + "/guardians"));

        for (String elsewhere : List.of(
                "/guardian/" + Ids.next(),
                "/guardian/" + cast.dirk().id(),
                "/my-part/" + cast.bram().id()))
            assertThat(guest.get(elsewhere).status()).as(elsewhere).isEqualTo(404);
        assertThat(guest.get(cast.path("/people")).status()).isNotEqualTo(200);
        assertThat(guest.post("/guardian/" + els + "/children/" + cast.lotte().id(), "talk", "YES")
                        .status())
                .isEqualTo(404);
        assertThat(web.asGuest(cast.lotte().person()).get("/guardian/" + els).status())
                .isEqualTo(404);
        assertThat(web.as(cast.ellen()).get("/guardian/" + els).status()).isEqualTo(404);
        assertThat(web.asNobody().get("/guardian/" + els).status()).isEqualTo(303);

        change("Els Maes", "1", cast.lotte());
        age(cast.lotte(), "9");
        change("Els Maes", "1", cast.lotte());
        assertThat(guest.get("/guardian/" + els).body())
                .as("for Bram she decides no more, for Lotte she does; of nine everything is asked")
                .contains("Lotte", "Mag bewaard worden wat gezegd wordt?")
                .doesNotContain("Bram");
    }

    @Test
    void oneNoCountsUntilItIsAnotherAnswer() {
        age(cast.bram(), "15");
        add("Els Maes", cast.bram());
        String mend = cast.path("/people/" + cast.bram().id() + "/guardians");
        assertThat(readiness()).contains(mend);
        assertThat(note(cast.bram(), cast.dirk().id(), "talk", "NO", "0").status())
                .isEqualTo(303);
        answer(web.asGuest(person(els)), cast.bram(), "YES", "0");
        assertThat(page(cast.bram())).contains("niet akkoord", "antwoordde op papier");
        assertThat(readiness()).contains(mend);
        note(cast.bram(), cast.dirk().id(), "talk", "YES", "1");
        assertThat(page(cast.bram())).doesNotContain("niet akkoord");
        assertThat(readiness()).doesNotContain(mend);
        assertThat(note(cast.bram(), cast.dirk().id(), "talk", "NO", "1").status())
                .as("another version stands")
                .isEqualTo(409);
        assertThat(note(cast.bram(), cast.lotte().id(), "talk", "YES", "0").status())
                .as("Lotte does not decide for Bram")
                .isEqualTo(404);
    }

    @Test
    void whoTakesPartAndIsChosenToDecideAnswersByTheirOwnLink() {
        web.as(cast.ellen())
                .post(
                        cast.path("/people/" + cast.bram().id()),
                        "id",
                        cast.bram().id().toString(),
                        "version",
                        version(cast.bram()),
                        "name",
                        "Bram De Smet",
                        "roles",
                        "responsible",
                        "touched",
                        "directly",
                        "reach",
                        "EMAIL",
                        "email",
                        "bram@example.org",
                        "language",
                        "nl",
                        "minor",
                        "true",
                        "guardian",
                        cast.mieke().id().toString());
        Web.Visitor mieke = web.asGuest(cast.mieke().person());
        assertThat(mieke.get("/my-part/" + cast.mieke().id()).body()).contains("Jij beslist mee voor een kind");
        assertThat(mieke.get("/guardian/" + cast.mieke().id()).body()).contains("Bram De Smet");
        assertThat(mieke.post(
                                "/guardian/" + cast.mieke().id() + "/children/"
                                        + cast.bram().id(),
                                "talk",
                                "YES",
                                "version",
                                "0")
                        .status())
                .isEqualTo(303);
        assertThat(page(cast.bram())).contains("Mieke", "antwoordde zelf op");
        assertThat(web.asGuest(cast.dirk().person())
                        .get("/guardian/" + cast.dirk().id())
                        .status())
                .as("who was chosen before decides no more")
                .isEqualTo(404);
    }

    @Test
    void theChildIsAskedToo() {
        age(cast.bram(), "15");
        Web.Visitor bram = web.asGuest(cast.bram().person());
        String mine = "/my-part/" + cast.bram().id();
        assertThat(bram.get(mine).body()).contains("Wat vind jij ervan?");
        assertThat(web.asGuest(cast.yassin().person())
                        .get("/my-part/" + cast.yassin().id())
                        .body())
                .doesNotContain("Wat vind jij ervan?");
        assertThat(bram.post(mine + "/own-answer", "data", "NO", "words", "Niet over thuis", "version", "0")
                        .status())
                .isEqualTo(303);
        assertThat(bram.get(mine + "/own-answer").body()).contains("Niet over thuis");
        assertThat(page(cast.bram())).contains("Vanaf 13 jaar ook het kind zelf");
        assertThat(web.asGuest(cast.dirk().person()).get(mine + "/own-answer").status())
                .isEqualTo(404);
        Answer wrong = bram.post(mine + "/own-answer", "data", "MAYBE", "version", "1");
        assertThat(wrong.status()).isEqualTo(422);
    }

    @Test
    void theLetterSaysWhatIsAskedAndCarriesALinkWithoutItsCode() {
        age(cast.bram(), "12");
        add("Els Maes", cast.bram());
        String details =
                web.as(cast.ellen()).get(cast.path("/guardians/" + els)).body();
        String code = details.replaceAll("(?s).*class=\"code\">(\\d{3} \\d{3})<.*", "$1");
        assertThat(code).matches("\\d{3} \\d{3}");
        Answer letter = web.as(cast.ellen()).post(cast.path("/guardians/" + els + "/letter"));
        assertThat(letter.status()).isEqualTo(200);
        assertThat(letter.body())
                .contains("Els Maes", "Bram De Smet", "Meedoen aan de gesprekken", "Bewaren wat gezegd wordt", "/l/")
                .doesNotContain(code);
        assertThat(web.as(cast.ellen())
                        .post(cast.path("/guardians/" + els + "/mail"))
                        .status())
                .isEqualTo(303);
        assertThat(web.as(cast.omar())
                        .post(cast.path("/guardians/" + els + "/letter"))
                        .status())
                .isEqualTo(404);
    }

    private Answer age(Someone one, String years) {
        return web.as(cast.ellen()).post(at(one) + "/age", "age", years, "version", version(one));
    }

    private Answer born(Someone one, String day) {
        return web.as(cast.ellen()).post(at(one) + "/age", "born", day, "version", version(one));
    }

    private Answer note(Someone child, UUID by, String matter, String says, String version) {
        return web.as(cast.ellen())
                .post(at(child) + "/answers/" + by, matter, says, "how", "PAPER", "version", version);
    }

    private Answer answer(Web.Visitor guest, Someone child, String says, String version) {
        return guest.post("/guardian/" + els + "/children/" + child.id(), "talk", says, "version", version);
    }

    private Answer add(String name, Someone... children) {
        return send(cast.path("/guardians"), name, "0", children);
    }

    private Answer change(String name, String version, Someone... children) {
        return send(cast.path("/guardians/" + els), name, version, children);
    }

    private Answer send(String path, String name, String version, Someone... children) {
        String[] fields = new String[14 + 2 * children.length];
        String[] always = {
            "id",
            els.toString(),
            "name",
            name,
            "kind",
            "PARENT",
            "language",
            "nl",
            "email",
            "els@example.org",
            "phone",
            "",
            "version",
            version
        };
        System.arraycopy(always, 0, fields, 0, 14);
        for (int at = 0; at < children.length; at++) {
            fields[14 + 2 * at] = "children";
            fields[15 + 2 * at] = children[at].id().toString();
        }
        return web.as(cast.ellen()).post(path, fields);
    }

    private UUID person(UUID guardian) {
        return all().stream()
                .filter(one -> one.id().equals(guardian))
                .findFirst()
                .orElseThrow()
                .person();
    }

    private List<Guardian> all() {
        return casts.in(cast.ellen(), () -> guardians.of(circles.open(cast.id(), CasePart.GUARDIAN, May.READ)));
    }

    private boolean minor(Someone one) {
        return casts.in(
                cast.ellen(),
                () -> participants
                        .get(circles.open(cast.id(), CasePart.PEOPLE, May.READ), one.id())
                        .minor());
    }

    private String version(Someone one) {
        return casts.in(
                cast.ellen(),
                () -> String.valueOf(participants
                        .get(circles.open(cast.id(), CasePart.PEOPLE, May.READ), one.id())
                        .version()));
    }

    private String readiness() {
        return web.as(cast.ellen()).get(cast.path("/readiness")).body();
    }

    private String page(Someone one) {
        return web.as(cast.ellen()).get(at(one)).body();
    }

    private String at(Someone one) {
        return cast.path("/people/" + one.id() + "/guardians");
    }
}
