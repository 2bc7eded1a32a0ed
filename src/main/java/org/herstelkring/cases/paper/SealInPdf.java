package org.herstelkring.cases.paper;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A seal as it stands in the bytes of a PDF: what it covers and the signature itself. Found by its bytes, so that
 * nothing of a file that may be hostile is unpacked.
 *
 * @param covered all bytes but those of the signature
 * @param signature CMS
 */
@SuppressWarnings("ArrayRecordComponent")
record SealInPdf(byte[] covered, byte[] signature) {

    private static final Pattern RANGE =
            Pattern.compile("/ByteRange\\s{0,4}\\[\\s{0,4}0 (\\d{1,9}) (\\d{1,9}) (\\d{1,9})\\s{0,24}\\]");
    private static final Pattern TRACE = Pattern.compile("ETSI\\.CAdES|adbe\\.pkcs7|/ByteRange|/DocMDP|/Type ?/Sig\\b");
    private static final int CANDIDATES = 8;

    /** A seal that covers the file from its first byte to its last; a second one or a later addition is none. */
    static Optional<SealInPdf> over(byte[] file) {
        Matcher range = RANGE.matcher(new String(file, StandardCharsets.ISO_8859_1));
        for (int candidate = 0; candidate < CANDIDATES && range.find(); candidate++) {
            int gap = Integer.parseInt(range.group(1));
            int after = Integer.parseInt(range.group(2));
            int rest = Integer.parseInt(range.group(3));
            boolean whole = gap > 0 && after > gap + 2 && (long) after + rest == file.length && after < file.length;
            if (!whole || file[gap] != '<' || file[after - 1] != '>') continue;
            var signature = signature(Arrays.copyOfRange(file, gap + 1, after - 1));
            if (signature.isEmpty()) continue;
            byte[] covered = Arrays.copyOf(file, gap + rest);
            System.arraycopy(file, after, covered, gap, rest);
            return Optional.of(new SealInPdf(covered, signature.get()));
        }
        return Optional.empty();
    }

    /** Whether somebody once sealed or signed this. */
    static boolean leftTraces(byte[] file) {
        return TRACE.matcher(new String(file, StandardCharsets.ISO_8859_1)).find();
    }

    /** The DER bytes in upper- or lower-case hex of one kind, with nothing but zeros behind them. */
    private static Optional<byte[]> signature(byte[] hex) {
        String text = new String(hex, StandardCharsets.ISO_8859_1);
        boolean oneKind = text.equals(text.toUpperCase(java.util.Locale.ROOT))
                || text.equals(text.toLowerCase(java.util.Locale.ROOT));
        if (!oneKind || text.length() % 2 != 0) return Optional.empty();
        byte[] bytes;
        try {
            bytes = HexFormat.of().parseHex(text);
        } catch (IllegalArgumentException notHex) {
            return Optional.empty();
        }
        int length = length(bytes);
        if (length < 1 || length > bytes.length) return Optional.empty();
        for (int i = length; i < bytes.length; i++) if (bytes[i] != 0) return Optional.empty();
        return Optional.of(Arrays.copyOf(bytes, length));
    }

    private static int length(byte[] der) {
        if (der.length < 6 || der[0] != 0x30) return -1;
        return switch (der[1] & 0xff) {
            case 0x81 -> 3 + (der[2] & 0xff);
            case 0x82 -> 4 + ((der[2] & 0xff) << 8 | der[3] & 0xff);
            case 0x83 -> 5 + ((der[2] & 0xff) << 16 | (der[3] & 0xff) << 8 | der[4] & 0xff);
            default -> -1;
        };
    }
}
