package org.herstelkring.cases.account;

import java.util.Objects;
import org.herstelkring.circle.Access;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what somebody says of what they were shown: themselves, or to their facilitator. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccountAnswers {

    private final Accounts accounts;

    AccountAnswers(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * @param about access to what is about whom it was shown to
     * @return false when it stood there already
     */
    boolean keep(Access about, AccountAnswerForm form) {
        Account newest = accounts.newest(about).orElseThrow(NotHere::new);
        if (!newest.id().equals(form.id())) throw new Refusal("cases.account.newer");
        Account.Answer answer = Objects.requireNonNull(form.answer());
        if (newest.saysTheSame(answer, form.words())) return false;
        if (accounts.answer(about, newest, answer, form.words(), form.version())) return true;
        throw form.staleAgainst(accounts.newest(about).orElseThrow(NotHere::new));
    }
}
