package org.herstelkring.people.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The one key, wrapped, with which addresses are looked up. */
@Repository
@Transactional
class IndexKeys {

    private final JdbcClient db;

    IndexKeys(JdbcClient db) {
        this.db = db;
    }

    /** The key that is there, or else this fresh one. */
    byte[] keep(byte[] fresh) {
        db.sql("insert into people.index_key (wrapped) values (?) on conflict do nothing")
                .param(fresh)
                .update();
        return db.sql("select wrapped from people.index_key")
                .query(byte[].class)
                .single();
    }
}
