package org.herstelkring.journey.media;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.herstelkring.journey.media.Ebml.Element;
import org.jspecify.annotations.Nullable;

/**
 * A recording in WebM. What a browser records is written while it is spoken: it says neither how long it is nor where what
 * stands, so that no player can jump in it. Both are found in its blocks (RFC 9559) and written in front.
 */
final class Webm {

    private static final long STANDARD_SCALE = 1_000_000;
    private static final int CUE_MILLIS = 2_000;

    /** More pieces or places than any recording of this size has. */
    private static final int PIECES = 1_500_000;

    private static final int PLACES = 50_000;

    /**
     * A piece of sound.
     *
     * @param time since the beginning, in units of the file
     * @param stamp where its time stands, counted from its cluster
     */
    private record Block(long time, int from, int end, int stamp) {}

    private final byte[] file;
    private final List<Block> blocks = new ArrayList<>();
    private @Nullable Element head;
    private @Nullable Element info;
    private @Nullable Element tracks;
    private boolean cues;
    private long scale = STANDARD_SCALE;
    private double duration;
    private long lasts;

    private Webm(byte[] file) {
        this.file = file;
    }

    /** @return empty when there is no sound in it that can be found */
    static Optional<Webm> of(byte[] file) {
        var webm = new Webm(file);
        try {
            webm.walk();
        } catch (IllegalArgumentException | IndexOutOfBoundsException endsOddly) {
            // As far as it was good, as players do.
        }
        if (webm.blocks.size() > PIECES) return Optional.empty();
        return webm.blocks.isEmpty() || webm.info == null || webm.tracks == null ? Optional.empty() : Optional.of(webm);
    }

    /** Of files that go on without saying how long, what is in them is met on the same road. */
    private void walk() {
        long cluster = 0;
        for (int at = 0; at < file.length && blocks.size() <= PIECES; ) {
            Element one = Ebml.at(file, at, file.length);
            boolean enters = one.id() == Ebml.SEGMENT || one.id() == Ebml.CLUSTER;
            if (!enters && (one.open() || one.cut())) return;
            switch (one.id()) {
                case Ebml.HEAD -> head = one;
                case Ebml.INFO -> inform(one);
                case Ebml.TRACKS -> tracks = one;
                case Ebml.CUES -> cues = true;
                case Ebml.TIME -> cluster = Ebml.unsigned(file, one);
                case Ebml.SIMPLE_BLOCK -> add(cluster, one, one.body(), 0);
                case Ebml.BLOCK_GROUP -> group(cluster, one);
                default -> {}
            }
            at = enters ? one.body() : one.end();
        }
    }

    private void inform(Element info) {
        this.info = info;
        for (int at = info.body(); at < info.end(); ) {
            Element one = Ebml.at(file, at, info.end());
            if (one.id() == Ebml.SCALE) scale = Math.max(1, Ebml.unsigned(file, one));
            if (one.id() == Ebml.DURATION) duration = Ebml.real(file, one);
            at = one.end();
        }
    }

    private void group(long cluster, Element group) {
        long length = 0;
        int body = -1;
        for (int at = group.body(); at < group.end(); ) {
            Element one = Ebml.at(file, at, group.end());
            if (one.id() == Ebml.BLOCK) body = one.body();
            if (one.id() == Ebml.BLOCK_DURATION) length = Ebml.unsigned(file, one);
            at = one.end();
        }
        if (body >= 0) add(cluster, group, body, length);
    }

    private void add(long cluster, Element one, int body, long length) {
        int stamp = body + Ebml.length(file, body, one.end());
        if (stamp + 2 > one.end()) return;
        long time = cluster + (short) Ebml.number(file, stamp, 2);
        lasts = length > 0 || blocks.isEmpty()
                ? length
                : Math.max(0, time - blocks.getLast().time());
        blocks.add(new Block(time, one.from(), one.end(), stamp));
    }

    /** From the beginning to the end of its last piece, which lasts as long as the one before. */
    long millis() {
        return (long) units() * scale / STANDARD_SCALE;
    }

    private long units() {
        return blocks.getLast().time() + lasts;
    }

    /** The same sound, with its length and a list of places to jump to; as it was when it has both. */
    byte[] seekable() {
        if (cues && duration > 0 || head == null || scale > STANDARD_SCALE * 100) return file;
        Clusters all = clusters();
        if (all.starts().size() > PLACES) return file;
        byte[] about = about();
        byte[] tracks = copy(this.tracks);
        byte[] places = places(0, 0, 0);
        long infoAt = places.length;
        long tracksAt = infoAt + about.length;
        long cuesAt = tracksAt + tracks.length;
        int track = (int) (Ebml.number(file, blocks.getFirst().stamp() - 1, 1) & 0x7f);
        long clustersAt = cuesAt + cues(all, track, 0).length;
        byte[] segment = Ebml.together(
                places(infoAt, tracksAt, cuesAt),
                about,
                tracks,
                cues(all, track, clustersAt),
                all.bytes().toByteArray());
        return Ebml.together(copy(head), Ebml.element(Ebml.SEGMENT, segment));
    }

    private byte[] copy(@Nullable Element one) {
        return one == null ? new byte[0] : java.util.Arrays.copyOfRange(file, one.from(), one.end());
    }

    private byte[] about() {
        return Ebml.element(
                Ebml.INFO,
                Ebml.together(
                        Ebml.element(Ebml.SCALE, scale),
                        Ebml.element(Ebml.DURATION, (double) units()),
                        Ebml.element(Ebml.MUXER, "Herstelkring"),
                        Ebml.element(Ebml.WRITER, "Herstelkring")));
    }

    private static byte[] places(long info, long tracks, long cues) {
        return Ebml.element(
                Ebml.SEEK_HEAD,
                Ebml.together(place(Ebml.INFO, info), place(Ebml.TRACKS, tracks), place(Ebml.CUES, cues)));
    }

    private static byte[] place(int of, long at) {
        return Ebml.element(
                Ebml.SEEK, Ebml.together(Ebml.element(Ebml.SEEK_ID, Ebml.id(of)), Ebml.element(Ebml.SEEK_AT, at)));
    }

    /** @param starts time and place of each, counted from the first */
    private record Clusters(ByteArrayOutputStream bytes, List<long[]> starts) {}

    private Clusters clusters() {
        var all = new Clusters(new ByteArrayOutputStream(file.length + 65_536), new ArrayList<>());
        long most = Math.max(1, Math.min(30_000, CUE_MILLIS * STANDARD_SCALE / scale));
        for (int first = 0; first < blocks.size() && all.starts().size() <= PLACES; ) {
            long begins = Math.max(0, blocks.get(first).time());
            var cluster = new ByteArrayOutputStream();
            cluster.writeBytes(Ebml.element(Ebml.TIME, begins));
            int next = first;
            for (; next < blocks.size(); next++) {
                Block block = blocks.get(next);
                long since = block.time() - begins;
                if (next > first && (since < 0 || since >= most)) break;
                byte[] copy = java.util.Arrays.copyOfRange(file, block.from(), block.end());
                int stamp = block.stamp() - block.from();
                copy[stamp] = (byte) (since >> 8);
                copy[stamp + 1] = (byte) since;
                cluster.writeBytes(copy);
            }
            all.starts().add(new long[] {begins, all.bytes().size()});
            all.bytes().writeBytes(Ebml.element(Ebml.CLUSTER, cluster.toByteArray()));
            first = next;
        }
        return all;
    }

    private static byte[] cues(Clusters all, int track, long from) {
        var cues = new ByteArrayOutputStream();
        for (long[] start : all.starts())
            cues.writeBytes(Ebml.element(
                    Ebml.CUE,
                    Ebml.together(
                            Ebml.element(Ebml.CUE_TIME, start[0]),
                            Ebml.element(
                                    Ebml.CUE_PLACE,
                                    Ebml.together(
                                            Ebml.element(Ebml.CUE_TRACK, track),
                                            Ebml.element(Ebml.CUE_CLUSTER, from + start[1]))))));
        return Ebml.element(Ebml.CUES, cues.toByteArray());
    }
}
