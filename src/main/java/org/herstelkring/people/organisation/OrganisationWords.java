package org.herstelkring.people.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Preloads;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** An organisation's name, its words for people, its language and time zone. */
@Repository
class OrganisationWords {

    private final JdbcClient db;
    private final Preloads known;

    OrganisationWords(JdbcClient db, Preloads known) {
        this.db = db;
        this.known = known;
    }

    Map<String, Object> of(UUID organisation) {
        OrganisationForms.Words words = read(organisation);
        return Map.of(
                "organisation", words.organisation(),
                "harmedLabel", text(words.harmedLabel()),
                "responsibleLabel", text(words.responsibleLabel()),
                "language", words.language(),
                "zone", words.zone(),
                "version", words.version());
    }

    void change(UUID organisation, OrganisationForms.Words form) {
        int changed = db.sql("""
                        update people.organisation set name = ?, harmed_label = ?, responsible_label = ?,
                            language = ?, zone = ?, version = version + 1
                        where id = ? and version = ?""")
                .params(Arrays.asList(
                        form.organisation(),
                        blankToNull(form.harmedLabel()),
                        blankToNull(form.responsibleLabel()),
                        form.language(),
                        form.zone(),
                        organisation,
                        form.version()))
                .update();
        known.forget();
        if (changed == 0) throw stale(read(organisation), form);
    }

    private OrganisationForms.Words read(UUID organisation) {
        return db.sql("select * from people.organisation where id = ?")
                .param(organisation)
                .query((row, number) -> new OrganisationForms.Words(
                        row.getString("name"),
                        row.getString("harmed_label"),
                        row.getString("responsible_label"),
                        row.getString("language"),
                        row.getString("zone"),
                        row.getLong("version")))
                .optional()
                .orElseThrow(NotHere::new);
    }

    private static Stale stale(OrganisationForms.Words now, OrganisationForms.Words typed) {
        return new Stale(
                now.version(),
                List.of(
                        new StaleField(
                                "organisation", "people.organisation.name", now.organisation(), typed.organisation()),
                        new StaleField(
                                "harmedLabel",
                                "people.organisation.harmed",
                                text(now.harmedLabel()),
                                text(typed.harmedLabel())),
                        new StaleField(
                                "responsibleLabel",
                                "people.organisation.responsible",
                                text(now.responsibleLabel()),
                                text(typed.responsibleLabel())),
                        new StaleField("language", "people.language", now.language(), typed.language()),
                        new StaleField("zone", "people.zone", now.zone(), typed.zone())));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
