package org.herstelkring.pyramid.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.shared.NotPersonal;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the organisations of the acting person offer. */
@Repository
@NotPersonal("what an organisation offers; kept by who facilitates or administers")
@Transactional(propagation = Propagation.MANDATORY)
class Offers {

    private final JdbcClient jdbc;
    private final Together together;
    private final MeasureEditors keepers;

    Offers(JdbcClient jdbc, Together together, MeasureEditors keepers) {
        this.together = together;
        this.jdbc = jdbc;
        this.keepers = keepers;
    }

    List<Offer> all() {
        List<UUID> mine = keepers.organisations();
        if (mine.isEmpty()) return List.of();
        return together.ask(Question.of(
                "select * from pyramid.offer where organisation_id = any (?) order by organisation_id, measure",
                (row, _) -> new Offer(
                        row.getObject("organisation_id", UUID.class),
                        row.getString("measure"),
                        row.getString("place"),
                        row.getString("contact"),
                        row.getLong("version")),
                (Object) mine.toArray(UUID[]::new)));
    }

    Optional<Offer> find(UUID organisation, String measure) {
        return all().stream()
                .filter(offer -> offer.organisation().equals(organisation)
                        && offer.measure().equals(measure))
                .findFirst();
    }

    /** Offers it, or says anew where and with whom; false when a newer version stands already. */
    boolean keep(Offer offer) {
        keepers.check(offer.organisation());
        if (offer.version() <= 0)
            return jdbc.sql("""
                            insert into pyramid.offer (organisation_id, measure, place, contact) values (?, ?, ?, ?)
                            on conflict do nothing
                            """)
                            .params(offer.organisation(), offer.measure(), offer.place(), offer.contact())
                            .update()
                    == 1;
        return jdbc.sql("""
                        update pyramid.offer set place = ?, contact = ?, version = version + 1
                        where organisation_id = ? and measure = ? and version = ?
                        """)
                        .params(offer.place(), offer.contact(), offer.organisation(), offer.measure(), offer.version())
                        .update()
                == 1;
    }

    void end(UUID organisation, String measure) {
        keepers.check(organisation);
        jdbc.sql("delete from pyramid.offer where organisation_id = ? and measure = ?")
                .params(organisation, measure)
                .update();
    }
}
