package org.herstelkring.people.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.herstelkring.people.People;
import org.herstelkring.people.PersonRef;
import org.herstelkring.people.Role;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.NotHere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class OrganisationStore implements Organisations {

    private final JdbcClient db;
    private final People people;

    OrganisationStore(JdbcClient db, People people) {
        this.db = db;
        this.people = people;
    }

    @Override
    public List<OrganisationRef> mine() {
        return db.sql("""
                        select o.* from people.organisation o
                        join (select organisation_id, min(since) as since from people.membership
                              where person_id = ? and until is null group by organisation_id) m
                          on m.organisation_id = o.id
                        order by m.since, o.id""")
                .param(Acting.someone())
                .query(OrganisationStore::read)
                .list();
    }

    @Override
    public OrganisationRef facilitating() {
        return mine().stream()
                .filter(organisation -> has(organisation.id(), Role.FACILITATOR))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    @Override
    public boolean has(UUID organisation, Role role) {
        return db.sql("""
                        select count(*) from people.membership
                        where organisation_id = ? and person_id = ? and role = ? and until is null""")
                        .params(organisation, Acting.someone(), role.code())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public List<PersonRef> members(UUID organisation, Role role) {
        List<UUID> ids = db.sql("""
                        select person_id from people.membership m
                        join people.person p on p.id = m.person_id and p.disabled_at is null
                        where m.organisation_id = ? and m.role = ? and m.until is null""")
                .params(organisation, role.code())
                .query((row, number) -> row.getObject("person_id", UUID.class))
                .list();
        return people.find(ids).values().stream()
                .sorted(Comparator.comparing(PersonRef::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    @Override
    public Optional<OrganisationRef> front(UUID organisation) {
        return db.sql("select * from people.front_of(?)")
                .param(organisation)
                .query(OrganisationStore::read)
                .optional();
    }

    static OrganisationRef read(ResultSet row, int number) throws SQLException {
        return new OrganisationRef(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("harmed_label"),
                row.getString("responsible_label"),
                row.getString("language"),
                ZoneId.of(row.getString("zone")));
    }
}
