package org.herstelkring.bench.data;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.herstelkring.circle.CircleKey;
import org.herstelkring.shared.MasterKey;
import org.herstelkring.shared.Secrets;

/** One value of a row, as {@code COPY} writes it in a copy of its circle. */
interface Cell {

    String in(Copy copy);

    /** What is being made: its number, its ids and its key. */
    record Copy(int number, String[] ids, CircleKey key, MasterKey master) {}

    static Cell words(Words words) {
        return copy -> words.with(copy.ids());
    }

    /** The key of the circle itself. */
    static Cell key() {
        return copy -> bytes(copy.key().wrapped());
    }

    /** Text that is sealed with the key of its circle, bound to its place there. */
    static Cell sealed(String column, Words row, byte[] plain, Twins twins) {
        String text = new String(plain, StandardCharsets.UTF_8);
        boolean isText = java.util.Arrays.equals(text.getBytes(StandardCharsets.UTF_8), plain);
        Words words = new Words(isText ? text : "", twins);
        return copy -> bytes(copy.key()
                .sealer()
                .sealBytes(
                        column,
                        UUID.fromString(row.with(copy.ids())),
                        isText ? words.with(copy.ids()).getBytes(StandardCharsets.UTF_8) : plain));
    }

    /** What is sealed with the key of the house. */
    static Cell ofTheHouse(Words place, byte[] plain) {
        return copy -> bytes(copy.master().seal(place.with(copy.ids()), plain));
    }

    /** A digest of something that nobody of the copies has. */
    static Cell other(int length) {
        return _ -> bytes(Secrets.bytes(length));
    }

    static String bytes(byte[] bytes) {
        return "\\\\x" + HexFormat.of().formatHex(bytes);
    }
}
