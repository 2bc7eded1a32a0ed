package org.herstelkring.cases.guardian;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.NotPersonal;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who must agree to what, as an organisation goes by it: its country's lines, with its own in the place of some. */
@NotPersonal(
        "Which country's law an organisation goes by, and its own lines: for whoever is asked to agree; its administrators write")
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class AgreementRules {

    private final JdbcClient jdbc;
    private final Together together;
    private final Organisations organisations;
    private final LocalClock clock;

    AgreementRules(JdbcClient jdbc, Together together, Organisations organisations, LocalClock clock) {
        this.together = together;
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** By matter, in the order in which they are asked. */
    public Map<Matter, AgreementRule> of(UUID organisation) {
        Chosen chosen = country(organisation);
        Map<Matter, AgreementRule> rules = new EnumMap<>(Matter.class);
        for (Matter matter : Matter.values()) rules.put(matter, chosen.country().rule(matter));
        together.ask(askedLines(organisation)).forEach(line -> rules.put(line.matter(), line.of(chosen.country())));
        return rules;
    }

    /** @param version 0 as long as it follows from where the organisation's clocks are */
    record Chosen(Country country, long version) {}

    Chosen country(UUID organisation) {
        together.ask(askedCountry(organisation), askedLines(organisation));
        return together.ask(askedCountry(organisation)).stream()
                .findFirst()
                .orElseGet(() -> new Chosen(
                        Country.of(organisations
                                .front(organisation)
                                .map(OrganisationRef::zone)
                                .orElse(clock.zone())),
                        0));
    }

    private static Question<Chosen> askedCountry(UUID organisation) {
        return Question.of(
                "select country, version from cases.agreement_country where organisation_id = ?",
                (row, _) -> new Chosen(Country.of(row.getString(1)), row.getLong(2)),
                organisation);
    }

    private static Question<Own> askedLines(UUID organisation) {
        return Question.of(
                "select * from cases.agreement_rule where organisation_id = ?", (row, _) -> read(row), organisation);
    }

    /** A line of an organisation's own. */
    private record Own(Matter matter, boolean all, int until, int childFrom, String source, long version) {

        AgreementRule of(Country country) {
            return new AgreementRule(matter, country, all, until, childFrom, source, true, version);
        }
    }

    /** False when another version stands than the one that was seen. */
    boolean choose(UUID organisation, Country country, long version) {
        forgetAsked(organisation);
        return jdbc.sql("""
                                insert into cases.agreement_country (organisation_id, country)
                                select :organisation, :country where :version = 0 or exists (
                                    select from cases.agreement_country where organisation_id = :organisation)
                                on conflict (organisation_id) do update set country = excluded.country,
                                    version = agreement_country.version + 1
                                where agreement_country.version = :version
                                """)
                        .param("organisation", organisation)
                        .param("country", country.code())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Puts a line of the organisation's own in the place of the country's; false when another version stands. */
    boolean keep(UUID organisation, Matter matter, RuleForm typed) {
        forgetAsked(organisation);
        return jdbc.sql("""
                                insert into cases.agreement_rule (organisation_id, matter, guardians, until_age, child_from, source)
                                select :organisation, :matter, :guardians, :until, :child, :source
                                where :version = 0 or exists (select from cases.agreement_rule
                                    where organisation_id = :organisation and matter = :matter)
                                on conflict (organisation_id, matter) do update set guardians = excluded.guardians,
                                    until_age = excluded.until_age, child_from = excluded.child_from,
                                    source = excluded.source, version = agreement_rule.version + 1
                                where agreement_rule.version = :version
                                """)
                        .param("organisation", organisation)
                        .param("matter", matter.code())
                        .param("guardians", typed.everybody() ? "all" : "one")
                        .param("until", typed.untilAge())
                        .param("child", typed.childAge())
                        .param("source", typed.source())
                        .param("version", typed.version())
                        .update()
                == 1;
    }

    /** The country's line again. */
    void forget(UUID organisation, Matter matter) {
        forgetAsked(organisation);
        jdbc.sql("delete from cases.agreement_rule where organisation_id = ? and matter = ?")
                .params(organisation, matter.code())
                .update();
    }

    private void forgetAsked(UUID organisation) {
        together.forget(askedCountry(organisation));
        together.forget(askedLines(organisation));
    }

    private static Own read(ResultSet row) throws SQLException {
        return new Own(
                Matter.of(row.getString("matter")),
                row.getString("guardians").equals("all"),
                row.getInt("until_age"),
                row.getInt("child_from"),
                row.getString("source"),
                row.getLong("version"));
    }
}
