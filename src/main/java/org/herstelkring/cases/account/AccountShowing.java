package org.herstelkring.cases.account;

import java.util.List;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseLetters;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Shows both sides what will be read out, on their own page; whoever gets mail hears that something waits there. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccountShowing {

    private final Circles circles;
    private final Accounts accounts;
    private final CaseLetters letters;
    private final Facilitators facilitators;
    private final Organisations organisations;

    AccountShowing(
            Circles circles,
            Accounts accounts,
            CaseLetters letters,
            Facilitators facilitators,
            Organisations organisations) {
        this.circles = circles;
        this.accounts = accounts;
        this.letters = letters;
        this.facilitators = facilitators;
        this.organisations = organisations;
    }

    /** @param toContacts how people are reached */
    void toBothSides(Access toContacts, CaseFile file, AccountReading reading) {
        String organisation = organisations
                .front(file.organisation())
                .map(OrganisationRef::name)
                .orElse("");
        for (AccountReading.Line line : reading.lines()) {
            if (line.now()) continue;
            Access about =
                    circles.open(file.id(), CasePart.PREPARATION, line.person().id(), May.CONTRIBUTE);
            facilitators.introduce(about);
            accounts.show(about, reading.facts(), reading.owned());
            letters.send(
                    toContacts,
                    line.person(),
                    "cases.account.mail.subject",
                    "cases.account.mail.body",
                    List.of(organisation),
                    List.of());
        }
    }
}
