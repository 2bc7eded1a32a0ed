package org.herstelkring.journey.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.Inside;
import org.herstelkring.circle.May;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.picture.HugePictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@OnEveryServer
class MediaTest {

    @Autowired
    SpaceCast people;

    @Autowired
    Spaces spaces;

    @Autowired
    Leaves leaves;

    @Autowired
    Media media;

    @Autowired
    MediaRound round;

    @Autowired
    Circles circles;

    @Autowired
    Web web;

    @Autowired
    JdbcClient jdbc;

    SpaceCast.Cast cast;
    UUID chapter;

    @BeforeEach
    void aChapter() {
        cast = people.cast();
        chapter = people.leaf(cast.sam(), LeafKind.CHAPTER, "moment", Map.of("title", "Bij de zee"));
    }

    @Test
    void aPhotoIsDrawnAnewAndTellsNotWhereItWasTaken() {
        byte[] photo = Samples.photoWithPlace();
        assertThat(text(photo)).contains("GPSLatitude");
        UUID id = sent("photo", photo, "alt", "De pier");
        var answer = web.as(cast.sam()).file("/space/media/" + id, null);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("image/jpeg");
        assertThat(text(answer.getContentAsByteArray()))
                .doesNotContain("GPSLatitude")
                .doesNotContain("51.0543");
        assertThat(answer.getHeader("Content-Disposition")).startsWith("inline; filename=\"photo-");
        assertThat(web.as(cast.sam()).get("/space/story/" + chapter).body()).contains("alt=\"De pier\"");
        assertThat(web.as(cast.sam())
                        .file("/space/media/" + id + "/small", null)
                        .getContentAsByteArray())
                .hasSizeLessThan(60_000);
    }

    @Test
    void whatIsSentAgainUnderItsIdTakesThePlaceOfTheFirstUntilItWasWrittenOn() {
        UUID id = sent("photo", Samples.picture("png", 40, 30), "alt", "De pier");
        assertThat(send(id, "photo", Samples.picture("png", 40, 30), "alt", "De pier")
                        .status())
                .isEqualTo(303);
        assertThat(of(chapter)).singleElement().extracting(Medium::version).isEqualTo(1L);
        assertThat(send(id, "photo", Samples.picture("png", 60, 30), "alt", "De dijk")
                        .status())
                .isEqualTo(303);
        assertThat(of(chapter)).singleElement().satisfies(one -> {
            assertThat(one.alt()).isEqualTo("De dijk");
            assertThat(one.width()).isEqualTo(60);
        });
        assertThat(web.as(cast.sam()).file("/space/media/" + id, null).getContentAsByteArray())
                .hasSize((int) of(chapter).getFirst().size());
        var late = send(id, "photo", Samples.picture("png", 80, 30), "alt", "De vuurtoren");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("je veranderde er intussen iets aan", "De vuurtoren");
        assertThat(of(chapter)).singleElement().extracting(Medium::alt).isEqualTo("De dijk");
    }

    @Test
    void aPhotoOfAHundredMegapixelsIsBroughtToSize() {
        UUID id = sent("photo", HugePictures.jpeg(12_000, 10_000), "alt", "De pier");
        Medium kept = of(chapter).getFirst();
        assertThat(kept.width()).isEqualTo(2000);
        assertThat(kept.height()).isEqualTo(1667);
        assertThat(web.as(cast.sam()).file("/space/media/" + id, null).getContentAsByteArray())
                .hasSizeLessThan(500_000);
    }

    @Test
    void aRecordingIsServedInParts() {
        byte[] wav = Samples.wav(150);
        UUID id = sent("sound", wav, "transcript", "Ik hoor de golven");
        var whole = web.as(cast.sam()).file("/space/media/" + id, null);
        assertThat(whole.getContentType()).isEqualTo("audio/wav");
        assertThat(whole.getContentAsByteArray()).isEqualTo(wav);
        int from = Media.PIECE - 10;
        var part = web.as(cast.sam()).file("/space/media/" + id, "bytes=" + from + "-" + (from + 29));
        assertThat(part.getStatus()).isEqualTo(206);
        assertThat(part.getHeader("Content-Range")).isEqualTo("bytes " + from + "-" + (from + 29) + "/" + wav.length);
        assertThat(part.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(wav, from, from + 30));
        var end = web.as(cast.sam()).file("/space/media/" + id, "bytes=-5");
        assertThat(end.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(wav, wav.length - 5, wav.length));
        assertThat(web.as(cast.sam())
                        .file("/space/media/" + id, "bytes=99999999-")
                        .getStatus())
                .isEqualTo(416);
        assertThat(web.as(cast.sam()).file("/space/media/" + id, "regels=1").getStatus())
                .isEqualTo(200);
    }

    @Test
    void aRecordingHasALengthInWordsBesideIt() {
        sent("sound", Samples.wav(150));
        assertThat(of(chapter).getFirst().millis()).isEqualTo(150_000);
        assertThat(web.as(cast.sam()).get("/space/story/" + chapter).body())
                .contains("Duurt 2\u00a0min\u00a030\u00a0s")
                .doesNotContain("data-length");
        sent("sound", Samples.bytes("OggS..........FLAC............"));
        assertThat(of(chapter).getLast().hasLength()).isFalse();
        assertThat(web.as(cast.sam()).get("/space/story/" + chapter).body()).contains("<audio data-length");
    }

    @Test
    void whatABrowserRecordedCanBeScrubbed() {
        UUID id = sent("sound", Samples.webm(65));
        byte[] kept = web.as(cast.sam()).file("/space/media/" + id, null).getContentAsByteArray();
        assertThat(kept).isEqualTo(Webm.of(Samples.webm(65)).orElseThrow().seekable());
        assertThat(of(chapter).getFirst().millis()).isEqualTo(65_000);
    }

    @Test
    void aPartOfSomethingElseIsNotPutTogetherWithThis() {
        byte[] wav = Samples.wav(2);
        String path = "/space/media/" + sent("sound", wav);
        String tag = java.util.Objects.requireNonNull(
                web.as(cast.sam()).file(path, null).getHeader("ETag"));
        var part = web.as(cast.sam()).file(path, "bytes=10-19", tag);
        assertThat(part.getStatus()).isEqualTo(206);
        assertThat(part.getHeader("ETag")).isEqualTo(tag);
        assertThat(part.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(wav, 10, 20));
        for (String other : List.of("\"other\"", "W/" + tag, "Thu, 26 Nov 2026 10:00:00 GMT")) {
            var whole = web.as(cast.sam()).file(path, "bytes=10-19", other);
            assertThat(whole.getStatus()).isEqualTo(200);
            assertThat(whole.getContentAsByteArray()).isEqualTo(wav);
        }
    }

    @Test
    void whatCannotBeShownOrPlayedIsSaidAtTheFieldAndWhatWasTypedStays() {
        assertRefused("sound", Samples.bytes("#!AMR\n....."), "AMR");
        assertRefused("sound", Samples.bytes("Een brief die lied.mp3 heet. ".repeat(100)), "geen geluidsopname");
        assertRefused("sound", new byte[0], "kies een bestand");
        assertRefused(
                "photo", Samples.bytes("<svg xmlns='http://www.w3.org/2000/svg'/>                "), "jpg of png");
        assertRefused("photo", Samples.bomb(), "te veel beeldpunten");
        assertRefused("photo", Arrays.copyOf(Samples.picture("png", 300, 300), 200), "beschadigd");
        assertRefused("drawing", Samples.wav(1), "jpg of png");
        assertRefused("sound", new byte[Content.MOST + 1], "25 MB");
        assertThat(of(chapter)).isEmpty();
    }

    @Test
    void sendingTwiceKeepsOne() {
        UUID id = Ids.next();
        for (int i = 0; i < 2; i++)
            assertThat(send(id, "drawing", Samples.picture("png", 80, 60)).status())
                    .isEqualTo(303);
        assertThat(of(chapter)).hasSize(1);
        assertThat(of(chapter).getFirst().type()).isEqualTo("image/png");
    }

    @Test
    void twentyBelongToOneLeafAtMost() {
        byte[] small = Samples.picture("png", 8, 8);
        for (int i = 0; i < Media.MOST; i++) sent("drawing", small);
        var more = send(Ids.next(), "drawing", small);
        assertThat(more.status()).isEqualTo(422);
        assertThat(more.body()).contains("Hier horen al 20 bestanden bij");
    }

    @Test
    void nobodySeesWhatWasNotGiven() {
        UUID id = sent("photo", Samples.picture("jpeg", 40, 30));
        String given = "/with-me/" + cast.space() + "/media/" + id;
        assertThat(web.as(cast.lena()).file(given, null).getStatus()).isEqualTo(404);
        assertThat(web.as(cast.kim()).file("/space/media/" + id, null).getStatus())
                .isEqualTo(404);
        assertThat(web.as(cast.kim()).file("/space/media/" + Ids.next(), null).getStatus())
                .isEqualTo(404);
        UUID other = people.leaf(cast.sam(), LeafKind.CHAPTER, "moment", Map.of("title", "Thuis"));
        people.give(cast.sam(), cast.lena(), SpacePart.STORY, other, May.READ);
        assertThat(web.as(cast.lena()).file(given, null).getStatus()).isEqualTo(404);
    }

    @Test
    void whoWasGivenALeafSeesWhatBelongsToItAndThatIsRecorded() {
        UUID id = sent("photo", Samples.picture("jpeg", 40, 30));
        people.give(cast.sam(), cast.lena(), SpacePart.STORY, chapter, May.READ);
        String given = "/with-me/" + cast.space() + "/media/" + id;
        assertThat(web.as(cast.lena()).file(given, null).getStatus()).isEqualTo(200);
        assertThat(web.as(cast.lena()).file(given + "/small", null).getStatus()).isEqualTo(200);
        assertThat(people.in(
                        cast.sam(),
                        () -> jdbc.sql(
                                        "select count(*) from circle.look where circle_id = ? and person_id = ? and subject_id = ?")
                                .params(cast.space(), cast.lena(), chapter)
                                .query(Integer.class)
                                .single()))
                .isEqualTo(2);
        assertThat(web.as(cast.kim()).post("/space/media/" + id + "/removal").status())
                .isEqualTo(404);
    }

    @Test
    void visitorsFindItOnThePageOfWhatWasGiven() {
        UUID id = sent("photo", Samples.picture("jpeg", 40, 30), "alt", "De pier");
        String file = "/with-me/" + cast.space() + "/media/" + id;
        people.give(cast.sam(), cast.lena(), SpacePart.STORY, chapter, May.READ);
        people.give(cast.sam(), cast.jo(), SpacePart.STORY, null, May.READ);
        assertThat(web.as(cast.lena())
                        .get("/with-me/" + cast.space() + "/story/" + chapter)
                        .body())
                .contains(file);
        assertThat(web.as(cast.lena())
                        .get("/with-me/" + cast.space() + "/story")
                        .body())
                .contains(file);
        assertThat(web.as(cast.jo()).get("/with-me/" + cast.space() + "/story").body())
                .contains(file)
                .contains("De pier");
        UUID strength = people.leaf(cast.sam(), LeafKind.STRENGTH, "quality", Map.of("title", "Rustig"));
        web.as(cast.sam()).post("/space/strengths/" + strength, "version", "1", "title", "Rustig", "onProfile", "true");
        UUID shown = Ids.next();
        web.as(cast.sam())
                .upload(
                        "/space/strengths/" + strength + "/media/drawing",
                        "file",
                        Samples.picture("png", 20, 20),
                        "id",
                        shown.toString());
        people.give(cast.sam(), cast.ada(), SpacePart.PROFILE, null, May.READ);
        assertThat(web.as(cast.ada())
                        .file("/with-me/" + cast.space() + "/media/" + shown, null)
                        .getStatus())
                .isEqualTo(200);
        assertThat(web.as(cast.ada()).file(file, null).getStatus()).isEqualTo(404);
        assertThat(web.as(cast.lena())
                        .file("/with-me/" + cast.space() + "/media/" + shown, null)
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void anEndedGrantAKeptOrARemovedLeafClosesItForVisitors() {
        UUID id = sent("photo", Samples.picture("jpeg", 40, 30));
        String given = "/with-me/" + cast.space() + "/media/" + id;
        people.give(cast.sam(), cast.lena(), SpacePart.STORY, null, May.READ);
        people.give(cast.sam(), cast.jo(), SpacePart.STORY, null, May.READ);
        assertThat(web.as(cast.lena()).file(given, null).getStatus()).isEqualTo(200);
        web.as(cast.sam()).post("/space/story/" + chapter + "/own", "only", "true");
        assertThat(web.as(cast.lena()).file(given, null).getStatus()).isEqualTo(404);
        web.as(cast.sam()).post("/space/story/" + chapter + "/own", "only", "false");
        assertThat(web.as(cast.lena()).file(given, null).getStatus()).isEqualTo(200);
        people.keeping(cast.sam(), keeping -> keeping.takeAll(cast.lena()));
        assertThat(web.as(cast.lena()).file(given, null).getStatus()).isEqualTo(404);
        assertThat(web.as(cast.jo()).file(given, null).getStatus()).isEqualTo(200);
        web.as(cast.sam()).post("/space/story/" + chapter + "/removal");
        assertThat(web.as(cast.jo()).file(given, null).getStatus()).isEqualTo(404);
        assertThat(web.as(cast.sam()).file("/space/media/" + id, null).getStatus())
                .isEqualTo(404);
        web.as(cast.sam()).post("/space/story/" + chapter + "/return");
        assertThat(web.as(cast.jo()).file(given, null).getStatus()).isEqualTo(200);
    }

    @Test
    void theSecondWallHoldsWithoutTheFirst() {
        UUID id = sent("photo", Samples.picture("jpeg", 40, 30));
        Inside ofAnother = people.in(cast.sam(), () -> circles.inside(cast.space()));
        assertThatThrownBy(() -> people.in(cast.lena(), () -> media.place(ofAnother, cast.space(), id)))
                .isInstanceOf(NotHere.class);
        for (String table : List.of("journey.media", "journey.media_piece"))
            assertThat(people.in(
                            cast.lena(),
                            () -> jdbc.sql("select count(*) from " + table + " where circle_id = ?")
                                    .param(cast.space())
                                    .query(Integer.class)
                                    .single()))
                    .isZero();
    }

    @Test
    void whatWasTakenAwayComesBackWithinAWeekAndIsGoneAfterwards() {
        UUID id = sent("photo", Samples.picture("jpeg", 40, 30));
        web.as(cast.sam()).post("/space/media/" + id + "/removal");
        assertThat(of(chapter)).isEmpty();
        round.go();
        assertThat(web.as(cast.sam()).post("/space/media/" + id + "/return").status())
                .isEqualTo(303);
        assertThat(of(chapter)).hasSize(1);
        people.in(
                cast.sam(),
                () -> jdbc.sql(
                                "update journey.media set removed_at = now() - interval '8 days' where circle_id = ? and id = ?")
                        .params(cast.space(), id)
                        .update());
        round.go();
        assertThat(web.as(cast.sam()).post("/space/media/" + id + "/return").status())
                .isEqualTo(404);
        assertThat(people.in(
                        cast.sam(),
                        () -> jdbc.sql("select count(*) from journey.media_piece where circle_id = ?")
                                .param(cast.space())
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void twoTabsThatDescribeOnePictureLoseNothing() {
        UUID id = sent("photo", Samples.picture("jpeg", 40, 30), "alt", "De pier");
        web.as(cast.sam()).post("/space/media/" + id + "/words", "alt", "De pier in de mist", "version", "1");
        var second = web.as(cast.sam())
                .post("/space/media/" + id + "/words", "alt", "De pier en mijn broer", "version", "1");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("De pier in de mist").contains("De pier en mijn broer");
    }

    @Test
    void noTextIsInTheTables() {
        sent("sound", Samples.wav(1), "transcript", "Zeegras en schelpen");
        String row = people.in(
                cast.sam(),
                () -> jdbc.sql("select m::text from journey.media m where circle_id = ?")
                        .param(cast.space())
                        .query(String.class)
                        .single());
        assertThat(row)
                .doesNotContain("Zeegras")
                .doesNotContain(java.util.HexFormat.of().formatHex(Samples.bytes("Zeegras")));
    }

    private void assertRefused(String kind, byte[] file, String why) {
        var answer = send(Ids.next(), kind, file, kind.equals("sound") ? "transcript" : "alt", "Wat ik typte");
        assertThat(answer.status()).as(why).isEqualTo(422);
        assertThat(answer.body()).contains(why).contains("Wat ik typte").contains("id=\"f-file-wrong\"");
    }

    private UUID sent(String kind, byte[] file, String... more) {
        UUID id = Ids.next();
        assertThat(send(id, kind, file, more).status()).isEqualTo(303);
        return id;
    }

    private Web.Answer send(UUID id, String kind, byte[] file, String... more) {
        String[] fields = Arrays.copyOf(more, more.length + 2);
        fields[more.length] = "id";
        fields[more.length + 1] = id.toString();
        return web.as(cast.sam()).upload("/space/story/" + chapter + "/media/" + kind, "file", file, fields);
    }

    private List<Medium> of(UUID leaf) {
        return people.in(cast.sam(), () -> media.of(spaces.access().of(SpacePart.STORY), leaf));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
