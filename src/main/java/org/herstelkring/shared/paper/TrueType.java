package org.herstelkring.shared.paper;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.herstelkring.shared.paper.Cluster.Drawing;

/**
 * The bytes of a TrueType font with a glyph for each drawing, no more than a PDF asks for (ISO/IEC 14496-22). Its first
 * glyph is empty; the one behind it stands under the first code of {@link Lettering}.
 */
final class TrueType {

    private static final int ASCENT = 2015;
    private static final int DESCENT = -647;
    private static final int CAPITALS = 1368;

    private final List<Outline> outlines = new ArrayList<>();
    private final List<Integer> advances = new ArrayList<>();

    /** What stands in one glyph, and how much of it. */
    private record Outline(byte[] bytes, int points, int contours, int left, int low, int right, int high) {

        static final Outline EMPTY = new Outline(new byte[0], 0, 0, 0, 0, 0, 0);
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    static byte[] of(String name, List<Drawing> drawings) {
        var font = new TrueType();
        font.outlines.add(Outline.EMPTY);
        font.advances.add(Face.EM / 2);
        for (Drawing one : drawings) {
            font.outlines.add(outline(one.outline()));
            font.advances.add(one.advance());
        }
        return font.file(name);
    }

    private byte[] file(String name) {
        Map<String, byte[]> tables = new TreeMap<>();
        var glyphs = new ByteArrayOutputStream();
        tables.put("loca", bytes(out -> {
            for (Outline one : outlines) {
                out.writeInt(glyphs.size());
                glyphs.write(one.bytes);
                while (glyphs.size() % 4 != 0) glyphs.write(0);
            }
            out.writeInt(glyphs.size());
        }));
        tables.put("glyf", glyphs.toByteArray());
        tables.put("head", bytes(this::head));
        tables.put("hhea", bytes(this::hhea));
        tables.put("maxp", bytes(this::maxp));
        tables.put("hmtx", bytes(out -> {
            for (int i = 0; i < outlines.size(); i++) {
                out.writeShort(advances.get(i));
                out.writeShort(outlines.get(i).left);
            }
        }));
        tables.put("cmap", bytes(this::cmap));
        tables.put("OS/2", bytes(TrueType::os2));
        tables.put("name", bytes(out -> name(out, name)));
        tables.put("post", bytes(out -> {
            out.writeInt(0x20000);
            out.write(new byte[28]);
            out.writeShort(outlines.size());
            out.write(new byte[outlines.size() * 2]);
        }));
        return bytes(out -> {
            out.writeInt(0x10000);
            out.writeShort(tables.size());
            int power = Integer.highestOneBit(tables.size());
            out.writeShort(power * 16);
            out.writeShort(Integer.numberOfTrailingZeros(power));
            out.writeShort(tables.size() * 16 - power * 16);
            int at = 12 + tables.size() * 16;
            for (var table : tables.entrySet()) {
                out.writeBytes(table.getKey());
                out.writeInt(checksum(table.getValue()));
                out.writeInt(at);
                out.writeInt(table.getValue().length);
                at += (table.getValue().length + 3) / 4 * 4;
            }
            for (byte[] table : tables.values()) {
                out.write(table);
                out.write(new byte[(4 - table.length % 4) % 4]);
            }
        });
    }

    private void head(DataOutputStream out) throws IOException {
        out.writeInt(0x10000);
        out.writeInt(0x10000);
        out.writeInt(0);
        out.writeInt(0x5F0F3CF5);
        out.writeShort(0);
        out.writeShort(Face.EM);
        out.writeLong(0);
        out.writeLong(0);
        out.writeShort(outlines.stream().mapToInt(Outline::left).min().orElse(0));
        out.writeShort(outlines.stream().mapToInt(Outline::low).min().orElse(0));
        out.writeShort(outlines.stream().mapToInt(Outline::right).max().orElse(0));
        out.writeShort(outlines.stream().mapToInt(Outline::high).max().orElse(0));
        out.writeShort(0);
        out.writeShort(8);
        out.writeShort(2);
        out.writeShort(1);
        out.writeShort(0);
    }

    private void hhea(DataOutputStream out) throws IOException {
        out.writeInt(0x10000);
        out.writeShort(ASCENT);
        out.writeShort(DESCENT);
        out.writeShort(0);
        out.writeShort(advances.stream().mapToInt(one -> one).max().orElse(0));
        out.write(new byte[6]);
        out.writeShort(1);
        out.write(new byte[14]);
        out.writeShort(outlines.size());
    }

    private void maxp(DataOutputStream out) throws IOException {
        out.writeInt(0x10000);
        out.writeShort(outlines.size());
        out.writeShort(outlines.stream().mapToInt(Outline::points).max().orElse(0));
        out.writeShort(outlines.stream().mapToInt(Outline::contours).max().orElse(0));
        out.writeInt(0);
        out.writeShort(2);
        out.write(new byte[16]);
    }

    /** Format 12: two rows of characters that follow each other. */
    private void cmap(DataOutputStream out) throws IOException {
        int count = outlines.size() - 1;
        int inside = Math.min(count, 0xf8ff - 0xe000 + 1);
        int groups = count > inside ? 2 : 1;
        out.writeShort(0);
        out.writeShort(1);
        out.writeShort(3);
        out.writeShort(10);
        out.writeInt(12);
        out.writeShort(12);
        out.writeShort(0);
        out.writeInt(16 + groups * 12);
        out.writeInt(0);
        out.writeInt(groups);
        out.writeInt(Lettering.code(0));
        out.writeInt(Lettering.code(Math.max(inside - 1, 0)));
        out.writeInt(1);
        if (groups == 1) return;
        out.writeInt(Lettering.code(inside));
        out.writeInt(Lettering.code(count - 1));
        out.writeInt(inside + 1);
    }

    private static void os2(DataOutputStream out) throws IOException {
        out.writeShort(4);
        out.writeShort(Face.EM / 2);
        out.writeShort(400);
        out.writeShort(5);
        out.writeShort(0);
        out.write(new byte[20]);
        out.writeShort(0);
        out.write(new byte[10]);
        out.write(new byte[16]);
        out.writeBytes("NONE");
        out.writeShort(64);
        out.writeShort(0xe000);
        out.writeShort(0xf8ff);
        out.writeShort(ASCENT);
        out.writeShort(DESCENT);
        out.writeShort(0);
        out.writeShort(ASCENT);
        out.writeShort(-DESCENT);
        out.write(new byte[8]);
        out.writeShort(CAPITALS * 3 / 4);
        out.writeShort(CAPITALS);
        out.write(new byte[6]);
    }

    private static void name(DataOutputStream out, String name) throws IOException {
        int[] kinds = {1, 2, 4, 6};
        byte[] text = name.getBytes(StandardCharsets.UTF_16BE);
        out.writeShort(0);
        out.writeShort(kinds.length);
        out.writeShort(6 + kinds.length * 12);
        for (int kind : kinds) {
            out.writeShort(3);
            out.writeShort(1);
            out.writeShort(0x409);
            out.writeShort(kind);
            out.writeShort(text.length);
            out.writeShort(0);
        }
        out.write(text);
    }

    private static Outline outline(Shape shape) {
        List<int[]> points = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    close(points, ends);
                    points.add(point(at, 0, true));
                }
                case PathIterator.SEG_LINETO -> points.add(point(at, 0, true));
                case PathIterator.SEG_QUADTO -> {
                    points.add(point(at, 0, false));
                    points.add(point(at, 2, true));
                }
                case PathIterator.SEG_CLOSE -> close(points, ends);
                default -> throw new IllegalStateException("Only TrueType outlines are read");
            }
        }
        close(points, ends);
        if (ends.isEmpty()) return Outline.EMPTY;
        int left = points.stream().mapToInt(p -> p[0]).min().orElse(0);
        int low = points.stream().mapToInt(p -> p[1]).min().orElse(0);
        int right = points.stream().mapToInt(p -> p[0]).max().orElse(0);
        int high = points.stream().mapToInt(p -> p[1]).max().orElse(0);
        byte[] bytes = bytes(out -> {
            out.writeShort(ends.size());
            for (int edge : new int[] {left, low, right, high}) out.writeShort(edge);
            for (int end : ends) out.writeShort(end);
            out.writeShort(0);
            for (int[] p : points) out.writeByte(p[2]);
            for (int axis = 0; axis < 2; axis++) {
                int before = 0;
                for (int[] p : points) {
                    out.writeShort(p[axis] - before);
                    before = p[axis];
                }
            }
        });
        return new Outline(bytes, points.size(), ends.size(), left, low, right, high);
    }

    private static int[] point(double[] at, int from, boolean onCurve) {
        return new int[] {(int) Math.round(at[from]), (int) Math.round(at[from + 1]), onCurve ? 1 : 0};
    }

    private static void close(List<int[]> points, List<Integer> ends) {
        int last = points.size() - 1;
        if (last >= 0 && (ends.isEmpty() || ends.getLast() < last)) ends.add(last);
    }

    private static int checksum(byte[] table) {
        int sum = 0;
        for (int i = 0; i < table.length; i += 4)
            for (int j = 0; j < 4; j++) sum += (i + j < table.length ? table[i + j] & 0xff : 0) << (24 - 8 * j);
        return sum;
    }

    private static byte[] bytes(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
