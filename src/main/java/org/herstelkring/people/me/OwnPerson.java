package org.herstelkring.people.me;

import java.util.UUID;
import org.herstelkring.people.internal.AccountCipher;
import org.herstelkring.shared.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OwnPerson {

    private final JdbcClient db;
    private final AccountCipher seal;

    OwnPerson(JdbcClient db, AccountCipher seal) {
        this.db = db;
        this.seal = seal;
    }

    void change(String name, String language) {
        UUID me = Acting.someone();
        db.sql("update people.person set name_sealed = ?, language = ? where id = ? and kind = 'account'")
                .params(seal.seal("people.person.name", me, name), language, me)
                .update();
    }
}
