package org.herstelkring.cases.account;

import org.herstelkring.cases.mypart.MySeat;
import org.herstelkring.shared.page.Form;

/** What will be read out, for somebody of the sides. */
public record MyAccountPage(MySeat seat, Account account, Form form) {

    public boolean open() {
        return seat.takesPart() && !seat.standing().closed();
    }
}
