package org.herstelkring.cases.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.plan.Commitment;
import org.herstelkring.cases.plan.Commitments;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Tablet;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan that lies before its signers says so first, with the way to a new version, and is read and not written. */
@ApplicationTest
class FixedPlanTest {

    @Autowired
    private SignedCast signed;

    @Autowired
    private CaseCast cases;

    @Autowired
    private Commitments commitments;

    @Autowired
    private Circles circles;

    @Autowired
    private Web web;

    @Test
    void aLineOfItIsReadAndNotWritten() {
        CaseCast.Cast cast = signed.open();
        Commitment one = cases.in(
                cast.ellen(),
                () -> commitments
                        .of(
                                circles.open(cast.id(), CasePart.PLAN, May.READ),
                                signed.plan(cast).id())
                        .getFirst());
        String page = web.as(cast.ellen())
                .get(cast.path("/plan/commitments/" + one.id()))
                .body();
        assertThat(page)
                .contains("De tekst staat vast", "Verander het plan", "/plan#again-title", one.what())
                .doesNotContain("name=\"what\"", "data-autosave");
        for (String kind : new String[] {"arrangements", "told", "last-words"})
            assertThat(web.as(cast.ellen())
                            .get(cast.path("/plan/" + kind + "/" + Ids.next()))
                            .body())
                    .as(kind)
                    .contains("De tekst staat vast", "/plan#again-title")
                    .doesNotContain("<textarea");
        assertThat(web.as(cast.ellen()).get(cast.path("/plan")).body()).contains("id=\"again-title\"");
    }

    @Test
    void whoeverWithdrewIsNotAskedToSign() {
        CaseCast.Cast cast = signed.open();
        String sheet = cast.path("/plan/signing/" + cast.nele().id());
        var tablet =
                web.as(cast.ellen()).handing(Tablet.with(cast.id(), cast.nele().id()));
        assertThat(tablet.get(sheet).body()).contains("/plan/declines");
        assertThat(web.as(cast.ellen()).get(sheet).body()).contains("/handing");
        web.as(cast.ellen()).post(cast.path("/people/" + cast.nele().id() + "/withdrawal"));
        for (var asker : List.of(tablet, web.as(cast.ellen())))
            assertThat(asker.get(sheet).body())
                    .contains("Wie zich terugtrok, tekent het plan niet")
                    .doesNotContain("/plan/declines", "/plan/signatures", "/handing");
    }
}
