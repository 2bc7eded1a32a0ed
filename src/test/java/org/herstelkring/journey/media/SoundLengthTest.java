package org.herstelkring.journey.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstelkring.journey.media.Samples.bytes;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class SoundLengthTest {

    @Test
    void aWavIsAsLongAsItsSound() {
        assertThat(SoundLength.millis("audio/wav", Samples.wav(150))).isEqualTo(150_000);
    }

    @Test
    void anMp3IsAsLongAsItsFrames() {
        byte[] frames = new byte[417 * 383];
        for (int i = 0; i < 383; i++) System.arraycopy(Samples.mp3(), 0, frames, 417 * i, 417);
        assertThat(SoundLength.millis("audio/mpeg", frames)).isBetween(9_990L, 10_010L);
        assertThat(SoundLength.millis("audio/mpeg", Samples.mp3())).isEqualTo(52);
    }

    @Test
    void anOggSaysItOnItsLastPage() {
        byte[] opus = bytes("OpusHead\1\1\u0038\1");
        byte[] ogg = Ebml.together(page(0, opus), page(48_000, new byte[50]), page(3 * 48_000 + 312, new byte[9]));
        assertThat(SoundLength.millis("audio/ogg", ogg)).isEqualTo(3000);
        byte[] open = Ebml.together(ogg, page(-1, new byte[9]));
        assertThat(SoundLength.millis("audio/ogg", open)).isEqualTo(3000);
        ByteBuffer vorbis = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
        vorbis.put(bytes("\1vorbis")).putInt(0).put((byte) 1).putInt(44_100);
        byte[] two = Ebml.together(page(0, vorbis.array()), page(88_200, new byte[9]));
        assertThat(SoundLength.millis("audio/ogg", two)).isEqualTo(2000);
    }

    @Test
    void anMp4SaysItInItsHeadOrInAllItsFragments() {
        byte[] whole = box("moov", box("mvhd", numbers(0, 0, 0, 1000, 65_432)));
        assertThat(SoundLength.millis("audio/mp4", whole)).isEqualTo(65_432);
        byte[] head = box(
                "moov",
                box("mvhd", numbers(0, 0, 0, 1000, 0)),
                box("trak", box("mdia", box("mdhd", numbers(0, 0, 0, 48_000, 0, 0)))),
                box("mvex", box("trex", numbers(0, 1, 1, 1024, 0, 0))));
        byte[] steady = box("moof", box("traf", box("tfhd", numbers(0, 1)), box("trun", numbers(0, 100))));
        byte[] own = box("moof", box("traf", box("tfhd", numbers(8, 1, 960)), box("trun", numbers(1, 50, 8))));
        byte[] each =
                box("moof", box("traf", box("tfhd", numbers(0, 1)), box("trun", numbers(0x300, 2, 800, 7, 800, 7))));
        assertThat(SoundLength.millis("audio/mp4", Ebml.together(head, steady, own, each)))
                .isEqualTo((100 * 1024 + 50 * 960 + 1600) * 1000L / 48_000);
    }

    @Test
    void flacAndAacSayIt() {
        ByteBuffer flac = ByteBuffer.allocate(60).put(bytes("fLaC")).putInt(34).put(new byte[10]);
        flac.putLong(44_100L << 44 | 15L << 36 | 44_100 * 7);
        assertThat(SoundLength.millis("audio/flac", flac.array())).isEqualTo(7000);
        var aac = new ByteArrayOutputStream();
        for (int i = 0; i < 430; i++) aac.writeBytes(new byte[] {-1, (byte) 0xf1, 0x50, 0x40, 1, 0x40, 0, 0, 0, 0});
        assertThat(SoundLength.millis("audio/aac", aac.toByteArray())).isBetween(9_970L, 10_000L);
    }

    @Test
    void whatDoesNotTellIsNotGuessed() {
        for (String type : new String[] {
            "audio/webm", "audio/mp4", "audio/ogg", "audio/wav", "audio/flac", "audio/mpeg", "audio/aac"
        }) {
            assertThat(SoundLength.millis(type, new byte[0])).isZero();
            assertThat(SoundLength.millis(type, new byte[500])).isZero();
        }
        assertThat(SoundLength.millis("audio/mp4", box("moov", box("mvhd", numbers(0, 0, 0, 1000, -1)))))
                .isZero();
    }

    private static byte[] page(long samples, byte[] in) {
        ByteBuffer page = ByteBuffer.allocate(28 + in.length).order(ByteOrder.LITTLE_ENDIAN);
        page.put(bytes("OggS\0\0")).putLong(samples).put(new byte[14]);
        return page.put(in).array();
    }

    private static byte[] box(String name, byte[]... in) {
        byte[] all = Ebml.together(in);
        return ByteBuffer.allocate(8 + all.length)
                .putInt(8 + all.length)
                .put(bytes(name))
                .put(all)
                .array();
    }

    private static byte[] numbers(int... all) {
        ByteBuffer out = ByteBuffer.allocate(all.length * 4);
        for (int one : all) out.putInt(one);
        return out.array();
    }
}
