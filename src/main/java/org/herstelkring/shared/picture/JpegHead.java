package org.herstelkring.shared.picture;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a JPEG says of itself before its picture begins.
 *
 * @param kept bytes a reader has to keep of the whole picture, whatever it makes of it: nothing when it comes line by line, all
 *     of it when it comes in several passes
 * @param scans how often the picture is gone over; an ordinary one in passes has a dozen
 */
public record JpegHead(int width, int height, long kept, int scans) {

    /** As much as 60 megapixels in three full colours. */
    static final long KEPT = 360_000_000;

    private static final int SCANS = 100;

    /** @return empty when it says nothing of the kind */
    public static Optional<JpegHead> of(byte[] file) {
        if (!Picture.isJpeg(file)) return Optional.empty();
        int frame = 0;
        for (int at = 2; at + 10 < file.length && at(file, at) == 0xff; ) {
            int marker = at(file, at + 1);
            if (marker == 0xff) {
                at++;
                continue;
            }
            if (isFrame(marker)) frame = at;
            if (marker == 0xda) return frame == 0 ? Optional.empty() : Optional.ofNullable(read(file, frame, at));
            at += 2 + two(file, at + 2);
        }
        return Optional.empty();
    }

    public boolean fits() {
        return kept <= KEPT && scans <= SCANS;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static @Nullable JpegHead read(byte[] file, int frame, int scan) {
        int height = two(file, frame + 5);
        int width = two(file, frame + 7);
        int colours = at(file, frame + 9);
        if (frame + 10 + 3 * colours > scan) return null;
        int most = 1;
        int all = 0;
        for (int i = 0; i < colours; i++) {
            int both = at(file, frame + 11 + 3 * i);
            int points = Math.max(1, (both >> 4) * (both & 15));
            most = Math.max(most, points);
            all += points;
        }
        boolean inPasses = (at(file, frame + 1) & 3) == 2 || at(file, scan + 4) < colours;
        return new JpegHead(width, height, inPasses ? 2L * width * height * all / most : 0, scans(file, scan));
    }

    /** From the first on; what stands between two is passed over, for no marker looks like it. */
    private static int scans(byte[] file, int first) {
        int scans = 0;
        for (int at = first; at + 1 < file.length; at++) if (at(file, at) == 0xff && at(file, at + 1) == 0xda) scans++;
        return scans;
    }

    private static int two(byte[] file, int at) {
        return at(file, at) << 8 | at(file, at + 1);
    }

    private static int at(byte[] file, int at) {
        return file[at] & 0xff;
    }
}
