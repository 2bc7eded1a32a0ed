package org.herstelkring.cases.overview;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.MyCases;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.words.Folded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds cases by words of their short name, their reference or the names of people in them. Text is sealed, so it is
 * opened here, of one's own cases only; a case found by a name counts as a look at its people.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CaseSearch {

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Circles circles;

    CaseSearch(JdbcClient jdbc, Texts texts, Circles circles) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.circles = circles;
    }

    MyCases among(MyCases mine, String wanted) {
        Set<UUID> named = byName(mine, wanted);
        return mine.only(one -> said(one, wanted) || (named.contains(one.id()) && looked(one)));
    }

    private boolean looked(CaseFile one) {
        if (!circles.allows(one.id(), CasePart.PEOPLE, null, May.READ)) return false;
        circles.open(one.id(), CasePart.PEOPLE, May.READ);
        return true;
    }

    private static boolean said(CaseFile one, String wanted) {
        return Folded.contains(one.title(), wanted)
                || Folded.fold(one.reference())
                        .replace("-", "")
                        .contains(Folded.fold(wanted).replace("-", ""));
    }

    private Set<UUID> byName(MyCases mine, String wanted) {
        List<UUID> ids = mine.ids();
        Map<UUID, Sealer> sealers = texts.all(ids);
        Set<UUID> found = new HashSet<>();
        jdbc.sql("select circle_id, id, name from cases.participant where circle_id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(row -> {
                    UUID circle = row.getObject(1, UUID.class);
                    Sealer sealer = sealers.get(circle);
                    if (sealer == null || found.contains(circle)) return;
                    String name = sealer.text("cases.participant.name", row.getObject(2, UUID.class), row.getBytes(3));
                    if (Folded.contains(name, wanted)) found.add(circle);
                });
        return found;
    }
}
