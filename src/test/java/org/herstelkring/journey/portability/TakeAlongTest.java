package org.herstelkring.journey.portability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.VeraPdf;
import org.herstelkring.cast.Web;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.Spaces;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ApplicationTest
class TakeAlongTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    SpaceCast people;

    @Autowired
    FullSpace full;

    @Autowired
    Spaces spaces;

    @Autowired
    Exports takeaways;

    @Autowired
    ExportWriter exportWriter;

    @Autowired
    ExportRound round;

    @Autowired
    SpaceImporter spaceImporter;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Web web;

    @LocalServerPort
    int port;

    SpaceCast.Cast cast;

    @BeforeEach
    void aSpace() {
        cast = people.cast();
    }

    @Test
    void theFileHoldsEverythingAndTheBookIsArchivableAndAccessible() throws Exception {
        full.fill(cast, "Zeegras");
        Map<String, byte[]> file = FullSpace.entries(full.file(cast.sam()));
        assertThat(file.keySet()).contains("README.nl.txt", "README.en.txt", "README.fr.txt", "space.json", "boek.pdf");
        assertThat(file.keySet().stream().filter(name -> name.startsWith("media/")))
                .hasSize(3);
        JsonNode all = JSON.readTree(file.get("space.json"));
        assertThat(all.get("format").asString()).isEqualTo("herstelkring-space");
        assertThat(all.get("version").asInt()).isEqualTo(1);
        for (LeafKind kind : LeafKind.values())
            for (LeafField field : kind.fields())
                assertThat(new String(file.get("space.json"), StandardCharsets.UTF_8))
                        .contains("Zeegras " + field.name() + " " + kind.code());
        assertThat(all.get("steps")).hasSize(2);
        assertThat(all.get("reports")).hasSize(1);
        assertThat(new String(file.get("space.json"), StandardCharsets.UTF_8))
                .containsOnlyOnce("\"millis\"")
                .containsPattern("\"millis\" ?: ?65000");
        assertThat(all.get("grants").get(0).get("inWords").asString()).isEqualTo("Iemand mag dit lezen: Mijn wensen");
        assertThat(new String(file.get("README.nl.txt"), StandardCharsets.UTF_8))
                .contains("space.json\n");
        java.nio.file.Files.write(Path.of("target/book.pdf"), file.get("boek.pdf"));
        VeraPdf.findsNothing(file.get("boek.pdf"));
        try (var pdf = Loader.loadPDF(file.get("boek.pdf"))) {
            String text = new PDFTextStripper().getText(pdf);
            String line = text.replaceAll("\\s+", " ");
            for (LeafKind kind : LeafKind.values())
                for (LeafField field : kind.fields())
                    assertThat(line).contains("Zeegras " + field.name() + " " + kind.code());
            assertThat(text)
                    .contains(
                            "Wie ik ben", "Mensen en rollen", "Zeegras het huis aan zee", "je hoort de zee", "Inhoud");
            assertThat(line.replace('\u00a0', ' ')).contains("1 min 5 s");
        }
    }

    @Test
    void anEmptySpaceIsABookToo() throws Exception {
        Map<String, byte[]> file = FullSpace.entries(full.file(cast.sam()));
        VeraPdf.findsNothing(file.get("boek.pdf"));
    }

    @Test
    void theBookIsInTheLanguageOfTheScreenAndSaysChoicesInWords() throws Exception {
        people.leaf(cast.sam(), LeafKind.GOAL, "life", Map.of("title", "Dehors", "lens", "personal,societal"));
        full.fill(cast, "Oyat");
        Map<String, byte[]> file = FullSpace.entries(full.file(cast.sam(), "fr"));
        VeraPdf.findsNothing(file.get("livre.pdf"));
        try (var pdf = Loader.loadPDF(file.get("livre.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("espace de Sam", "Qui je suis")
                    .doesNotContain("personal,");
        }
    }

    @Test
    void takenAlongAndBroughtInAndTakenAlongAgainIsTheSame() throws Exception {
        full.fill(cast, "Zeegras");
        byte[] first = full.file(cast.sam());
        UUID other = people.account("Mo", cast.tag());
        people.begin(other);
        UUID id = org.herstelkring.shared.Acting.as(
                other, () -> spaceImporter.take(new java.io.ByteArrayInputStream(first)));
        assertThat(web.as(other).get("/space/bring-in").body()).contains("Sam").contains("Mijn verhaal");
        assertThat(web.as(other).post("/space/bring-in/" + id).to()).isEqualTo("/space/all");
        byte[] second = full.file(other);
        assertThat(same(second)).isEqualTo(same(first));
        var media = FullSpace.entries(first).entrySet().stream()
                .filter(e -> e.getKey().startsWith("media/"))
                .map(e -> Sha256.hex(e.getValue()))
                .sorted()
                .toList();
        assertThat(FullSpace.entries(second).entrySet().stream()
                        .filter(e -> e.getKey().startsWith("media/"))
                        .map(e -> Sha256.hex(e.getValue()))
                        .sorted()
                        .toList())
                .isEqualTo(media);
    }

    /** The list without what is not brought in, with ids by the order in which they first appear. */
    private static String same(byte[] zip) throws Exception {
        ObjectNode all = (ObjectNode) JSON.readTree(FullSpace.entries(zip).get("space.json"));
        all.remove("madeAt");
        all.putArray("grants");
        all.putArray("looks");
        all.putArray("proposals");
        Map<String, String> ids = new TreeMap<>();
        return java.util.regex.Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
                .matcher(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all))
                .replaceAll(id -> ids.computeIfAbsent(id.group(), _ -> "id" + ids.size()));
    }

    @Test
    void takingAlongAsksForFreshProofAndShowsHowFarItIs() throws Exception {
        people.leaf(cast.sam(), LeafKind.WISH, "small", Map.of("title", "Een fiets"));
        UUID id = Ids.next();
        assertThat(web.as(cast.sam())
                        .post("/space/take-along", "id", id.toString())
                        .to())
                .startsWith("/sign-in/proof");
        assertThat(web.as(cast.sam())
                        .proven()
                        .post("/space/take-along", "id", id.toString())
                        .to())
                .isEqualTo("/space/take-along");
        for (int i = 0; i < 200 && !now(id).ready(); i++) Thread.sleep(50);
        assertThat(now(id).state()).isEqualTo(Export.State.READY);
        assertThat(web.as(cast.sam()).get("/space/take-along/" + id + "/file").to())
                .startsWith("/sign-in/proof");
        var fetched = web.as(cast.sam()).proven().get("/space/take-along/" + id + "/file");
        assertThat(fetched.status()).isEqualTo(200);
        assertThat(fetched.body()).startsWith("PK");
        assertThat(now(id).fetched()).isEqualTo(1);
        assertThat(web.as(cast.kim())
                        .proven()
                        .get("/space/take-along/" + id + "/file")
                        .status())
                .isEqualTo(404);
        assertThat(web.as(cast.sam()).proven().get("/space/take-along").body())
                .contains("/space/take-along/" + id + "/file");
    }

    @Test
    void afterADayTheFileIsGoneAndTheRecordStays() throws Exception {
        full.file(cast.sam());
        people.in(
                cast.sam(),
                () -> jdbc.sql("update journey.takeaway set ends_at = now() - interval '1 minute' where circle_id = ?")
                        .param(cast.space())
                        .update());
        round.clear();
        assertThat(pieces()).isZero();
        assertThat(web.as(cast.sam()).get("/space/take-along").body()).contains("Gemaakt op");
    }

    @Test
    void whatAServerLeftBehindIsStartedAgainAndOneIsMadeAtATime() throws Exception {
        UUID id = Ids.next();
        people.in(cast.sam(), () -> {
            takeaways.ask(spaces.access(), id, "fr");
            takeaways.ask(spaces.access(), Ids.next(), "fr");
            takeaways.claim(spaces.access(), takeaways.find(spaces.access(), id).orElseThrow(), UUID.randomUUID());
            return jdbc.sql("update journey.takeaway set beat_at = now() - interval '10 minutes' where circle_id = ?")
                    .param(cast.space())
                    .update();
        });
        assertThat(people.in(cast.sam(), () -> takeaways.of(spaces.access()))).hasSize(1);
        round.go();
        for (int i = 0; i < 200 && !now(id).ready(); i++) Thread.sleep(50);
        assertThat(now(id).ready()).isTrue();
    }

    @Test
    void whatIsKeptIsSealed() throws Exception {
        people.leaf(cast.sam(), LeafKind.WISH, "small", Map.of("title", "Duindoorn"));
        full.file(cast.sam());
        var sealed = people.in(
                cast.sam(),
                () -> jdbc.sql("select sealed from journey.parcel where circle_id = ?")
                        .param(cast.space())
                        .query(byte[].class)
                        .list());
        assertThat(sealed).isNotEmpty();
        for (byte[] piece : sealed)
            assertThat(new String(piece, StandardCharsets.ISO_8859_1))
                    .doesNotContain("PK\3\4")
                    .doesNotContain("space.json");
    }

    @Test
    void aFileComesInOverADoorThatReadsItWhileItArrives() throws Exception {
        full.fill(cast, "Zeegras");
        byte[] zip = full.file(cast.sam());
        UUID other = people.account("Mo", cast.tag());
        people.begin(other);
        var mo = Caller.signedIn(port, other);
        var token = mo.get("/test/token").body();
        var answer = mo.upload("/space/bring-in/file", token, "file", zip);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/space/bring-in");
        assertThat(mo.get("/space/bring-in").body()).contains("Breng alles in mijn ruimte");
    }

    private Export now(UUID id) {
        return people.in(cast.sam(), () -> takeaways.find(spaces.access(), id).orElseThrow());
    }

    private int pieces() {
        return people.in(
                cast.sam(),
                () -> jdbc.sql("select count(*) from journey.parcel where circle_id = ?")
                        .param(cast.space())
                        .query(Integer.class)
                        .single());
    }
}
