package org.herstelkring.cases.guardian;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.School;
import org.herstelkring.cast.Web;
import org.herstelkring.cast.Web.Answer;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.shared.Acting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who must agree to what for a child: by country, and as an organisation goes by it. */
@ApplicationTest
class AgreementRulesTest {

    @Autowired
    OrganisationBootstrap bootstrap;

    @Autowired
    Web web;

    @Autowired
    AgreementRules rules;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    School school;

    @BeforeEach
    void begin() {
        school = School.begin(bootstrap);
    }

    @Test
    void everyCountryHasALineForEveryMatterAndSaysWhatIsToBeChecked() {
        for (Country country : Country.values())
            for (Matter matter : Matter.values()) {
                AgreementRule rule = country.rule(matter);
                assertThat(rule.until()).as(country + " " + matter).isBetween(1, 18);
                assertThat(rule.childFrom()).isBetween(0, 18);
                assertThat(rule.own()).isFalse();
            }
        assertThat(Country.BE.rule(Matter.DATA).until()).isEqualTo(13);
        assertThat(Country.NL.rule(Matter.DATA).until()).isEqualTo(16);
        assertThat(Country.NL.rule(Matter.PLAN).checked()).isFalse();
        assertThat(Country.of(ZoneId.of("Europe/Amsterdam"))).isEqualTo(Country.NL);
    }

    @Test
    void aLineAsksByAge() {
        AgreementRule data = Country.BE.rule(Matter.DATA);
        assertThat(data.asksGuardians(12)).isTrue();
        assertThat(data.asksGuardians(13)).isFalse();
        assertThat(data.asksGuardians(null)).as("of an age that is not known").isTrue();
        assertThat(data.needsChild(12)).isFalse();
        assertThat(data.needsChild(13)).isTrue();
        assertThat(Country.BE.rule(Matter.TALK).needsChild(6))
                .as("nobody is made to take part")
                .isTrue();
    }

    @Test
    void whoAdministersAnOrganisationSaysOtherwiseAndMembersReadIt() {
        assertThat(page(school.tom()))
                .contains("België", "Na te kijken door de organisatie")
                .doesNotContain("Werk hier anders");
        assertThat(page(school.noor())).contains("Werk hier anders");
        assertThat(web.as(school.tom())
                        .post(
                                "/cases/agreements/talk",
                                "guardians",
                                "ALL",
                                "until",
                                "18",
                                "childFrom",
                                "0",
                                "version",
                                "0")
                        .status())
                .isEqualTo(404);
        assertThat(keep("ALL", "17", "12", "Zo is het beslist", "0").status()).isEqualTo(303);
        AgreementRule rule = rule(school.organisation(), Matter.TALK);
        assertThat(rule.all()).isTrue();
        assertThat(rule.until()).isEqualTo(17);
        assertThat(page(school.tom())).contains("Zo is het beslist", "Tot 17 jaar: alle ouders of voogden");
        assertThat(keep("ALL", "17", "12", "Zo is het beslist", "0").status())
                .as("the same again is one")
                .isEqualTo(303);
        Answer late = keep("ONE", "16", "12", "Anders", "0");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Zo is het beslist", "Anders");
        Answer wrong = keep("ONE", "40", "12", "Veertig", "1");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("van 0 tot 18", "Veertig");
        web.as(school.noor()).post("/cases/agreements/talk/removal");
        assertThat(rule(school.organisation(), Matter.TALK).own()).isFalse();
        assertThat(web.as(school.noor())
                        .post("/cases/agreements/nothing", "guardians", "ALL", "until", "18", "childFrom", "0")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theCountryIsChosen() {
        assertThat(web.as(school.noor())
                        .post("/cases/agreements/country", "country", "NL", "version", "0")
                        .status())
                .isEqualTo(303);
        assertThat(page(school.tom())).contains("Nederland", "art. 245 en 253i");
        assertThat(web.as(school.noor())
                        .post("/cases/agreements/country", "country", "BE", "version", "0")
                        .status())
                .isEqualTo(409);
        assertThat(rule(school.elsewhere(), Matter.DATA).country())
                .as("another organisation goes by its own")
                .isEqualTo(Country.BE);
    }

    /** The second wall alone. */
    @Test
    void postgresLetsNobodyElseWriteThem() {
        keep("ALL", "17", "12", "", "0");
        web.as(school.noor()).post("/cases/agreements/country", "country", "NL", "version", "0");
        for (UUID other : new UUID[] {school.tom(), school.iris()}) {
            assertThat(changes(other, "update cases.agreement_rule set until_age = 1 where organisation_id = ?"))
                    .isFalse();
            assertThat(changes(other, "delete from cases.agreement_rule where organisation_id = ?"))
                    .isFalse();
            assertThat(changes(other, "update cases.agreement_country set country = 'be' where organisation_id = ?"))
                    .isFalse();
            assertThat(changes(other, "insert into cases.agreement_rule values (?, 'data', 'one', 1, 1, '', 1)"))
                    .isFalse();
        }
        assertThat(changes(school.noor(), "update cases.agreement_rule set until_age = 1 where organisation_id = ?"))
                .isTrue();
    }

    private boolean changes(UUID person, String sql) {
        try {
            Integer rows = Acting.as(
                    person,
                    () -> transaction.execute(running -> {
                        running.setRollbackOnly();
                        return jdbc.sql(sql).param(school.organisation()).update();
                    }));
            return rows != null && rows > 0;
        } catch (DataAccessException refused) {
            return false;
        }
    }

    private Answer keep(String guardians, String until, String child, String source, String version) {
        return web.as(school.noor())
                .post(
                        "/cases/agreements/talk",
                        "guardians",
                        guardians,
                        "until",
                        until,
                        "childFrom",
                        child,
                        "source",
                        source,
                        "version",
                        version);
    }

    private AgreementRule rule(UUID organisation, Matter matter) {
        AgreementRule rule = Acting.as(
                school.tom(),
                () -> transaction.execute(_ -> rules.of(organisation).get(matter)));
        assertThat(rule).isNotNull();
        return rule;
    }

    private String page(UUID person) {
        return web.as(person).get("/cases/agreements").body();
    }
}
