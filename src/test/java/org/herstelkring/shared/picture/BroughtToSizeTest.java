package org.herstelkring.shared.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BroughtToSizeTest {

    @Test
    void howeverLargeAPictureIsOnlySoMuchOfItIsInMemory() {
        for (var size :
                new int[][] {{1, 1}, {4799, 4799}, {9921, 14_031}, {16_320, 12_240}, {30_000, 6_666}, {6, 30_000}}) {
            int every = Picture.every(size[0], size[1]);
            assertThat((long) Math.ceilDiv(size[0], every) * Math.ceilDiv(size[1], every))
                    .isPositive()
                    .isLessThanOrEqualTo(23_000_000);
        }
        assertThat(Picture.every(4000, 3000)).isEqualTo(1);
    }

    @Test
    void whatNoPhoneAndNoScannerMakesIsNotUnfolded() {
        assertThat(BroughtToSize.read(HugePictures.png(20_000, 10_001), 100)).isEmpty();
        assertThat(BroughtToSize.read(HugePictures.png(30_001, 10), 100)).isEmpty();
    }

    @Test
    void aJpegInSeveralPassesIsJudgedByWhatAReaderHasToKeepOfIt() {
        assertThat(JpegHead.of(HugePictures.jpeg(640, 480))).hasValue(new JpegHead(640, 480, 0, 1));
        assertThat(JpegHead.of(HugePictures.inPasses(640, 480, 3))).hasValue(new JpegHead(640, 480, 640 * 480 * 6, 1));
        assertThat(BroughtToSize.read(HugePictures.inPasses(12_000, 10_000, 3), 100))
                .isEmpty();
        assertThat(JpegHead.of(new byte[300])).isEmpty();
    }

    @Test
    void aJpegThatIsGoneOverHundredsOfTimesIsNotRead() {
        byte[] once = HugePictures.inPasses(64, 64, 3);
        byte[] often = Arrays.copyOf(once, once.length + 600);
        for (int at = once.length; at < often.length; at += 6) {
            often[at] = (byte) 0xff;
            often[at + 1] = (byte) 0xda;
        }
        assertThat(JpegHead.of(once))
                .hasValueSatisfying(head -> assertThat(head.fits()).isTrue());
        assertThat(JpegHead.of(often))
                .hasValueSatisfying(head -> assertThat(head.fits()).isFalse());
        assertThat(BroughtToSize.read(often, 100)).isEmpty();
    }

    @Test
    void howLargeAPictureIsIsKnownWithoutUnfoldingIt() {
        assertThat(Picture.size(HugePictures.jpeg(12_000, 10_000))).hasValue(new Dimension(12_000, 10_000));
        assertThat(Picture.size(HugePictures.png(9921, 14_031))).hasValue(new Dimension(9921, 14_031));
        assertThat(Picture.size(new byte[300])).isEmpty();
    }
}
