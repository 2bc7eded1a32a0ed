package org.herstelkring.cases.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Participants;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who knows an id writes it down again in a case of their own. */
@ApplicationTest
@OnEveryServer
class SameIdTest {

    @Autowired
    CaseCast people;

    @Autowired
    Circles circles;

    @Autowired
    Participants participants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Web web;

    private CaseCast.Cast lottes;
    private CaseCast.Cast others;

    @BeforeEach
    void twoCases() {
        lottes = people.cast();
        others = people.cast();
    }

    @Test
    void somebodyNewWhoCameWithTheIdOfAnotherCaseGetsOneOfTheirOwn() {
        UUID taken = lottes.lotte().id();
        var answer = web.as(others.ellen())
                .post(
                        others.path("/people"),
                        "id",
                        taken.toString(),
                        "name",
                        "Saar",
                        "roles",
                        "harmed",
                        "reach",
                        "PHONE",
                        "phone",
                        "0470 12 34 56",
                        "language",
                        "nl");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(namesWithTheirIds(others, "Saar")).hasSize(1).doesNotContain(taken);
    }

    @Test
    void aSupporterToo() {
        UUID taken = lottes.lotte().id();
        var answer = web.as(others.ellen())
                .post(
                        others.path("/people/" + others.yassin().id() + "/preparation/supporters"),
                        "id",
                        taken.toString(),
                        "name",
                        "Saar");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(namesWithTheirIds(others, "Saar")).hasSize(1).doesNotContain(taken);
    }

    @Test
    void noTwoCasesHoldSomebodyWithTheSameIdWhateverTheApplicationAsks() {
        UUID taken = lottes.lotte().id();
        assertThatThrownBy(() -> people.run(
                        others.ellen(),
                        () -> jdbc.sql("""
                        insert into cases.participant (circle_id, id, person_id, roles, name, language)
                        values (?, ?, ?, array['harmed'], '\\x00', 'nl')
                        """)
                                .params(others.id(), taken, lottes.lotte().person())
                                .update()))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(web.asGuest(lottes.lotte().person()).get("/my-part/" + taken).status())
                .isEqualTo(200);
    }

    @Test
    void whatAnotherCaseSaysOfTheSameIdIsNotSeen() {
        UUID step = Ids.next();
        people.run(
                others.ellen(),
                () -> jdbc.sql("""
                        insert into pyramid.step (circle_id, id, owner_id, level, pole, what)
                        values (?, ?, ?, 4, 'fundamental', '\\x00')
                        """)
                        .params(others.id(), step, lottes.lotte().id())
                        .update());
        assertThat(people.in(
                        lottes.lotte().person(),
                        () -> jdbc.sql("select count(*) from pyramid.step where id = ?")
                                .param(step)
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    private List<UUID> namesWithTheirIds(CaseCast.Cast cast, String name) {
        return people.in(
                cast.ellen(),
                () -> participants.all(circles.open(cast.id(), CasePart.PEOPLE, May.READ)).stream()
                        .filter(one -> one.name().equals(name))
                        .map(one -> one.id())
                        .toList());
    }
}
