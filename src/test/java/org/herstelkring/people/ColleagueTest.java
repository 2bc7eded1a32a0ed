package org.herstelkring.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.School;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.people.internal.AccountCipher;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.people.internal.EmailAddress;
import org.herstelkring.people.organisation.Operator;
import org.herstelkring.people.person.Accounts;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who belongs to an organisation said yes to it, and what an organisation has is the membership, never the account. */
@ApplicationTest
class ColleagueTest {

    @LocalServerPort
    int port;

    @Autowired
    OrganisationBootstrap organisationBootstrap;

    @Autowired
    Accounts accounts;

    @Autowired
    Operator operator;

    @Autowired
    DutyTransaction house;

    @Autowired
    AccountCipher seal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @Autowired
    Web web;

    School school;

    /** Somebody with an account of her own, who has nothing to do with the school. */
    UUID vera;

    @BeforeEach
    void people() {
        school = School.begin(organisationBootstrap);
        vera = organisationBootstrap.account("Vera Vreemd", address("vera"), "nl");
    }

    @Test
    void anAdministratorLearnsNothingOfAStrangerAndCanDoNothingToThem() {
        ask("vera", "FACILITATOR");
        ask("niemand", "FACILITATOR");
        String page = admin().get("/organisation").body();
        assertThat(page).contains(address("vera"), address("niemand")).doesNotContain("Vera Vreemd");
        assertThat(row(page, address("vera"))).isEqualTo(row(page, address("niemand")));
        assertThat(page).doesNotContain(vera.toString());
        for (String what : new String[] {"paused", "resumed", "end", "roles"})
            assertThat(admin().post("/organisation/colleagues/" + vera + "/" + what, "roles", "STAFF")
                            .status())
                    .as(what)
                    .isEqualTo(404);
        assertThat(Caller.signedIn(port, vera).get("/me").statusCode()).isEqualTo(200);
        assertThat(web.as(vera).get("/organisation").status()).isEqualTo(404);
    }

    @Test
    void theDatabaseMakesNobodyAMemberWhoDidNotSayYes() {
        ask("vera", "FACILITATOR");
        assertThatThrownBy(() -> as(school.noor(), """
                        insert into people.membership (id, organisation_id, person_id, role, since)
                        values (gen_random_uuid(), :school, :person, 'staff', now())""")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> as(vera, """
                        insert into people.membership (id, organisation_id, person_id, role, since)
                        values (gen_random_uuid(), :school, :person, 'facilitator', now())""")).isInstanceOf(DataAccessException.class);
        assertThat(as(school.noor(), "update people.person set disabled_at = now() where id = :tom or id = :person"))
                .as("an account, by who administers its organisation")
                .isZero();
    }

    @Test
    void whoSaysYesIsAColleagueFromThenOn() {
        ask("vera", "FACILITATOR", "STAFF");
        String link = link("vera");
        String shown = web.as(vera).get(link).body();
        assertThat(shown).contains("School De Linde", "vraagt je als collega", "Vera Vreemd");
        assertThat(web.as(vera).get(link).body()).as("looking says nothing").contains("Ja, ik doe mee");
        assertThat(web.as(vera).post(link + "/acceptance").to()).isEqualTo("/organisation");
        assertThat(web.as(vera).post(link + "/acceptance").to())
                .as("pressed twice")
                .isEqualTo("/organisation");
        assertThat(admin().get("/organisation").body()).contains("Vera Vreemd").doesNotContain(address("vera"));
        assertThat(web.as(vera).get("/organisation").body()).contains("Noor Peeters");
    }

    @Test
    void whoHasNoAccountChoosesTheirOwnName() {
        ask("els", "STAFF");
        assertThat(known("els")).as("nothing is made in a stranger's name").isFalse();
        Caller els = Caller.stranger(port);
        String link = link("els");
        assertThat(els.get(link).body()).contains("Ja, ik doe mee", "Nee, bedankt");
        assertThat(els.submit(link, link + "/acceptance", "name", " ").statusCode())
                .isEqualTo(422);
        assertThat(els.submit(link, link + "/acceptance", "name", "Els Eigen").statusCode())
                .isEqualTo(303);
        assertThat(els.get("/organisation").body()).contains("Els Eigen", "Noor Peeters");
    }

    @Test
    void aLinkAloneOpensNobodysAccount() {
        ask("vera", "STAFF");
        String link = link("vera");
        Caller thief = Caller.stranger(port);
        assertThat(thief.get(link).body())
                .contains("Dit adres heeft al een account")
                .doesNotContain("Vera");
        var answer = thief.submit(link, link + "/acceptance", "name", "Dief");
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/sign-in?to="));
        assertThat(thief.get("/me").statusCode()).isEqualTo(303);
        assertThat(web.as(school.iris()).get(link).body())
                .contains("another e-mail address")
                .doesNotContain("/acceptance");
        web.as(school.iris()).post(link + "/acceptance", "name", "Iris");
        assertThat(web.as(school.iris()).get("/organisation").body()).doesNotContain("Noor Peeters");
    }

    @Test
    void whoSaysNoIsAskedNothingMoreAndNothingMoreIsKnown() {
        ask("vera", "STAFF");
        ask("els", "STAFF");
        for (String name : new String[] {"vera", "els"}) {
            String link = link(name);
            assertThat(Caller.stranger(port).submit(link, link + "/refusal").body())
                    .contains("Dat is doorgegeven");
            assertThat(web.as(vera).post(link + "/acceptance", "name", "Toch").status())
                    .isEqualTo(404);
        }
        String page = admin().get("/organisation").body();
        assertThat(page).contains("liever niet").doesNotContain("Vera Vreemd");
        assertThat(row(page, address("vera"))).isEqualTo(row(page, address("els")));
    }

    @Test
    void anInvitationCanBeWithdrawnAndSentAgain() {
        UUID id = ask("vera", "STAFF");
        String first = link("vera");
        clock.passes(Duration.ofDays(8));
        assertThat(web.as(vera).get(first).status()).isEqualTo(404);
        assertThat(admin().get("/organisation").body()).contains("de link werkt niet meer");
        admin().post("/organisation/invitations/" + id + "/again");
        String second = link("vera");
        assertThat(second).isNotEqualTo(first);
        assertThat(web.as(vera).get(first).status()).isEqualTo(404);
        assertThat(web.as(vera).get(second).status()).isEqualTo(200);
        admin().post("/organisation/invitations/" + id + "/withdrawal");
        assertThat(web.as(vera).get(second).status()).isEqualTo(404);
        assertThat(admin().post("/organisation/invitations/" + id + "/again").status())
                .isEqualTo(404);
        assertThat(web.as(school.iris())
                        .proven()
                        .post("/organisation/invitations/" + id + "/withdrawal")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPausedMembershipOpensNothingOfTheOrganisationAndLeavesTheAccountAlone() {
        assertThat(admin().post("/organisation/colleagues/" + school.tom() + "/paused")
                        .status())
                .isEqualTo(303);
        Caller tom = Caller.signedIn(port, school.tom());
        assertThat(tom.get("/me").statusCode()).isEqualTo(200);
        assertThat(tom.get("/me").body()).contains("staat het voor jou nu stil", "School De Linde");
        assertThatThrownBy(
                        () -> as(school.tom(), "update people.membership set paused_at = null where person_id = :tom"))
                .as("nobody lets themselves go on")
                .isInstanceOf(DataAccessException.class);
        assertThat(tom.get("/organisation").statusCode()).isEqualTo(404);
        assertThat(tom.get("/cases/new").statusCode()).isEqualTo(404);
        assertThat(admin().get("/organisation").body()).contains("staat stil");
        admin().post("/organisation/colleagues/" + school.tom() + "/resumed");
        assertThat(tom.get("/organisation").statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverIsPausedMayLeaveAndNobodyLeavesWhereTheyDoNotBelong() {
        admin().post("/organisation/colleagues/" + school.tom() + "/paused");
        Web.Visitor tom = web.as(school.tom()).proven();
        assertThat(tom.get("/me").body())
                .contains("Ik ga hier weg", school.organisation().toString());
        assertThat(web.as(vera)
                        .proven()
                        .post(
                                "/organisation/leaving",
                                "organisation",
                                school.organisation().toString())
                        .status())
                .isEqualTo(404);
        assertThat(tom.post(
                                "/organisation/leaving",
                                "organisation",
                                school.organisation().toString())
                        .to())
                .isEqualTo("/me");
        assertThat(tom.get("/me").body()).doesNotContain("Ik ga hier weg");
        assertThat(admin().get("/organisation").body()).doesNotContain("staat stil");
    }

    @Test
    void whatEndedStaysEndedUntilSomebodySaysYesAgain() {
        admin().post("/organisation/colleagues/" + school.tom() + "/end");
        assertThat(web.as(school.tom()).get("/organisation").status()).isEqualTo(404);
        assertThatThrownBy(() -> as(
                        school.noor(),
                        "update people.membership set until = null where person_id = :tom and :school is not null"))
                .isInstanceOf(DataAccessException.class);
        assertThat(Caller.signedIn(port, school.tom()).get("/me").statusCode()).isEqualTo(200);
        ask("tom", "STAFF");
        assertThat(web.as(school.tom()).post(link("tom") + "/acceptance").status())
                .isEqualTo(303);
        assertThat(web.as(school.tom()).get("/organisation").status()).isEqualTo(200);
    }

    @Test
    void whoeverBelongsMayLeave() {
        assertThat(web.as(school.tom()).get("/organisation").body()).contains("/organisation/leaving");
        assertThat(web.as(school.tom()).post("/organisation/leaving").to()).startsWith("/sign-in/proof");
        assertThat(web.as(school.tom()).proven().post("/organisation/leaving").to())
                .isEqualTo("/me");
        assertThat(web.as(school.tom()).get("/organisation").status()).isEqualTo(404);
        assertThat(admin().post("/organisation/leaving").status())
                .as("the last administrator")
                .isEqualTo(409);
    }

    @Test
    void theLastAdministratorCannotLeaveWithoutAWord() {
        String noor = "/organisation/colleagues/" + school.noor();
        var end = admin().post(noor + "/end");
        assertThat(end.status()).isEqualTo(409);
        assertThat(end.body()).contains("niemand meer die de organisatie beheert");
        assertThat(admin().post(noor + "/roles", "roles", "FACILITATOR").status())
                .isEqualTo(409);
        assertThat(admin().post(noor + "/paused").status()).isEqualTo(409);
        admin().post("/organisation/colleagues/" + school.tom() + "/roles", "roles", "ADMIN", "roles", "FACILITATOR");
        assertThat(admin().post(noor + "/end").to()).isEqualTo("/me");
        assertThat(web.as(school.tom())
                        .proven()
                        .get("/organisation/invitations/new")
                        .status())
                .isEqualTo(200);
        assertThat(web.as(school.noor()).get("/organisation").status()).isEqualTo(404);
    }

    @Test
    void lettingPeopleInOrOutAsksForFreshProofAndLosesNothingThatWasTyped() {
        Web.Visitor tired = web.as(school.noor());
        String tom = "/organisation/colleagues/" + school.tom();
        for (String act : new String[] {"/paused", "/resumed", "/end", "/roles"})
            assertThat(tired.post(tom + act, "roles", "ADMIN").to()).as(act).startsWith("/sign-in/proof?to=");
        assertThat(tired.get("/organisation/invitations/new").to()).startsWith("/sign-in/proof?to=");
        assertThat(tired.post("/organisation/invitations", "name", "Griet", "email", address("griet"), "roles", "STAFF")
                        .to())
                .isEqualTo("/sign-in/proof?to=%2Fsign-in%2Fkept");
        assertThat(admin().get("/organisation").body()).doesNotContain("Griet").contains("Tom Claes");
    }

    @Test
    void theOperatorLetsAnAdministratorInAgainWhoSaysYesThemselves() {
        admin().post("/organisation/colleagues/" + school.tom() + "/end");
        String name = "School De Linde " + school.tag();
        var lines = operator.admin(address("vera"), name, "https://kring.example");
        String link = lines.get(1).strip().replace("https://kring.example", "");
        assertThat(web.as(vera).get("/organisation").status()).isEqualTo(404);
        assertThat(web.as(vera).post(link + "/acceptance").to()).isEqualTo("/organisation");
        assertThat(web.as(vera).proven().get("/organisation/invitations/new").status())
                .isEqualTo(200);
        assertThat(operator.admin(address("vera"), "", "")).first().asString().contains("--organisation");
        assertThat(operator.close("niemand@example.org")).first().asString().contains("No account");
    }

    private Web.Visitor admin() {
        return web.as(school.noor()).proven();
    }

    private UUID ask(String name, String... roles) {
        UUID id = Ids.next();
        String[] fields = new String[6 + roles.length * 2];
        System.arraycopy(new String[] {"id", id.toString(), "name", "Iemand", "email", address(name)}, 0, fields, 0, 6);
        for (int i = 0; i < roles.length; i++) {
            fields[6 + 2 * i] = "roles";
            fields[7 + 2 * i] = roles[i];
        }
        assertThat(admin().post("/organisation/invitations", fields).status()).isEqualTo(303);
        return id;
    }

    private String address(String name) {
        return name + "." + school.tag() + "@example.org";
    }

    private boolean known(String name) {
        return house.on(Duty.SIGN_IN, () -> accounts.withAddress(new EmailAddress(address(name))))
                .isPresent();
    }

    private int as(UUID person, String sql) {
        return Acting.as(
                person,
                () -> transaction.execute(running -> db.sql(sql)
                        .param("school", school.organisation())
                        .param("tom", school.tom())
                        .param("person", vera)
                        .update()));
    }

    /** What stands at this address on the page, without the address and ids. */
    private static String row(String page, String address) {
        Matcher row = Pattern.compile("<li>(?:(?!</li>).)*" + Pattern.quote(address) + ".*?</li>", Pattern.DOTALL)
                .matcher(page);
        assertThat(row.find()).as(address).isTrue();
        return row.group()
                .replace(address, "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "")
                .replaceAll("value=\"[^\"]*\"", "");
    }

    private String link(String name) {
        return house.on(
                Duty.POST,
                () -> db
                        .sql("""
                                select id, to_sealed, link_sealed from people.letter
                                where about = ? order by created_at desc, id desc""")
                        .param(school.organisation())
                        .query((row, n) -> {
                            UUID id = row.getObject("id", UUID.class);
                            return seal.open("people.letter.to", id, row.getBytes("to_sealed"))
                                    + " "
                                    + seal.open("people.letter.link", id, row.getBytes("link_sealed"));
                        })
                        .list()
                        .stream()
                        .filter(line -> line.startsWith(address(name) + " "))
                        .map(line -> line.substring(address(name).length() + 1))
                        .findFirst()
                        .orElseThrow());
    }
}
