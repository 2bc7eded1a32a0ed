package org.herstelkring.shared.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.herstelkring.shared.paper.Cluster.Drawing;

/** A typeface of one document: a glyph for each of its clusters, which tells which letters it stands for. */
final class ClusterFont {

    /** Its name in the style sheet. */
    static final String FAMILY = "shaped";

    private static final int ROWS = 100;

    private ClusterFont() {}

    static PDFont in(PDDocument document, List<Cluster> clusters, boolean heavy) {
        Function<Cluster, Drawing> cut = heavy ? Cluster::heavy : Cluster::regular;
        byte[] file = TrueType.of(
                heavy ? "HerstelkringShaped-Bold" : "HerstelkringShaped",
                clusters.stream().map(cut).toList());
        try {
            var font = PDType0Font.load(document, new TTFParser().parse(new RandomAccessReadBuffer(file)), false);
            var said = new PDStream(document);
            try (OutputStream out = said.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(said(clusters).getBytes(StandardCharsets.US_ASCII));
            }
            font.getCOSObject().setItem(COSName.TO_UNICODE, said);
            return font;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Which glyph stands for which letters, in the words of PDF (ToUnicode). */
    private static String said(List<Cluster> clusters) {
        var map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        for (int from = 0; from < clusters.size(); from += ROWS) {
            int to = Math.min(clusters.size(), from + ROWS);
            map.append(to - from).append(" beginbfchar\n");
            for (int i = from; i < to; i++)
                map.append("<%04X> <%s>\n".formatted(i + 1, hex(clusters.get(i).text())));
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }
}
