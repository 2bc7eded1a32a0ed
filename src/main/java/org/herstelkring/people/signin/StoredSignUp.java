package org.herstelkring.people.signin;

import org.herstelkring.people.SignUp;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.people.internal.EmailAddress;
import org.herstelkring.people.person.Accounts;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredSignUp implements SignUp {

    private final DutyTransaction house;
    private final Accounts accounts;
    private final LinkMail mail;

    StoredSignUp(DutyTransaction house, Accounts accounts, LinkMail mail) {
        this.house = house;
        this.accounts = accounts;
        this.mail = mail;
    }

    @Override
    public boolean begin(String name, String address, String language, String to, String place) {
        EmailAddress email = new EmailAddress(address);
        if (!mail.mayBegin(email, place)) return false;
        try {
            house.run(Duty.SIGN_IN, () -> accounts.findOrMake(name, email, language));
        } catch (DuplicateKeyException madeMeanwhile) {
            // Pressed twice: the account is there.
        }
        mail.send(email, LocalPath.or(to, "/"));
        return true;
    }

    @Override
    @Transactional
    public boolean isMine(String address) {
        return Acting.person()
                .flatMap(accounts::addressOf)
                .filter(own -> new EmailAddress(own).equals(new EmailAddress(address)))
                .isPresent();
    }

    @Override
    public boolean mailboxIsOpen() {
        return mail.mailboxIsOpen();
    }
}
