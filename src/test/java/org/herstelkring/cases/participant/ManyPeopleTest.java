package org.herstelkring.cases.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.herstelkring.cast.Web.Answer;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A list of people that is filled fast, and somebody who stands beside several of them. */
@ApplicationTest
class ManyPeopleTest {

    private static final String LIST = """
            Sofie Maes; 0470 12 34 56; steunfiguur
            Jonas Vos\tjonas@example.org\tBenadeelde

            Karel, De Wit, 0470 65 43 21
            """;

    @Autowired
    CaseCast people;

    @Autowired
    Circles circles;

    @Autowired
    Participants participants;

    @Autowired
    Web web;

    private CaseCast.Cast cast;

    @BeforeEach
    void aCase() {
        cast = people.cast();
    }

    @Test
    void somebodyStandsBesideSeveralPeople() {
        UUID id = Ids.next();
        Answer added = person(
                id, "An Peeters", "supporter", cast.lotte().id(), cast.yassin().id());
        assertThat(added.status()).isEqualTo(303);
        assertThat(get("An Peeters").beside())
                .containsExactlyInAnyOrder(cast.lotte().id(), cast.yassin().id());
        assertThat(page("/people")).contains("steunt Lotte Peeters, Yassin El Amrani");
        for (CaseCast.Someone one : List.of(cast.lotte(), cast.yassin()))
            assertThat(page("/people/" + one.id() + "/preparation")).contains("An Peeters");
        assertThat(page("/people/" + id + "/edit"))
                .containsPattern(cast.lotte().id() + "\" checked")
                .containsPattern(cast.yassin().id() + "\" checked");
        assertThat(person(
                                Ids.next(),
                                "Tom",
                                "supporter",
                                cast.lotte().id(),
                                cast.dirk().id())
                        .status())
                .as("beside somebody who stands beside somebody")
                .isEqualTo(422);
        assertThat(person(Ids.next(), "Tom", "supporter", cast.lotte().id(), Ids.next())
                        .status())
                .as("beside nobody of this case")
                .isEqualTo(422);

        UUID gone = Ids.next();
        person(gone, "Per Vergissing", "harmed");
        UUID both = Ids.next();
        person(both, "Ilse", "supporter", cast.lotte().id(), gone);
        web.as(cast.ellen()).post(cast.path("/people/" + gone + "/removal"));
        assertThat(get("Ilse").beside()).containsExactly(cast.lotte().id());
    }

    @Test
    void afterSomebodyOneGoesOnWithTheNext() {
        List<String> fields = fields(Ids.next(), "Saar", "harmed");
        fields.addAll(List.of("then", "another"));
        assertThat(web.as(cast.ellen())
                        .post(cast.path("/people"), fields.toArray(String[]::new))
                        .to())
                .isEqualTo(cast.path("/people/new"));
    }

    @Test
    void aListIsLookedAtBeforeItIsKept() {
        Answer look = web.as(cast.ellen()).post(cast.path("/people/paste/look"), "lines", LIST);
        assertThat(look.status()).isEqualTo(200);
        assertThat(look.body()).contains("We lazen 3 mensen", "Sofie Maes", "jonas@example.org", "Karel De Wit");
        assertThat(all()).hasSize(6);

        List<String> ids = ids(look.body());
        assertThat(ids).hasSize(3);
        List<String> fields = new ArrayList<>();
        row(fields, 0, ids.get(0), "Sofie Maes", "supporter", "0470 12 34 56", ids.get(1));
        row(fields, 1, ids.get(1), "Jonas Vos", "harmed", "jonas@", "");
        row(fields, 2, ids.get(2), "Karel De Wit", "", "", "");
        fields.addAll(List.of("people[2].skip", "true"));
        Answer wrong = keep(fields);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("dat kan kloppen", "jonas@", "Karel De Wit", "Sofie Maes");
        assertThat(all()).hasSize(6);

        fields.set(fields.indexOf("jonas@"), "jonas@example.org");
        assertThat(keep(fields).to()).isEqualTo(cast.path("/people"));
        assertThat(all()).hasSize(8);
        assertThat(get("Sofie Maes").beside())
                .as("somebody of the same list")
                .containsExactly(get("Jonas Vos").id());
        assertThat(keep(fields).status()).as("sent twice").isEqualTo(303);
        assertThat(all()).hasSize(8);
        assertThat(web.as(cast.ellen())
                        .post(cast.path("/people/paste/look"), "lines", " ")
                        .body())
                .contains("Plak eerst een lijst");
    }

    @Test
    void aListLeavesNobodyWithoutARoleOrASupporterBesideNobody() {
        List<String> fields = new ArrayList<>();
        row(fields, 0, Ids.next().toString(), "Sofie Maes", "supporter", "0470 12 34 56", "");
        row(fields, 1, Ids.next().toString(), "Jonas Vos", "", "0470 12 34 56", "");
        Answer wrong = keep(fields);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Kies naast wie", "Kies waar deze persoon staat");
        assertThat(all()).hasSize(6);
    }

    @Test
    void theContactBookFillsInWhoIsKnown() {
        Web.Visitor ellen = web.as(cast.ellen());
        UUID id = Ids.next();
        String[] saar = {
            "id",
            id.toString(),
            "version",
            "0",
            "name",
            "Saar Claes",
            "work",
            "zorgcoördinator",
            "phone",
            "09 123 45 67",
            "email",
            "saar@school.example",
            "address",
            "",
            "language",
            "fr"
        };
        assertThat(ellen.post("/organisation/contacts", saar).status()).isEqualTo(303);
        assertThat(ellen.post("/organisation/contacts", saar).status())
                .as("sent twice")
                .isEqualTo(303);
        assertThat(web.as(cast.omar()).get("/organisation/contacts").body())
                .as("a colleague sees them too")
                .containsOnlyOnce("<b dir=\"auto\">Saar Claes</b>")
                .contains("zorgcoördinator");
        assertThat(page("/people/new")).contains("Saar Claes", "?from=" + id);
        String filled = page("/people/new?from=" + id);
        assertThat(filled).contains("value=\"Saar Claes\"", "value=\"saar@school.example\"", "09 123 45 67");
        assertThat(ellen.get(cast.path("/people/new?from=" + Ids.next())).status())
                .isEqualTo(404);

        CaseCast.Cast elsewhere = people.cast();
        assertThat(web.as(elsewhere.ellen()).get("/organisation/contacts").body())
                .doesNotContain("Saar");
        assertThat(web.as(elsewhere.ellen())
                        .get(elsewhere.path("/people/new?from=" + id))
                        .status())
                .isEqualTo(404);
        assertThat(web.as(elsewhere.ellen())
                        .get("/organisation/contacts/one?id=" + id)
                        .status())
                .isEqualTo(404);
        assertThat(web.as(people.account("Vreemde"))
                        .get("/organisation/contacts")
                        .status())
                .isEqualTo(404);

        saar[3] = "1";
        saar[5] = "Saar C.";
        assertThat(ellen.post("/organisation/contacts", saar).status()).isEqualTo(303);
        saar[5] = "Sara";
        Answer late = web.as(cast.omar()).post("/organisation/contacts", saar);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Saar C.", "Sara");
        saar[9] = "geen nummer";
        assertThat(ellen.post("/organisation/contacts", saar).status()).isEqualTo(422);
        web.as(elsewhere.ellen()).post("/organisation/contacts/removal", "id", id.toString());
        assertThat(ellen.get("/organisation/contacts").body()).contains("Saar C.");
        ellen.post("/organisation/contacts/removal", "id", id.toString());
        assertThat(ellen.get("/organisation/contacts").body()).doesNotContain("Saar");
    }

    private static void row(
            List<String> fields, int i, String id, String name, String role, String contact, String beside) {
        String at = "people[" + i + "].";
        fields.addAll(List.of(at + "id", id, at + "name", name, at + "role", role, at + "contact", contact));
        fields.addAll(List.of(at + "beside", beside, at + "language", "nl"));
    }

    private static List<String> ids(String page) {
        Matcher found = Pattern.compile("name=\"people\\[\\d]\\.id\" value=\"([0-9a-f-]{36})\"")
                .matcher(page);
        return found.results().map(one -> one.group(1)).toList();
    }

    private Answer keep(List<String> fields) {
        return web.as(cast.ellen()).post(cast.path("/people/paste"), fields.toArray(String[]::new));
    }

    private Answer person(UUID id, String name, String role, UUID... beside) {
        return web.as(cast.ellen())
                .post(cast.path("/people"), fields(id, name, role, beside).toArray(String[]::new));
    }

    private static List<String> fields(UUID id, String name, String role, UUID... beside) {
        List<String> fields = new ArrayList<>(List.of("id", id.toString(), "name", name, "roles", role));
        fields.addAll(List.of("reach", "PHONE", "phone", "0470 12 34 56", "language", "nl"));
        for (UUID one : beside) fields.addAll(List.of("supports", one.toString()));
        return fields;
    }

    private String page(String below) {
        return web.as(cast.ellen()).get(cast.path(below)).body();
    }

    private Participant get(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private List<Participant> all() {
        return people.in(cast.ellen(), () -> participants.of(circles.open(cast.id(), CasePart.PEOPLE, May.READ)));
    }
}
