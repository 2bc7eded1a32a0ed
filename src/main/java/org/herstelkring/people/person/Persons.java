package org.herstelkring.people.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.herstelkring.people.People;
import org.herstelkring.people.PersonRef;
import org.herstelkring.people.SignIn;
import org.herstelkring.people.internal.AccountCipher;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class Persons implements People {

    private final JdbcClient db;
    private final Together together;
    private final AccountCipher seal;
    private final Clock clock;
    private final ObjectProvider<SignIn> signIn;

    Persons(JdbcClient db, Together together, AccountCipher seal, Clock clock, ObjectProvider<SignIn> signIn) {
        this.together = together;
        this.db = db;
        this.seal = seal;
        this.clock = clock;
        this.signIn = signIn;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PersonRef> find(UUID person) {
        return together
                .ask(Question.of(
                        "select id, kind, name_sealed, language from people.person where id = ?", this::read, person))
                .stream()
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, PersonRef> find(Collection<UUID> persons) {
        return together
                .ask(Question.of(
                        "select id, kind, name_sealed, language from people.person where id = any (?)",
                        this::read,
                        (Object) persons.toArray(UUID[]::new)))
                .stream()
                .collect(Collectors.toMap(PersonRef::id, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public String nameOf(UUID person) {
        return find(person).map(PersonRef::name).orElse("");
    }

    @Override
    @Transactional(readOnly = true)
    public PersonRef me() {
        return find(Acting.someone()).orElseThrow(NotHere::new);
    }

    @Override
    public UUID newGuest(String language) {
        UUID id = Ids.next();
        db.sql("""
                        insert into people.person (id, kind, language, created_by, created_at)
                        values (?, 'guest', ?, ?, ?)""")
                .params(id, language, Acting.someone(), java.sql.Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    @Override
    public void disable(UUID person) {
        int changed = db.sql("update people.person set disabled_at = coalesce(disabled_at, ?) where id = ?")
                .params(java.sql.Timestamp.from(clock.instant()), person)
                .update();
        if (changed == 0) throw new NotHere();
        signIn.getObject().endSessionsOf(person);
    }

    @Override
    public void enable(UUID person) {
        int changed = db.sql("update people.person set disabled_at = null where id = ?")
                .param(person)
                .update();
        if (changed == 0) throw new NotHere();
    }

    private PersonRef read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] name = row.getBytes("name_sealed");
        return new PersonRef(
                id,
                name == null ? "" : seal.open("people.person.name", id, name),
                row.getString("kind").equals("guest"),
                row.getString("language"));
    }
}
