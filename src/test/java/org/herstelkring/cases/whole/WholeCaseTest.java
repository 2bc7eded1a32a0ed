package org.herstelkring.cases.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.signature.SignedCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.VeraPdf;
import org.herstelkring.cast.Web;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.Json;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A keeper takes a case out whole, and nobody else does. */
@ApplicationTest
class WholeCaseTest {

    /** Sealed columns that stand in the file alone, or that serve the house and nobody else. */
    private static final Map<String, String> NOT_ON_PAPER = Map.ofEntries(
            Map.entry("cases.case_file.title", "stands above it"),
            Map.entry("cases.participant.name", "stands above what is theirs"),
            Map.entry("cases.answer.name", "the same"),
            Map.entry("cases.answer.role", "stands with the people"),
            Map.entry("cases.answer.drawing", "a picture: on the plan and in the file"),
            Map.entry("cases.answer.guardian_drawing", "likewise"),
            Map.entry("cases.answer.guardian_typed", "likewise"),
            Map.entry("cases.answer_scan.picture", "likewise"),
            Map.entry("cases.sealed_plan.pdf", "is paper of its own"),
            Map.entry("cases.plan.text", "the plan as it was put before people, for its seal"),
            Map.entry("cases.commitment.shares", "each one's part: on the plan, with the steps, and in the file"),
            Map.entry(
                    "cases.arrangement.terms",
                    "between whom and until when: on the plan, with the steps, and in the file"),
            Map.entry("pyramid.step.distance", "where it is kept: on the plan, and in the file"),
            Map.entry("cases.account.owned", "sentences of the house about responsibility: in the file"),
            Map.entry("cases.room_code.token", "opens a screen"),
            Map.entry("cases.room_code.token_hash", "opens a screen"),
            Map.entry("cases.room_code.code", "opens a screen"),
            Map.entry("cases.room.token", "opens a screen"),
            Map.entry("cases.room.token_hash", "opens a screen"),
            Map.entry("cases.room.shows", "what a screen shows now"),
            Map.entry("pyramid.step.for_whom", "stands with the commitment"),
            Map.entry("pyramid.step.how_followed", "stands with the commitment"),
            Map.entry("pyramid.freedom.said", "people's own: facilitators see what is shown"));

    @Autowired
    private CaseCast cases;

    @Autowired
    private SignedCast signed;

    @Autowired
    private Web web;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyTextOfACaseStandsInTheDossierOrIsLeftOutForAReason() {
        Set<String> sealed = new TreeSet<>(jdbc.sql("""
                        select n.nspname || '.' || c.relname || '.' || b.attname from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'circle_id'
                        join pg_attribute b on b.attrelid = c.oid and b.atttypid = 'bytea'::regtype and not b.attisdropped
                        where c.relkind in ('r', 'p') and n.nspname in ('cases', 'pyramid')
                        """).query(String.class).list());
        Set<String> told = new TreeSet<>();
        for (WholePart part : WholePart.values())
            part.columns.forEach(column -> told.add(part.table + "." + column.name()));
        assertThat(sealed.stream()
                        .filter(one -> !told.contains(one) && !NOT_ON_PAPER.containsKey(one))
                        .filter(one -> !one.startsWith("pyramid.signal")
                                && !one.startsWith("pyramid.raised")
                                && !one.startsWith("pyramid.carried")
                                && !one.startsWith("pyramid.theme")))
                .as("neither told nor left out")
                .isEmpty();
        assertThat(NOT_ON_PAPER.keySet()).as("is there no more").isSubsetOf(sealed);
    }

    @Test
    void thePaperAndTheFileSayWhatWasWritten() throws Exception {
        Cast cast = signed.open();
        web.as(cast.ellen())
                .post(
                        cast.path("/conversation"),
                        "id",
                        Ids.next().toString(),
                        "present",
                        cast.lotte().id().toString());
        web.as(cast.ellen()).post(cast.path("/conversation/rooms"));
        web.as(cast.ellen())
                .post(
                        cast.path("/people/" + cast.lotte().id() + "/preparation"),
                        "expectations",
                        "Dat hij zegt waarom.");
        for (String language : List.of("nl", "en", "fr")) {
            byte[] paper = web.as(cast.ellen())
                    .proven()
                    .reading(language)
                    .file(cast.path("/keeping/whole.pdf"), null)
                    .getContentAsByteArray();
            Files.createDirectories(Path.of("target/samples"));
            Files.write(Path.of("target/samples/whole-case-" + language + ".pdf"), paper);
            VeraPdf.findsNothing(paper);
            try (var document = Loader.loadPDF(paper)) {
                assertThat(new PDFTextStripper().getText(document))
                        .contains(
                                Map.of("nl", "De hele zaak", "en", "The whole case", "fr", "Le dossier entier")
                                        .get(language),
                                "Lotte Peeters",
                                "Dat hij zegt waarom.",
                                "Bram betaalt de verbrande fietsen terug")
                        .doesNotContain("cases.");
            }
        }
        Map<?, ?> file = Json.KEPT.readValue(
                web.as(cast.ellen())
                        .proven()
                        .get(cast.path("/keeping/whole.json"))
                        .body(),
                Map.class);
        Map<?, ?> tables = (Map<?, ?>) file.get("tables");
        assertThat(tables.get("cases.preparation").toString()).contains("Dat hij zegt waarom.");
        assertThat(tables.get("cases.participant").toString()).contains("Lotte Peeters", "Yassin");
        assertThat(tables.keySet().toString()).contains("cases.conversation").doesNotContain("room");
        assertThat(file.toString()).doesNotContain("token");
        assertThat(web.as(cast.ellen()).get(cast.path("/looks")).body()).contains("Ellen");
    }

    @Test
    void nobodyElseTakesItAndWithoutProofNobodyDoes() {
        Cast cast = cases.cast();
        for (String way : Arrays.asList("/keeping/whole.pdf", "/keeping/whole.json")) {
            assertThat(web.as(cast.omar()).get(cast.path(way)).status()).isEqualTo(404);
            assertThat(web.asGuest(cast.lotte().person()).get(cast.path(way)).status())
                    .isEqualTo(404);
            assertThat(web.as(cast.ellen()).get(cast.path(way)).status()).isEqualTo(303);
        }
    }
}
