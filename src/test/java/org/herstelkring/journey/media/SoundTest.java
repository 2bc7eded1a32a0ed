package org.herstelkring.journey.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.herstelkring.journey.media.Samples.bytes;

import org.herstelkring.shared.Refusal;
import org.junit.jupiter.api.Test;

class SoundTest {

    private static final String MP4 =
            "\0\0\0\24ftypM4A \0\0\0\0M4A \0\0\0\60moov\0\0\0\20udta+51.054+3.7soun mp4a                ";

    @Test
    void whatBrowsersPlayIsKnownByWhatIsInIt() {
        assertThat(Sound.type(Samples.wav(1))).isEqualTo("audio/wav");
        assertThat(Sound.type(Samples.mp3())).isEqualTo("audio/mpeg");
        assertThat(Sound.type(bytes("ID3\3\0\0\0\0\0\5....."
                        + new String(Samples.mp3(), java.nio.charset.StandardCharsets.ISO_8859_1))))
                .isEqualTo("audio/mpeg");
        assertThat(Sound.type(bytes("\32\u0045\u00df\u00a3....webm....A_OPUS....")))
                .isEqualTo("audio/webm");
        assertThat(Sound.type(bytes("OggS..........OpusHead"))).isEqualTo("audio/ogg");
        assertThat(Sound.type(bytes("fLaC....."))).isEqualTo("audio/flac");
        assertThat(Sound.type(bytes(MP4))).isEqualTo("audio/mp4");
    }

    @Test
    void whatBrowsersDoNotPlayIsRefusedByName() {
        refused(bytes("#!AMR\n....."), "journey.media.sound.odd");
        refused(bytes("\60\u0026\u00b2\u0075\u008e\u0066"), "journey.media.sound.odd");
        refused(bytes("FORM....AIFF...."), "journey.media.sound.odd");
        refused(bytes("\0\0\0\24ftyp3gp4....samr......"), "journey.media.sound.odd");
        byte[] packed = Samples.wav(1);
        packed[20] = 0x11;
        refused(packed, "journey.media.sound.odd");
    }

    @Test
    void lettersThatTurnUpInTheSoundItselfMeanNothing() {
        String withSound = MP4.substring(0, 20) + "\0\0\0\20mdatalacsamr" + MP4.substring(20);
        assertThat(Sound.type(bytes(withSound))).isEqualTo("audio/mp4");
    }

    @Test
    void aTextAPictureAndAFilmAreNoRecordings() {
        refused(bytes("Dit is gewoon een brief, al heet hij lied.mp3. ".repeat(200)), "journey.media.sound.none");
        refused(Samples.picture("png", 20, 20), "journey.media.sound.none");
        refused(bytes("\32\u0045\u00df\u00a3....webm....V_VP9...A_OPUS...."), "journey.media.sound.film");
        refused(new byte[4000], "journey.media.sound.none");
    }

    @Test
    void whereARecordingWasMadeIsTakenOutOfIt() {
        byte[] clean = Sound.withoutPlace("audio/mp4", bytes(MP4));
        assertThat(new String(clean, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("51.054")
                .contains("mp4a");
        assertThat(clean).hasSize(bytes(MP4).length);
    }

    private static void refused(byte[] file, String why) {
        assertThatThrownBy(() -> Sound.type(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(why));
    }
}
