package org.herstelkring.cases.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseCast.Someone;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.paper.EveryScript;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.plan.PlanCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.VeraPdf;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Names and words in any script, from the form to the sealed plan. */
@ApplicationTest
class NamesInPlanTest {

    @Autowired
    private CaseCast cases;

    @Autowired
    private PlanCast plansOfCases;

    @Autowired
    private SignedCast signed;

    @Autowired
    private PlanAnswers answers;

    @Autowired
    private SealedPlans sealedPlans;

    @Autowired
    private SealWork work;

    @Autowired
    private Circles circles;

    @Autowired
    private Web web;

    @Test
    void aSealedPlanHasEveryNameAsItWasWritten() throws Exception {
        Cast cast = cases.cast();
        plansOfCases.complete(cast);
        write(cast, String.join("\n\n", EveryScript.NAMES));
        signed.put(cast);
        Plan plan = signed.plan(cast);
        for (Someone one : cast.everybody()) absentOrSigned(cast, plan, one);
        signed.seal(cast);
        work.sweep();
        assertThat(signed.plan(cast).state()).isEqualTo(Plan.State.SEALED);
        byte[] pdf = cases.in(cast.ellen(), () -> {
            return sealedPlans
                    .pdf(circles.open(cast.id(), CasePart.PLAN, May.READ), plan.id())
                    .orElseThrow();
        });
        VeraPdf.findsNothing(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            String read = folded(new PDFTextStripper().getText(document));
            // PDFBox takes the two halves of a letter beyond the first plane apart when it turns them round.
            for (String name : EveryScript.NAMES)
                if (!name.matches("\\p{IsAdlam}.*")) assertThat(read).contains(folded(name));
        }
    }

    @Test
    void lettersThatCannotBeSetAreSaidAtThePlanAndNothingIsDone() {
        Cast cast = cases.cast();
        plansOfCases.complete(cast);
        write(cast, "Bram en 𒀀𒁀 maken het goed.");
        var page = web.as(cast.ellen()).get(cast.path("/plan"));
        assertThat(page.body())
                .contains("𒀀 (U+12000), 𒁀 (U+12040)", "Bram en 𒀀𒁀 maken het goed.", "zoals op een identiteitskaart")
                .doesNotContain("action=\"" + cast.path("/plan/signing") + "\"");
        web.as(cast.ellen())
                .post(
                        cast.path("/plan/signing"),
                        "version",
                        String.valueOf(signed.plan(cast).version()));
        assertThat(signed.plan(cast).state()).isEqualTo(Plan.State.DRAFT);

        write(cast, "Bram en Enlil maken het goed.");
        assertThat(web.as(cast.ellen()).get(cast.path("/plan")).body())
                .contains("action=\"" + cast.path("/plan/signing") + "\"");
        signed.put(cast);
        assertThat(signed.plan(cast).state()).isEqualTo(Plan.State.OPEN);
    }

    @Test
    void aReasonThatCannotBeSetIsSaidAtItsFieldAndNothingIsAnswered() {
        Cast cast = signed.open();
        Plan plan = signed.plan(cast);
        String path = "/my-part/" + cast.dirk().id() + "/plan/declines";
        String[] form = {
            "plan",
            plan.id().toString(),
            "participant",
            cast.dirk().id().toString(),
            "reason",
            "Liever 𒀀",
            "shown",
            "true"
        };
        var refused = web.asGuest(cast.dirk().person()).post(path, form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("𒀀 (U+12000)", "Liever 𒀀");
        assertThat(answer(cast, plan, cast.dirk()).waits()).isTrue();
        // Kept between the two of them it is on no paper.
        form[7] = "false";
        assertThat(web.asGuest(cast.dirk().person()).post(path, form).status()).isEqualTo(303);
        assertThat(answer(cast, plan, cast.dirk()).waits()).isFalse();
    }

    private void write(Cast cast, String summary) {
        var kept = web.as(cast.ellen())
                .post(
                        cast.path("/plan/words"),
                        "version",
                        String.valueOf(signed.plan(cast).version()),
                        "language",
                        "nl",
                        "summary",
                        summary,
                        "askedForgotten",
                        "true");
        assertThat(kept.status()).as(kept.body()).isEqualTo(303);
    }

    private void absentOrSigned(Cast cast, Plan plan, Someone one) {
        cases.run(cast.ellen(), () -> {
            var access = circles.open(cast.id(), CasePart.SIGNATURE, May.CONTRIBUTE);
            PlanAnswer answer = answers.of(access, plan.id(), one.id()).orElseThrow();
            if (one.equals(cast.lotte()))
                answers.sign(
                        access,
                        answer,
                        org.herstelkring.cases.paper.PlanDocument.Way.TABLET,
                        one.id(),
                        null,
                        "Lotte",
                        null,
                        plan.fingerprint());
            else answers.absent(access, answer, true);
        });
    }

    private PlanAnswer answer(Cast cast, Plan plan, Someone one) {
        return cases.in(cast.ellen(), () -> {
            return answers.of(circles.open(cast.id(), CasePart.SIGNATURE, May.READ), plan.id(), one.id())
                    .orElseThrow();
        });
    }

    /** Blanks, line ends, joiners and marks of direction are the reader's. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[\\s\\u00a0\\p{Cf}]", "");
    }
}
