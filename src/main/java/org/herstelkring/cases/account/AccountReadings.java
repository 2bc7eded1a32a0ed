package org.herstelkring.cases.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.intake.Incidents;
import org.herstelkring.cases.preparation.Preparation;
import org.herstelkring.cases.preparation.Preparation.Responsibility;
import org.herstelkring.cases.preparation.Preparations;
import org.herstelkring.cases.script.Script;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is read out about what happened: the facts of the intake, and what preparation says of responsibility. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AccountReadings {

    private final Circles circles;
    private final Incidents incidents;
    private final Preparations preparations;
    private final Accounts accounts;

    AccountReadings(Circles circles, Incidents incidents, Preparations preparations, Accounts accounts) {
        this.circles = circles;
        this.incidents = incidents;
        this.preparations = preparations;
        this.accounts = accounts;
    }

    /** For a facilitator: it opens what everybody of the sides said in preparation, and each finds that in their own list. */
    public AccountReading of(CaseFile file, List<Participant> people) {
        UUID circle = file.id();
        Script script = Script.load(file.script());
        String facts = incidents.facts(circles.open(circle, CasePart.FACTS, May.READ));
        List<Participant> sides = sides(script, people);
        List<Access> about = circles.openEach(
                circle,
                CasePart.PREPARATION,
                sides.stream().map(Participant::id).toList(),
                May.READ);
        Map<UUID, Responsibility> said = new HashMap<>();
        preparations
                .each(about)
                .values()
                .forEach((Preparation one) -> said.put(one.participant(), one.responsibility()));
        List<Participant> asked = sides.stream()
                .filter(one -> script.asks(one.roles(), "responsibility"))
                .toList();
        List<Owned> owned = Owned.of(asked, said);
        Map<UUID, Account> shown = accounts.each(about);
        return new AccountReading(
                facts,
                owned,
                asked.stream()
                        .filter(one -> said.getOrDefault(one.id(), Responsibility.UNKNOWN) == Responsibility.UNKNOWN)
                        .map(Participant::name)
                        .toList(),
                sides.stream()
                        .map(one -> line(one, shown.get(one.id()), facts, owned))
                        .toList());
    }

    private static AccountReading.Line line(Participant one, @Nullable Account shown, String facts, List<Owned> owned) {
        boolean now =
                shown != null && shown.facts().equals(facts) && shown.owned().equals(owned);
        return new AccountReading.Line(one, shown, now);
    }

    private static List<Participant> sides(Script script, List<Participant> people) {
        return people.stream()
                .filter(one -> one.stands() != Participant.Stands.WITHDRAWN)
                .filter(one -> script.sides().stream().anyMatch(one.roles()::contains))
                .toList();
    }
}
