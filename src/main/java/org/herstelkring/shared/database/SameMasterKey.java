package org.herstelkring.shared.database;

import java.util.Objects;
import org.herstelkring.shared.MasterKey;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * That this server has the master key with which its database is sealed: of several servers the first one says which it is.
 * One with another key would write what the others cannot read, and read nothing of what is there.
 */
@Component
@DependsOnDatabaseInitialization
class SameMasterKey {

    private static final String PURPOSE = "shared.database";

    SameMasterKey(Postgres postgres, MasterKey master) {
        String own = master.digest(PURPOSE).hex("");
        JdbcClient owner = JdbcClient.create(Migrations.owner(postgres));
        owner.sql("insert into shared.master_key (mark) values (?) on conflict do nothing")
                .param(own)
                .update();
        String its = owner.sql("select mark from shared.master_key")
                .query(String.class)
                .single();
        if (!Objects.equals(own, its))
            throw new CannotStart(
                    "This database is sealed with another master key than " + master.path() + ".",
                    "Put the keys/master.json there that belongs to the database, or name it with HERSTELKRING_MASTER_KEY."
                            + " Several servers on one database have the same one. Nothing was changed.");
    }
}
