package org.herstelkring.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.School;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The second wall alone: what PostgreSQL shows and lets change of Tom, whatever the application asks. */
@ApplicationTest
@OnEveryServer
class PeopleWallTest {

    @Autowired
    OrganisationBootstrap organisationBootstrap;

    @Autowired
    OutgoingMail post;

    @Autowired
    DutyTransaction house;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    /**
     * @param of which rows are about Tom
     * @param seen who sees at least one of them
     * @param change a change of them, or nothing when the application may change none at all
     * @param changed who can make it
     */
    private record Rule(String of, Set<String> seen, String change, Set<String> changed) {}

    private static final Set<String> NOBODY = Set.of();
    private static final Set<String> INSIDE = Set.of("himself", "administrator");

    private static final Map<String, Rule> RULES = rules();

    static Set<String> tables() {
        return RULES.keySet();
    }

    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        rules.put("organisation", new Rule("id = :school", INSIDE, "name = name", Set.of("administrator")));
        rules.put("person", new Rule("id = :tom", INSIDE, "language = language", Set.of("himself")));
        rules.put("address", new Rule("person_id = :tom", Set.of("himself"), "", NOBODY));
        rules.put("membership", new Rule("person_id = :tom", INSIDE, "until = until", Set.of("administrator")));
        rules.put(
                "invitation",
                new Rule(
                        "organisation_id = :school",
                        Set.of("administrator"),
                        "withdrawn_at = now()",
                        Set.of("administrator")));
        rules.put("one_time_link", new Rule("person_id = :tom", NOBODY, "used_at = now()", NOBODY));
        rules.put("passkey", new Rule("person_id = :tom", Set.of("himself"), "used_at = now()", Set.of("himself")));
        rules.put(
                "calendar_feed",
                new Rule("person_id = :tom", Set.of("himself"), "made_at = made_at", Set.of("himself")));
        rules.put("attempt", new Rule("true", NOBODY, "", NOBODY));
        rules.put("session", new Rule("principal_name = :tom::text", NOBODY, "expiry_time = 0", NOBODY));
        rules.put("session_attributes", new Rule("true", NOBODY, "attribute_name = 'x'", NOBODY));
        rules.put("letter", new Rule("to_person = :tom", NOBODY, "failure = 'x'", NOBODY));
        rules.put("never_again", new Rule("true", NOBODY, "", NOBODY));
        rules.put("enclosure", new Rule("true", NOBODY, "", NOBODY));
        rules.put("mirror_word", new Rule("organisation_id = :school", INSIDE, "why = why", Set.of("administrator")));
        rules.put("mirror_off", new Rule("organisation_id = :school", INSIDE, "entry = entry", NOBODY));
        rules.put(
                "letterhead",
                new Rule("organisation_id = :school", INSIDE, "register = register", Set.of("administrator")));
        rules.put(
                "work_contact",
                new Rule("person_id = :tom", Set.of("himself"), "version = version", Set.of("himself")));
        rules.put("professional", new Rule("organisation_id = :school", INSIDE, "version = version", INSIDE));
        return rules;
    }

    @Test
    void everyCellOfTheMatrixHolds() {
        School school = School.begin(organisationBootstrap);
        prepare(school);
        Map<String, UUID> relations = new LinkedHashMap<>();
        relations.put("himself", school.tom());
        relations.put("administrator", school.noor());
        relations.put("stranger", school.iris());
        relations.put("guest", organisationBootstrap.guest(school.iris(), "nl"));
        relations.put("nobody", UUID.fromString("00000000-0000-7000-8000-00000000dead"));
        int cells = 0;
        for (var rule : RULES.entrySet()) {
            for (var relation : relations.entrySet()) {
                String cell = rule.getKey() + " for " + relation.getKey();
                assertThat(sees(relation.getValue(), rule.getKey(), rule.getValue(), school))
                        .as("sees " + cell)
                        .isEqualTo(rule.getValue().seen().contains(relation.getKey()));
                assertThat(changes(relation.getValue(), rule.getKey(), rule.getValue(), school))
                        .as("changes " + cell)
                        .isEqualTo(rule.getValue().changed().contains(relation.getKey()));
                cells += 2;
            }
        }
        System.out.println("People matrix: " + cells + " cells at the second wall");
    }

    private void prepare(School school) {
        house.run(
                Duty.POST,
                () -> post.send(MailMessage.to(school.tom(), "people.mail.signin.subject", "people.mail.signin.body")
                        .enclosing("a.ics", "text/calendar", new byte[] {1})));
        house.run(Duty.SIGN_IN, () -> {
            db.sql("""
                            insert into people.one_time_link (id, token_hash, purpose, person_id, created_at, expires_at)
                            values (gen_random_uuid(), decode(md5(random()::text), 'hex'), 'sign-in', ?, now(), now())""").param(school.tom()).update();
            db.sql("""
                            insert into people.session values (gen_random_uuid()::text, gen_random_uuid()::text, 0, 0, 0, 0, ?)""").param(school.tom().toString()).update();
            db.sql("insert into people.attempt values ('x', now())").update();
        });
        Acting.as(
                school.noor(),
                () -> transaction.execute(running -> {
                    db.sql("""
                            insert into people.invitation (id, organisation_id, roles, address_sealed, address_hash,
                                called_sealed, language, token_hash, invited_by, made_at, sent_at, expires_at)
                            values (gen_random_uuid(), ?, '{staff}', '', '', '', 'nl',
                                decode(md5(random()::text), 'hex'), shared.person(), now(), now(), now() + interval '1 day')""").param(school.organisation()).update();
                    db.sql("""
                            insert into people.mirror_word (id, organisation_id, language, word, instead)
                            values (gen_random_uuid(), ?, 'nl', 'geval', 'mens')""").param(school.organisation()).update();
                    db.sql("insert into people.letterhead (organisation_id) values (?)")
                            .param(school.organisation())
                            .update();
                    db.sql("""
                            insert into people.professional (id, organisation_id, name_sealed, language)
                            values (gen_random_uuid(), ?, '', 'nl')""").param(school.organisation()).update();
                    return db.sql("insert into people.mirror_off values (?, 'nl', 'x')")
                            .param(school.organisation())
                            .update();
                }));
        Acting.as(
                school.tom(),
                () -> transaction.execute(running -> db.sql("insert into people.work_contact (person_id) values (?)")
                        .param(school.tom())
                        .update()));
        Acting.as(
                school.tom(),
                () -> transaction.execute(
                        running -> db.sql("""
                        insert into people.calendar_feed (person_id, token_hash, made_at)
                        values (?, decode(md5(random()::text), 'hex'), now())""").param(school.tom()).update()));
        Acting.as(
                school.tom(),
                () -> transaction.execute(
                        running -> db.sql("""
                        insert into people.passkey (credential_id, id, person_id, public_key, signature_count,
                            user_verified, transports, backup_eligible, backed_up, attestation, created_at)
                        values (decode(md5(random()::text), 'hex'), gen_random_uuid(), ?, '', 0, true, '', false, false, '', now())""").param(school.tom()).update()));
    }

    private boolean sees(UUID person, String table, Rule rule, School school) {
        Integer rows = Acting.as(
                person,
                () -> transaction.execute(
                        running -> db.sql("select count(*) from people." + table + " where " + rule.of())
                                .param("tom", school.tom())
                                .param("school", school.organisation())
                                .query(Integer.class)
                                .single()));
        return rows != null && rows > 0;
    }

    private boolean changes(UUID person, String table, Rule rule, School school) {
        if (rule.change().isEmpty()) return refusesAll(person, table);
        try {
            Integer rows = Acting.as(
                    person,
                    () -> transaction.execute(running -> {
                        running.setRollbackOnly();
                        return db.sql("update people." + table + " set " + rule.change() + " where " + rule.of())
                                .param("tom", school.tom())
                                .param("school", school.organisation())
                                .update();
                    }));
            return rows != null && rows > 0;
        } catch (DataAccessException refused) {
            return false;
        }
    }

    /** The role has no right to update such a table. */
    private boolean refusesAll(UUID person, String table) {
        Boolean may = Acting.as(
                person,
                () -> transaction.execute(running -> db.sql(
                                "select has_any_column_privilege(current_user, 'people." + table + "', 'update')")
                        .query(Boolean.class)
                        .single()));
        return Boolean.TRUE.equals(may);
    }
}
