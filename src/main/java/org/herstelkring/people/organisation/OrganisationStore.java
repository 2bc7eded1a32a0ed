package org.herstelkring.people.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.people.Organisations;
import org.herstelkring.people.People;
import org.herstelkring.people.PersonRef;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Json;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Preload;
import org.herstelkring.shared.Preloads;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

@Repository
@Transactional(readOnly = true)
class OrganisationStore implements Organisations {

    private final JdbcClient db;
    private final People people;
    private final Preloads known;
    private final Mine mine;

    OrganisationStore(JdbcClient db, People people, Preloads known, Mine mine) {
        this.db = db;
        this.people = people;
        this.known = known;
        this.mine = mine;
    }

    /** The organisations of the acting person, with what they are there. */
    @Component
    static class Mine implements Preload<List<Mine.Membership>> {

        record Membership(OrganisationRef organisation, Set<String> roles) {}

        @Override
        public String sql() {
            return """
                    select json_agg(json_build_array(o.id, o.name, o.harmed_label, o.responsible_label, o.language,
                        o.zone, m.roles) order by m.since, o.id)
                    from people.organisation o
                    join (select organisation_id, min(since) as since, array_agg(role) as roles from people.membership
                          where person_id = :person and until is null and paused_at is null
                          group by organisation_id) m
                      on m.organisation_id = o.id
                    """;
        }

        @Override
        public List<Membership> read(@Nullable String text) {
            List<Membership> all = new ArrayList<>();
            if (text == null) return all;
            for (JsonNode row : Json.KEPT.readTree(text)) {
                Set<String> roles = new HashSet<>();
                row.get(6).forEach(role -> roles.add(role.asString()));
                all.add(new Membership(
                        new OrganisationRef(
                                UUID.fromString(row.get(0).asString()),
                                row.get(1).asString(),
                                orNone(row.get(2)),
                                orNone(row.get(3)),
                                row.get(4).asString(),
                                ZoneId.of(row.get(5).asString())),
                        roles));
            }
            return List.copyOf(all);
        }

        private static @Nullable String orNone(JsonNode text) {
            return text.isNull() ? null : text.asString();
        }
    }

    @Override
    public List<OrganisationRef> mine() {
        return known.of(mine).stream().map(Mine.Membership::organisation).toList();
    }

    @Override
    public OrganisationRef facilitating() {
        return mine().stream()
                .filter(organisation -> has(organisation.id(), OrganisationRole.FACILITATOR))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    @Override
    public boolean has(UUID organisation, OrganisationRole role) {
        return known.of(mine).stream()
                .anyMatch(one -> one.organisation().id().equals(organisation)
                        && one.roles().contains(role.code()));
    }

    @Override
    public List<PersonRef> members(UUID organisation, OrganisationRole role) {
        List<UUID> ids = db.sql("""
                        select person_id from people.membership m
                        join people.person p on p.id = m.person_id and p.disabled_at is null
                        where m.organisation_id = ? and m.role = ? and m.until is null and m.paused_at is null""")
                .params(organisation, role.code())
                .query((row, number) -> row.getObject("person_id", UUID.class))
                .list();
        return people.find(ids).values().stream()
                .sorted(Comparator.comparing(PersonRef::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    @Override
    public Optional<OrganisationRef> front(UUID organisation) {
        if (Acting.who().filter(who -> !who.guest()).isPresent()) {
            Optional<OrganisationRef> mine =
                    mine().stream().filter(one -> one.id().equals(organisation)).findFirst();
            if (mine.isPresent()) return mine;
        }
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
