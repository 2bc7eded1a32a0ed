package org.herstelkring.journey.portability;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.journey.media.PlainPicture;
import org.herstelkring.journey.portability.ImportRefused.Why;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Files from elsewhere: damaged, foreign, or made to do harm. */
@ApplicationTest
class BringInTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    SpaceCast people;

    @Autowired
    Spaces spaces;

    @Autowired
    Leaves leaves;

    @Autowired
    SpaceImporter spaceImporter;

    @Autowired
    Imports imports;

    @Autowired
    FullSpace full;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Web web;

    SpaceCast.Cast cast;
    UUID mo;

    @BeforeEach
    void anEmptySpace() {
        cast = people.cast();
        mo = people.account("Mo", cast.tag());
        people.begin(mo);
    }

    @Test
    void aCutOffOrChangedFileIsDamaged() throws Exception {
        full.fill(cast, "Zeegras");
        byte[] whole = full.file(cast.sam());
        assertThat(why(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Why.DAMAGED);
        assertThat(why(Arrays.copyOf(whole, whole.length - 400))).isEqualTo(Why.DAMAGED);
        byte[] flipped = whole.clone();
        for (int i = 600; i < 700; i++) flipped[i] ^= 0x55;
        assertThat(why(flipped)).isIn(Why.DAMAGED, Why.UNSAFE, Why.FOREIGN, Why.TOO_LARGE);
        assertThat(why(new byte[0])).isEqualTo(Why.EMPTY);
    }

    @Test
    void aForeignFileIsToldSo() throws Exception {
        assertThat(why("Dit is geen ZIP.".getBytes(StandardCharsets.UTF_8))).isEqualTo(Why.FOREIGN);
        assertThat(why(zip("foto.jpg", FullSpace.photo(Color.RED)))).isEqualTo(Why.FOREIGN);
        assertThat(why(space("{\"format\":\"something-else\",\"version\":1}"))).isEqualTo(Why.FOREIGN);
        assertThat(why(space("{}"))).isEqualTo(Why.FOREIGN);
        assertThat(why(space("null"))).isEqualTo(Why.FOREIGN);
    }

    @Test
    void aNewerVersionIsToldSoAndAnImpossibleOneIsForeign() throws Exception {
        assertThat(why(space("{\"format\":\"herstelkring-space\",\"version\":2}")))
                .isEqualTo(Why.NEWER);
        assertThat(why(space("{\"format\":\"herstelkring-space\",\"version\":0}")))
                .isEqualTo(Why.FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../space.json",
                "media/../../etc/passwd",
                "/etc/passwd",
                "media\\..\\x.jpg",
                "C:/x.jpg",
                "..",
                "media//x.jpg",
                "./space.json",
                "media/x\u0000.jpg"
            })
    void aNameThatWantsToWriteElsewhereIsRefused(String name) throws Exception {
        Map<String, byte[]> entries = valid();
        entries.put(name, new byte[] {1});
        assertThat(why(FullSpace.zip(entries))).isEqualTo(Why.UNSAFE);
    }

    @Test
    void aLinkInAZipLeadsNowhere() throws Exception {
        Map<String, byte[]> entries = withPhoto(kept -> {});
        entries.put("media/photo.jpg", "../../../../etc/passwd".getBytes(StandardCharsets.UTF_8));
        byte[] zip = FullSpace.zip(entries);
        // Says in the list at the end that it is a symbolic link, as unix tools do.
        for (int i = 0; i + 46 < zip.length; i++)
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 5] = 3;
                zip[i + 41] = (byte) 0xa1;
            }
        assertThat(why(zip)).isEqualTo(Why.DAMAGED);
    }

    @Test
    void aBombDoesNotGoOff() throws Exception {
        Map<String, byte[]> entries = valid();
        entries.put("media/bomb.jpg", new byte[20_000_000]);
        assertThat(why(FullSpace.zip(entries))).isEqualTo(Why.TOO_LARGE);
        Map<String, byte[]> beside = valid();
        beside.put("notes.txt", new byte[200_000_000]);
        assertThat(why(FullSpace.zip(beside)))
                .as("not wanted, and still counted")
                .isEqualTo(Why.TOO_LARGE);
    }

    /** As a Mac packs a folder: all of it one folder down, with a shadow of each file. */
    @Test
    void aFileThatWasUnpackedAndPackedAgainComesIn() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("Ruimte van Sam/", new byte[0]);
        entries.put("Ruimte van Sam/.DS_Store", new byte[] {1});
        entries.put("__MACOSX/Ruimte van Sam/._.DS_Store", new byte[] {1});
        withPhoto(kept -> {}).forEach((name, bytes) -> {
            entries.put("Ruimte van Sam/" + name, bytes);
            entries.put("__MACOSX/Ruimte van Sam/" + name.replaceFirst("([^/]+)$", "._$1"), new byte[] {1});
        });
        entries.put("Ruimte van Sam/Thumbs.db", new byte[] {1});
        UUID id = take(FullSpace.zip(entries));
        ImportFile.Summary summary = people.in(
                mo, () -> imports.waiting(spaces.access()).orElseThrow().summary());
        assertThat(summary.beside()).isZero();
        assertThat(summary.leaves()).isEqualTo(1);
        web.as(mo).post("/space/bring-in/" + id);
        assertThat(wishes()).hasSize(1);
        assertThat(photos()).isEqualTo(1);
    }

    @Test
    void whichOfTwoSpacesIsMeantIsNotGuessed() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        valid().forEach((name, bytes) -> {
            entries.put("een/" + name, bytes);
            entries.put("twee/" + name, bytes);
        });
        assertThat(why(FullSpace.zip(entries))).isEqualTo(Why.TWICE);
        entries.putAll(valid());
        assertThat(why(FullSpace.zip(entries))).as("the highest").isNull();
    }

    /** Photos beside the folder are not those of the space in it. */
    @Test
    void aPhotoThatLiesElsewhereIsNotThere() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        withPhoto(kept -> {})
                .forEach((name, bytes) -> entries.put(name.startsWith("media/") ? name : "map/" + name, bytes));
        assertThat(why(FullSpace.zip(entries))).isEqualTo(Why.MEDIA_MISSING);
    }

    @Test
    void manySmallEntriesAreCounted() throws Exception {
        Map<String, byte[]> entries = valid();
        for (int i = 0; i <= SafeZip.ENTRIES; i++) entries.put("x/" + i, new byte[0]);
        assertThat(why(FullSpace.zip(entries))).isEqualTo(Why.TOO_LARGE);
    }

    @Test
    void whatAHeaderSaysOfItsSizeIsNotBelieved() throws Exception {
        Map<String, byte[]> entries = valid();
        entries.put("media/a.jpg", new byte[3_000_000]);
        byte[] zip = FullSpace.zip(entries);
        for (int i = 0; i + 46 < zip.length; i++)
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2)
                for (int at = 24; at < 28; at++) zip[i + at] = at == 24 ? (byte) 1 : 0;
        assertThat(why(zip)).isEqualTo(Why.TOO_LARGE);
    }

    @Test
    void theSameNameTwiceIsRefused() throws Exception {
        byte[] json = valid().get("space.json");
        assertThat(why(raw("space.json", json, "space.jsoN", json))).isEqualTo(Why.TWICE);
        byte[] twice = raw("space.json", json, "spacf.json", json);
        assertThat(why(replace(twice, "spacf.json", "space.json"))).isEqualTo(Why.TWICE);
    }

    @Test
    void aListThatIsTooDeepOrNoListIsUnreadable() throws Exception {
        String deep = "{\"format\":\"herstelkring-space\",\"version\":1,\"extra\":" + "[".repeat(5000)
                + "]".repeat(5000) + "}";
        assertThat(why(space(deep))).isEqualTo(Why.UNREADABLE);
        assertThat(why(space("{\"format\":"))).isEqualTo(Why.UNREADABLE);
        assertThat(why(space("{\"format\":\"herstelkring-space\",\"version\":1,\"leaves\":\"none\"}")))
                .isEqualTo(Why.UNREADABLE);
        assertThat(why(space("{\"format\":\"herstelkring-space\",\"version\":1,\"leaves\":[{\"id\":\"x\"}]}")))
                .isEqualTo(Why.UNREADABLE);
        assertThat(
                        why(
                                space(
                                        "{\"format\":\"herstelkring-space\",\"version\":1,\"leaves\":[{\"kind\":\"wish\",\"fields\":{\"title\":\"Zonder id\"}}]}")))
                .isEqualTo(Why.UNREADABLE);
        String huge = "{\"format\":\"herstelkring-space\",\"version\":1,\"note\":\"" + "x".repeat(1_100_000) + "\"}";
        assertThat(why(space(huge))).isIn(Why.UNREADABLE, Why.TOO_LARGE);
    }

    @Test
    void whatIsNotKnownIsSkippedAndSaid() throws Exception {
        byte[] file = space("""
                {"format":"herstelkring-space","version":1,"weather":"mild","leaves":[
                 {"id":"%s","kind":"wish","sort":"enormous","fields":{"title":"Naar zee","smell":"zout"},"place":1,"mood":3},
                 {"id":"%s","kind":"dream","fields":{"title":"Vliegen"},"place":2},
                 {"id":"%s","kind":"wish","fields":{"colour":"blauw"},"place":3}],
                 "steps":[{"id":"%s","mine":true,"level":9,"pole":"fundamental","what":"Te hoog","rhythm":"once","state":"doing"},
                  {"id":"%s","mine":true,"level":2,"pole":"sideways","what":"Scheef","rhythm":"once","state":"doing"}]}
                """.formatted(
                        UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()));
        UUID id = take(file);
        String page = web.as(mo).get("/space/bring-in").body();
        assertThat(page)
                .contains("wish.smell")
                .contains("leaf: dream")
                .contains("weather")
                .contains("kennen we niet");
        web.as(mo).post("/space/bring-in/" + id);
        assertThat(wishes()).extracting(Leaf::name).containsExactly("Naar zee");
        assertThat(wishes().getFirst().sort()).isEmpty();
    }

    @Test
    void anOverlongTextIsNotCutButRefused() throws Exception {
        assertThat(why(space(leaf("wish", "title", "zee ".repeat(100))))).isEqualTo(Why.OVERLONG);
        assertThat(why(space(leaf("chapter", "words", "zee ".repeat(60_000))))).isEqualTo(Why.OVERLONG);
    }

    @Test
    void aPictureHasToBeWhatItSays() throws Exception {
        assertThat(why(FullSpace.zip(withPhoto(kept -> {})))).isNull();
        anEmptySpace();
        assertThat(why(FullSpace.zip(withPhoto(kept -> kept.put("type", "text/html")))))
                .isEqualTo(Why.MEDIA_TYPE);
        assertThat(why(FullSpace.zip(withPhoto(kept -> kept.put("kind", "sound")))))
                .isEqualTo(Why.MEDIA_TYPE);
        byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertThat(why(FullSpace.zip(with(page, kept -> {})))).isEqualTo(Why.MEDIA_TYPE);
        assertThat(why(FullSpace.zip(withPhoto(kept -> kept.put("sha256", "00")))))
                .isEqualTo(Why.DAMAGED);
        Map<String, byte[]> missing = withPhoto(kept -> {});
        missing.remove("media/photo.jpg");
        assertThat(why(FullSpace.zip(missing))).isEqualTo(Why.MEDIA_MISSING);
    }

    @Test
    void aPictureWithNotesInItIsDrawnAgain() throws Exception {
        byte[] photo = FullSpace.photo(Color.GREEN);
        byte[] note = "GPS 51.05 3.72".getBytes(StandardCharsets.UTF_8);
        var noted = new ByteArrayOutputStream();
        noted.write(photo, 0, 2);
        noted.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (note.length + 2)});
        noted.write(note);
        noted.write(photo, 2, photo.length - 2);
        UUID id = take(FullSpace.zip(with(noted.toByteArray(), kept -> {})));
        web.as(mo).post("/space/bring-in/" + id);
        var out = FullSpace.entries(full.file(mo));
        var name = out.keySet().stream()
                .filter(each -> each.startsWith("media/"))
                .findFirst()
                .orElseThrow();
        assertThat(new String(out.get(name), StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
        assertThat(PlainPicture.is(photo, "image/jpeg")).isTrue();
        assertThat(PlainPicture.is(noted.toByteArray(), "image/jpeg")).isFalse();
    }

    @Test
    void onlyAnEmptySpaceTakesAFile() throws Exception {
        byte[] file = FullSpace.zip(valid());
        UUID id = take(file);
        people.leaf(mo, LeafKind.WISH, "small", Map.of("title", "Eerst"));
        assertThat(why(file)).isEqualTo(Why.NOT_EMPTY);
        assertThat(web.as(mo).post("/space/bring-in/" + id).to()).isEqualTo("/space/bring-in?unfit=not-empty");
        var page = web.as(mo).get("/space/bring-in?unfit=not-empty");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("alleen in een lege ruimte");
        assertThat(wishes()).extracting(Leaf::name).containsExactly("Eerst");
    }

    @Test
    void oneFileIsBroughtInOnceHoweverOftenAndFast() throws Exception {
        UUID id = take(FullSpace.zip(valid()));
        var ready = new CountDownLatch(1);
        List<CompletableFuture<String>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++)
            all.add(CompletableFuture.supplyAsync(() -> {
                try {
                    ready.await();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
                return String.valueOf(web.as(mo).post("/space/bring-in/" + id).to());
            }));
        ready.countDown();
        List<String> to = all.stream().map(CompletableFuture::join).toList();
        assertThat(to).filteredOn("/space/all"::equals).hasSize(1);
        assertThat(wishes()).extracting(Leaf::name).containsExactly("Naar zee");
        assertThat(pieces()).isZero();
    }

    @Test
    void aFileOfSomebodyElseIsNotThere() throws Exception {
        UUID id = take(FullSpace.zip(valid()));
        people.in(cast.kim(), () -> spaces.access());
        assertThat(web.as(cast.kim()).post("/space/bring-in/" + id).to()).isEqualTo("/space/bring-in?unfit=not-found");
        assertThat(wishes()).isEmpty();
    }

    @Test
    void betterNotLeavesNothingBehind() throws Exception {
        UUID id = take(FullSpace.zip(valid()));
        assertThat(pieces()).isPositive();
        web.as(mo).post("/space/bring-in/" + id + "/removal");
        assertThat(pieces()).isZero();
    }

    /** Null when it fits. */
    private Why why(byte[] file) {
        int before = pieces();
        try {
            take(file);
            return null;
        } catch (ImportRefused unfit) {
            assertThat(pieces()).as("nothing stays of what does not fit").isEqualTo(before);
            return unfit.why();
        }
    }

    private UUID take(byte[] file) {
        InputStream in = new ByteArrayInputStream(file);
        return Acting.as(mo, () -> spaceImporter.take(in));
    }

    private List<Leaf> wishes() {
        return people.in(mo, () -> leaves.of(spaces.access().of(SpacePart.WISHES)));
    }

    private int photos() {
        return people.in(
                mo,
                () -> jdbc.sql("select count(*) from journey.media where circle_id = ?")
                        .param(spaces.access().circle())
                        .query(Integer.class)
                        .single());
    }

    private int pieces() {
        return people.in(
                mo,
                () -> jdbc.sql("select count(*) from journey.parcel where circle_id = ?")
                        .param(spaces.access().circle())
                        .query(Integer.class)
                        .single());
    }

    private static String leaf(String kind, String field, String text) {
        return """
                {"format":"herstelkring-space","version":1,"leaves":[
                 {"id":"%s","kind":"%s","sort":"","fields":{"%s":"%s"},"place":1}]}
                """.formatted(UUID.randomUUID(), kind, field, text);
    }

    private static Map<String, byte[]> valid() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("space.json", leaf("wish", "title", "Naar zee").getBytes(StandardCharsets.UTF_8));
        return entries;
    }

    private static Map<String, byte[]> withPhoto(Consumer<ObjectNode> change) {
        return with(FullSpace.photo(Color.RED), change);
    }

    private static Map<String, byte[]> with(byte[] file, Consumer<ObjectNode> change) {
        ObjectNode all = (ObjectNode) JSON.readTree(leaf("wish", "title", "Naar zee"));
        ObjectNode kept = all.putArray("media").addObject();
        kept.put("id", UUID.randomUUID().toString());
        kept.put("leaf", all.get("leaves").get(0).get("id").asString());
        kept.put("kind", "photo");
        kept.put("type", "image/jpeg");
        kept.put("file", "media/photo.jpg");
        kept.put("bytes", file.length);
        kept.put("sha256", Sha256.hex(file));
        change.accept(kept);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("media/photo.jpg", file);
        entries.put("space.json", JSON.writeValueAsBytes(all));
        return entries;
    }

    private static byte[] space(String json) throws Exception {
        return zip("space.json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(String name, byte[] bytes) throws Exception {
        return FullSpace.zip(Map.of(name, bytes));
    }

    private static byte[] raw(String one, byte[] first, String two, byte[] second) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(one));
            zip.write(first);
            zip.putNextEntry(new ZipEntry(two));
            zip.write(second);
        }
        return out.toByteArray();
    }

    private static byte[] replace(byte[] zip, String from, String to) {
        return new String(zip, StandardCharsets.ISO_8859_1).replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }
}
