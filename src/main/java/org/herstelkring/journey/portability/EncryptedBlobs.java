package org.herstelkring.journey.portability;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.Texts;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Large files in pieces of a megabyte, each sealed and in a transaction of its own. */
@Repository
class EncryptedBlobs {

    static final int SIZE = 1 << 20;

    private final JdbcClient jdbc;
    private final Texts texts;
    private final TransactionTemplate transaction;

    EncryptedBlobs(JdbcClient jdbc, Texts texts, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.transaction = transaction;
    }

    /** @param wanted asked in each transaction: throws when this is no longer wanted */
    Writing write(SpaceAccess own, UUID whole, Runnable wanted) {
        return new Writing(own.circle(), whole, wanted);
    }

    InputStream read(SpaceAccess own, UUID whole) {
        return new Reading(own.circle(), whole);
    }

    void forget(SpaceAccess own, UUID whole) {
        transaction.executeWithoutResult(
                _ -> jdbc.sql("delete from journey.parcel where circle_id = ? and whole_id = ?")
                        .params(own.circle(), whole)
                        .update());
    }

    private static String place(int number) {
        return "journey.parcel.sealed." + number;
    }

    final class Writing extends OutputStream {

        private final UUID circle;
        private final UUID whole;
        private final Runnable wanted;
        private final byte[] piece = new byte[SIZE];
        private int filled;
        private int number;
        private long total;

        private Writing(UUID circle, UUID whole, Runnable wanted) {
            this.circle = circle;
            this.whole = whole;
            this.wanted = wanted;
        }

        long total() {
            return total;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            int at = from;
            int left = length;
            while (left > 0) {
                int some = Math.min(left, SIZE - filled);
                System.arraycopy(bytes, at, piece, filled, some);
                filled += some;
                at += some;
                left -= some;
                if (filled == SIZE) put();
            }
            total += length;
        }

        @Override
        public void close() {
            if (filled > 0) put();
        }

        private void put() {
            byte[] whatIs = Arrays.copyOf(piece, filled);
            UUID id = Ids.next();
            transaction.executeWithoutResult(_ -> {
                wanted.run();
                jdbc.sql("insert into journey.parcel (circle_id, id, whole_id, number, sealed) values (?, ?, ?, ?, ?)")
                        .params(circle, id, whole, number, texts.of(circle).sealBytes(place(number), id, whatIs))
                        .update();
            });
            filled = 0;
            number++;
        }
    }

    private final class Reading extends InputStream {

        private final UUID circle;
        private final UUID whole;
        private int number;
        private @Nullable InputStream piece;

        private Reading(UUID circle, UUID whole) {
            this.circle = circle;
            this.whole = whole;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) return 0;
            for (; ; ) {
                if (piece == null) {
                    Optional<byte[]> next = next();
                    if (next.isEmpty()) return -1;
                    piece = new ByteArrayInputStream(next.get());
                    number++;
                }
                int some = piece.read(into, from, length);
                if (some >= 0) return some;
                piece = null;
            }
        }

        private Optional<byte[]> next() {
            return Objects.requireNonNull(transaction.execute(_ -> jdbc.sql(
                            "select id, sealed from journey.parcel where circle_id = ? and whole_id = ? and number = ?")
                    .params(circle, whole, number)
                    .query((row, n) ->
                            texts.of(circle).openBytes(place(number), row.getObject(1, UUID.class), row.getBytes(2)))
                    .optional()));
        }
    }
}
