package org.herstelkring.shared.body;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.apache.coyote.BadRequestException;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** A body while it comes in: it may be so long, it has to keep a pace, and it needs a place to be read at. */
final class MeasuredBody implements InputBuffer, ReadingPlaces.Reading {

    /** Bytes a second: slower than any line one can work with. */
    static final long PACE = 4_096;

    private static final byte[] NOTHING = {};
    private static final String OTHERS = "The place was needed for somebody else";

    private final InputBuffer body;
    private final ReadingPlaces places;
    private final Sender sender;
    private final long length;
    private final long most;
    private final Duration grace;
    private final LongSupplier nanos;
    private volatile long begun;
    private volatile long read;
    private volatile boolean somebodys;
    private volatile boolean ended;
    private boolean crowded;
    private boolean reading;
    private boolean over;
    /** What was read before anybody took it. */
    private byte[] ahead = NOTHING;

    /**
     * Who sends it.
     *
     * @param isSomebody whether they are signed in, as far as is known when it is asked
     */
    record Sender(String address, BooleanSupplier isSomebody, Line line) {}

    /**
     * @param length how many bytes will come; -1 when the sender did not say
     * @param most how many are read
     * @param grace for the beginning; after it the pace counts
     */
    MeasuredBody(
            InputBuffer body,
            ReadingPlaces places,
            Sender sender,
            long length,
            long most,
            Duration grace,
            LongSupplier nanos) {
        this.body = body;
        this.places = places;
        this.sender = sender;
        this.length = length;
        this.most = most;
        this.grace = grace;
        this.nanos = nanos;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (ahead.length == 0) return next(handler);
        int came = ahead.length;
        handler.setByteBuffer(ByteBuffer.wrap(ahead));
        ahead = NOTHING;
        return came;
    }

    /** The beginning, which whoever reads the body gets all the same: until it is enough, or so many bytes and what came with them. */
    byte[] beginning(int most, Predicate<byte[]> enough) throws IOException {
        var kept = new Kept();
        while (ahead.length < most && !enough.test(ahead)) {
            if (next(kept) < 0) break;
            ahead = kept.after(ahead);
        }
        return ahead;
    }

    private int next(ApplicationBufferHandler handler) throws IOException {
        if (over) return -1;
        if (!reading && !(read == 0 && length > 0 && body.available() >= length)) begin();
        if (ended) throw new BadRequestException(OTHERS);
        if (tooSlow()) throw new IOException("The body comes too slowly");
        int came = come(handler);
        if (came > 0) read += came;
        if (read > most) throw new IOException("The body is too long");
        if (came < 0 || read == length) finish();
        return came;
    }

    /** Whoever made way is told so: to Tomcat any other failure is a sender who is gone. */
    private int come(ApplicationBufferHandler handler) throws IOException {
        try {
            return body.doRead(handler);
        } catch (IOException gone) {
            throw ended ? new BadRequestException(OTHERS, gone) : gone;
        }
    }

    @Override
    public int available() {
        return ahead.length == 0 ? body.available() : ahead.length;
    }

    /** Whether nothing more of it will come. */
    boolean isOver() {
        return over;
    }

    /** Whether it was not read to its end because others needed the place. */
    boolean madeWay() {
        return ended || crowded;
    }

    /** Gives the place free, however it went. */
    void leave() {
        if (reading) places.leave(this);
        reading = false;
    }

    @Override
    public String address() {
        return sender.address();
    }

    @Override
    public boolean isSomebodys() {
        return somebodys;
    }

    @Override
    public Duration age() {
        return Duration.ofNanos(nanos.getAsLong() - begun);
    }

    @Override
    public long bytes() {
        return read;
    }

    @Override
    public void end() {
        ended = true;
        sender.line().hangUp();
    }

    private void begin() throws IOException {
        if (begun == 0) begun = nanos.getAsLong();
        somebodys = sender.isSomebody().getAsBoolean();
        crowded = ended || !places.take(this);
        if (crowded) throw new BadRequestException(OTHERS);
        reading = true;
    }

    private void finish() {
        over = true;
        leave();
    }

    private boolean tooSlow() {
        if (!reading) return false;
        Duration may = grace.plusMillis(read * 1000 / PACE);
        return age().compareTo(may) > 0;
    }

    /** The bytes of one reading, which the connection uses again for the next. */
    private static final class Kept implements ApplicationBufferHandler {

        private ByteBuffer last = ByteBuffer.allocate(0);

        byte[] after(byte[] before) {
            byte[] all = Arrays.copyOf(before, before.length + last.remaining());
            last.get(all, before.length, last.remaining());
            return all;
        }

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            last = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return last;
        }

        @Override
        public void expand(int size) {
            // what came is copied
        }
    }
}
