package org.herstelkring.cases.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Hergo;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.circle.PersonalLinks;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class PeopleTest {

    @Autowired
    CaseCast people;

    @Autowired
    Circles circles;

    @Autowired
    Participants participants;

    @Autowired
    PersonalLinks links;

    @Autowired
    Web web;

    private CaseCast.Cast cast;

    @BeforeEach
    void aCase() {
        cast = people.cast();
    }

    @Test
    void somebodyAddedTwiceSitsOnce() {
        UUID id = Ids.next();
        for (int i = 0; i < 2; i++)
            assertThat(add(id, "Saar", "harmed").status()).isEqualTo(303);
        assertThat(all()).filteredOn(one -> one.name().equals("Saar")).hasSize(1);
    }

    @Test
    void somebodyAddedSeesOnlyTheirOwnPartAndNothingOfTheCase() {
        UUID id = Ids.next();
        add(id, "Saar", "harmed");
        UUID person = get(id).person();
        assertThat(people.in(person, () -> circles.allows(cast.id(), CasePart.PREPARATION, id, May.CONTRIBUTE)))
                .isTrue();
        assertThat(people.in(
                        person,
                        () -> circles.allows(
                                cast.id(), CasePart.PREPARATION, cast.bram().id(), May.READ)))
                .isFalse();
        assertThat(people.in(person, () -> circles.allows(cast.id(), CasePart.FACTS, null, May.READ)))
                .isFalse();
        assertThat(web.asGuest(person).get(cast.path("")).status()).isEqualTo(404);
    }

    @Test
    void oneMayBeHarmedAndResponsibleButNotResponsibleAndSupporter() {
        UUID both = Ids.next();
        assertThat(add(both, "Saar", "harmed", "roles", "responsible").status()).isEqualTo(303);
        assertThat(get(both).roles()).containsExactlyInAnyOrder(Hergo.HARMED, Hergo.RESPONSIBLE);
        var mixed = add(
                Ids.next(),
                "Tom",
                "responsible",
                "roles",
                "supporter",
                "supports",
                cast.lotte().id().toString());
        assertThat(mixed.status()).isEqualTo(422);
    }

    @Test
    void twoPeopleWithTheSameNameStayApart() {
        UUID other = Ids.next();
        add(other, "Lotte Peeters", "third-party");
        String list = web.as(cast.ellen()).get(cast.path("/people")).body();
        assertThat(list).contains("Lotte Peeters (benadeelde)").contains("Lotte Peeters (derde)");
    }

    @Test
    void namesInEveryScriptAreKeptAndNothingTurnsThePageAround() {
        UUID id = Ids.next();
        assertThat(add(id, "  محمد \u202Eالعربي 🌻  ", "third-party").status()).isEqualTo(303);
        assertThat(get(id).name()).isEqualTo("محمد العربي 🌻");
        assertThat(web.as(cast.ellen()).get(cast.path("/people/" + id)).body()).contains("dir=\"auto\"");
    }

    @Test
    void anEmptyOrOverlongNameIsRefused() {
        assertThat(add(Ids.next(), " \u202E ", "harmed").body()).contains("Vul een naam in");
        assertThat(add(Ids.next(), "x".repeat(121), "harmed").status()).isEqualTo(422);
        assertThat(all()).hasSize(6);
    }

    @Test
    void aWayToBeReachedThatCannotWorkIsRefusedAtItsField() {
        var answer = web.as(cast.ellen())
                .post(
                        cast.path("/people"),
                        "id",
                        Ids.next().toString(),
                        "name",
                        "Saar",
                        "roles",
                        "harmed",
                        "reach",
                        "EMAIL",
                        "email",
                        "saar@",
                        "language",
                        "nl");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("kan niet kloppen").contains("saar@");
    }

    @Test
    void aSupporterStandsBesideSomebodyOfThisCase() {
        assertThat(add(Ids.next(), "Tom", "supporter").body()).contains("Kies naast wie");
        UUID elsewhere = people.cast().lotte().id();
        assertThat(add(Ids.next(), "Tom", "supporter", "supports", elsewhere.toString())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void withdrawingEndsTheLinkAndEveryLookAtOnce() {
        var lotte = cast.lotte();
        String link = people.in(
                cast.ellen(),
                () -> links.make(circles.keep(cast.id()), lotte.person()).path());
        assertThat(web.asNobody().get(link).status()).isEqualTo(200);
        var answer = web.as(cast.ellen())
                .post(cast.path("/people/" + lotte.id() + "/withdrawal"), "words", "Ik wil niet meer.");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(web.asNobody().get(link).status()).isEqualTo(404);
        assertThat(people.in(
                        lotte.person(), () -> circles.allows(cast.id(), CasePart.PREPARATION, lotte.id(), May.READ)))
                .isFalse();
        assertThat(web.as(cast.ellen()).get(cast.path("/people/" + lotte.id())).body())
                .contains("Ik wil niet meer.");
        web.as(cast.ellen()).post(cast.path("/people/" + lotte.id() + "/return"));
        assertThat(people.in(
                        lotte.person(), () -> circles.allows(cast.id(), CasePart.PREPARATION, lotte.id(), May.READ)))
                .isTrue();
        assertThat(web.asNobody().get(link).status())
                .as("the old link stays shut")
                .isEqualTo(404);
    }

    @Test
    void seatsChangePlaces() {
        web.as(cast.ellen()).post(cast.path("/people/" + cast.bram().id() + "/seat"), "earlier", "true");
        assertThat(all())
                .extracting(Participant::name)
                .startsWith("Lotte Peeters", "Mieke Janssens", "Yassin El Amrani", "Bram De Smet");
    }

    @Test
    void aLateChangeIsMergedInsteadOfLost() {
        Participant lotte = get(cast.lotte().id());
        assertThat(change(lotte, "Lotte P.").status()).isEqualTo(303);
        var late = change(lotte, "Lot");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Lotte P.").contains("Lot");
    }

    @Test
    void aLateChangeShowsTheChoicesOfBothAndKeepsMine() {
        Participant bram = get(cast.bram().id());
        assertThat(bram.guardian()).isEqualTo(cast.dirk().id());
        change(bram, "Bram");
        String[] mine = {
            "id",
            bram.id().toString(),
            "version",
            String.valueOf(bram.version()),
            "name",
            "Bram",
            "roles",
            "harmed",
            "roles",
            "responsible",
            "reach",
            "POST",
            "address",
            "Kaai 1\n9000 Gent",
            "language",
            "fr",
            "minor",
            "true",
            "guardian",
            cast.nele().id().toString()
        };
        var late = web.as(cast.ellen()).post(cast.path("/people/" + bram.id()), mine);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body())
                .containsPattern("name=\"roles\" value=\"responsible\" checked")
                .containsPattern("name=\"reach\" value=\"POST\" checked")
                .containsPattern("name=\"language\" value=\"fr\" checked")
                .containsPattern("name=\"minor\" value=\"true\" checked")
                .containsPattern("name=\"guardian\" value=\"" + cast.nele().id() + "\" checked")
                .contains("Nele Wouters", "Telefoon", "Kaai 1");
    }

    @Test
    void aCardShowsLinkAndCodeOnceAndIsRecordedAsPrinted() {
        var card = web.as(cast.ellen()).post(cast.path("/people/" + cast.lotte().id() + "/link/card"));
        assertThat(card.status()).isEqualTo(200);
        assertThat(card.body()).contains("/l/").contains("<svg class=\"qr\"");
        assertThat(web.as(cast.ellen()).get(cast.path("/looks")).body()).contains("drukte af:");
        assertThat(web.as(cast.ellen())
                        .get(cast.path("/people/" + cast.lotte().id() + "/link"))
                        .body())
                .doesNotContain("/l/");
    }

    @Test
    void whoWasSpokenWithIsNotTakenOutButMayWithdraw() {
        UUID id = Ids.next();
        add(id, "Saar", "harmed");
        assertThat(web.as(cast.ellen())
                        .post(cast.path("/people/" + id + "/removal"))
                        .status())
                .isEqualTo(303);
        assertThat(all()).noneMatch(one -> one.id().equals(id));
    }

    private Web.Answer add(UUID id, String name, String role, String... more) {
        List<String> fields = new ArrayList<>(List.of(
                "id",
                id.toString(),
                "name",
                name,
                "roles",
                role,
                "reach",
                "PHONE",
                "phone",
                "0470 12 34 56",
                "language",
                "nl"));
        fields.addAll(List.of(more));
        return web.as(cast.ellen()).post(cast.path("/people"), fields.toArray(String[]::new));
    }

    private Web.Answer change(Participant one, String name) {
        return web.as(cast.ellen())
                .post(
                        cast.path("/people/" + one.id()),
                        "id",
                        one.id().toString(),
                        "version",
                        String.valueOf(one.version()),
                        "name",
                        name,
                        "roles",
                        "harmed",
                        "reach",
                        "PHONE",
                        "phone",
                        "0470 12 34 56",
                        "language",
                        "nl");
    }

    private List<Participant> all() {
        return people.in(cast.ellen(), () -> participants.of(circles.open(cast.id(), CasePart.PEOPLE, May.READ)));
    }

    private Participant get(UUID id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
