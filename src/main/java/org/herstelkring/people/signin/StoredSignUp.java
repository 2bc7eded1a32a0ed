package org.herstelkring.people.signin;

import org.herstelkring.people.SignUp;
import org.herstelkring.people.internal.EmailAddress;
import org.herstelkring.people.person.Accounts;
import org.herstelkring.people.signin.OneTimeLinks.Beginning;
import org.herstelkring.shared.Acting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredSignUp implements SignUp {

    private final Accounts accounts;
    private final LinkMail mail;

    StoredSignUp(Accounts accounts, LinkMail mail) {
        this.accounts = accounts;
        this.mail = mail;
    }

    @Override
    public boolean begin(String name, String address, String language, String to, String place) {
        EmailAddress email = new EmailAddress(address);
        if (!mail.mayBegin(email, place)) return false;
        String path = LocalPath.or(to, "/");
        if (mail.isKnown(email)) mail.send(email, path);
        else mail.sendBeginning(new Beginning(name, email.text(), language), path);
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
