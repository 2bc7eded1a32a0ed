package org.herstelkring.cases.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.signature.SignedCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.pyramid.Instalment;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class PlanTest {

    @Autowired
    private CaseCast cases;

    @Autowired
    private PlanCast plans;

    @Autowired
    private SignedCast signed;

    @Autowired
    private Commitments commitments;

    @Autowired
    private Circles circles;

    @Autowired
    private Web web;

    @Test
    void aCommitmentAddedTwiceWithOneClickTooManyIsThereOnce() {
        Cast cast = cases.cast();
        UUID id = add(cast, "Een brief schrijven");
        web.as(cast.ellen())
                .post(cast.path("/plan/commitments"), "id", id.toString(), "what", "Een brief schrijven", "who", "");
        assertThat(all(cast)).hasSize(1);
    }

    @Test
    void whenTwoFacilitatorsWriteTheSameCommitmentNothingIsLost() {
        Cast cast = cases.cast();
        UUID id = add(cast, "Een brief schrijven");
        cases.run(
                cast.ellen(),
                () -> org.herstelkring.cases.CaseGrants.facilitator(circles.keep(cast.id()), cast.omar()));
        assertThat(web.as(cast.ellen())
                        .post(edit(cast, id), fields(id, "Een brief voorlezen", 1))
                        .status())
                .isEqualTo(303);
        var late = web.as(cast.omar()).post(edit(cast, id), fields(id, "Een brief op de post doen", 1));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body())
                .contains("Een brief voorlezen", "Een brief op de post doen", "name=\"version\" value=\"2\"");
        assertThat(all(cast).getFirst().what()).isEqualTo("Een brief voorlezen");
        assertThat(web.as(cast.omar())
                        .post(edit(cast, id), fields(id, "Een brief voorlezen en op de post doen", 2))
                        .status())
                .isEqualTo(303);
        assertThat(all(cast).getFirst().what()).isEqualTo("Een brief voorlezen en op de post doen");
        assertThat(web.as(cast.ellen())
                        .post(edit(cast, id) + "/draft", fields(id, "Te laat", 1))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aCommitmentTakenOutComesBackWhereItWas() {
        Cast cast = cases.cast();
        UUID first = add(cast, "Eerst");
        UUID second = add(cast, "Dan");
        add(cast, "Ten slotte");
        web.as(cast.ellen()).post(cast.path("/plan/commitments/" + second + "/removal"));
        assertThat(what(cast)).containsExactly("Eerst", "Ten slotte");
        web.as(cast.ellen()).post(cast.path("/plan/commitments/" + second + "/return"));
        assertThat(what(cast)).containsExactly("Eerst", "Dan", "Ten slotte");
        web.as(cast.ellen()).post(cast.path("/plan/commitments/" + first + "/place"), "up", "false");
        assertThat(what(cast)).containsExactly("Dan", "Eerst", "Ten slotte");
    }

    @Test
    void whatLacksIsNamedUntilThePlanCanBeSigned() {
        Cast cast = cases.cast();
        add(cast, "Een brief schrijven");
        assertThat(web.as(cast.ellen()).post(cast.path("/plan/signing")).status())
                .isEqualTo(409);
        assertThat(web.as(cast.ellen()).get(cast.path("/plan")).body())
                .contains("wie doet het?", "wanneer is het klaar?", "hoe volgen we het op?", "wie volgt het op?")
                .doesNotContain("Leg het plan voor om te tekenen");
    }

    @Test
    void aPlanThatLiesBeforeThoseWhoSignItDoesNotChange() {
        Cast cast = signed.open();
        UUID id = all(cast).getFirst().id();
        assertThat(web.as(cast.ellen())
                        .post(edit(cast, id), fields(id, "Iets anders", 1))
                        .status())
                .isEqualTo(409);
        assertThat(web.as(cast.ellen())
                        .post(
                                cast.path("/plan/commitments"),
                                "id",
                                UUID.randomUUID().toString(),
                                "what",
                                "Erbij")
                        .status())
                .isEqualTo(409);
        assertThat(what(cast)).doesNotContain("Iets anders", "Erbij");
    }

    @ParameterizedTest
    @CsvSource({
        "dueOn, 2019-01-01",
        "dueOn, gisteren",
        "dueOn, 3-12",
        "endsOn, 2019-01-01",
        "amount, veel",
        "amount, -5",
        "amount, 99999999999",
        "parts, 11",
        "who, 7b0f2f8e-0000-7000-8000-000000000000",
        "who, <script>",
        "level, 9",
        "rhythm, altijd",
        "follower, other"
    })
    void whatCannotBeIsPointedOutAndChangesNothing(String field, String wrong) {
        Cast cast = cases.cast();
        UUID id = add(cast, "Een brief schrijven");
        List<String> form = new ArrayList<>(List.of(fields(id, "Iets anders", 1)));
        form.add(field);
        form.add(wrong);
        var answer = web.as(cast.ellen()).post(edit(cast, id), form.toArray(String[]::new));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Iets anders");
        assertThat(what(cast)).containsExactly("Een brief schrijven");
    }

    @Test
    void anOverlongTextIsRefusedAndAnyAlphabetIsKept() {
        Cast cast = cases.cast();
        UUID id = add(cast, "Een brief schrijven");
        assertThat(web.as(cast.ellen())
                        .post(edit(cast, id), fields(id, "x".repeat(2001), 1))
                        .status())
                .isEqualTo(422);
        String words = "سأكتب رسالة 🕊️ <b>&amp;</b>";
        assertThat(web.as(cast.ellen())
                        .post(edit(cast, id), fields(id, words, 1))
                        .status())
                .isEqualTo(303);
        assertThat(what(cast)).containsExactly(words);
        assertThat(web.as(cast.ellen()).get(cast.path("/plan")).body())
                .contains("&lt;b")
                .doesNotContain("<b>&amp;</b>");
    }

    @Test
    void aWayBackLeadsOnlyToTheSameCase() {
        Cast cast = cases.cast();
        var away = web.as(cast.ellen())
                .post(
                        cast.path("/plan/commitments"),
                        "id",
                        Ids.next().toString(),
                        "what",
                        "Iets",
                        "back",
                        "https://elders.example/");
        assertThat(away.to()).startsWith(cast.path("/plan/commitments/"));
        var back = web.as(cast.ellen())
                .post(
                        cast.path("/plan/commitments"),
                        "id",
                        Ids.next().toString(),
                        "what",
                        "Iets",
                        "back",
                        cast.path("/conversation"));
        assertThat(back.to()).isEqualTo(cast.path("/conversation"));
    }

    @Test
    void fiveHundredAndFiftyEuroInElevenPartsIsElevenTimesFifty() {
        Commitment money = plans.money(cases.cast());
        assertThat(money.instalments())
                .hasSize(11)
                .extracting(Instalment::cents)
                .containsOnly(50_00L);
    }

    @Test
    void theLastPartTakesWhatRoundingLeft() {
        List<Instalment> parts =
                Instalment.split(100_00, 3, LocalDate.of(2027, 1, 31), org.herstelkring.pyramid.Rhythm.MONTHLY);
        assertThat(parts).extracting(Instalment::cents).containsExactly(33_33L, 33_33L, 33_34L);
        assertThat(parts)
                .extracting(Instalment::dueOn)
                .containsExactly(LocalDate.of(2027, 1, 31), LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 31));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "550|55000",
                "€ 1.250,50|125050",
                "1250.5|125050",
                "49,9|4990",
                "550,-|55000",
                "550,--|55000",
                "550,\u2013|55000",
                "550,=|55000",
                "€ 1.250,-|125000",
                "€1.250,-|125000",
                "550 euro|55000",
                "550euro|55000",
                "49,50 Euro|4950",
                "EUR 550|55000",
                "550 EUR|55000",
                "550€|55000",
                "1 250,50 €|125050",
                "1\u202F250,50\u00A0€|125050",
                "1\u2009250\u2009euros|125000",
                "1\u00A0250|125000",
                "€1,250.50|125050",
                "1\u2019250|125000",
                "\u200E550\u200F|55000",
                "٥٥٠|55000",
                "1.000.000|100000000",
                "0|",
                "0,001|",
                "1.2.3|",
                "1 25|",
                "1.250 300|",
                "euro|",
                "550 dollar|",
                "550-600|",
                "-1|"
            })
    void amountsAreReadAsPeopleWriteThem(String written, Long cents) {
        assertThat(Euros.cents(written)).isEqualTo(cents);
    }

    private UUID add(Cast cast, String what) {
        UUID id = Ids.next();
        assertThat(web.as(cast.ellen())
                        .post(cast.path("/plan/commitments"), "id", id.toString(), "what", what, "who", "")
                        .status())
                .isEqualTo(303);
        return id;
    }

    private static String[] fields(UUID id, String what, long version) {
        return new String[] {"id", id.toString(), "what", what, "version", "" + version};
    }

    private String edit(Cast cast, UUID id) {
        return cast.path("/plan/commitments/" + id);
    }

    private List<Commitment> all(Cast cast) {
        return cases.in(cast.ellen(), () -> commitments.latest(circles.open(cast.id(), CasePart.PLAN, May.READ)));
    }

    private List<String> what(Cast cast) {
        return all(cast).stream().map(Commitment::what).toList();
    }
}
