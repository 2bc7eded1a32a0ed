package org.herstelkring.circle.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.herstelkring.cases.CaseCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.PersonalLinks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@OnEveryServer
class PersonalLinkTest {

    @Autowired
    CaseCast people;

    @Autowired
    Circles circles;

    @Autowired
    PersonalLinks links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Web web;

    private CaseCast.Cast cast;
    private String link;
    private String code;

    @BeforeEach
    void aLinkForLotte() {
        cast = people.cast();
        link = make();
        code = people.in(
                cast.ellen(),
                () -> links.code(circles.keep(cast.id()), cast.lotte().person()));
    }

    @Test
    void theRightCodeOpensOnesOwnPart() {
        var answer = web.asNobody().post(link, "code", code);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.to()).isEqualTo("/my-part");
    }

    @Test
    void aCodeMayBeTypedWithSpacesOrInOtherDigits() {
        String spaced = code.substring(0, 3) + " " + code.substring(3);
        String arabic = code.chars()
                .mapToObj(c -> String.valueOf((char) ('\u0660' + c - '0')))
                .reduce("", String::concat);
        assertThat(web.asNobody().post(link, "code", spaced).status()).isEqualTo(303);
        assertThat(web.asNobody().post(link, "code", arabic).status()).isEqualTo(303);
    }

    @Test
    void aPreviewUsesNothingUpAndSaysNothingOfTheCase() {
        for (int i = 0; i < 3; i++) {
            var shown = web.asNobody().get(link);
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.body())
                    .doesNotContain("Lotte")
                    .doesNotContain("Linde")
                    .doesNotContain("zaak");
        }
        assertThat(web.asNobody().post(link, "code", code).status()).isEqualTo(303);
    }

    @Test
    void itWorksOnTwoPhones() {
        assertThat(web.asNobody().post(link, "code", code).status()).isEqualTo(303);
        assertThat(web.asNobody().post(link, "code", code).status()).isEqualTo(303);
    }

    @Test
    void fiveWrongCodesLockItForAQuarterAndTheFacilitatorSeesIt() {
        for (int left = 4; left >= 1; left--) {
            var answer = web.asNobody().post(link, "code", wrong());
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains(left == 1 ? "één keer" : left + " keer");
        }
        assertThat(web.asNobody().post(link, "code", wrong()).status()).isEqualTo(429);
        assertThat(web.asNobody().post(link, "code", code).status()).isEqualTo(429);
        var states = people.in(cast.ellen(), () -> links.states(circles.keep(cast.id())));
        assertThat(states.get(cast.lotte().person()))
                .isNotNull()
                .extracting(PersonalLinks.State::lockedUntil)
                .isNotNull();
        String fresh = people.in(
                cast.ellen(),
                () -> links.newCode(circles.keep(cast.id()), cast.lotte().person()));
        assertThat(web.asNobody().post(link, "code", fresh).status()).isEqualTo(303);
    }

    @Test
    void aWithdrawnAGuessedAndAnExpiredLinkAnswerTheSamePage() {
        String expired = make();
        people.run(
                cast.ellen(),
                () -> jdbc.sql(
                                "update circle.personal_link set expires_at = now() where circle_id = ? and token_hash = ?")
                        .params(cast.id(), LinkToken.of(expired.substring(3)).hash())
                        .update());
        var guessed = get("/l/" + "A".repeat(32));
        assertThat(get(expired)).isEqualTo(guessed);
        people.run(
                cast.ellen(),
                () -> links.withdraw(circles.keep(cast.id()), cast.lotte().person()));
        assertThat(get(link)).isEqualTo(guessed);
        assertThat(web.asNobody().post(link, "code", code))
                .isEqualTo(web.asNobody().post("/l/" + "A".repeat(32), "code", code));
        assertThat(guessed.status()).isEqualTo(404);
        assertThat(guessed.body()).contains("nieuwe link");
    }

    @Test
    void onlyAHashOfTheLinkIsKept() {
        var kept = people.in(
                cast.ellen(),
                () -> jdbc.sql("select token_hash from circle.personal_link where circle_id = ?")
                        .param(cast.id())
                        .query((row, n) -> row.getBytes(1))
                        .list());
        assertThat(kept).hasSize(1);
        assertThat(new String(kept.getFirst(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(link.substring(3));
        assertThat(link.substring(3)).hasSizeGreaterThanOrEqualTo(22);
    }

    @Test
    void aStrangerSeesNoLinkAndMakesNone() {
        var stranger = people.account("Vera");
        assertThat(people.in(
                        stranger,
                        () -> jdbc.sql("select count(*) from circle.personal_link")
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    /** Without the address itself, which the choice of language leads back to. */
    private Web.Answer get(String path) {
        var answer = web.asNobody().get(path);
        return new Web.Answer(answer.status(), answer.body().replace(path.substring(3), "…"), answer.to());
    }

    private String make() {
        return people.in(
                cast.ellen(),
                () -> links.make(circles.keep(cast.id()), cast.lotte().person()).path());
    }

    private String wrong() {
        return code.equals("000000") ? "000001" : "000000";
    }
}
