package org.herstelkring.pyramid.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.School;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.shared.Acting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The second wall alone: what PostgreSQL lets each person do with an organisation's measures and with favourites. */
@ApplicationTest
@OnEveryServer
class CatalogueWallTest {

    private static final Map<String, Set<String>> READ = Map.of(
            "measure", Set.of("noor", "tom", "els"),
            "measure_words", Set.of("noor", "tom", "els"),
            "offer", Set.of("noor", "tom", "els"),
            "favourite", Set.of("els"));

    private static final Map<String, Set<String>> KEPT = Map.of(
            "measure", Set.of("noor", "tom"),
            "measure_words", Set.of("noor", "tom"),
            "offer", Set.of("noor", "tom"),
            "favourite", Set.of("els"));

    @Autowired
    OrganisationBootstrap organisationBootstrap;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private School school;
    private final UUID measure = UUID.randomUUID();
    private final Map<String, UUID> people = new LinkedHashMap<>();

    /** Noor administers, Tom facilitates, Els is staff, Iris administers another school, Gus is a guest of Noor. */
    @BeforeEach
    void everyTableHasARow() {
        school = School.begin(organisationBootstrap);
        UUID els = organisationBootstrap.account("Els Bos", "els." + school.tag() + "@example.org", "nl");
        organisationBootstrap.member(school.organisation(), els, OrganisationRole.STAFF);
        people.put("noor", school.noor());
        people.put("tom", school.tom());
        people.put("els", els);
        people.put("iris", school.iris());
        people.put("gus", organisationBootstrap.guest(school.noor(), "nl"));
        people.put("nobody", UUID.fromString("00000000-0000-7000-8000-00000000dead"));
        in(school.tom(), () -> add("measure") + add("measure_words") + add("offer"));
        in(els, () -> add("favourite"));
    }

    @Test
    void eachPersonDoesWithEachTableWhatTheyMayAndNothingElse() {
        int cells = 0;
        for (String table : READ.keySet()) {
            String ours = table.equals("favourite")
                    ? "person_id = '" + people.get("els") + "'"
                    : "organisation_id = '" + school.organisation() + "'";
            for (var person : people.entrySet()) {
                String cell = table + " for " + person.getKey();
                assertThat(tried(person.getValue(), "select count(*) from pyramid." + table + " where " + ours, true))
                        .as("sees " + cell)
                        .isEqualTo(READ.getOrDefault(table, Set.of()).contains(person.getKey()));
                boolean keeps = KEPT.getOrDefault(table, Set.of()).contains(person.getKey());
                assertThat(tried(
                                person.getValue(),
                                "update pyramid." + table + " set " + same(table) + " where " + ours,
                                false))
                        .as("changes " + cell)
                        .isEqualTo(keeps);
                assertThat(tried(person.getValue(), "delete from pyramid." + table + " where " + ours, false))
                        .as("removes " + cell)
                        .isEqualTo(keeps);
                assertThat(adds(person.getValue(), table)).as("adds " + cell).isEqualTo(keeps);
                cells += 4;
            }
        }
        assertThat(cells).isEqualTo(96);
    }

    @Test
    void whoLeavesTheOrganisationSeesNothingOfItAnyMore() {
        UUID els = people.get("els");
        in(
                school.noor(),
                () -> db.sql("update people.membership set until = now() where person_id = ? and until is null")
                        .param(els)
                        .update());
        assertThat(tried(
                        els,
                        "select count(*) from pyramid.offer where organisation_id = '" + school.organisation() + "'",
                        true))
                .isFalse();
    }

    private String same(String table) {
        return table.equals("favourite") ? "measure = measure" : "organisation_id = organisation_id";
    }

    /** Whether a statement reaches at least one row; nothing of it stays. */
    private boolean tried(UUID person, String sql, boolean counts) {
        return trying(person, () -> {
            try {
                return (counts
                                ? db.sql(sql).query(Integer.class).single()
                                : db.sql(sql).update())
                        > 0;
            } catch (DataAccessException refused) {
                return false;
            }
        });
    }

    /** Tries to add what is not there yet, in the name of this person. */
    private boolean adds(UUID person, String table) {
        return trying(person, () -> {
            try {
                return fresh(table) > 0;
            } catch (DataAccessException refused) {
                return false;
            }
        });
    }

    private int fresh(String table) {
        return switch (table) {
            case "measure" -> insertMeasure(UUID.randomUUID());
            case "measure_words" ->
                db.sql("insert into pyramid.measure_words values (?, ?, 'fr', 'Titre', 'Une phrase.', '')")
                        .params(school.organisation(), measure)
                        .update();
            case "offer" ->
                db.sql("insert into pyramid.offer (organisation_id, measure) values (?, ?)")
                        .params(school.organisation(), UUID.randomUUID().toString())
                        .update();
            default ->
                db.sql("insert into pyramid.favourite values (?, 'other', now())")
                        .param(people.get("els"))
                        .update();
        };
    }

    private int add(String table) {
        return switch (table) {
            case "measure" -> insertMeasure(measure);
            case "measure_words" ->
                db.sql("insert into pyramid.measure_words values (?, ?, 'nl', 'Titel', 'Een zin.', '')")
                        .params(school.organisation(), measure)
                        .update();
            case "offer" ->
                db.sql("insert into pyramid.offer (organisation_id, measure) values (?, 'say-sorry')")
                        .param(school.organisation())
                        .update();
            default ->
                db.sql("insert into pyramid.favourite values (?, 'say-sorry', now())")
                        .param(people.get("els"))
                        .update();
        };
    }

    private int insertMeasure(UUID id) {
        return db.sql("""
                        insert into pyramid.measure (organisation_id, id, level, pole, for_whom, settings, kinds, effort,
                            company, created_at)
                        values (?, ?, 1, 'fundamental', '{both}', '{school}', '{emotional}', 'small', 'together', now())
                        """).params(school.organisation(), id).update();
    }

    /** In the name of a person, for good. */
    private <T> T in(UUID person, Supplier<T> work) {
        return as(person, false, work);
    }

    /** In the name of a person; nothing of it stays. */
    private <T> T trying(UUID person, Supplier<T> work) {
        return as(person, true, work);
    }

    private <T> T as(UUID person, boolean back, Supplier<T> work) {
        return Acting.as(
                person,
                () -> java.util.Objects.requireNonNull(transaction.execute(status -> {
                    if (back) status.setRollbackOnly();
                    return work.get();
                })));
    }
}
