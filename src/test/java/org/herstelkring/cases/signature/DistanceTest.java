package org.herstelkring.cases.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseCast.Someone;
import org.herstelkring.cases.plan.PlanCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Report;
import org.herstelkring.pyramid.Reports;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Distance is agreed as fully as anything else: between whom, where, until when, who watches; and it is followed. */
@ApplicationTest
class DistanceTest {

    private static final String WORDS = "Bram stuurt Yassin geen berichten";

    @Autowired
    private CaseCast cases;

    @Autowired
    private PlanCast plans;

    @Autowired
    private SignedCast signed;

    @Autowired
    private Steps steps;

    @Autowired
    private Reports reports;

    @Autowired
    private Circles circles;

    @Autowired
    private SealWork work;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Web web;

    private Cast cast;
    private Web.Visitor ellen;
    private UUID id;
    private LocalDate review;

    @BeforeEach
    void aPlan() {
        cast = cases.cast();
        ellen = web.as(cast.ellen());
        plans.complete(cast);
        id = Ids.next();
        review = TestClock.today().plusDays(2);
    }

    @Test
    void aPlanWaitsUntilItIsClearBetweenWhomFromWhenUntilWhenAndWhoWatches() {
        assertThat(keep("version", "0", "kind", "NO_CONTACT", "words", WORDS).status())
                .isEqualTo(303);
        assertThat(plan())
                .contains("tussen wie geldt het?", "vanaf wanneer?", "wanneer bekijken jullie het opnieuw?")
                .contains("wie waakt erover?", "#f-between");
        assertThat(ellen.post(cast.path("/plan/signing")).status()).isEqualTo(409);
        assertThat(whole("1").status()).isEqualTo(303);
        assertThat(plan()).doesNotContain("tussen wie geldt het?", "wie waakt erover?");
        assertThat(ellen.get(page()).body())
                .contains("value=\"" + cast.bram().id() + "\" checked", "via de gespreksleider");
    }

    @Test
    void itIsReadWholeAloudBeforeSigningAndOnPaper() throws IOException {
        whole("0");
        String aloud = ellen.get(cast.path("/plan/aloud")).body();
        signed.put(cast);
        String sheet = web.asGuest(cast.lotte().person())
                .get("/my-part/" + cast.lotte().id() + "/plan")
                .body();
        for (String read : List.of(aloud, sheet))
            assertThat(read)
                    .contains("Geen contact: " + WORDS, "Yassin El Amrani, Bram De Smet", "Waar: op school")
                    .contains("Dit contact mag wel: via de gespreksleider", "Opnieuw bekijken op")
                    .contains("Nele Wouters waakt erover");
        byte[] pdf = web.asGuest(cast.lotte().person())
                .file("/my-part/" + cast.lotte().id() + "/plan.pdf", null)
                .getContentAsByteArray();
        assertThat(text(pdf)).contains(WORDS, "op school", "via de gespreksleider", "Nele Wouters");
    }

    @Test
    void whoMustKnowMayBeToldOfIt() throws IOException {
        whole("0");
        UUID told = Ids.next();
        String line = cast.path("/plan/told/" + told);
        assertThat(ellen.get(line).body()).contains(WORDS, "value=\"" + id + "\"");
        ellen.post(
                line,
                "who",
                "De buschauffeur",
                "what",
                "",
                "commitments",
                id.toString(),
                "how",
                "aan de telefoon",
                "teller",
                "Ellen",
                "version",
                "0");
        assertThat(ellen.get(cast.path("/plan/aloud")).body()).contains("(afspraak 4)");
        seal();
        byte[] pdf =
                ellen.file(cast.path("/copies/told/" + told + ".pdf"), null).getContentAsByteArray();
        assertThat(text(pdf)).contains(WORDS, "op school").doesNotContain("verbrande fietsen");
    }

    @Test
    void eachSaysWhetherItWasKeptAndWhatHappenedAndTheFacilitatorSaysHowItGoesOn() {
        whole("0");
        seal();
        Step step = step();
        assertThat(step.together())
                .containsExactly(cast.yassin().id(), cast.bram().id());
        assertThat(step.follower()).isEqualTo(cast.nele().id());
        String mine = "/my-part/" + cast.yassin().id() + "/commitments/" + step.id();
        assertThat(web.asGuest(cast.yassin().person()).get(mine).body())
                .contains("Werd het gehouden?", "op school", "via de gespreksleider")
                .doesNotContain("name=\"ends\"", "name=\"reviewOn\"");
        assertThat(web.asGuest(cast.yassin().person())
                        .post(mine + "/reports", said("", "Hij stond weer aan de halte.", step))
                        .status())
                .as("kept or not is asked")
                .isEqualTo(422);
        assertThat(web.asGuest(cast.yassin().person())
                        .post(mine + "/reports", said("NOT_KEPT", "Hij stond weer aan de halte.", step))
                        .status())
                .isEqualTo(303);
        assertThat(step().state())
                .as("one of both does not decide how it stands")
                .isEqualTo(StepState.PLANNED);
        assertThat(cases.in(
                        cast.yassin().person(),
                        () -> jdbc.sql("update pyramid.step set state = 'kept' where id = ?")
                                .param(step.id())
                                .update()))
                .as("nor by PostgreSQL alone")
                .isZero();
        assertThat(reports()).singleElement().matches(one -> one.state() == StepState.NOT_KEPT && one.by() != null);
        assertThat(ellen.get(cast.path("/follow-up")).body())
                .contains("Laatst gezegd: niet gehouden (Yassin El Amrani");

        String here = cast.path("/follow-up/steps/" + step.id());
        assertThat(ellen.get(here).body()).contains("Hij stond weer aan de halte.", "name=\"ends\"");
        LocalDate again = review.plusDays(30);
        assertThat(ellen.post(here + "/reports", said("PARTLY", "Besproken.", step(), "reviewOn", again.toString()))
                        .status())
                .isEqualTo(303);
        assertThat(step().state()).isEqualTo(StepState.DOING);
        assertThat(step().distance().reviewOn()).isEqualTo(again);
        Step late = step;
        assertThat(ellen.post(here + "/reports", said("KEPT", "Ik zag het niet.", late, "ends", "true"))
                        .status())
                .as("whoever did not see how it stands now")
                .isEqualTo(409);
        assertThat(ellen.post(here + "/reports", said("KEPT", "Het is goed zo.", step(), "ends", "true"))
                        .status())
                .isEqualTo(303);
        assertThat(step().state()).isEqualTo(StepState.KEPT);
        assertThat(web.asGuest(cast.lotte().person())
                        .get("/my-part/" + cast.lotte().id() + "/commitments/" + step.id())
                        .body())
                .as("who reads along says something, and reads nothing that was told in confidence")
                .doesNotContain("Werd het gehouden?", "Hij stond weer aan de halte.");
    }

    @Test
    void aNewVersionGoesOnWithTheSameStep() {
        whole("0");
        seal();
        UUID before = step().id();
        ellen.post(cast.path("/plan/versions"), "id", Ids.next().toString());
        signed.put(cast);
        seal();
        assertThat(step().id()).isEqualTo(before);
        assertThat(step().distance().reviewOn()).isEqualTo(review);
    }

    @ParameterizedTest
    @CsvSource({
        "endsOn, 2019-01-01",
        "reviewOn, 2019-01-01",
        "between, 7b0f2f8e-0000-7000-8000-000000000000",
        "between, iedereen",
        "watcher, 7b0f2f8e-0000-7000-8000-000000000000",
        "watcher, other",
        "kind, VER_WEG",
        "words, ''",
    })
    void whatCannotBeIsPointedOutAndChangesNothing(String field, String wrong) {
        var answer = keep(form(field, wrong));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("class=\"wrong\"");
        assertThat(plan()).doesNotContain(WORDS);
    }

    @Test
    void itEndsAfterItBeginsAndIsLookedAtInBetween() {
        String starts = TestClock.today().plusDays(20).toString();
        String ends = TestClock.today().plusDays(10).toString();
        assertThat(keep(form("startsOn", starts, "endsOn", ends)).body()).contains("na de eerste");
        assertThat(keep(form("startsOn", starts)).body()).contains("tussen de eerste en de laatste dag");
    }

    private Web.Answer whole(String version) {
        return keep(form("version", version));
    }

    private String[] form(String... fields) {
        List<String> form = new ArrayList<>(List.of(fields));
        Map<String, String> rest = Map.of(
                "kind",
                "NO_CONTACT",
                "words",
                WORDS,
                "where",
                "op school",
                "contact",
                "via de gespreksleider",
                "startsOn",
                TestClock.today().toString(),
                "reviewOn",
                review.toString(),
                "watcher",
                cast.nele().id().toString(),
                "version",
                "0");
        rest.forEach((name, value) -> {
            if (!form.contains(name)) form.addAll(List.of(name, value));
        });
        if (!form.contains("between"))
            form.addAll(List.of(
                    "between",
                    cast.yassin().id().toString(),
                    "between",
                    cast.bram().id().toString()));
        return form.toArray(String[]::new);
    }

    private Web.Answer keep(String... fields) {
        return ellen.post(page(), fields);
    }

    private String page() {
        return cast.path("/plan/arrangements/" + id);
    }

    private String plan() {
        return ellen.get(cast.path("/plan")).body();
    }

    private static String[] said(String state, String words, Step seen, String... more) {
        List<String> form = new ArrayList<>(List.of(more));
        form.addAll(List.of("id", Ids.next().toString(), "state", state, "words", words));
        form.addAll(List.of("version", "" + seen.version()));
        return form.toArray(String[]::new);
    }

    private void seal() {
        signed.put(cast);
        for (Someone one : cast.everybody()) {
            String[] form = Stream.concat(
                            Stream.of(signed.drawn(signed.plan(cast), one.id())),
                            Stream.of("guardian", "Dirk", "guardianTyped", "Dirk", "guardianConfirm", "true"))
                    .toArray(String[]::new);
            assertThat(ellen.post(cast.path("/plan/signatures"), form).status()).isEqualTo(303);
        }
        signed.seal(cast);
        work.sweep();
    }

    private Step step() {
        return cases.in(cast.ellen(), () -> steps.of(circles.open(cast.id(), PyramidPart.STEPS, May.READ))).stream()
                .filter(one -> one.what().equals(WORDS))
                .findFirst()
                .orElseThrow();
    }

    private List<Report> reports() {
        return cases.in(cast.ellen(), () -> reports.of(circles.open(cast.id(), PyramidPart.REPORTS, May.READ)));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
