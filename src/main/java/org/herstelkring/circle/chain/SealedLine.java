package org.herstelkring.circle.chain;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.herstelkring.shared.KeyedDigest;
import org.herstelkring.shared.Secrets;

/**
 * One line of a file of checkpoints: what was said at some moment, tied to the line before it, under a seal that only
 * whoever has the master key can make.
 *
 * @param file which file it is of
 * @param number which line of it, from 0
 * @param said without blanks
 * @param before how the seal of the line before begins
 */
record SealedLine(String file, long number, Instant at, String said, String before, String seal) {

    /** So much of a seal names it: of one that nobody else can make this is enough. */
    private static final int NAME = 16;

    static SealedLine first(KeyedDigest key, String file, Instant at) {
        return make(key, file, 0, at, "begun", "-");
    }

    SealedLine next(KeyedDigest key, Instant when, String what) {
        return make(key, file, number + 1, when, what, name());
    }

    private static SealedLine make(KeyedDigest key, String file, long number, Instant at, String said, String before) {
        return new SealedLine(file, number, at, said, before, key.hex(sealed(file, number, at, said, before)));
    }

    /** The line that says this; nothing when its seal is not ours. */
    static Optional<SealedLine> read(KeyedDigest key, String text) {
        String[] pieces = text.split(" ", -1);
        if (pieces.length != 6) return Optional.empty();
        try {
            var line = new SealedLine(
                    pieces[0], Long.parseLong(pieces[1]), Instant.parse(pieces[2]), pieces[3], pieces[4], pieces[5]);
            return Secrets.same(key.hex(line.sealed()), line.seal)
                            && line.text().equals(text)
                    ? Optional.of(line)
                    : Optional.empty();
        } catch (NumberFormatException | DateTimeParseException spoiled) {
            return Optional.empty();
        }
    }

    String text() {
        return sealed() + ' ' + seal;
    }

    boolean follows(SealedLine earlier) {
        return file.equals(earlier.file) && number == earlier.number + 1 && before.equals(earlier.name());
    }

    private String name() {
        return seal.substring(0, NAME);
    }

    private String sealed() {
        return sealed(file, number, at, said, before);
    }

    private static String sealed(String file, long number, Instant at, String said, String before) {
        return String.join(" ", file, Long.toString(number), at.toString(), said, before);
    }
}
