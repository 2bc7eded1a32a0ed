package org.herstelkring.cases.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseCast.Someone;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Hergo;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.herstelkring.cast.Web.Answer;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is read out follows what preparation says, and both sides saw it beforehand. */
@ApplicationTest
class AccountTest {

    private static final String FACTS = "Op donderdag stak iemand papier aan. De fiets van Lotte brandde af.";

    @Autowired
    private CaseCast cases;

    @Autowired
    private Web web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @SuppressWarnings("NullAway.Init")
    private Cast cast;

    @SuppressWarnings("NullAway.Init")
    private Web.Visitor ellen;

    @BeforeEach
    void aCaseThatWasTold() {
        cast = cases.cast();
        ellen = web.as(cast.ellen());
        facts(FACTS, 1);
    }

    @Test
    void whatIsReadOutAboutResponsibilityFollowsThePreparation() {
        atTheAccount();
        assertThat(table())
                .contains(
                        FACTS,
                        "is nog open. Vandaag luisteren",
                        "staat niets over verantwoordelijkheid bij: Bram De Smet")
                .doesNotContain("Daarom kunnen we hier vandaag samen zitten");
        owns(cast.bram(), "NOT_YET");
        assertThat(table())
                .contains("is nog open. Vandaag luisteren")
                .doesNotContain("staat niets over verantwoordelijkheid", "samen zitten");
        owns(cast.bram(), "PARTLY");
        assertThat(table())
                .contains("neemt daarvoor een deel van de verantwoordelijkheid")
                .doesNotContain("samen zitten");
        owns(cast.bram(), "YES");
        assertThat(table()).contains("neemt daarvoor verantwoordelijkheid. Daarom kunnen we hier vandaag samen zitten");
    }

    @Test
    void whenTheyDifferEachIsSaidApart() {
        Someone sam =
                cases.add(cast.ellen(), cast.id(), "Sam Maes", Set.of(Hergo.RESPONSIBLE), null, Contact.Reach.PHONE);
        owns(cast.bram(), "YES");
        owns(sam, "PARTLY");
        assertThat(page())
                .contains(
                        "Bram De Smet neemt verantwoordelijkheid voor wat er gebeurd is.",
                        "Sam Maes neemt een deel van de verantwoordelijkheid")
                .doesNotContain("Wie dit gedaan heeft");
        owns(sam, "YES");
        assertThat(page())
                .contains("Wie dit gedaan heeft, neemt daarvoor verantwoordelijkheid")
                .doesNotContain("Sam Maes neemt");
    }

    @Test
    void bothSidesReadItBeforehandAndNobodyElse() {
        assertThat(mine(cast.lotte()).status()).as("not shown yet").isEqualTo(404);
        atTheAccount();
        assertThat(table()).contains("Zag deze tekst vooraf niet: Lotte Peeters, Yassin El Amrani, Bram De Smet");
        owns(cast.bram(), "YES");
        assertThat(ellen.post(at("/showings")).status()).isEqualTo(303);
        for (Someone one : List.of(cast.lotte(), cast.yassin(), cast.bram()))
            assertThat(mine(one).body()).as(one.name()).contains(FACTS, "Daarom kunnen we hier vandaag samen zitten");
        for (Someone one : List.of(cast.mieke(), cast.nele(), cast.dirk()))
            assertThat(mine(one).status()).as(one.name()).isEqualTo(404);
        assertThat(web.asGuest(cast.bram().person())
                        .get("/my-part/" + cast.lotte().id() + "/account")
                        .status())
                .isEqualTo(404);
        assertThat(table())
                .doesNotContain("Zag deze tekst vooraf niet")
                .contains("Zei vooraf niets over deze tekst: Lotte");
        assertThat(mails("cases.account.mail.subject"))
                .as("whoever gets mail, hears that something waits; once")
                .isEqualTo(2);
        ellen.post(at("/showings"));
        assertThat(mails("cases.account.mail.subject"))
                .as("shown twice is shown once")
                .isEqualTo(2);
    }

    @Test
    void beforeTheyMeetItIsWhatThereIsToDo() {
        ellen.post(at("/showings"));
        String path = "/my-part/" + cast.lotte().id();
        Web.Visitor lotte = web.asGuest(cast.lotte().person());
        assertThat(lotte.get(path).body()).contains("Lees wat er bij het begin wordt voorgelezen");
        answer(cast.lotte(), "RIGHT", "");
        assertThat(lotte.get(path).body())
                .doesNotContain("Lees wat er bij het begin wordt voorgelezen")
                .contains(path + "/account");
        assertThat(page()).contains("Vindt dat het klopt.");
    }

    @Test
    void whoDoesNotAgreeSaysWhatIsWrongAndTheScreenSaysSo() {
        ellen.post(at("/showings"));
        Answer empty = answer(cast.lotte(), "WRONG", "");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("Schrijf kort wat er niet klopt.");
        assertThat(answer(cast.lotte(), "", "Het was woensdag.").body())
                .contains("Kies of de tekst klopt.", "Het was woensdag.");
        assertThat(answer(cast.lotte(), "WRONG", "Het was woensdag.").status()).isEqualTo(303);
        atTheAccount();
        assertThat(table()).contains("Lotte Peeters zei vooraf dat hier iets niet klopt", "Het was woensdag.");
        assertThat(page()).contains("Zegt dat iets niet klopt.", "Het was woensdag.");
        assertThat(mails("cases.account.mail.wrong.subject")).isEqualTo(1);
        assertThat(mine(cast.bram()).body()).as("what she said is hers").doesNotContain("woensdag");
    }

    @Test
    void whatChangedSinceIsAnotherText() {
        ellen.post(at("/showings"));
        String stale = mine(cast.bram()).body();
        facts(FACTS + " Nele bluste.", 2);
        assertThat(page()).contains("Zag een eerdere tekst.");
        atTheAccount();
        assertThat(table()).contains("Zag deze tekst vooraf niet: Lotte");
        ellen.post(at("/showings"));
        assertThat(mine(cast.bram()).body()).contains("Nele bluste.");
        Answer late = send(cast.bram(), stale, "RIGHT", "");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("De tekst is intussen veranderd");
        assertThat(page()).doesNotContain("Vindt dat het klopt.");
    }

    @Test
    void whoHasNoMailGetsALetterAndAnswersToTheFacilitator() {
        ellen.post(at("/showings"));
        String letters = ellen.get(at("/letters")).body();
        assertThat(letters).contains(FACTS, "Lindestraat 12", "Klopt er iets niet?", "Dag Yassin El Amrani");
        assertThat(letters).doesNotContain("Dag Lotte", "Dag Mieke");
        String lotte = ellen.get(at("/letters?to=" + cast.lotte().id())).body();
        assertThat(lotte).contains("Dag Lotte Peeters");
        String form = page();
        Answer noted = ellen.post(
                at("/" + cast.yassin().id() + "/answer"),
                fields(form.substring(form.indexOf("p-" + cast.yassin().id())), "WRONG", "Mijn fiets ook."));
        assertThat(noted.status()).isEqualTo(303);
        assertThat(page()).contains("Mijn fiets ook.");
        assertThat(mine(cast.yassin()).body()).contains("Mijn fiets ook.");
        // He opened the same before: what was noted for him meanwhile is not lost.
        Answer his = send(
                cast.yassin(), form.substring(form.indexOf("p-" + cast.yassin().id())), "RIGHT", "");
        assertThat(his.status()).isEqualTo(409);
        assertThat(his.body()).contains("Mijn fiets ook.");
    }

    @Test
    void withoutFactsNothingIsShown() {
        facts("", 2);
        assertThat(page())
                .contains("Er is nog niet opgeschreven wat er gebeurd is.")
                .doesNotContain("/account/showings");
        assertThat(ellen.post(at("/showings")).status()).isEqualTo(409);
        assertThat(mine(cast.lotte()).status()).isEqualTo(404);
    }

    private void owns(Someone one, String how) {
        String path = cast.path("/people/" + one.id() + "/preparation");
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"")
                .matcher(ellen.get(path + "/whole").body());
        assertThat(version.find()).isTrue();
        assertThat(ellen.post(path, "version", version.group(1), "responsibility", how, "willing", "YES")
                        .status())
                .isEqualTo(303);
    }

    private void facts(String facts, int version) {
        assertThat(ellen.post(
                                cast.path("/facts"),
                                "version",
                                String.valueOf(version),
                                "title",
                                "Brand in de fietsenstalling",
                                "facts",
                                facts)
                        .status())
                .isEqualTo(303);
    }

    private void atTheAccount() {
        List<String> fields = new ArrayList<>(List.of("id", Ids.next().toString()));
        cast.everybody()
                .forEach(one -> fields.addAll(List.of("present", one.id().toString())));
        ellen.post(cast.path("/conversation"), fields.toArray(String[]::new));
        ellen.post(cast.path("/conversation/moves"), "from", "opening.welcome.-", "to", "opening.account.-");
    }

    private String table() {
        return ellen.get(cast.path("/conversation")).body();
    }

    private String page() {
        return ellen.get(at("")).body();
    }

    private Answer mine(Someone one) {
        return web.asGuest(one.person()).get("/my-part/" + one.id() + "/account");
    }

    private Answer answer(Someone one, String answer, String words) {
        return send(one, mine(one).body(), answer, words);
    }

    private Answer send(Someone one, String form, String answer, String words) {
        return web.asGuest(one.person()).post("/my-part/" + one.id() + "/account", fields(form, answer, words));
    }

    private static String[] fields(String form, String answer, String words) {
        return new String[] {
            "id", hidden(form, "id"), "version", hidden(form, "version"), "answer", answer, "words", words
        };
    }

    private static String hidden(String form, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(form);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private long mails(String subject) {
        return Acting.on(
                Duty.POST,
                () -> Objects.requireNonNull(transaction.execute(
                        _ -> jdbc.sql("select count(*) from people.letter where about = ? and subject_key = ?")
                                .params(cast.id(), subject)
                                .query(Long.class)
                                .single())));
    }

    private String at(String below) {
        return cast.path("/account" + below);
    }
}
