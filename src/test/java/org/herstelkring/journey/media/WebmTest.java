package org.herstelkring.journey.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.herstelkring.journey.media.Ebml.Element;
import org.junit.jupiter.api.Test;

class WebmTest {

    private static final byte[] RECORDED = Samples.webm(125);
    private static final byte[] SEEKABLE = Webm.of(RECORDED).orElseThrow().seekable();

    @Test
    void howLongARecordingIsIsFoundInItsPieces() {
        assertThat(Webm.of(RECORDED).orElseThrow().millis()).isEqualTo(125_000);
        assertThat(Webm.of(Samples.webm(3)).orElseThrow().millis()).isEqualTo(3000);
    }

    @Test
    void itIsWrittenInFrontWithPlacesToJumpTo() {
        Element segment = child(SEEKABLE, 0, SEEKABLE.length, Ebml.SEGMENT);
        assertThat(segment.open()).isFalse();
        assertThat(segment.end()).isEqualTo(SEEKABLE.length);
        Element info = child(SEEKABLE, segment.body(), segment.end(), Ebml.INFO);
        assertThat(Ebml.real(SEEKABLE, child(SEEKABLE, info.body(), info.end(), Ebml.DURATION)))
                .isEqualTo(125_000);
        Element cues = child(SEEKABLE, segment.body(), segment.end(), Ebml.CUES);
        List<Element> all = children(SEEKABLE, cues.body(), cues.end());
        assertThat(all).hasSizeBetween(60, 70);
        for (Element cue : all) {
            Element place = child(SEEKABLE, cue.body(), cue.end(), Ebml.CUE_PLACE);
            long at = Ebml.unsigned(SEEKABLE, child(SEEKABLE, place.body(), place.end(), Ebml.CUE_CLUSTER));
            Element cluster = Ebml.at(SEEKABLE, (int) (segment.body() + at), SEEKABLE.length);
            assertThat(cluster.id()).isEqualTo(Ebml.CLUSTER);
            assertThat(Ebml.unsigned(SEEKABLE, child(SEEKABLE, cluster.body(), cluster.end(), Ebml.TIME)))
                    .isEqualTo(Ebml.unsigned(SEEKABLE, child(SEEKABLE, cue.body(), cue.end(), Ebml.CUE_TIME)));
        }
        Element seek = child(SEEKABLE, segment.body(), segment.end(), Ebml.SEEK_HEAD);
        for (Element one : children(SEEKABLE, seek.body(), seek.end())) {
            long id = Ebml.unsigned(SEEKABLE, child(SEEKABLE, one.body(), one.end(), Ebml.SEEK_ID));
            long at = Ebml.unsigned(SEEKABLE, child(SEEKABLE, one.body(), one.end(), Ebml.SEEK_AT));
            assertThat(Ebml.at(SEEKABLE, (int) (segment.body() + at), SEEKABLE.length)
                            .id())
                    .isEqualTo((int) id);
        }
    }

    @Test
    void noSoundIsLostAndNothingIsWrittenTwice() {
        assertThat(pieces(SEEKABLE))
                .isEqualTo(IntStream.range(0, 125 * 50).boxed().toList());
        Webm again = Webm.of(SEEKABLE).orElseThrow();
        assertThat(again.millis()).isEqualTo(125_000);
        assertThat(again.seekable()).isSameAs(SEEKABLE);
    }

    @Test
    void whatIsCutOffIsKeptAsFarAsItGoes() {
        byte[] half = Arrays.copyOf(RECORDED, RECORDED.length / 2 + 3);
        Webm cut = Webm.of(half).orElseThrow();
        assertThat(cut.millis()).isBetween(62_000L, 63_000L);
        assertThat(Webm.of(cut.seekable()).orElseThrow().millis()).isEqualTo(cut.millis());
    }

    @Test
    void whatIsNoRecordingEndsNothing() {
        assertThat(Webm.of(new byte[0])).isEmpty();
        assertThat(Webm.of(Samples.bytes("\32\u0045\u00df\u00a3....webm....A_OPUS....")))
                .isEmpty();
        var chance = new Random(7);
        for (int i = 0; i < 500; i++) {
            byte[] odd = Samples.webm(1);
            for (int k = 0; k < 5; k++) odd[chance.nextInt(odd.length)] = (byte) chance.nextInt(256);
            Webm.of(odd).ifPresent(read -> assertThat(read.seekable()).isNotEmpty());
            assertThat(SoundLength.millis("audio/webm", odd)).isNotNegative();
        }
    }

    private static List<Integer> pieces(byte[] file) {
        List<Integer> all = new ArrayList<>();
        Element segment = child(file, 0, file.length, Ebml.SEGMENT);
        for (Element cluster : children(file, segment.body(), segment.end()))
            if (cluster.id() == Ebml.CLUSTER)
                for (Element one : children(file, cluster.body(), cluster.end()))
                    if (one.id() == Ebml.SIMPLE_BLOCK) all.add((int) Ebml.number(file, one.body() + 4, 4));
        return all;
    }

    private static Element child(byte[] file, int from, int end, int id) {
        return children(file, from, end).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> children(byte[] file, int from, int end) {
        List<Element> all = new ArrayList<>();
        for (int at = from; at < end; at = all.getLast().end()) all.add(Ebml.at(file, at, end));
        return all;
    }
}
